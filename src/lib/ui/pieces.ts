/** Where is a text cut so that each name and each time can be marked without writing HTML? */
export interface Labelled<Label> {
	readonly start: number;
	readonly end: number;
	readonly label: Label;
}

export interface Piece<Label> {
	readonly start: number;
	readonly text: string;
	/** Null for words that nothing is said of. */
	readonly label: Label | null;
	/** The pieces of a labelled piece in which another span lies; empty where none does. */
	readonly inner: readonly Piece<Label>[];
}

/**
 * Cuts `text`, which stands at `offset`, at the given spans. A span inside another is nested; one
 * that reaches over the end of another is cut off there; what lies outside the text is left out.
 */
export function cutPieces<Label>(
	text: string,
	offset: number,
	spans: readonly Labelled<Label>[]
): Piece<Label>[] {
	const end = offset + text.length;
	const inside = spans
		.map((span) => ({ ...span, start: Math.max(span.start, offset), end: Math.min(span.end, end) }))
		.filter((span) => span.start < span.end)
		.sort((a, b) => a.start - b.start || b.end - a.end);
	return cut(text, offset, offset, end, inside);
}

function cut<Label>(
	text: string,
	offset: number,
	from: number,
	to: number,
	spans: readonly Labelled<Label>[]
): Piece<Label>[] {
	const pieces: Piece<Label>[] = [];
	const plain = (start: number, end: number) => {
		if (start < end)
			pieces.push({
				start,
				text: text.slice(start - offset, end - offset),
				label: null,
				inner: []
			});
	};
	let at = from;
	let index = 0;
	while (index < spans.length) {
		const span = spans[index++];
		if (span === undefined) break;
		const start = Math.max(span.start, at);
		const end = Math.min(span.end, to);
		if (start >= end) continue;
		const within: Labelled<Label>[] = [];
		while (index < spans.length && (spans[index]?.start ?? Infinity) < end) {
			const inner = spans[index++];
			if (inner && inner.end > inner.start) within.push(inner);
		}
		plain(at, start);
		pieces.push({
			start,
			text: text.slice(start - offset, end - offset),
			label: span.label,
			inner: within.length > 0 ? cut(text, offset, start, end, within) : []
		});
		at = end;
	}
	plain(at, to);
	return pieces;
}
