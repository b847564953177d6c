/** Do the verbs around an expression look back or forward? */
import type { Line } from './line.ts';

const FUTURE: ReadonlySet<string> = new Set([
	'will',
	'shall',
	'll',
	'would',
	'upcoming',
	'scheduled',
	'slated',
	'due',
	'expected',
	'planned',
	'plans',
	'plan',
	'planning',
	'intends',
	'launches',
	'opens',
	'begins',
	'starts',
	'ends',
	'expires',
	'returns',
	'resumes',
	'resume',
	'runs',
	'lasts',
	'continues',
	'expects',
	'expect',
	'hopes',
	'slated'
]);
const PAST: ReadonlySet<string> = new Set(
	(
		'was were had did said told came went took began fell fled left made met won lost saw rose broke sent held struck ' +
		'shot hit gave brought became led launched ran wrote spoke found got kept drew drove flew grew knew paid put read ' +
		'sold stood swore taught thought threw understood wore withdrew built burnt cut dealt fought heard laid ' +
		'meant set shut spent spread has have been'
	).split(' ')
);
const REACH = 14;

/** The tense of an earlier expression of the same sentence: "in Rome in May, in Paris in June" share a verb. */
export interface Told {
	/** The word after it. */
	readonly to: number;
	readonly tense: 'past' | 'future' | null;
}

/** The verb cue nearest before the expression decides; where there is none, the nearest after it. */
export function tenseAt(
	line: Line,
	from: number,
	to: number,
	before: Told | null = null
): 'past' | 'future' | null {
	// "It runs through June", "closed until May": without a verb in the past these look ahead.
	const ahead = /^(?:until|till|through)$/.test(line.lower(from - 1)) ? 'future' : null;
	return nearestCue(line, from, to, before) ?? ahead;
}

function nearestCue(
	line: Line,
	from: number,
	to: number,
	before: Told | null
): 'past' | 'future' | null {
	for (let at = from - 1; at >= Math.max(0, from - REACH); at--) {
		if (before && at < before.to) return before.tense;
		const mark = line.lower(at);
		if (mark === ';' || mark === '”') break;
		const tense = tenseOf(line, at);
		if (tense) return tense;
	}
	for (let at = to; at < Math.min(line.words.length, to + REACH); at++) {
		if (line.lower(at) === ';') break;
		const tense = tenseOf(line, at);
		if (tense) return tense;
	}
	return null;
}

const MODALS: ReadonlySet<string> = new Set(['may', 'might', 'could', 'can', 'should', 'must']);

const AUXILIARY = /^(?:was|were|been|had|got|being)$/;

function tenseOf(line: Line, at: number): 'past' | 'future' | null {
	const word = line.lower(at);
	if (FUTURE.has(word)) return 'future';
	const to = line.lower(at + 1) === 'to';
	const coming = /^(?:am|is|are|m|re|be)$/.test(line.lower(at - 1));
	if (
		coming &&
		/^(?:going|coming|leaving|arriving|returning|travelling|traveling|heading)$/.test(word)
	)
		return 'future';
	// "is to be held"; "a play written by"
	if (line.lower(at - 1) === 'be') return null;
	if (line.lower(at + 1) === 'by' && !AUXILIARY.test(line.lower(at - 1))) return null;
	// "is set for May", "are due in June"
	if (word === 'set' && /^(?:for|to)$/.test(line.lower(at + 1))) return 'future';
	// "could come next week", not "could have come"
	if (MODALS.has(word) && line.raw(at) === word)
		return /^(?:have|not)$/.test(line.lower(at + 1)) && line.lower(at + 2) !== 'be'
			? null
			: 'future';
	if (to && /^(?:going|set|is|are|hopes|hope|wants|ready|about)$/.test(word)) return 'future';
	if (PAST.has(word)) return 'past';
	return word.length > 4 && word.endsWith('ed') ? 'past' : null;
}
