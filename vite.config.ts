import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	optimizeDeps: { exclude: ['maplibre-gl'] },
	// MapLibre alone is over the default limit, and it is loaded only where there is a map.
	build: { chunkSizeWarningLimit: 1500 },
	test: {
		include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/accuracy/**/*.test.ts'],
		environment: 'node',
		// The same tests in two time zones: a date must not depend on where the program runs.
		projects: ['UTC', 'Asia/Kabul'].map((zone) => ({
			extends: true as const,
			test: { name: zone, env: { TZ: zone } }
		}))
	}
});
