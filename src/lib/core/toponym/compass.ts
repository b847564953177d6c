/** Which part of a named place do the words around it mean, or how far off: "northern X", "20 km south-east of X"? */
import { SMALL_NUMBERS, TENS } from '../time/vocabulary.ts';

export interface CompassWords {
	/** As written, with the name: "20 km (12 miles) southeast of Kabul", "Kabul’s north". */
	readonly words: string;
	/** `part`: inside the place; `offset`: outside it, and the place is only what it is measured from. */
	readonly kind: 'part' | 'offset';
	/** Degrees clockwise from north, null for the middle; a union where several. None: the words give no direction. */
	readonly bearings: readonly (number | null)[];
	/** How wide each direction is taken, to either side: 22.5° of a wind, half of that of "north-north-east". */
	readonly spread: number;
	/** Null where no distance is given. */
	readonly distanceKm: number | null;
	/** How far the distance is rounded or left open, to either side. */
	readonly slackKm: number;
	/** "Southern X *province*": may say which way the province lies rather than which part of it is meant. */
	readonly headed: boolean;
}

const WIND = String.raw`(?:(?:(?:north|south|east|west)[-‑–\s]?)?(?:north|south)[-‑–\s]?(?:east|west)|north|south|east|west)`;
const SIDE = String.raw`(?:${WIND}(?:ern(?:most)?)?|central|downtown)`;
const joined = (one: string) =>
	String.raw`${one}(?:(?:\s*,\s*(?:and\s+)?|\s+(?:and|or)\s+|\s*/\s*)${one})*`;
const WINDS = joined(WIND);
const SIDES = joined(SIDE);
const EXTENTS =
	'parts?|half|areas|side|end|outskirts|suburbs|edges?|fringes?|corner|tip|reaches|portions?|sections?|quarters|neighbou?rhoods|coast|shores?';
/** Of one place they are its parts; before a list of places they are those places. */
const UNITS = 'provinces|districts|regions|counties|states|cities|towns|villages';
const HEAD =
	/^\s+(?:province|state|region|district|county|governorate|prefecture|oblast|department|city|town)\b/i;

const WHOLE = [...SMALL_NUMBERS.keys(), ...TENS.keys()].join('|');
const NUMBER = String.raw`(?:\d[\d,]*(?:\.\d+)?|(?:${WHOLE})(?:[-\s](?:${WHOLE}|hundred))?|an?\s+(?:couple\s+of|few|dozen|hundred)|(?:half\s+)?an?|several|(?:tens|dozens|hundreds)\s+of)`;
const HEDGE = String.raw`(?:(?:about|around|some|roughly|approximately|nearly|almost|over|more\s+than|less\s+than|at\s+least|up\s+to|within|between)\s+)`;
const UNIT = String.raw`(?:kms?|kilomet(?:er|re)s?|miles?|mi|met(?:er|re)s?|m|yards?)`;
const AGAIN = String.raw`(?:\s*\([^()]{1,40}\)|,?\s+or\s+[^,]{1,25},|\s*/\s*[\d.,]+\s*${UNIT})`;
const DISTANCE = String.raw`(?<hedge>${HEDGE}?)(?<least>${NUMBER})(?:\s*(?:-|–|to|and|or)\s*(?<most>${NUMBER}))?[\s-]*(?<unit>${UNIT})\b\.?${AGAIN}?`;

const CLASSED = String.raw`(?:(?:[\p{L}-]+\s+){0,3}(?:city|town|village|capital|province|district)(?:\s+of|,)?\s+)`;
/** Between the preposition and the name: "of the northern city of", "from central". */
const TO_NAME = String.raw`\s+(?:the\s+)?(?:${CLASSED}|(?:central|downtown)\s+)?$`;
const START = String.raw`(?<![\p{L}\p{N}.,])`;
const before = (pattern: string) => new RegExp(START + pattern, 'iu');

