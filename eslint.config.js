import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

// Who may enter which room (docs/architecture.md). A lint rule, not good will.
const mapEngine = {
	group: ['maplibre-gl', 'maplibre-gl/*'],
	message: 'Only src/lib/map knows the map engine.'
};
const framework = {
	group: [
		'svelte',
		'svelte/*',
		'$app/*',
		'$env/*',
		'$lib/*',
		'**/ui/*',
		'**/state/*',
		'**/map/*',
		'**/server/*'
	],
	message: 'core is pure: no Svelte, no Kit, nothing from outside core.'
};
const nodeBuiltins = {
	group: ['node:*', 'fs', 'path', 'os', 'url'],
	message: 'core runs in browsers too.'
};
const clock = [
	{ object: 'Date', property: 'now', message: 'core has no clock: pass the date in.' },
	{ object: 'Math', property: 'random', message: 'Same input, same output.' }
];
const domGlobals = [
	'window',
	'document',
	'navigator',
	'location',
	'fetch',
	'localStorage',
	'process',
	'Buffer'
];

export default ts.config(
	{
		ignores: [
			'.svelte-kit/',
			'build/',
			'dist/',
			'static/',
			'.cache/',
			'test-results/',
			'playwright-report/'
		]
	},
	js.configs.recommended,
	ts.configs.recommended,
	svelte.configs.recommended,
	prettier,
	svelte.configs.prettier,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off',
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/consistent-type-imports': 'error',
			'no-restricted-imports': ['error', { patterns: [mapEngine] }]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: { extraFileExtensions: ['.svelte'], parser: ts.parser, svelteConfig }
		},
		rules: { 'svelte/no-at-html-tags': 'error' }
	},
	{ files: ['src/lib/map/**'], rules: { 'no-restricted-imports': 'off' } },
	{
		files: ['src/lib/core/**'],
		ignores: ['src/lib/core/**/*.test.ts'],
		rules: {
			'no-restricted-imports': ['error', { patterns: [mapEngine, framework, nodeBuiltins] }],
			'no-restricted-globals': ['error', ...domGlobals],
			'no-restricted-properties': ['error', ...clock]
		}
	}
);
