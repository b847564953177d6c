/** Which words of the article are selected on the page, and where on the page do words of it stand? */
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

/** Selects them on the page, in view. */
export function selectWords({ start, end }: Span): void {
	const [from, to] = [pointOf(start), pointOf(end)];
	const selection = getSelection();
	if (!from || !to || !selection) return;
	selection.setBaseAndExtent(...from, ...to);
	const { top, bottom } = selection.getRangeAt(0).getBoundingClientRect();
	const scroller = from[0].parentElement?.closest('main');
	if (!scroller) return;
	const view = scroller.getBoundingClientRect();
	const isHidden = top < view.top + MARGIN || bottom > view.bottom - MARGIN;
	if (isHidden) scroller.scrollBy(0, top - view.top - view.height / 3);
}

/** What stands over the text takes so much of its lower edge. */
const MARGIN = 160;

/** What somebody reads: the name that was landed on, else the beginning of the first paragraph in view. */
export function wordsBeingRead(text: string): Span {
	const lit = '.prose [aria-current="true"]';
	const landed =
		document.querySelector(`${lit} mark.here`) ?? document.querySelector(`${lit} mark`);
	const name = markedWords(text, landed);
	if (name) return name;
	const paragraphs = [...document.querySelectorAll<HTMLElement>(`.prose ${PARAGRAPH}`)];
	const top = document.querySelector('main')?.getBoundingClientRect().top ?? 0;
	const first = paragraphs.find((one) => one.getBoundingClientRect().bottom > top);
	const start = Number(first?.dataset.start ?? 0);
	return { start, end: start + 1 };
}

export function readsFromTheRight(): boolean {
	const prose = document.querySelector('.prose');
	return prose !== null && getComputedStyle(prose).direction === 'rtl';
}

function pointOf(offset: number): [Node, number] | null {
	const paragraphs = [...document.querySelectorAll<HTMLElement>(PARAGRAPH)];
	const paragraph = paragraphs.findLast(({ dataset }) => Number(dataset.start) <= offset);
	if (!paragraph) return null;
	let left = offset - Number(paragraph.dataset.start);
	const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
	for (let node = texts.nextNode(); node; node = texts.nextNode()) {
		const { length } = node.textContent ?? '';
		if (left <= length) return [node, left];
		left -= length;
	}
	return null;
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
