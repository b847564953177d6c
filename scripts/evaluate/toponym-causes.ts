/** Why is a name missed, taken for what it is not, or put in the wrong place? */
import type { OutputDocument, OutputToponym } from '../../src/lib/core/geoparse.ts';
import type { Entry } from '../../src/lib/core/model.ts';
import type { Engine } from '../../src/lib/core/reading.ts';
import type { Mistake } from './causes.ts';
import type { GoldDocument } from './corpus.ts';
import {
	hasPoint,
	kilometres,
	NEAR_KM,
	overlaps,
	type Point,
	sameSpan,
	WORST_KM
} from './spans.ts';
import { surroundingsIn } from './surface.ts';
import { errorOf, isSameId, pairToponyms, type ToponymPair } from './toponym-tally.ts';

/** Names that were missed, found in part, or found where people marked none. */
export function recognitionMistakes(
	document: GoldDocument,
	answer: OutputDocument,
	engine: Engine
): Mistake[] {
	const wanted = document.toponyms ?? [];
	const pairs = pairToponyms(wanted, answer.toponyms);
	const surroundings = surroundingsIn(document.text, engine);
	const textOf = ({ start, end }: { start: number; end: number }) =>
		document.text.slice(start, end).replace(/\s+/g, ' ');
	const used = new Set(pairs.map(({ found }) => found));
	const missed = pairs.flatMap(({ wanted: one, found }): Mistake[] => {
		if (found && sameSpan(one, found)) return [];
		const cause = found
			? `in part: ${found.end - found.start > one.end - one.start ? 'too much' : 'too little'}`
			: `missed: ${surroundings(one)}`;
		const words = found ? `“${textOf(one)}”, found “${textOf(found)}”` : `“${textOf(one)}”`;
		return [{ cause, document: document.id, start: one.start, words, weight: 0 }];
	});
	const spurious = answer.toponyms.flatMap((found): Mistake[] => {
		if (used.has(found)) return [];
		const twice = wanted.some((one) => overlaps(one, found));
		const kind = found.within ? `inside the name of an ${found.within}` : surroundings(found);
		const cause = twice ? 'in part: one name as two' : `not annotated: ${kind}`;
		const words = `“${textOf(found)}”`;
		return [{ cause, document: document.id, start: found.start, words, weight: found.confidence }];
	});
	return [...missed, ...spurious];
}

/** Names that were put in no place or more than 161 km off. */
export function resolutionMistakes(
	document: GoldDocument,
	pairs: readonly ToponymPair[],
	engine: Engine
): Mistake[] {
	return pairs.flatMap((one): Mistake[] => {
		const { wanted, found } = one;
		const error = errorOf(one);
		if (!hasPoint(wanted) || !found || (error !== null && error <= NEAR_KM)) return [];
		const cause = causeOf(wanted, found, isSameId(one), engine);
		const where = found.place
			? `in ${found.title} (${found.place}), ${error!.toFixed(0)} km off`
			: 'nowhere';
		const words = `“${found.name}” is at ${wanted.lat}, ${wanted.lon}; put ${where}`;
		return [
			{ cause, document: document.id, start: wanted.start, words, weight: error ?? WORST_KM }
		];
	});
}

const TINY = 15_000;
const LARGE_KINDS: ReadonlySet<string> = new Set(['country', 'province', 'region', 'historical']);

function causeOf(
	wanted: Point,
	found: OutputToponym,
	sameId: boolean,
	{ gazetteer }: Engine
): string {
	if (sameId) return 'the same entry, at another point';
	const near = found.candidates.filter((candidate) => kilometres(wanted, candidate) <= NEAR_KM);
	const [best] = near.flatMap(({ place }) => gazetteer.byId(place) ?? []);
	if (!found.place) {
		if (found.candidates.length === 0) return 'not located: no candidates';
		return best ? 'not located: a guess not borne out' : 'not located: right place no candidate';
	}
	const chosen = gazetteer.byId(found.place);
	if (!chosen) return 'other';
	if (isArea(chosen) && kilometres(wanted, chosen) <= chosen.precisionKm)
		return 'within the extent of a large area';
	if (!best) return 'right place not among the candidates';
	if (isTiny(chosen) && LARGE_KINDS.has(best.kind)) return 'small place instead of a large area';
	if (LARGE_KINDS.has(chosen.kind) && !LARGE_KINDS.has(best.kind))
		return 'large area instead of a place in it or of its name';
	if (chosen.country !== best.country) return 'homonym in another country';
	if (chosen.admin1 !== best.admin1) return 'homonym in another state of the country';
	return 'homonym in the same state';
}

const isArea = ({ kind }: Entry): boolean => LARGE_KINDS.has(kind) || kind === 'physical';

const isTiny = ({ kind, population }: Entry): boolean =>
	(kind === 'settlement' || kind === 'district' || kind === 'facility') && population < TINY;
