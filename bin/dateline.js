#!/usr/bin/env node
// The command's front door. The code it opens is built by `npm ci` (package.json, "prepare").
import { existsSync } from 'node:fs';

const built = new URL('../dist/dateline.js', import.meta.url);
if (existsSync(built)) {
	await import(built.href);
} else {
	process.stderr.write('dateline: its code is not built yet; run `npm ci` in its folder.\n');
	process.exitCode = 2;
}
