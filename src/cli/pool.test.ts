import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { WorkerPool } from './pool.ts';

/** Answers a block with itself, after as many milliseconds as its first byte; dies of a 255. */
const ECHO = `
	const { parentPort } = require('node:worker_threads');
	parentPort.on('message', ({ bytes }) => {
		if (bytes[0] === 255) throw new Error('This block is too much.');
		Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, bytes[0]);
		parentPort.postMessage({ bytes, ok: true });
	});
`;
const startEcho = () => new Worker(ECHO, { eval: true });

async function* blocks(firstBytes: Iterable<number>, onAsked?: () => void) {
	let firstLine = 1;
	for (const byte of firstBytes) {
		onAsked?.();
		yield { bytes: Uint8Array.of(byte, 10), firstLine: firstLine++ };
	}
}

it('keeps the order, whichever thread is first', async () => {
	const asked = [40, 0, 3, 30, 1, 0, 0, 20, 2, 5, 0, 9, 0, 0, 1];
	const pool = new WorkerPool(3, startEcho);
	const answered: number[] = [];
	for await (const { bytes } of pool.map(blocks(asked))) answered.push(bytes[0]!);
	await pool.end();
	expect(answered).toEqual(asked);
});

it('reads no further ahead of a slow reader than a few blocks a thread', async () => {
	const pool = new WorkerPool(2, startEcho);
	let asked = 0;
	let answered = 0;
	const endless = (function* () {
		for (;;) yield 0;
	})();
	for await (const { ok } of pool.map(blocks(endless, () => asked++))) {
		expect(ok).toBe(true);
		await new Promise((resolve) => setTimeout(resolve, 1));
		expect(asked - answered).toBeLessThanOrEqual(8);
		if (++answered === 50) break;
	}
	await pool.end();
	expect(asked).toBeLessThan(60);
});

it('fails as a whole where a thread fails', async () => {
	const pool = new WorkerPool(2, startEcho);
	await expect(async () => {
		for await (const { ok } of pool.map(blocks([0, 0, 0, 255, 0, 0, 0, 0, 0, 0, 0, 0]))) {
			expect(ok).toBe(true);
		}
	}).rejects.toThrow('too much');
	await pool.end();
});

it('fails too where a thread has failed before it was asked', async () => {
	const pool = new WorkerPool(1, () => new Worker('throw new Error("Not today.")', { eval: true }));
	const late = (async function* () {
		for (;;) {
			await new Promise((resolve) => setTimeout(resolve, 20));
			yield { bytes: Uint8Array.of(10), firstLine: 1 };
		}
	})();
	await expect(pool.map(late).next()).rejects.toThrow('Not today');
	await pool.end();
});