const OFFSET = before(
	String.raw`(?:${DISTANCE}\s+(?:away\s+)?)?(?:(?:just|due|immediately|far|further|farther)\s+)*(?:to\s+the\s+)?(?:due\s+)?(?<winds>${WINDS})\s+(?<link>of|from)${TO_NAME}`
);
const ABBREVIATED = new RegExp(
	String.raw`${START}${DISTANCE}\s+(?<winds>[NSEW]{1,3})\s+(?<link>of|from)${TO_NAME}`,
	'u'
);
const AWAY = before(String.raw`${DISTANCE}\s+(?:away\s+)?(?:outside|from|of)(?:\s+of)?${TO_NAME}`);
const NEAR = before(
	String.raw`(?:just\s+outside|outside|near|close\s+to|not\s+far\s+from|on\s+the\s+(?:outskirts|edge)\s+of|in\s+the\s+vicinity\s+of)\s+(?:the\s+(?:city|town|village)\s+of\s+)?$`
);
const OF_PART = before(String.raw`(?:the|in)\s+(?:far\s+)?(?<winds>${WINDS})\s+of\s+(?:the\s+)?$`);
const EXTENT_OF = before(
	String.raw`(?<winds>${SIDES})\s+(?:(?:${EXTENTS})|(?<units>${UNITS}))\s+of\s+(?:the\s+)?$`
);
const ADJECTIVE = before(String.raw`(?<winds>${SIDES})\s+$`);
/** In small letters only: "Kenya’s North Eastern region" has a name of its own. */
const OWNED = new RegExp(
	String.raw`^['’]s?\s+(?:far[\s-])?(?:(?<sides>${SIDES})\s+(?:${EXTENTS}|${UNITS})\b|(?<winds>${WINDS})(?![\p{L}-]))(?!\s+(?:of\s+)?\p{Lu})`,
	'u'
);

/** Whoever goes so far has not said where he is; and an hour's drive is no distance. */
const TRAVELLED =
	/\b(?:walk|travel|drove|driv|flew|fly|flight|march|mov|ran|run|trek|hik|stretch|extend)\p{L}*\s+$/iu;
