import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { noticePlugin } from './scripts/notices.ts';

const project = (zone: string, include: string[]) => ({
	extends: true as const,
	test: { name: zone, include, env: { TZ: zone }, testTimeout: 60_000 }
});

export default defineConfig({
	plugins: [sveltekit(), noticePlugin()],
	// Modules, so that a worker may load a part of itself only when it is needed.
	worker: { format: 'es', plugins: () => [noticePlugin()] },
	optimizeDeps: { exclude: ['maplibre-gl'] },
	// MapLibre alone is over the default limit, and it is loaded only where there is a map.
	build: { chunkSizeWarningLimit: 1500 },
	test: {
		environment: 'node',
		setupFiles: ['tests/setup.ts'],
		// The same tests in two time zones: a date must not depend on where the program runs.
		projects: [
			project('UTC', ['{src,scripts,tests}/**/*.test.ts']),
			project('Asia/Kabul', ['src/**/*.test.ts'])
		]
	}
});
