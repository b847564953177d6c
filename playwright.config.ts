import { defineConfig } from '@playwright/test';
import { launchOptions } from './tests/e2e/browser';
import { largeArticles } from './tests/e2e/large-articles';

const port = Number(process.env['DATELINE_TEST_PORT'] ?? 4391);

/**
 * Sites, each built and served as a user would: the shipped corpus, one of awkward articles, one
 * without any, and one of an article at the limit of size.
 */
export const addresses = {
	corpus: `http://localhost:${port}/`,
	awkward: `http://localhost:${port + 1}/`,
	empty: `http://localhost:${port + 2}/`,
	large: `http://localhost:${port + 3}/`
};

const serve = (folder: string, at: number) => ({
	command: `node bin/dateline.js serve ${folder} --port ${at}`,
	cwd: import.meta.dirname,
	url: `http://localhost:${at}/`,
	timeout: 180_000,
	reuseExistingServer: false,
	// The server takes its own files away when it is told to end.
	gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 5000 },
	stderr: 'pipe' as const
});

/** The shipped corpus alone: all that the screenshots need. */
export const serveCorpus = serve('data/articles', port);

export default defineConfig({
	testDir: 'tests/e2e',
	testMatch: '**/*.spec.ts',
	fullyParallel: true,
	workers: 2,
	timeout: 60_000,
	expect: { timeout: 15_000 },
	reporter: process.env['CI'] ? [['list']] : [['line']],
	forbidOnly: Boolean(process.env['CI']),
	use: {
		baseURL: addresses.corpus,
		viewport: { width: 1440, height: 900 },
		locale: 'en-GB',
		timezoneId: 'Asia/Kabul',
		launchOptions: await launchOptions()
	},
	webServer: [
		serveCorpus,
		serve('tests/fixtures/awkward', port + 1),
		serve('tests/fixtures/empty', port + 2),
		serve(largeArticles(), port + 3)
	]
});
