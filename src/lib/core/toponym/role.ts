/** What part does a place play where it is named: scene, origin, destination, institution, or merely talked about? */
import { datelineEnd } from './datelines.ts';
import { kindOfHead } from './heads.ts';
import type { Passage, Recognised, Resolution, Role } from '../model.ts';
import {
	ACTS_ON_PLACE,
	ADDRESSING,
	AUXILIARIES,
	DONE_TO_PLACE,
	isHappening,
	LEAVES,
	LOCATIVE,
	NO_ORIGIN,
	OFFICES,
	OFFICIAL_ACTS,
	REACHES,
	SCENE_OF,
	TOWARDS
} from './role-words.ts';
import { WordClass } from './word-classes.ts';
import { type Word, wordsOf } from './words.ts';

/** One role for each mention; `resolutions` are parallel to `recognised`. */
export function assignRoles(
	passage: Passage,
	recognised: readonly Recognised[],
	resolutions: readonly Resolution[]
): Role[] {
	const words = wordsOf(passage);
	const sites = recognised.map((one) => siteOf(words, one));
	const roles: Role[] = [];
	recognised.forEach((one, index) => {
		const site = sites[index]!;
		const carried = carrier(words, recognised, sites, index);
		// "in Kunar, Nuristan and Laghman", "Vienna, Austria": the first name's preposition governs all.
		if (carried !== null && !one.within && roles[carried] !== 'institution') {
			const role = roles[carried]!;
			roles.push(role === 'embedded' ? 'mention' : role);
		} else {
			roles.push(
				isInDateline(passage, words, one, site)
					? 'event'
					: roleOf(words, one, site, resolutions[index] ?? null)
			);
		}
	});
	return roles;
}

/** Words `from` to `to`, half open, that a mention covers. */
interface Site {
	readonly from: number;
	readonly to: number;
}

function siteOf(words: readonly Word[], { start, end }: Recognised): Site {
	let low = 0;
	let high = words.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (words[middle]!.end <= start) low = middle + 1;
		else high = middle;
	}
	let to = low;
	while (to < words.length && words[to]!.start < end) to++;
	return { from: low, to: Math.max(to, low + 1) };
}

/** The mention that this one continues as a list or a chain; null when it stands alone. */
function carrier(
	words: readonly Word[],
	recognised: readonly Recognised[],
	sites: readonly Site[],
	index: number
): number | null {
	const previous = sites[index - 1];
	const site = sites[index]!;
	if (!previous || recognised[index - 1]!.within || recognised[index]!.form === 'demonym')
		return null;
	if (recognised[index - 1]!.form === 'demonym') return null;
	if (words[previous.from]?.sentence !== words[site.from]?.sentence) return null;
	// "In northern Mali, the Niger …": after an opening phrase the sentence's subject begins.
	const opening = words[previous.from - 3]?.sentence !== words[previous.from]!.sentence;
	if (
		opening &&
		words[previous.to]?.text === ',' &&
		words[previous.to + 1]?.spelling.lower === 'the'
	)
		return null;
	for (let i = previous.to; i < site.from; i++) {
		const { lower, classes } = words[i]!.spelling;
		const joins =
			lower === ',' ||
			lower === 'and' ||
			lower === 'or' ||
			lower === 'the' ||
			lower === '(' ||
			// "in Mali's Gao region": what happens in one happens in the other.
			lower === "'s";
		if (!joins && !(classes & (WordClass.compass | WordClass.geoHead))) return null;
	}
	return site.from > previous.to ? index - 1 : null;
}

/** "KABUL (AP) —", "LAGOS: Police": what the article reports, it reports from here. */
function isInDateline(
	{ text, sentences }: Passage,
	words: readonly Word[],
	{ start, within }: Recognised,
	{ from, to }: Site
): boolean {
	const sentence = words[from] && sentences[words[from].sentence];
	if (!sentence || within) return false;
	if (start < datelineEnd(text, sentence.start)) return true;
	const first = start === sentence.start && words[from]!.spelling.allCapitals;
	return first && words[to]?.text === ':';
}

