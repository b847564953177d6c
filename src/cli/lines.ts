/** Which lines does a stream of bytes hold? Split at line feeds alone: JSON strings may hold other separators. */

export type Line = { readonly ok: true; readonly text: string } | { readonly ok: false };

/** Lines without their ends, blank ones left out; `ok: false` for one that is not UTF-8. */
export async function* readLines(stream: AsyncIterable<Buffer>): AsyncGenerator<Line> {
	let parts: Buffer[] = [];
	for await (const chunk of stream) {
		let start = 0;
		for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
			parts.push(chunk.subarray(start, end));
			yield* decodeLine(parts);
			parts = [];
			start = end + 1;
		}
		if (start < chunk.length) parts.push(chunk.subarray(start));
	}
	yield* decodeLine(parts);
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function* decodeLine(parts: readonly Buffer[]): Generator<Line> {
	let text: string;
	try {
		text = decoder.decode(Buffer.concat(parts));
	} catch {
		yield { ok: false };
		return;
	}
	if (text.trim()) yield { ok: true, text };
}
