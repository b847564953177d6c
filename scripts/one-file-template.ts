/** How does a page become one file? Script, style and their licences written into it, allowed by hash alone. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync, strToU8 } from 'fflate';
import type { Plugin } from 'vite';
import { base64 } from '../src/lib/core/export/base64.ts';
import { packagesIn } from './notices.ts';

const root = join(import.meta.dirname, '..');
const modules = join(root, 'node_modules');

export function oneFilePlugin(): Plugin {
	return {
		name: 'dateline-one-file',
		enforce: 'post',
		generateBundle: {
			order: 'post',
			handler(_, bundle) {
				const files = Object.values(bundle);
				const scripts = files.flatMap((file) => (file.type === 'chunk' ? [file.code] : []));
				const styles = files.flatMap((file) =>
					file.type === 'asset' ? [String(file.source)] : []
				);
				if (scripts.length !== 1 || styles.length !== 1) {
					this.error(
						`one script and one style were expected, not ${files.map(({ fileName }) => fileName).join(', ')}`
					);
				}
				const notices = noticesOf(packagesIn(bundle));
				for (const { fileName } of files) delete bundle[fileName];
				const source = pageOf(scripts[0] ?? '', styles[0] ?? '', notices);
				this.emitFile({ type: 'asset', fileName: 'template.txt', source });
				this.emitFile({
					type: 'asset',
					fileName: 'map-worker.js',
					source: readFileSync(join(modules, 'maplibre-gl', 'dist', 'maplibre-gl-worker.mjs'))
				});
			}
		}
	};
}

function pageOf(main: string, style: string, notices: string): string {
	const theme = readFileSync(join(root, 'static', 'theme.js'), 'utf8');
	const code = base64(gzipSync(strToU8(main), { level: 9, mtime: 0 }));
	const policy = [
		"default-src 'none'",
		`script-src ${hashOf(theme)} ${hashOf(loader)} blob:`,
		// From disk the engine reads its worker's code and starts it from a "data:" address, as Chrome wants it.
		'worker-src blob: data:',
		'connect-src blob:',
		'img-src data: blob:',
		"style-src 'unsafe-inline'",
		'font-src data:',
		"base-uri 'none'",
		"form-action 'none'"
	].join('; ');
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<!--dateline:head-->
<script>${theme}</script>
<style>${style.replaceAll('</style', '<\\/style')}</style>
</head>
<body>
<!--dateline:data-->
<script type="text/plain" id="dateline-notices">${notices.replace(/<(?=\/script|!--)/gi, '‹')}</script>
<script type="text/plain" id="dateline-code">${code}</script>
<script type="module">${loader}</script>
</body>
</html>
`;
}

/** What comes with copies of the code and the fonts: the licence of each, in full. */
function noticesOf(packages: readonly string[]): string {
	const fonts = join(root, 'static', 'fonts');
	const files = [
		join(root, 'LICENSE'),
		...packages.flatMap((name) => {
			const licence = readdirSync(join(modules, name)).find((file) => /^licen[cs]e/i.test(file));
			return licence ? [join(modules, name, licence)] : [];
		}),
		...readdirSync(fonts).flatMap((file) => (file.startsWith('OFL') ? [join(fonts, file)] : []))
	];
	const nameOf = (file: string) => relative(root, file).replace(/^node_modules\//, '');
	return files
		.map((file) => `== ${nameOf(file)} ==\n\n${readFileSync(file, 'utf8').trim()}`)
		.join('\n\n');
}

/** Packed, the code is a third as long: the address of what is unpacked is one of the page itself ("blob:"). */
const loader = `
const packed = document.getElementById('dateline-code').textContent;
const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
const code = new Blob([await new Response(unpacked).arrayBuffer()], { type: 'text/javascript' });
await import(URL.createObjectURL(code));
`;

function hashOf(script: string): string {
	return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}
