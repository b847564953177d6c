/** `npm start`: builds, serves, says where, reads a changed article again, and ends with its children. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dateline, root } from './run.ts';

const TIMEOUT = 180_000;
const cache = join(root, '.cache', 'site');
/** What a server that was killed left: no process has this number. */
const abandoned = join(cache, '999999999');
let folder: string;
let child: ChildProcess;
let said = '';
let blocker: ReturnType<typeof createServer>;
let taken: number;

const article = (place: string) =>
	`---\ntitle: A fire\npublished: 2020-05-04\n---\nA fire broke out in ${place} on Sunday.\n`;

async function until(ready: () => Promise<boolean> | boolean): Promise<void> {
	while (!(await ready())) await new Promise((resolve) => setTimeout(resolve, 200));
}

const address = () => /http:\/\/localhost:\d+\//.exec(said)?.[0] ?? '';

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'dateline-test-'));
	await writeFile(join(folder, 'fire.md'), article('Kandahar'));
	await writeFile(join(folder, 'broken.md'), '---\ntitle: [\n---\nText.');
	await mkdir(abandoned, { recursive: true });
	blocker = createServer();
	taken = await new Promise((resolve) =>
		blocker.listen(0, '127.0.0.1', () => resolve((blocker.address() as { port: number }).port))
	);
	child = spawn(process.execPath, ['bin/dateline.js', 'serve', folder, '--port', String(taken)], {
		cwd: root,
		stdio: ['ignore', 'pipe', 'pipe']
	});
	for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (data) => (said += data));
	await until(() => address() !== '' || child.exitCode !== null);
}, TIMEOUT);

afterAll(async () => {
	child.kill('SIGKILL');
	blocker.close();
	await rm(folder, { recursive: true, force: true });
});

it('says what it found, what it left out, and one address, at the next free port', async () => {
	expect(said).toMatch(/1 article: 1 mention of 1 place/);
	expect(said).toMatch(/broken\.md: left out: .*mend/);
	expect(said).toMatch(/1 article was left out/);
	expect(said.match(/http:\/\/localhost:\d+\//g)).toHaveLength(1);
	expect(address()).not.toContain(`:${taken}/`);
	expect((await fetch(address())).status).toBe(200);
	const missing = await fetch(`${address()}no-such-page`);
	expect(missing.status).toBe(404);
	expect(await missing.text()).toContain('<html');
});

it(
	'reads an article again that changed on disk',
	async () => {
		await writeFile(join(folder, 'fire.md'), article('Herat'));
		await until(async () => {
			const layers = await fetch(`${address()}layers/mentions.geojson`);
			return (await layers.text()).includes('Herat');
		});
	},
	TIMEOUT
);

it('ends when it is told to, with nothing left behind', async () => {
	const ended = new Promise((resolve) => child.once('close', resolve));
	child.kill('SIGTERM');
	expect(await ended).toBe(0);
	expect(existsSync(join(cache, String(child.pid)))).toBe(false);
	expect(existsSync(abandoned)).toBe(false);
	await expect(fetch(address())).rejects.toThrow();
});

it('says when there is no such folder', async () => {
	const { status, stderr } = await dateline(['serve', join(folder, 'nowhere')]);
	expect(status).toBe(2);
	expect(stderr).toContain('nowhere');
});
