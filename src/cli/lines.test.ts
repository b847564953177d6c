import { expect, it } from 'vitest';
import { readLines } from './lines.ts';

async function collect(...chunks: (string | number[])[]) {
	async function* stream() {
		for (const chunk of chunks) yield Buffer.from(chunk as string);
	}
	const lines = [];
	for await (const line of readLines(stream())) lines.push(line.ok ? line.text : null);
	return lines;
}

it('splits at line feeds alone, across chunks, and leaves blank lines out', async () => {
	expect(await collect('{"a":', '1}\n\n  \r\n{"b"', ':"x\u2028y"}')).toEqual([
		'{"a":1}',
		'{"b":"x\u2028y"}'
	]);
	expect(await collect()).toEqual([]);
});

it('keeps a character whole that falls between two chunks', async () => {
	expect(await collect([0xd9], [0xbe, 10])).toEqual(['پ']);
});

it('says which line is not UTF-8, and goes on', async () => {
	expect(await collect([0x41, 10, 0xff, 10, 0x42, 10])).toEqual(['A', null, 'B']);
});
