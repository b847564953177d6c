/**
 * With which letters does the map write? Copies the subsets that the style's `font-faces` name, and
 * their licences, to `static/fonts`; the pages' own fonts come through the bundler.
 */
import { copyFileSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fontFaces } from '../../src/lib/map/basemap-types.ts';
import { ROOT } from './sources.ts';

const PACKAGES = ['source-sans-3', 'newsreader', 'vazirmatn'] as const;
const MODULES = join(ROOT, 'scripts/data/node_modules/@fontsource');

export function writeFonts(): void {
	const target = join(ROOT, 'static/fonts');
	mkdirSync(target, { recursive: true });
	const files = Object.values(fontFaces(''))
		.flat()
		.map(({ url }) => url.slice('/fonts/'.length));
	let bytes = 0;
	for (const file of files) {
		const family = PACKAGES.find((name) => file.startsWith(name));
		if (!family) throw new Error(`${file} belongs to none of ${PACKAGES.join(', ')}`);
		copyFileSync(join(MODULES, family, 'files', file), join(target, file));
		bytes += statSync(join(target, file)).size;
	}
	for (const family of PACKAGES) {
		const licence = join(MODULES, family, 'LICENSE');
		if (!readFileSync(licence, 'utf8').includes('SIL Open Font License'))
			throw new Error(`${family} is no longer under the SIL Open Font License`);
		copyFileSync(licence, join(target, `OFL-${family}.txt`));
	}
	console.log(`fonts: ${files.length} files, ${bytes} bytes`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFonts();