function roleOf(
	words: readonly Word[],
	mention: Recognised,
	{ from, to }: Site,
	resolution: Resolution | null
): Role {
	const sentence = words[from]?.sentence;
	if (sentence === undefined) return 'mention';
	const lower = (i: number) => (words[i]?.sentence === sentence ? words[i]!.spelling.lower : '');
	if (mention.within) return OFFICES.has(lower(to)) ? 'institution' : 'embedded';
	if (mention.form === 'demonym') return OFFICES.has(lower(to)) ? 'institution' : 'mention';

	let before = from - 1;
	const skipModifiers = () => {
		while (lower(before) === 'the' || isModifier(words, before, sentence)) before--;
	};
	skipModifiers();
	// "in the city of Herat": the city is Herat.
	if (lower(before) === 'of' && kindOfHead(lower(before - 1))) {
		before -= 2;
		skipModifiers();
	}
	const word = lower(before);
	const kind = resolution?.place?.kind ?? null;
	const ruled = kind !== 'physical' && kind !== 'facility' && kind !== 'region';
	if (ruled && OFFICES.has(lower(to))) return 'institution';
	// A country that acts is itself; a town that acts stands for a government that sits there.
	if ((kind === null || kind === 'settlement') && isActor(lower, to, word, before))
		return 'institution';

	if (word === 'from' || (word === 'of' && lower(before - 1) === 'out'))
		return NO_ORIGIN.has(lower(before - 1)) ? 'mention' : 'origin';
	if (LEAVES.has(word)) return 'origin';
	if (REACHES.has(word)) return 'destination';
	if (
		word === 'to' ||
		word === 'into' ||
		word === 'toward' ||
		word === 'towards' ||
		word === 'for'
	) {
		const reach = word === 'for' ? 2 : 9;
		for (let i = before - 1; i >= before - reach; i--)
			if (TOWARDS.has(lower(i))) return 'destination';
		return 'mention';
	}
	if (ACTS_ON_PLACE.has(word)) return 'event';
	if (word === 'of' && DONE_TO_PLACE.has(lower(before - 1))) return 'event';
	if (/^(?:arrived|arrives|arriving|landed|landing)$/.test(lower(before - 1)) && LOCATIVE.has(word))
		return 'destination';
	if (LOCATIVE.has(word)) return somethingHappens(words, sentence, from, to) ? 'event' : 'mention';
	if (isScene(lower, to)) return 'event';
	return 'mention';
}

function isModifier(words: readonly Word[], index: number, sentence: number): boolean {
	const word = words[index];
	if (!word || word.sentence !== sentence) return false;
	return (
		(word.spelling.classes & WordClass.compass) !== 0 ||
		/^(?:parts|all|whole|most|much|entire|a|an|-)$/.test(word.spelling.lower)
	);
}

/** "Kabul said", "the U.S. is cutting", "called on France": the place as somebody who acts or is addressed. */
function isActor(
	lower: (index: number) => string,
	to: number,
	word: string,
	before: number
): boolean {
	if (ADDRESSING.has(word)) return true;
	if (word === 'on' && /^(?:called|call|calls|calling|imposed|impose)$/.test(lower(before - 1)))
		return true;
	const governed = LOCATIVE.has(word) || /^(?:of|from|to|with|by|for|against|into)$/.test(word);
	if (governed) return false;
	let i = to;
	// "London and Paris condemned it".
	if (lower(i) === 'and') i += 2;
	let passive = false;
	for (const last = i + 4; AUXILIARIES.has(lower(i)) && i < last; i++)
		passive ||= /^(?:is|are|was|were)$/.test(lower(i));
	const verb = lower(i);
	// "Kabul was attacked" is done to it; "Kabul is attacking" is not.
	return OFFICIAL_ACTS.has(verb) && (!passive || verb.endsWith('ing'));
}

/** Something happens in the clause that a locative phrase stands in. */
function somethingHappens(
	words: readonly Word[],
	sentence: number,
	from: number,
	to: number
): boolean {
	for (let i = from - 1; i >= 0 && words[i]!.sentence === sentence && from - i < 25; i--) {
		if (/^[;:—“”"]$/u.test(words[i]!.text)) break;
		if (isHappening(words[i]!.spelling.lower)) return true;
	}
	for (let i = to; i < words.length && words[i]!.sentence === sentence && i - to < 20; i++) {
		if (/^[;:—“”"]$/u.test(words[i]!.text)) break;
		if (isHappening(words[i]!.spelling.lower)) return true;
	}
	return false;
}

/** "Panjshir, his birthplace, witnessed clashes". */
function isScene(lower: (index: number) => string, to: number): boolean {
	let i = to;
	if (lower(i) === ',') {
		let close = i + 1;
		while (close < i + 10 && lower(close) !== ',' && lower(close) !== '') close++;
		if (lower(close) !== ',') return false;
		i = close + 1;
	}
	while (AUXILIARIES.has(lower(i)) && i < to + 14) i++;
	return SCENE_OF.has(lower(i));
}
