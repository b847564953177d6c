/** Which words of the article are selected on the page, or stand in this mark? */
import type { Span } from '../../core/model.ts';
import { trimSpan } from '../../core/review/occurrences.ts';

/** Paragraphs on the page say where they start in the text; what they hold is the text, to the letter. */
const PARAGRAPH = '[data-start]';

/** Null where nothing is selected, or where it is not words of one paragraph. */
export function selectedWords(text: string, selection: Selection | null): Span | null {
	if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
	return wordsOf(text, selection.getRangeAt(0));
}

/** The words of a mark that was clicked. */
export function markedWords(text: string, target: EventTarget | null): Span | null {
	const mark = target instanceof Element ? target.closest('mark, time') : null;
	if (!mark) return null;
	const range = document.createRange();
	range.selectNodeContents(mark);
	return wordsOf(text, range);
}

function wordsOf(text: string, range: Range): Span | null {
	const start = offsetOf(range.startContainer, range.startOffset);
	if (start === null) return null;
	const words = range.toString();
	const end = start + words.length;
	return text.slice(start, end) === words ? trimSpan(text, { start, end }) : null;
}

function offsetOf(node: Node, offset: number): number | null {
	const paragraph = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>(
		PARAGRAPH
	);
	if (!paragraph) return null;
	const before = document.createRange();
	before.setStart(paragraph, 0);
	before.setEnd(node, offset);
	return Number(paragraph.dataset.start) + before.toString().length;
}
