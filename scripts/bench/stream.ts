/** How fast is the filter on a long stream, on one core and on two, and does its memory grow? */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from '../../src/lib/server/project.ts';

export interface StreamFigures {
	/** From the start of the process to its end. */
	readonly wordsPerSecond: number;
	/** Megabytes resident after a tenth, a half and all of the answers; the last is null where it had ended by then. */
	readonly memory: readonly (number | null)[];
}

/** Sends `count` documents made of `sentences` through `dateline geoparse`, as fast as it takes them. */
export async function measureStream(
	sentences: readonly string[],
	count: number,
	flags: readonly string[]
): Promise<StreamFigures> {
	const begun = performance.now();
	const bin = join(projectRoot, 'bin', 'dateline.js');
	const child = spawn(process.execPath, [bin, 'geoparse', ...flags], {
		stdio: ['pipe', 'pipe', 'inherit']
	});
	const memory: (number | null)[] = [];
	const marks = [count / 10, count / 2, count];
	let answers = 0;
	child.stdout.on('data', (data: Buffer) => {
		for (let at = data.indexOf(10); at >= 0; at = data.indexOf(10, at + 1)) {
			if (++answers === marks[memory.length]) memory.push(residentMegabytes(child));
		}
	});
	const ended = once(child, 'close');
	const words = await send(child, sentences, count);
	await ended;
	if (answers !== count) throw new Error(`${answers} answers to ${count} documents`);
	return { wordsPerSecond: (words * 1000) / (performance.now() - begun), memory };
}

async function send(
	{ stdin }: ChildProcess,
	sentences: readonly string[],
	count: number
): Promise<number> {
	let words = 0;
	for (let id = 0; id < count; id++) {
		const text = sentences[id % sentences.length]!;
		words += text.split(/\s+/).length;
		const line = JSON.stringify({ id, text, date: '2021-08-26', source: `paper ${id % 40}` });
		if (!stdin!.write(`${line}\n`)) await once(stdin!, 'drain');
	}
	stdin!.end();
	return words;
}

function residentMegabytes({ pid }: ChildProcess): number | null {
	try {
		const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
		return Math.round(Number(kilobytes) / 1024) || null;
	} catch {
		return null;
	}
}
