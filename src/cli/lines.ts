/** Which lines does a stream of bytes hold? Split at line feeds alone: JSON strings may hold other separators. */

export type Line = { readonly ok: true; readonly text: string } | { readonly ok: false };
export type NumberedLine = Line & { readonly number: number };

/** Whole lines as they came, so that they cost nothing to hand on; the number of the first counts from 1. */
export interface Block {
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly firstLine: number;
}

const LINE_FEED = 10;

/** A block for each piece of the stream that ends a line: what has come is answered before more is waited for. */
export async function* readBlocks(stream: AsyncIterable<Buffer>): AsyncGenerator<Block> {
	let parts: Buffer[] = [];
	let firstLine = 1;
	for await (const piece of stream) {
		const end = piece.lastIndexOf(LINE_FEED) + 1;
		if (end > 0) {
			const bytes = join([...parts, piece.subarray(0, end)]);
			parts = [];
			const block = { bytes, firstLine };
			// Before the block is handed on: its bytes may be another thread's then.
			firstLine += countLineFeeds(bytes);
			yield block;
		}
		if (end < piece.length) parts.push(piece.subarray(end));
	}
	if (parts.length) yield { bytes: join(parts), firstLine };
}

/** The lines of a block without their ends, blank ones left out; `ok: false` for one that is not UTF-8. */
export function* linesOf({ bytes, firstLine }: Block): Generator<NumberedLine> {
	let number = firstLine;
	for (let start = 0; start < bytes.length; number++) {
		const feed = bytes.indexOf(LINE_FEED, start);
		const end = feed < 0 ? bytes.length : feed;
		const line = decodeLine(bytes.subarray(start, end));
		if (!line.ok || line.text.trim()) yield { ...line, number };
		start = end + 1;
	}
}

/** All lines of a stream, one at a time. */
export async function* readLines(blocks: AsyncIterable<Block>): AsyncGenerator<Line> {
	for await (const block of blocks) yield* linesOf(block);
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function decodeLine(bytes: Uint8Array): Line {
	try {
		return { ok: true, text: decoder.decode(bytes) };
	} catch {
		return { ok: false };
	}
}

/** In memory of its own, which can be given to another thread without a copy. */
function join(parts: readonly Buffer[]): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		bytes.set(part, at);
		at += part.length;
	}
	return bytes;
}

function countLineFeeds(bytes: Uint8Array): number {
	let count = 0;
	for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) count++;
	return count;
}
