/** Which names does a dateline hold: "KABUL, Afghanistan (AP) —"? */
import type { Passage } from '../model.ts';
import type { TaggerInput } from './tagger-features.ts';
import type { Word } from './words.ts';

const PLACE = String.raw`\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|la|el|al|of|do|da)){0,3}`;
// CITY[, Country][, date][ (AGENCY)] — ; mixed case only with an agency in brackets.
const CAPITALS = new RegExp(
	String.raw`^(?<city>\p{Lu}[\p{Lu}.'’ -]{1,28}[\p{Lu}.])(?:, (?<part>${PLACE}))?(?:,? \p{Lu}\p{Ll}+\.? \d{1,2})?(?: ?\([^)\n]{2,40}\))?\s*(?:--?|[–—])\s`,
	'u'
);
const AGENCY = new RegExp(
	String.raw`^(?<city>${PLACE})(?:, (?<part>${PLACE}))?(?:,? \p{Lu}\p{Ll}+\.? \d{1,2})? ?\((?:\p{Lu}{2,10}|Reuters|Xinhua|Bloomberg|TASS)\)\s*(?:--?|[–—:])\s?`,
	'u'
);

/** A quick look before the slow one: two capitals at the start, or an agency in brackets. */
const mayBeDateline = (head: string): boolean =>
	/^\p{Lu}[\p{Lu}.]/u.test(head) || /^\p{Lu}[^(\n]{1,60}\(\p{Lu}/u.test(head);

/** Runs of words, half open, of the places in the datelines of a passage. */
export function datelineNames(
	passage: Passage,
	{ words }: TaggerInput
): { from: number; to: number }[] {
	const names: { from: number; to: number }[] = [];
	for (const { start } of passage.sentences) {
		const head = passage.text.slice(start, start + 120);
		if (!mayBeDateline(head)) continue;
		const groups = (CAPITALS.exec(head) ?? AGENCY.exec(head))?.groups;
		if (!groups) continue;
		let at = start;
		for (const part of [groups.city, groups.part]) {
			if (!part) continue;
			at = passage.text.indexOf(part, at);
			const run = wordsWithin(words, at, at + part.length);
			if (run) names.push(run);
			at += part.length;
		}
	}
	return names;
}

function wordsWithin(
	words: readonly Word[],
	start: number,
	end: number
): { from: number; to: number } | null {
	let low = 0;
	let high = words.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (words[middle]!.start < start) low = middle + 1;
		else high = middle;
	}
	let to = low;
	while (to < words.length && words[to]!.end <= end && words[to]!.sentence === words[low]!.sentence)
		to++;
	return to > low ? { from: low, to } : null;
}
