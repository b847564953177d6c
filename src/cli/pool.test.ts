import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import type { Block } from './lines.ts';
import { WorkerPool } from './pool.ts';

/** Answers a block with itself, after as many milliseconds as its first byte; dies of a 255. */
const ECHO = `
	const { parentPort } = require('node:worker_threads');
	parentPort.on('message', ({ task, block: { bytes } }) => {
		if (task !== 'echo') return;
		if (bytes[0] === 255) throw new Error('This block is too much.');
		Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, bytes[0]);
		parentPort.postMessage({ bytes, ok: true });
	});
`;
const echoes = (count: number) =>
	new WorkerPool(Array.from({ length: count }, () => new Worker(ECHO, { eval: true })));
const ask = (pool: WorkerPool, asked: AsyncIterable<Block>) =>
	pool.map<{ bytes: Uint8Array; ok: boolean }>('echo', asked);

async function* blocks(firstBytes: Iterable<number>, onAsked?: () => void) {
	let firstLine = 1;
	for (const byte of firstBytes) {
		onAsked?.();
		yield { bytes: Uint8Array.of(byte, 10), firstLine: firstLine++ };
	}
}

it('keeps the order, whichever thread is first', async () => {
	const asked = [40, 0, 3, 30, 1, 0, 0, 20, 2, 5, 0, 9, 0, 0, 1];
	const pool = echoes(3);
	const answered: number[] = [];
	for await (const { bytes } of ask(pool, blocks(asked))) answered.push(bytes[0]!);
	await pool.end();
	expect(answered).toEqual(asked);
});

it('reads no further ahead of a slow reader than a few blocks a thread', async () => {
	const pool = echoes(2);
	let asked = 0;
	let answered = 0;
	const endless = (function* () {
		for (;;) yield 0;
	})();
	for await (const { ok } of ask(
		pool,
		blocks(endless, () => asked++)
	)) {
		expect(ok).toBe(true);
		await new Promise((resolve) => setTimeout(resolve, 1));
		expect(asked - answered).toBeLessThanOrEqual(8);
		if (++answered === 50) break;
	}
	await pool.end();
	expect(asked).toBeLessThan(60);
});

it('fails as a whole where a thread fails', async () => {
	const pool = echoes(2);
	await expect(async () => {
		for await (const { ok } of ask(pool, blocks([0, 0, 0, 255, 0, 0, 0, 0, 0, 0, 0, 0]))) {
			expect(ok).toBe(true);
		}
	}).rejects.toThrow('too much');
	await pool.end();
});

it('fails too where a thread has failed before it was asked', async () => {
	const pool = new WorkerPool([new Worker('throw new Error("Not today.")', { eval: true })]);
	const late = (async function* () {
		for (;;) {
			await new Promise((resolve) => setTimeout(resolve, 20));
			yield { bytes: Uint8Array.of(10), firstLine: 1 };
		}
	})();
	await expect(ask(pool, late).next()).rejects.toThrow('Not today');
	await pool.end();
});

it('gives an answer that is ready while it waits for the next block', async () => {
	const pool = echoes(2);
	let answered: () => void = () => undefined;
	const slow = (async function* () {
		yield* blocks([1]);
		await new Promise<void>((resolve) => (answered = resolve));
		yield* blocks([2]);
	})();
	const seen: number[] = [];
	for await (const { bytes } of ask(pool, slow)) {
		seen.push(bytes[0]!);
		answered();
	}
	await pool.end();
	expect(seen).toEqual([1, 2]);
});
