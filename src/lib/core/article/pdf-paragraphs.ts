/** Which paragraphs do the lines of a PDF's pages make, so that sentences are whole? */
import type { PdfLine } from './pdf-lines.ts';

/** Of the usual distance between lines: more is a paragraph's end. */
const WIDE = 1.4;
/** Of the height of letters: nobody sets the lines of a paragraph so far apart. */
const WIDEST = 2.6;
/** Letters of different size are a headline and text. */
const OTHER_SIZE = 0.15;
/** Of the width of the column: a last line is shorter … */
const SHORT = 0.88;
/** … and what is as short as this is a line of its own. */
const ALONE = 0.5;
/** Of the height of letters. */
const INDENT = 0.7;
/** So many lines at the head and the foot of a page may be running titles and numbers. */
const EDGE = 2;
/** On how many of the pages a line must come again. */
const OFTEN = 0.5;

/** Paragraphs with an empty line between; without what is printed on page after page, and page numbers. */
export function joinPages(pages: readonly (readonly PdfLine[])[]): string {
	const paragraphs: string[] = [];
	let last: PdfLine | null = null;
	for (const lines of withoutEdges(pages)) {
		const page = measure(lines);
		let first = true;
		for (const line of lines) {
			const goesOn = last && (first ? !endsSentence(last.text) : isOne(last, line, page));
			if (goesOn) paragraphs.push(joined(paragraphs.pop()!, line.text));
			else paragraphs.push(line.text);
			last = line;
			first = false;
		}
	}
	return paragraphs.join('\n\n');
}

interface Measures {
	readonly leading: number;
	readonly width: number;
}

function measure(lines: readonly PdfLine[]): Measures {
	const steps = lines.slice(1).map((line, index) => lines[index]!.y - line.y);
	return {
		leading: quantile(
			steps.filter((step) => step > 0),
			0.25
		),
		width: quantile(
			lines.map(({ left, right }) => right - left),
			0.5
		)
	};
}

/** Whether a paragraph goes on from one line of a page to the next. */
function isOne(line: PdfLine, next: PdfLine, { leading, width }: Measures): boolean {
	const step = line.y - next.y;
	const ends = endsSentence(line.text);
	// The head of another column.
	if (step <= 0) return !ends;
	if (step > Math.min(leading * WIDE, next.height * WIDEST)) return false;
	if (Math.abs(next.height - line.height) > line.height * OTHER_SIZE) return false;
	const share = (line.right - line.left) / width;
	if (share < ALONE) return false;
	const isIndented = next.left - line.left > next.height * INDENT;
	return !(ends && (share < SHORT || isIndented));
}

function endsSentence(text: string): boolean {
	return /[.!?…:]["'”’»)\]]*$/.test(text);
}

/** A word that was broken at the line's end is whole again; what has a hyphen of its own keeps it. */
function joined(text: string, next: string): string {
	if (/\p{L}\u00AD$/u.test(text)) return text.slice(0, -1) + next;
	if (!/\p{L}[-‐]$/u.test(text)) return `${text} ${next}`;
	return (/^\p{Ll}/u.test(next) ? text.slice(0, -1) : text) + next;
}

function withoutEdges(pages: readonly (readonly PdfLine[])[]): PdfLine[][] {
	const edges = pages.map(edgesOf);
	const counts = new Map<string, number>();
	for (const edge of edges) {
		for (const words of new Set(edge.map(({ text }) => pattern(text)))) {
			counts.set(words, (counts.get(words) ?? 0) + 1);
		}
	}
	const enough = Math.max(2, Math.ceil(pages.length * OFTEN));
	const isEdge = ({ text }: PdfLine) =>
		isPageNumber(text) || (counts.get(pattern(text)) ?? 0) >= enough;
	return pages.map((lines, index) => {
		const edge = new Set(edges[index]!.filter(isEdge));
		return lines.filter((line) => !edge.has(line));
	});
}

/** The highest and the lowest lines of a page. */
function edgesOf(lines: readonly PdfLine[]): PdfLine[] {
	const byHeight = [...lines].sort((a, b) => b.y - a.y);
	return [...new Set([...byHeight.slice(0, EDGE), ...byHeight.slice(-EDGE)])];
}

/** The same on each page but for its number. */
function pattern(text: string): string {
	return text.toLowerCase().replace(/\d+/g, '#');
}

function isPageNumber(text: string): boolean {
	return /^(?:page\s*)?[-–—|\s]*\d{1,4}(?:\s*(?:\/|of)\s*\d{1,4})?[-–—|\s]*$/i.test(text);
}

function quantile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length * share)] ?? 0;
}