const BY_HOURS =
	/\b(?:hour|minute|day)s?['’]?\s+(?:(?:of\s+)?(?:drive|walk|ride|flight|trip|journey|driving)\s+)?$|\b(?:drive|walk|ride|flight|trip|journey)\s+$/i;
const INNER =
	/^(?:['’]|\s+(?:police|city|town|federal|district|county|high|court|courthouse|hospital|prison|jail|school|university|stadium|station)\b)/i;
const CUE =
	/north|south|east|west|central|downtown|near|outside|outskirts|edge of|close to|far from|vicinity|kms?\b|met(?:er|re)s?\b|\bmi(?:les?)?\b|\dm\b|\bm\b|yards?\b/i;

/** In a token, where `CUE` matches. */
export const COMPASS_WORD =
	/north|south|east|west|central|downtown|near|outside|outskirts|edge|close|far|vicinity|km|met(?:er|re)|mi|\dm|^m$|yard/i;

/** So many characters to either side of a name can matter. */
export const WIDEST = 120;

/** Reads the words before and after a name, in its sentence; null where they speak of the place as a whole. */
export function readCompass(
	wordsBefore: string,
	name: string,
	wordsAfter: string
): CompassWords | null {
	const lead = wordsBefore.slice(-WIDEST);
	const rest = wordsAfter.slice(0, WIDEST);
	if (!CUE.test(lead) && !CUE.test(rest.slice(0, 40))) return null;
	const owned = OWNED.exec(rest);
	if (owned) {
		const { winds, sides } = owned.groups!;
		return partWords(name + owned[0], winds ?? sides!);
	}
	return readOffset(lead, name, rest) ?? readPart(lead, name, rest);
}

function readOffset(lead: string, name: string, rest: string): CompassWords | null {
	// All but the last of these patterns are long, and most names have none of their words before them.
	if (LINK.test(lead)) {
		const part = OF_PART.exec(lead);
		if (part && !/\bto\s+$/i.test(lead.slice(0, part.index))) return null;
		const found = ABBREVIATED.exec(lead) ?? OFFSET.exec(lead);
		if (found) {
			const ahead = lead.slice(0, found.index);
			const distance = distanceOf(found.groups!);
			// "From" is of a way, unless a distance makes it a position.
			if (!distance && (found.groups!['link'] === 'from' || BY_HOURS.test(ahead))) return null;
			return offset(found[0] + name, bearingsOf(found.groups!['winds']!), distance);
		}
		const away = AWAY.exec(lead);
		if (away) {
			// "20 km from Kabul to Ghazni" is the way.
			if (TRAVELLED.test(lead.slice(0, away.index)) || /^\s+(?:to|towards?)\s/.test(rest))
				return null;
			return offset(away[0] + name, [], distanceOf(away.groups!));
		}
	}
	const near = NEAR.exec(lead);
	// "Outside Moscow's Red Square" and "outside Lima city hall" are in Moscow and Lima.
	return near && !INNER.test(rest) ? offset(near[0] + name, [], null) : null;
}

const LINK = /\b(?:of|from|outside)\b/i;

function readPart(lead: string, name: string, rest: string): CompassWords | null {
	const of = OF_PART.exec(lead) ?? EXTENT_OF.exec(lead);
	if (of) {
		// "The northern provinces of Kunduz and Takhar" are those.
		if (of.groups!['units'] && /^(?:,|,?\s+and\b)/.test(rest)) return null;
		return partWords(of[0] + name, of.groups!['winds']!);
	}
	const adjective = ADJECTIVE.exec(lead);
	if (!adjective) return null;
	const headed = HEAD.test(rest);
	// "The southern Kandahar province" lies in the south of its country.
	if (headed && /\bthe\s+$/i.test(lead.slice(0, adjective.index))) return null;
	return { ...partWords(adjective[0] + name, adjective.groups!['winds']!), headed };
}

function partWords(words: string, winds: string): CompassWords {
	const bearings = bearingsOf(winds);
	return {
		...{ words: tidy(words), kind: 'part', bearings, spread: 22.5 },
		...{ distanceKm: null, slackKm: 0, headed: false }
	};
}

interface Distance {
	readonly km: number;
	readonly slackKm: number;
}

function offset(
	words: string,
	bearings: readonly (number | null)[],
	distance: Distance | null
): CompassWords {
	const fine = bearings.some((bearing) => bearing !== null && bearing % 45 !== 0);
	return {
		...{ words: tidy(words), kind: 'offset', bearings, spread: fine ? 11.25 : 22.5 },
		...{ distanceKm: distance?.km ?? null, slackKm: distance?.slackKm ?? 0, headed: false }
	};
}

const tidy = (words: string) => words.trim().replace(/\s+/g, ' ');

const POINTS: Readonly<Record<string, number>> = { n: 0, e: 90, s: 180, w: 270 };
const LETTER = /north|south|east|west/g;

/** "North-north-east" lies half way between north and north-east. */
function bearingsOf(winds: string): (number | null)[] {
	const found = winds
		.toLowerCase()
		.split(/\s*,\s*(?:and\s+)?|\s+(?:and|or)\s+|\s*\/\s*/)
		.map((one) => (/central|downtown/.test(one) ? null : bearingOf(one)));
	return [...new Set(found)];
}

function bearingOf(wind: string): number {
	const letters = (wind.match(LETTER) ?? [...wind]).map((word) => POINTS[word[0]!]!);
	return letters.reduceRight((so, point) => between(point, so));
}

/** The middle of two directions, the short way round. */
function between(one: number, other: number): number {
	const turn = ((other - one + 540) % 360) - 180;
	return (one + turn / 2 + 360) % 360;
}

const KM: readonly (readonly [RegExp, number])[] = [
	[/^k/, 1],
	[/^mi/, 1.609344],
	[/^m/, 0.001],
	[/^y/, 0.0009144]
];
/** Values that stand for words which give none, and share of them by which they are open. */
const VAGUE: readonly (readonly [RegExp, number])[] = [
	[/couple/, 2],
	[/few/, 4],
	[/several/, 6],
	[/tens|dozens/, 40],
	[/hundreds/, 300]
];
const OPEN = 0.6;

function distanceOf(groups: Readonly<Record<string, string | undefined>>): Distance | null {
	const { least, most, unit, hedge } = groups;
	if (least === undefined || unit === undefined) return null;
	const km = KM.find(([pattern]) => pattern.test(unit.toLowerCase()))![1];
	const from = amountOf(least);
	const to = most === undefined ? from : amountOf(most);
	const rounded = Math.max(from.slack, to.slack) * (hedge ? 2 : 1);
	return {
		km: ((from.value + to.value) / 2) * km,
		slackKm: (Math.abs(to.value - from.value) / 2 + rounded) * km
	};
}

function amountOf(words: string): { readonly value: number; readonly slack: number } {
	const lower = words.toLowerCase();
	if (/^\d/.test(lower)) {
		const value = Number(lower.replaceAll(',', ''));
		return { value, slack: rounding(value) };
	}
	const vague = VAGUE.find(([pattern]) => pattern.test(lower));
	if (vague) return { value: vague[1], slack: vague[1] * OPEN };
	let value = /^half/.test(lower) ? 0.5 : 0;
	for (const word of lower.split(/[-\s]+/)) {
		if (word === 'hundred') value = Math.max(1, value) * 100;
		else if (word === 'dozen') value = 12;
		else value += TENS.get(word) ?? SMALL_NUMBERS.get(word) ?? 0;
	}
	if (value === 0) value = 1;
	return { value, slack: rounding(value) };
}

/** Half of what a number is rounded to (20 to tens, 25 to fives, 23 to ones), but no more than a quarter of it. */
function rounding(value: number): number {
	const step = [1000, 100, 10, 5, 1, 0.5].find((size) => value % size === 0) ?? 0.1;
	return Math.min(step / 2, value / 4);
}
