/** Which lines of text stand on a page of a PDF? Its pieces, put together by where they lie. */

/** As PDF.js gives them. Points, from the lower left corner of the page. */
export interface PdfPiece {
	readonly str: string;
	/** The last two are x and y. */
	readonly transform: readonly number[];
	readonly width: number;
	readonly height: number;
}

export interface PdfLine {
	readonly text: string;
	readonly left: number;
	readonly right: number;
	readonly y: number;
	readonly height: number;
}

/** Of the height of the letters: two pieces whose feet differ by less stand on one line. */
const SAME_LINE = 0.4;
/** Likewise: what is further apart is two words. */
const SPACE = 0.15;
/** And this is another column. */
const COLUMN = 3;

/** In the order in which the page writes them, which is the order of reading in all but old files. */
export function linesOf(pieces: readonly PdfPiece[]): PdfLine[] {
	const lines: PdfLine[] = [];
	let open: PdfLine | null = null;
	const close = () => {
		if (open?.text.trim()) lines.push({ ...open, text: open.text.replace(/\s+/g, ' ').trim() });
		open = null;
	};
	for (const piece of pieces) {
		const line = lineOf(piece);
		if (!line) continue;
		if (!line.text.trim()) {
			if (open) open = { ...(open as PdfLine), text: `${(open as PdfLine).text} ` };
			continue;
		}
		const joined: PdfLine | null = open && join(open, line);
		if (!joined) close();
		open = joined ?? line;
	}
	close();
	return lines;
}

function lineOf({ str, transform, width, height }: PdfPiece): PdfLine | null {
	const [left, y] = transform.slice(-2) as [number?, number?];
	if (left === undefined || y === undefined || !str) return null;
	return { text: str, left, right: left + width, y, height };
}

function join(line: PdfLine, next: PdfLine): PdfLine | null {
	const height = Math.max(line.height, next.height) || 1;
	const gap = next.left - line.right;
	if (Math.abs(next.y - line.y) > height * SAME_LINE) return null;
	if (gap > height * COLUMN || gap < -height) return null;
	const space = gap > height * SPACE && !/\s$/.test(line.text) && !/^\s/.test(next.text);
	return {
		text: line.text + (space ? ' ' : '') + next.text,
		left: line.left,
		right: Math.max(line.right, next.right),
		y: line.y,
		height
	};
}
