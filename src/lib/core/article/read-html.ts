/** How is an article read from a saved web page? Text only: nothing of the page's markup is kept. */
import { Readability } from '@mozilla/readability';
// The worker build runs wherever JavaScript runs; the other one needs Node.
import { parseHTML } from 'linkedom/worker';
import { ambiguousDateWarning } from './printed-date.ts';
import { bylineDate } from './read-text.ts';
import { readPageMetadata } from './page-metadata.ts';
import type { ReadRaw } from './result.ts';

/**
 * The main text by Mozilla's Readability, one paragraph a line with empty lines between, and the metadata by
 * `readPageMetadata`. A page without a readable main text is a failure with a sentence.
 */
export function readHtml(source: string): ReadRaw {
	try {
		return readDocument(parsePage(source), source);
	} catch {
		// Neither of the libraries promises to bear what anybody may write.
		return noText;
	}
}

/** With the `html`, `head` and `body` that a page need not write, and that linkedom does not add. */
function parsePage(source: string): Document {
	const written = /<html[\s>]/i.test(source) ? source : `<html>${source}</html>`;
	const { document } = parseHTML(written);
	const page = document.documentElement;
	const inPage = Array.from(page.childNodes);
	const named = (name: string) => inPage.find(({ nodeName }) => nodeName === name);
	const head = (named('HEAD') ?? document.createElement('head')) as Element;
	const body = (named('BODY') ?? document.createElement('body')) as Element;
	const loose = inPage.filter((node) => node !== head && node !== body);
	head.append(...loose.filter(({ nodeName }) => OF_HEAD.has(nodeName)));
	body.append(...loose.filter(({ nodeName }) => !OF_HEAD.has(nodeName)));
	page.replaceChildren(head, body);
	return document;
}

const OF_HEAD = new Set(['BASE', 'LINK', 'META', 'SCRIPT', 'STYLE', 'TITLE']);

function readDocument(document: Document, source: string): ReadRaw {
	if (depthOf(document.documentElement) > DEEPEST) return tooDeep;
	removeBanners(document);
	const metadata = readPageMetadata(document, source);
	const headline = headlineOf(document);
	const main = new Readability<Element>(document, {
		serializer: (node) => node as Element,
		charThreshold: 200
	}).parse();
	const text = main?.content ? blockText(main.content) : '';
	if (!text) return noText;
	const printed = bylineDate(text);
	const published = metadata.published ?? (printed?.kind === 'day' ? printed.day : null);
	const warnings = [...metadata.warnings];
	if (printed?.kind === 'ambiguous') warnings.push(ambiguousDateWarning(printed.written));
	return {
		ok: true,
		raw: {
			...metadata,
			text,
			title: metadata.title ?? headline ?? (main?.title?.trim() || null),
			authors: metadata.authors.length ? metadata.authors : splitNames(main?.byline ?? ''),
			publisher: metadata.publisher ?? (main?.siteName?.trim() || null),
			published,
			language: metadata.language ?? (main?.lang?.trim() || null),
			warnings: published === null ? warnings : []
		}
	};
}

const noText: ReadRaw = {
	ok: false,
	message: 'no article text was found in the page; save the text itself as .txt or .md'
};

/** What finds the main text takes a time that grows with the square of it; no page that people read is half so deep. */
const DEEPEST = 300;

const tooDeep: ReadRaw = {
	ok: false,
	message: `its elements lie more than ${DEEPEST} deep in each other; save the text itself as .txt or .md`
};

function depthOf(root: Element): number {
	let level = [root];
	let depth = 0;
	for (; level.length > 0; depth++) level = level.flatMap(({ children }) => Array.from(children));
	return depth;
}

const BANNERS = [
	...['[role="dialog"]', '[role="alertdialog"]', '[aria-modal="true"]', 'dialog'],
	...['cookie', 'consent', 'gdpr', 'onetrust'].flatMap((word) => [
		`[id*="${word}" i]`,
		`[class*="${word}" i]`
	])
].join(', ');

/** Where the article is short, or behind a paywall, what asks for cookies would be the longest text of the page. */
function removeBanners(document: Document): void {
	for (const element of Array.from(document.querySelectorAll(BANNERS))) {
		const holdsThePage =
			element.matches('html, body, main, article') || element.querySelector('main, article, h1');
		if (!holdsThePage) element.remove();
	}
}

/** The page's title without the name of its site. */
function headlineOf(document: Document): string | null {
	const headline = document.querySelector('h1')?.textContent?.replace(/\s+/g, ' ').trim();
	return headline && document.title.includes(headline) ? headline : null;
}

function splitNames(byline: string): string[] {
	return byline
		.replace(/^\s*by\s+/i, '')
		.split(/\s*(?:,|;|\band\b|&|\n)\s*/)
		.filter((name) => name && name.length < 60);
}

const BLOCKS = new Set(
	'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TBODY TD TH THEAD TR UL'.split(
		' '
	)
);
const SKIPPED = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT SVG FORM BUTTON'.split(' '));

/** The words of an element, its blocks as paragraphs. */
function blockText(root: Element): string {
	const paragraphs: string[] = [''];
	const visit = (node: Node): void => {
		if (node.nodeType === 3) {
			paragraphs[paragraphs.length - 1] += node.textContent ?? '';
			return;
		}
		const name = node.nodeName.toUpperCase();
		if (SKIPPED.has(name)) return;
		const breaks = BLOCKS.has(name) || name === 'BR';
		if (breaks) paragraphs.push('');
		for (const child of Array.from(node.childNodes)) visit(child);
		if (breaks) paragraphs.push('');
	};
	visit(root);
	return paragraphs
		.map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
		.filter(Boolean)
		.join('\n\n');
}
