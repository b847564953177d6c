import adapter from '@sveltejs/adapter-static';

// No host is named: whatever the page needs ships with it. `unsafe-inline` for styles is what
// MapLibre and Svelte's transitions need; scripts are allowed by hash alone.
const contentSecurityPolicy = {
	'default-src': ['self'],
	'script-src': ['self'],
	'worker-src': ['self'],
	'connect-src': ['self'],
	'img-src': ['self', 'data:', 'blob:'],
	'style-src': ['self', 'unsafe-inline'],
	'font-src': ['self'],
	'object-src': ['none'],
	'base-uri': ['self'],
	'form-action': ['self']
};

/** @type {import('@sveltejs/kit').Config} */
const config = {
	kit: {
		adapter: adapter({ pages: process.env.DATELINE_OUT ?? 'build', fallback: '404.html' }),
		// Only the workbench asks for it (src/lib/state/offline.ts).
		serviceWorker: { register: false },
		// Two builds may run side by side (two servers in a test, one on each folder).
		outDir: process.env.DATELINE_WORK ?? '.svelte-kit',
		csp: { mode: 'hash', directives: contentSecurityPolicy },
		prerender: {
			handleHttpError: 'fail',
			handleMissingId: 'fail',
			// An empty folder of articles has no page of an article.
			handleUnseenRoutes: 'ignore'
		}
	}
};

export default config;
