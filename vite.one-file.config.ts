// Builds what a map in one HTML file is made of, into dist/one-file: a template with all code, style and fonts of the
// page, and the code of the map engine's worker. `dateline export` and the Download menu put the rest into it.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { noticePlugin } from './scripts/notices.ts';
import { oneFilePlugin } from './scripts/one-file-template.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
	publicDir: false,
	plugins: [svelte({ configFile: false }), noticePlugin(), oneFilePlugin()],
	resolve: {
		// What a site has and a file has not: pages with addresses of their own, and files to be fetched.
		alias: [
			{ find: '$app/navigation', replacement: here('src/one-file/kit/navigation.ts') },
			{ find: '$app/paths', replacement: here('src/one-file/kit/paths.ts') },
			{ find: '$app/state', replacement: here('src/one-file/kit/state.ts') },
			{ find: /^.*\/maplibre-gl-worker\.mjs.*$/, replacement: here('src/one-file/map-worker.ts') },
			{ find: /^.*\/state\/load-layers(\.ts)?$/, replacement: here('src/one-file/load-layers.ts') },
			{
				find: /^.*\/worker\/write-apart(\.ts)?$/,
				replacement: here('src/one-file/write-apart.ts')
			},
			{ find: /^\.\/fetch-file\.ts$/, replacement: here('src/one-file/fetch-file.ts') },
			{ find: '$lib', replacement: here('src/lib') }
		]
	},
	build: {
		outDir: 'dist/one-file',
		target: 'es2022',
		assetsInlineLimit: () => true,
		cssCodeSplit: false,
		modulePreload: false,
		chunkSizeWarningLimit: 4000,
		reportCompressedSize: false,
		rolldownOptions: {
			// On a busy machine it would tell whoever starts the program which plugin took its time.
			checks: { pluginTimings: false },
			input: 'src/one-file/main.ts',
			output: {
				format: 'es',
				codeSplitting: false,
				entryFileNames: 'main.js',
				assetFileNames: '[name][extname]'
			}
		}
	}
});
