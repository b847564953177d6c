/** Which names does a dateline hold: "KABUL, Afghanistan (AP) —"? */
import type { Passage } from '../model.ts';
import type { TaggerInput } from './tagger-features.ts';
import type { Word } from './words.ts';

const PLACE = String.raw`\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|la|el|al|of|do|da)){0,3}`;
const DATE = String.raw`(?:\p{Lu}\p{Ll}+\.? \d{1,2}|\d{1,2} \p{Lu}\p{Ll}+\.?)(?:,? \d{4})?`;
const AGENCY = String.raw`(?:\((?:\p{Lu}{2,10}|Reuters|Xinhua|Bloomberg)(?:/[\p{L} ]+)?\)|/TASS/|/PRNewswire/)`;
const DASH = String.raw`\s*(?:--?|[–—])\s`;
// CITY[, Country][, date][ (AGENCY)] —
const CAPITALS = new RegExp(
	String.raw`^(?<city>\p{Lu}[\p{Lu}.'’/ -]{1,38}[\p{Lu}.])(?:, (?<part>${PLACE}))?(?:,? ${DATE})?\.?(?: ?\([^)\n]{2,40}\)${DASH}|${DASH}| ?${AGENCY})`,
	'u'
);
// In mixed case only with an agency.
const MIXED = new RegExp(
	String.raw`^(?<city>${PLACE})(?:, (?<part>${PLACE}))?(?:,? ${DATE})?\.? ?${AGENCY}\s*(?:--?|[–—:.])\s?`,
	'u'
);
const LONGEST = 120;

/** A quick look before the slow one: two capitals at the start, or an agency in brackets. */
const mayBeDateline = (head: string): boolean =>
	/^\p{Lu}[\p{Lu}.]/u.test(head) || /^\p{Lu}[^(\n]{1,60}\(\p{Lu}/u.test(head);

/** The dateline that begins at `start`, or null. */
function matchDateline(text: string, start: number): RegExpExecArray | null {
	const head = text.slice(start, start + LONGEST);
	return mayBeDateline(head) ? (CAPITALS.exec(head) ?? MIXED.exec(head)) : null;
}

/** Where the dateline that begins at `start` ends; `start` itself where there is none. */
export const datelineEnd = (text: string, start: number): number =>
	start + (matchDateline(text, start)?.[0].length ?? 0);

/** A run of words, half open, and whether an agency or a country vouches for it: "ANALYSIS —" is no place. */
interface DatelineName {
	readonly from: number;
	readonly to: number;
	readonly vouched: boolean;
}

/** The places in the datelines of a passage. */
export function datelineNames(passage: Passage, { words }: TaggerInput): DatelineName[] {
	const names: DatelineName[] = [];
	for (const { start } of passage.sentences) {
		const match = matchDateline(passage.text, start);
		if (!match?.groups) continue;
		const { groups } = match;
		const vouched = groups['part'] !== undefined || /[(/]/.test(match[0].slice(2));
		let at = start;
		for (const part of [...(groups['city'] ?? '').split('/'), groups['part']]) {
			if (!part) continue;
			at = passage.text.indexOf(part, at);
			const run = wordsWithin(words, at, at + part.length);
			if (run) names.push({ ...run, vouched });
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
