/** Which browser do the tests drive, and how is it started? One from npm on Linux; elsewhere an installed one. */
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type LaunchOptions } from '@playwright/test';

// WebGL without a graphics card, and no calls home.
const flags = [
	'--no-sandbox',
	'--use-gl=angle',
	'--use-angle=swiftshader',
	'--enable-unsafe-swiftshader',
	'--ignore-gpu-blocklist',
	'--disable-background-networking',
	'--font-render-hinting=none'
];

/** `webgl: false` switches WebGL off as a browser without it has it: in its launch flags. */
export async function launchOptions({ webgl = true } = {}): Promise<LaunchOptions> {
	const args = webgl
		? flags
		: ['--no-sandbox', '--disable-background-networking', '--disable-gpu', '--disable-3d-apis'];
	return { ...(await browserProgram()), args };
}

async function browserProgram(): Promise<LaunchOptions> {
	if (process.platform === 'linux' && process.arch === 'x64') return npmChromium();
	if (existsSync(chromium.executablePath())) return {};
	const chrome = installedChrome().find((path) => existsSync(path));
	if (chrome) return { executablePath: chrome };
	throw new Error(
		'No browser for the end-to-end tests: install Chrome, or run `npx playwright install chromium`.'
	);
}

/**
 * The Chromium inside an npm package, with the libraries that come in it: used even where the system has some, so that
 * a library that happens to be installed hides no lack.
 */
async function npmChromium(): Promise<LaunchOptions> {
	const unpacked = join(import.meta.dirname, '..', '..', '.cache', 'browser');
	const complete = join(unpacked, 'complete');
	if (!existsSync(complete)) {
		await rm(unpacked, { recursive: true, force: true });
		await mkdir(unpacked, { recursive: true });
		await unpack(unpacked);
		await writeFile(complete, '');
	}
	const libraries = join(unpacked, 'al2023', 'lib');
	const path = [libraries, process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
	const env = { ...stringsOf(process.env), LD_LIBRARY_PATH: path };
	return { executablePath: join(unpacked, 'chromium'), env };
}

/** The package unpacks to the system's folder for temporary files, where a half-unpacked browser could lie. */
async function unpack(folder: string): Promise<void> {
	const before = process.env['TMPDIR'];
	process.env['TMPDIR'] = folder;
	try {
		const { default: packed, inflate } = await import('@sparticuz/chromium');
		await packed.executablePath();
		const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'));
		await inflate(join(dirname(entry), '..', 'bin', 'al2023.tar.br'));
	} finally {
		if (before === undefined) delete process.env['TMPDIR'];
		else process.env['TMPDIR'] = before;
	}
}

function stringsOf(environment: NodeJS.ProcessEnv): Record<string, string> {
	return Object.fromEntries(
		Object.entries(environment).flatMap(([key, value]) =>
			value === undefined ? [] : [[key, value]]
		)
	);
}

function installedChrome(): string[] {
	return [
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
		'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
		'/usr/bin/google-chrome',
		'/usr/bin/chromium'
	];
}
