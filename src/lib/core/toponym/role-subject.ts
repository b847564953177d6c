/** What does a place do, or undergo, that no preposition governs? */
import type { Kind, Role } from '../model.ts';
import { afterPhrase, type Line } from './role-line.ts';
import {
	ACTS_ON_PLACE,
	AUXILIARIES,
	BEING,
	isFormOf,
	isHappening,
	OFFICES,
	OFFICIAL_ACTS,
	SCENE_OF,
	STATES
} from './role-words.ts';

const MOST_AUXILIARIES = 6;
const OFFICE_WITHIN = 3;

/** What a name is by the words after it; null where they say nothing. `kind` is what the place is, if known. */
export function roleOfSubject(line: Line, to: number, kind: Kind | null): Role | null {
	if (line.lower(to) === ':') return 'event';
	if (line.lower(to) === "'s" || line.lower(to) === "'") return null;
	if (!line.isCapital(to) && isHappening(line.lower(to)) && !isVerb(line, to)) return 'event';
	let at = afterPhrase(line, to);
	let passive = false;
	let denied = false;
	const last = at + MOST_AUXILIARIES;
	while (at < last && (isAuxiliary(line, at) || line.is(at, BEING))) {
		passive ||= line.is(at, BEING);
		denied ||= /^(?:not|never|n't)$/.test(line.lower(at));
		at++;
	}
	const verb = line.lower(at);
	if (passive && denied) return null;
	if (passive) {
		if (STATES.has(verb)) return 'event';
		if (isFormOf(ACTS_ON_PLACE, verb) && !verb.endsWith('ing')) return 'event';
		return verb.endsWith('ing') && isActor(kind) && isFormOf(OFFICIAL_ACTS, verb)
			? 'institution'
			: null;
	}
	if (isFormOf(SCENE_OF, verb)) return denied ? 'mention' : 'event';
	return isActor(kind) && isFormOf(OFFICIAL_ACTS, verb) ? 'institution' : null;
}

/** A capital, or a country, stands for those who rule there; a province or a river hardly does. */
function isActor(kind: Kind | null): boolean {
	return (
		kind === null ||
		kind === 'settlement' ||
		kind === 'country' ||
		kind === 'historical' ||
		kind === 'facility'
	);
}

function isAuxiliary(line: Line, at: number): boolean {
	const lower = line.lower(at);
	return AUXILIARIES.has(lower) || (lower.endsWith('ly') && lower.length > 4);
}

/** "Seoul attacked the plan": the word after the name is its verb. */
function isVerb(line: Line, at: number): boolean {
	const lower = line.lower(at);
	return (
		/ed$/.test(lower) ||
		/^(?:fought|began|struck|shot|the|a|an)$/.test(lower) ||
		(/^(?:the|a|an|its|on|in)$/.test(line.lower(at + 1)) && !/s$/.test(lower))
	);
}

/** "Samoa's prime minister", "the Kenyan foreign ministry": a public body or its people, soon after the name. */
export function isFollowedByOffice(line: Line, to: number): boolean {
	const owns = line.lower(to) === "'s";
	let at = owns ? to + 1 : to;
	if (owns && /^(?:troops|forces|soldiers)$/.test(line.lower(at))) return true;
	for (const last = at + OFFICE_WITHIN; at < last; at++) {
		const lower = line.lower(at);
		if (OFFICES.has(lower)) return true;
		if (!/^\p{L}+$/u.test(lower) || /^(?:and|or|in|of|the|is|was|has|had|to)$/.test(lower))
			return false;
	}
	return false;
}
