/** How are the marked words of a text dated? For tests only. */
import { segment } from '../article/segment.ts';
import type { Dating } from '../model.ts';
import { dateMentions, type Target } from './dating.ts';
import { publicationDate } from './edtf.ts';
import { findTimes } from './times.ts';

/** `marked` has its targets in angle brackets ("<event:Vienna>" within a named event); `|` parts paragraphs. */
export function date(marked: string, published: string | null = '2024-03-05'): (Dating | null)[] {
	let text = '';
	const targets: Target[] = [];
	for (const piece of marked.replaceAll('|', '\n\n').split(/(<[^>]+>)/)) {
		const [, event, name] = /^<(event:)?(.+)>$/.exec(piece) ?? [];
		const words = name ?? piece;
		if (name !== undefined) {
			const within = event ? 'event' : null;
			targets.push({ start: text.length, end: text.length + name.length, within });
		}
		text += words;
	}
	const passage = segment(text);
	const publication = publicationDate(published);
	const datings = dateMentions(passage, targets, findTimes(passage, publication), publication);
	for (const dating of datings) {
		if (dating?.span && text.slice(dating.span.start, dating.span.end) !== dating.text) {
			throw new Error(`“${dating.text}” does not stand where it is said to.`);
		}
	}
	return datings;
}

/** "edtf (words)", "edtf" where the publication dates it, or "undated". */
export function brief(marked: string, published: string | null = '2024-03-05'): string[] {
	return date(marked, published).map((dating) => {
		if (!dating) return 'undated';
		return dating.text === null ? dating.edtf : `${dating.edtf} (${dating.text})`;
	});
}
