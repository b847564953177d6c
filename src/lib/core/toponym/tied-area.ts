/** Where does the text itself say that a place lies which no gazetteer knows? */
import type { Kind, Passage, Place, Recognised } from '../model.ts';
import { indexAt } from '../article/segment.ts';
import { distanceKm, onSphere } from './distance.ts';

/**
 * How the words tie a name to another: it lies in it ("X, a village in Y", "Y’s X"), near it ("X, north of Y"),
 * is listed with it ("X and Y"), or merely stands in the same sentence.
 */
export type Bond = 'in' | 'near' | 'listed' | 'sentence';

export interface Tie {
	readonly bond: Bond;
	/** Position of the located name. */
	readonly anchor: number;
}

/** What ties can be read from: the names of a text in order, and where they lie as far as is known. */
export interface Located {
	readonly passage: Passage;
	readonly recognised: readonly Recognised[];
	readonly places: readonly (Place | null)[];
}

/** What lies in a country or a province is somewhere there; what is only listed with one may be anywhere. */
const AREAS: ReadonlySet<Kind> = new Set(['settlement', 'district', 'facility']);
const MOST_LINKS = 3;
const ONE_AREA_KM = 100;

/** The strongest tie of the name at `index`, or null. */
export function tieOf(located: Located, index: number): Tie | null {
	return (
		follow(located, index) ??
		precede(located, index) ??
		listed(located, index) ??
		beside(located, index)
	);
}

const LOWER = String.raw`(?:(?!(?:and|or|but|from|to)\s)\p{Ll}[\p{L}-]*\s+)`;
/** "Frith Street, Soho, London", "Berlin 10625", "Hama (Syria)". */
const CHAINED = /^(?:\s*,)?\s+(?:\()?$/u;
const CONTAINED = new RegExp(
	String.raw`^(?:,\s+(?:an?|the|in|at|on|outside)?\s*${LOWER}{0,7}|\s+${LOWER}{0,2})(?:in|at|of|inside|within|outside)\s+(?:the\s+)?(?:\p{Ll}+\s+of\s+)?$`,
	'u'
);
const NEAR = new RegExp(
	String.raw`^,?\s+(?:[\p{Ll}\d.]+\s+){0,8}(?:near|(?:north|south|east|west|northeast|northwest|southeast|southwest|outskirts|miles|kilomet(?:er|re)s|km)\s+(?:of|from)|close\s+to|next\s+to)\s+(?:the\s+)?(?:\p{Ll}+\s+of\s+)?$`,
	'u'
);
/** Of a list or of an apposition: what follows decides. */
const SEQUENCE = /^,\s+(?:(?:in|at|on)\s+)?(?:the\s+)?$/u;
const LISTED = /^(?:,\s+|,?\s+(?:and|or|to|&)\s+)(?:the\s+)?$/u;

function follow(located: Located, index: number): Tie | null {
	for (let at = index, links = 0; links < MOST_LINKS; at++, links++) {
		const gap = gapAfter(located, at);
		if (gap === null) return null;
		const place = located.places[at + 1];
		const near = NEAR.test(gap);
		if (!near && !CONTAINED.test(gap) && !CHAINED.test(gap)) return null;
		if (!place) continue;
		// "Nyon, Vevey and Montreux": the comma of a list, not that of "Vevey, Switzerland".
		if (SEQUENCE.test(gap) && goesOn(located, at + 1)) return null;
		return { bond: near ? 'near' : 'in', anchor: at + 1 };
	}
	return null;
}

function goesOn(located: Located, index: number): boolean {
	return /\b(?:and|or)\s/.test(gapAfter(located, index) ?? '');
}

/** "San Francisco’s Baker Beach", "the Kabul suburb of X", "the village of X in"; "in Rome at the X". */
const OWNED = new RegExp(
	String.raw`^(?:['’]s?\s+${LOWER}{0,4}|\s+${LOWER}{0,2}(?:city|town|village|suburb|district|quarter|neighbou?rhood|county|province|island|area|region|resort|port)s?\s+(?:of\s+)?)$`,
	'u'
);

function precede(located: Located, index: number): Tie | null {
	const gap = gapAfter(located, index - 1);
	if (gap === null || !located.places[index - 1]) return null;
	return OWNED.test(gap) ? { bond: 'in', anchor: index - 1 } : null;
}

function listed(located: Located, index: number): Tie | null {
	for (const step of [1, -1]) {
		for (let at = index, links = 0; links < MOST_LINKS; at += step, links++) {
			const gap = gapAfter(located, step > 0 ? at : at - 1);
			if (gap === null || !LISTED.test(gap)) break;
			const place = located.places[at + step];
			if (place && AREAS.has(place.kind)) return { bond: 'listed', anchor: at + step };
		}
	}
	return null;
}

/** The nearest settlement of the sentence, unless the sentence speaks of places far apart. */
function beside({ passage, recognised, places }: Located, index: number): Tie | null {
	const own = recognised[index]!;
	const sentence = passage.sentences[indexAt(passage.sentences, own.start)];
	if (!sentence) return null;
	let best: { readonly anchor: number; readonly far: number } | null = null;
	const areas: Place[] = [];
	for (const step of [-1, 1]) {
		for (let at = index + step; ; at += step) {
			const other = recognised[at];
			if (!other || other.start < sentence.start || other.end > sentence.end) break;
			const place = places[at];
			if (!place || !AREAS.has(place.kind)) continue;
			const far = step < 0 ? own.start - other.end : other.start - own.end;
			if (best === null || far < best.far) best = { anchor: at, far };
			areas.push(place);
		}
	}
	if (best === null) return null;
	const anchor = onSphere(places[best.anchor]!);
	const together = areas.every((area) => distanceKm(anchor, onSphere(area)) <= ONE_AREA_KM);
	return together ? { bond: 'sentence', anchor: best.anchor } : null;
}

const WIDEST_GAP = 80;

function gapAfter({ passage, recognised }: Located, index: number): string | null {
	const [left, right] = [recognised[index], recognised[index + 1]];
	if (!left || !right || right.start - left.end > WIDEST_GAP || right.start < left.end) return null;
	return passage.text.slice(left.end, right.start);
}
