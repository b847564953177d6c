/** How do tests ask for places? Names stand in square brackets: "police in [Paris], [Texas]". */
import { segment } from '../article/segment.ts';
import type { Gazetteer, Resolution, Span } from '../model.ts';
import { describeSpans } from './recognise.ts';
import { resolve, type ResolveOptions } from './resolve.ts';

export function readMarked(marked: string): { text: string; spans: Span[] } {
	let text = '';
	const spans: Span[] = [];
	for (const part of marked.split(/(\[[^\]]+\])/)) {
		const name = /^\[(.+)\]$/.exec(part)?.[1];
		if (name) spans.push({ start: text.length, end: text.length + name.length });
		text += name ?? part;
	}
	return { text, spans };
}

export function resolveMarked(
	marked: string,
	gazetteer: Gazetteer,
	options: ResolveOptions = {}
): Resolution[] {
	const { text, spans } = readMarked(marked);
	const passage = segment(text);
	return resolve(passage, describeSpans(passage, spans, gazetteer), gazetteer, options);
}
