/** Which lines does a stream of bytes hold? Split at line feeds alone: JSON strings may hold other separators. */

export type Line = { readonly ok: true; readonly text: string } | { readonly ok: false };
export type NumberedLine = Line & { readonly number: number };

/** Whole lines as they came, so that they cost nothing to hand on; the number of the first counts from 1. */
export interface Block {
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly firstLine: number;
}

const LINE_FEED = 10;

/** Where several threads share a short stream, each should get some of it. */
const LEAST = 2 ** 14;

/** Blocks for each piece of the stream that ends a line: what has come is answered before more is waited for. */
export async function* readBlocks(stream: AsyncIterable<Buffer>): AsyncGenerator<Block> {
	let parts: Buffer[] = [];
	let firstLine = 1;
	for await (const piece of stream) {
		const end = piece.lastIndexOf(LINE_FEED) + 1;
		if (end > 0) {
			const lines = join([...parts, piece.subarray(0, end)]);
			parts = [];
			for (const bytes of cut(lines)) {
				const block = { bytes, firstLine };
				// Before the block is handed on: its bytes may be another thread's then.
				firstLine += countLineFeeds(bytes);
				yield block;
			}
		}
		if (end < piece.length) parts.push(piece.subarray(end));
	}
	if (parts.length) yield { bytes: join(parts), firstLine };
}

/** Whole lines together, each part in memory of its own. */
function* cut(lines: Uint8Array<ArrayBuffer>): Generator<Uint8Array<ArrayBuffer>> {
	for (let start = 0; start < lines.length;) {
		const end = lines.indexOf(LINE_FEED, start + LEAST - 1) + 1 || lines.length;
		yield lines.slice(start, end);
		start = end;
	}
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
