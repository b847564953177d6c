/** How fast is the filter on a stream of texts, and how much memory does it take from its first answer to its last? */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from '../../src/lib/server/project.ts';

export interface StreamFigures {
	/** From the start of the process to its end. */
	readonly wordsPerSecond: number;
	readonly seconds: number;
	/** Megabytes resident after a tenth, a half and all of the answers; the last is null where it had ended by then. */
	readonly memory: readonly (number | null)[];
}

/** Sends `texts`, a document each, through `dateline geoparse`, as fast as it takes them. */
export async function measureStream(
	texts: readonly string[],
	flags: readonly string[]
): Promise<StreamFigures> {
	const count = texts.length;
	const begun = performance.now();
	const bin = join(projectRoot, 'bin', 'dateline.js');
	const child = spawn(process.execPath, [bin, 'geoparse', ...flags], {
		stdio: ['pipe', 'pipe', 'inherit']
	});
	const memory: (number | null)[] = [];
	const marks = [count / 10, count / 2, count].map(Math.ceil);
	let answers = 0;
	child.stdout.on('data', (data: Buffer) => {
		for (let at = data.indexOf(10); at >= 0; at = data.indexOf(10, at + 1)) {
			if (++answers === marks[memory.length]) memory.push(residentMegabytes(child));
		}
	});
	const ended = once(child, 'close');
	const words = await send(child, texts);
	await ended;
	if (answers !== count) throw new Error(`${answers} answers to ${count} documents`);
	const seconds = (performance.now() - begun) / 1000;
	return { wordsPerSecond: words / seconds, seconds, memory };
}

async function send({ stdin }: ChildProcess, texts: readonly string[]): Promise<number> {
	let words = 0;
	for (const [id, text] of texts.entries()) {
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
