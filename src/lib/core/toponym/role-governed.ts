/** What does the preposition or the verb before a place make of it? */
import type { Kind, Role } from '../model.ts';
import { isStanding, isUnreal } from './role-clause.ts';
import { afterPhrase, clauseEnd, clauseStart, governorOf, type Line } from './role-line.ts';
import {
	ACTS_ON_PLACE,
	ADDRESSING,
	ARMED,
	BROUGHT,
	DEALINGS,
	DONE_TO_PLACE,
	FIGURATIVE,
	GOVERNMENT,
	HOLDS_FOR,
	isFormOf,
	LEAVES,
	LEAVES_FOR,
	LOCATIVE,
	MATTERS,
	MEASURES,
	NO_ORIGIN,
	OFFICIAL_ACTS,
	PERSONS,
	REACHES,
	TAKEN_FROM,
	TELLERS,
	TELLING,
	TOWARDS
} from './role-words.ts';

/** Null where neither governs the name. */
export function governedRole(line: Line, from: number, kind: Kind | null): Role | null {
	const { at, part } = governorOf(line, from);
	const word = line.lower(at);
	const state = kind === 'country' || kind === 'historical';
	const city = kind === null || kind === 'settlement';

	if (word === 'from' || (word === 'of' && line.lower(at - 1) === 'out')) return originOf(line, at);
	if (word === 'to' && line.lower(at - 1) === 'according')
		return state || city ? 'institution' : 'mention';
	if (/^(?:to|into|onto|towards?)$/.test(word)) return destinationOf(line, at, word);
	if (word === 'for') {
		if (line.is(at - 1, HOLDS_FOR)) return scene(line, at);
		for (let i = at - 1; i >= at - 3; i--) if (line.is(i, LEAVES_FOR)) return 'destination';
		return 'mention';
	}
	if (word === 'of') {
		if (isFormOf(DONE_TO_PLACE, line.lower(at - 1))) return 'event';
		return (state || city) && GOVERNMENT.has(line.lower(at - 1)) ? 'institution' : 'mention';
	}
	if (word === 'with' || word === 'against') {
		const dealt = word === 'with' && line.is(at - 1, DEALINGS);
		return dealt && (state || city) ? 'institution' : 'mention';
	}
	if (word === 'between' && state && line.has(at - 3, at, DEALINGS)) return 'institution';
	if (word === 'by') {
		if (kind === 'physical' || kind === 'facility') return scene(line, at);
		return (state || city) && line.has(at - 2, at, OFFICIAL_ACTS) ? 'institution' : 'mention';
	}
	if (word === 'as')
		return /^(?:far|away|such)$/.test(line.lower(at - 1)) ? scene(line, at) : 'mention';
	if (word === 'including' || word === 'especially' || word === 'notably') return scene(line, at);
	if (/^(?:about|like|than|without|except|despite|versus|via)$/.test(word)) return 'mention';
	if (LOCATIVE.has(word)) return locativeRole(line, at, word, kind);
	if (part && line.is(at, MEASURES)) return isWhereNameLies(line, at) ? 'mention' : scene(line, at);

	if (line.is(at, ADDRESSING)) return city ? 'institution' : 'mention';
	if (LEAVES.has(word)) return 'origin';
	if (line.is(at, REACHES)) return line.has(at - 4, at, ARMED) ? 'event' : 'destination';
	if (line.is(at, ACTS_ON_PLACE)) return isUnreal(line, at) ? 'mention' : 'event';
	return null;
}

/** "from X": what comes from there, unless it is a distance or tells whose home it is. */
function originOf(line: Line, at: number): Role {
	const before = line.lower(at - 1);
	if (line.is(at - 1, MEASURES))
		return line.has(Math.max(clauseStart(line, at), at - 5), at - 1, TOWARDS)
			? 'origin'
			: 'mention';
	if (isFormOf(NO_ORIGIN, before)) return 'mention';
	if (line.has(Math.max(clauseStart(line, at), at - 4), at, TAKEN_FROM)) return scene(line, at);
	if (!isFormOf(PERSONS, before)) return 'origin';
	for (let i = at + 1, end = clauseEnd(line, at); i < end; i++) {
		if (line.lower(i) === 'that' || line.is(i, TELLING)) break;
		if (line.is(i, TOWARDS) || line.is(i, REACHES)) return 'origin';
	}
	return 'mention';
}

function destinationOf(line: Line, at: number, word: string): Role {
	if (BROUGHT.has(line.lower(at - 1))) return 'event';
	const start = Math.max(clauseStart(line, at), at - 12);
	// "on the road to X": what happens on the way there.
	const way = /^(?:road|highway|route|way)$/.test(line.lower(at - 1));
	if (way && /^(?:on|along)$/.test(line.lower(at - 3))) return scene(line, at);
	const moves = line.has(start, at, TOWARDS);
	if (word === 'to') return moves || /^from$/.test(line.lower(at - 2)) ? 'destination' : 'mention';
	return /^(?:inquiry|investigation|insight|research|policy|policies|attitude|attitudes|look)$/.test(
		line.lower(at - 1)
	)
		? 'mention'
		: 'destination';
}

function locativeRole(line: Line, at: number, word: string, kind: Kind | null): Role {
	const before = line.lower(at - 1);
	if (word === 'in' && isFormOf(FIGURATIVE, before)) return 'mention';
	if (word === 'on' || word === 'over') {
		if (isFormOf(DONE_TO_PLACE, before)) return isUnreal(line, at) ? 'mention' : 'event';
		if (isFormOf(MATTERS, before)) return 'mention';
	}
	if (word === 'on' && /^(?:call(?:s|ed|ing)?|impos(?:e|es|ed|ing))$/.test(before))
		return kind === null || kind === 'settlement' ? 'institution' : 'mention';
	if (word === 'on' && kind === 'country') return 'mention';
	// "Debaga, near Erbil": where Debaga lies.
	if (/^(?:near|outside|off)$/.test(word) && isWhereNameLies(line, at)) return 'mention';
	if (/^(?:arriv|land)(?:ed|es|s|ing)$/.test(before)) return 'destination';
	if (isFormOf(TELLERS, before) && isTelling(line, at)) return 'mention';
	return scene(line, at);
}

/** "Debaga, about 50 km south of X", "Debaga, a village near X". */
function isWhereNameLies(line: Line, at: number): boolean {
	let before = line.is(at, MEASURES) ? at : at - 1;
	while (
		line.is(before, MEASURES) ||
		/^(?:about|some|just|a|an|few|hundred|thousand|roughly|\d.*|village|town|city|suburb|district)$/.test(
			line.lower(before)
		)
	)
		before--;
	return line.lower(before) === ',' && line.isCapital(before - 1) && before > 0;
}

/** "a spokesman in X said". */
function isTelling(line: Line, at: number): boolean {
	let end = at + 1;
	while (end < at + 8 && (line.isCapital(end) || line.lower(end) === 'the')) end++;
	end = afterPhrase(line, end);
	if (/^(?:ha(?:ve|s|d)|also)$/.test(line.lower(end))) end++;
	return line.is(end, TELLING);
}

/** Something happens, or is the case, in the place that the word at `at` governs. */
export function scene(line: Line, at: number): Role {
	return isUnreal(line, at) || isStanding(line, at) ? 'mention' : 'event';
}
