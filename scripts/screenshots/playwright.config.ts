import { defineConfig } from '@playwright/test';
import base, { serveCorpus } from '../../playwright.config';

export default defineConfig({
	...base,
	testDir: '.',
	testMatch: 'take.ts',
	workers: 1,
	webServer: serveCorpus
});
