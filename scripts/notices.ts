/** Which packages does NOTICE.md not name with their licence? */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

const root = join(import.meta.dirname, '..');

/** The rows that NOTICE.md lacks for these packages. */
export function missingNotices(packages: Iterable<string>): string[] {
	const notice = readFileSync(join(root, 'NOTICE.md'), 'utf8').replace(/ +/g, ' ');
	return [...packages].map(rowOf).filter((row) => !notice.includes(row));
}

function rowOf(name: string): string {
	const file = join(root, 'node_modules', name, 'package.json');
	const { license } = JSON.parse(readFileSync(file, 'utf8')) as { license?: string };
	return `| \`${name}\` | ${license} |`;
}

/** Names of the packages whose code is in the files of a build, in order. */
export function packagesIn(bundle: Rolldown.OutputBundle): string[] {
	const packages = new Set<string>();
	for (const chunk of Object.values(bundle)) {
		if (chunk.type !== 'chunk') continue;
		for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
			const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1];
			if (name && renderedLength) packages.add(name);
		}
	}
	return [...packages].sort();
}

/** Ends a build with an error where code of a package that NOTICE.md does not name gets into it. */
export function noticePlugin(): Plugin {
	return {
		name: 'dateline-notices',
		generateBundle(_, bundle) {
			const missing = missingNotices(packagesIn(bundle));
			if (missing.length) this.error(`NOTICE.md lacks: ${missing.join(' ')}`);
		}
	};
}
