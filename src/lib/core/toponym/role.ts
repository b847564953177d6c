/** What part does a place play where it is named: scene, origin, destination, institution, or merely talked about? */
import { datelineEnd } from './datelines.ts';
import type { Passage, Recognised, Resolution, Role } from '../model.ts';
import { isStanding, isUnreal } from './role-clause.ts';
import { governedRole, scene } from './role-governed.ts';
import { clauseEnd, governorOf, Line } from './role-line.ts';
import { isFollowedByOffice, roleOfSubject } from './role-subject.ts';
import { OFFICES } from './role-words.ts';
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
		if (carried !== null && !one.within && !actsByItself(words, roles[carried]!, sites[index]!)) {
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

/** "London and Paris condemned it": each is looked at by itself; "announced by Qatar and Egypt" is not. */
function actsByItself(words: readonly Word[], role: Role, { from }: Site): boolean {
	const before = words[from - 1]?.spelling.lower === 'the' ? from - 2 : from - 1;
	return role === 'institution' && words[before]?.spelling.lower !== 'and';
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
		(words[previous.to + 1]?.spelling.lower === 'the' || isSubjectAt(words, site))
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
			lower === "'s" ||
			// "the northern regions of Chad", "Latifabad, a suburb of"
			lower === 'a' ||
			(lower === 'of' && words[i - 1]!.spelling.lower !== 'capital') ||
			// "in Quito in May and Lima in June"
			isTime(words, i);
		if (!joins && !(classes & (WordClass.compass | WordClass.geoHead))) return null;
	}
	return site.from > previous.to ? index - 1 : null;
}

/** A day, a month or a year, with the "in" or "on" before it. */
function isTime(words: readonly Word[], index: number): boolean {
	const { lower, classes } = words[index]!.spelling;
	if (classes & WordClass.calendar || /^\d/.test(lower) || lower === 'early' || lower === 'late')
		return true;
	return (
		/^(?:in|on|early|late|last)$/.test(lower) &&
		index + 1 < words.length &&
		isTime(words, index + 1)
	);
}

/** "In Cairo, Sudan said": a word in small letters follows, and neither a comma nor a list. */
function isSubjectAt(words: readonly Word[], { from, to }: Site): boolean {
	const next = words[to];
	if (!next || next.sentence !== words[from]!.sentence) return false;
	const { hasLetter, capital, lower, classes } = next.spelling;
	return hasLetter && !capital && lower !== 'and' && !(classes & WordClass.geoHead);
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
	const line = new Line(words, sentence);
	const kind = resolution?.place?.kind ?? null;
	if (mention.within) return OFFICES.has(line.lower(to)) ? 'institution' : 'embedded';
	const ruled = kind !== 'physical' && kind !== 'facility' && kind !== 'region';
	if (ruled && isFollowedByOffice(line, to)) return 'institution';
	if (mention.form === 'demonym') return isOfLand(line, to) ? landRole(line, from) : 'mention';

	const governed = governedRole(line, from, kind);
	if (governed !== null) return governed;
	const subject = roleOfSubject(line, to, kind);
	if (subject !== null) return subject;
	const { at, part } = governorOf(line, from);
	if (part && !isClassed(line, to)) return scene(line, at);
	return isSceneOfRelative(line, to) ? 'event' : 'mention';
}

/** "The north of X is a desert". */
function isClassed(line: Line, to: number): boolean {
	return (
		/^(?:is|are|has|have|lies?)$/.test(line.lower(to)) &&
		/^(?:an?|the|one)$/.test(line.lower(to + 1))
	);
}

/** "the Chadian town of": what happens in the town happens in the country. */
function isOfLand(line: Line, to: number): boolean {
	for (let at = to; at < to + 3; at++) {
		const word = line.word(at);
		if (!word || word.spelling.capital || !word.spelling.hasLetter) return false;
		if (word.spelling.classes & WordClass.geoHead) return word.spelling.lower !== 'border';
	}
	return false;
}

function landRole(line: Line, from: number): Role {
	const role = governedRole(line, from, 'country');
	return role === null || role === 'institution' ? 'mention' : role;
}

/** "X, where shops were looted". */
function isSceneOfRelative(line: Line, to: number): boolean {
	const at = line.lower(to) === ',' ? to + 1 : to;
	if (line.lower(at) !== 'where') return false;
	const end = clauseEnd(line, at);
	return !isUnreal(line, end) && !isStanding(line, end);
}
