// Builds the `dateline` command: the same core, for Node, into dist/ (not committed; `npm ci` makes it).
import { defineConfig } from 'vite';
import { noticePlugin } from './scripts/notices.ts';

export default defineConfig({
	publicDir: false,
	plugins: [noticePlugin()],
	build: {
		ssr: true,
		outDir: 'dist',
		target: 'node20',
		rollupOptions: {
			input: {
				dateline: 'src/cli/main.ts',
				'geoparse-worker': 'src/cli/geoparse-worker.ts',
				bench: 'scripts/bench.ts',
				'bench-worker': 'scripts/bench/worker.ts',
				evaluate: 'scripts/evaluate.ts'
			},
			output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' }
		}
	}
});
