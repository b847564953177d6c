import { expect, it } from 'vitest';
import { linesOf, readBlocks } from './lines.ts';

/** The number and text of each line; null for one that is not UTF-8. */
async function collect(...pieces: (string | number[])[]) {
	async function* stream() {
		for (const piece of pieces) yield Buffer.from(piece as string);
	}
	const lines: [number, string | null][] = [];
	for await (const block of readBlocks(stream())) {
		for (const line of linesOf(block)) lines.push([line.number, line.ok ? line.text : null]);
	}
	return lines;
}

it('splits at line feeds alone, across pieces, and leaves blank lines out but counts them', async () => {
	expect(await collect('{"a":', '1}\n\n  \r\n{"b"', ':"x\u2028y"}')).toEqual([
		[1, '{"a":1}'],
		[4, '{"b":"x\u2028y"}']
	]);
	expect(await collect()).toEqual([]);
	expect(await collect('a\n', 'b', '\n', '\nc\nd\n', 'e')).toEqual([
		[1, 'a'],
		[2, 'b'],
		[4, 'c'],
		[5, 'd'],
		[6, 'e']
	]);
});

it('gives what has come before it waits for more', async () => {
	const asked: string[] = [];
	async function* stream() {
		for (const piece of ['one\n', 'two\nthr', 'ee\n']) {
			asked.push(piece);
			yield Buffer.from(piece);
		}
	}
	const blocks = readBlocks(stream());
	const { value } = await blocks.next();
	expect(new TextDecoder().decode(value!.bytes)).toBe('one\n');
	expect(asked).toEqual(['one\n']);
});

it('keeps a character whole that falls between two pieces', async () => {
	expect(await collect([0xd9], [0xbe, 10])).toEqual([[1, 'پ']]);
});

it('says which line is not UTF-8, and goes on', async () => {
	expect(await collect([0x41, 10, 0xff, 10, 0x42, 10])).toEqual([
		[1, 'A'],
		[2, null],
		[3, 'B']
	]);
});

it('cuts a long piece into blocks of whole lines, each in memory of its own', async () => {
	const lines = Array.from(
		{ length: 3000 },
		(_, i) => `line ${i}${i % 500 ? '' : 'x'.repeat(40_000)}`
	);
	async function* stream() {
		yield Buffer.from(lines.join('\n'));
	}
	const seen: string[] = [];
	let count = 0;
	for await (const block of readBlocks(stream())) {
		expect(block.bytes.byteLength).toBe(block.bytes.buffer.byteLength);
		expect(block.bytes.byteLength).toBeLessThan(80_000);
		expect(block.firstLine).toBe(seen.length + 1);
		for (const line of linesOf(block)) if (line.ok) seen.push(line.text);
		count++;
	}
	expect(seen).toEqual(lines);
	expect(count).toBeGreaterThan(6);
});
