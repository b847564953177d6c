/** How do a person's decisions change what the machine read? Replayed over every new run. */
import type { Candidate, Dating, Mention, Place, PublicationDate, Span } from '../model.ts';
import type { Decision, Stale } from './correction.ts';
import { daysOf, OPEN_DATE } from './days.ts';
import type { KnownPlaces } from './known-places.ts';
import { isSame, oneLine, overlap, type Located } from './located.ts';
import { aspectOf, isDisputed, type Aspect } from './precedence.ts';

/** What the decisions are weighed against. */
export interface Ground {
	readonly places: KnownPlaces;
	readonly published: PublicationDate | null;
}

export interface Applied {
	readonly mentions: readonly Mention[];
	/** Decisions on places or days that are not known. */
	readonly stale: readonly Stale[];
	/** Ids of the decisions that are about these mentions, those included that others outdo. */
	readonly used: ReadonlySet<string>;
}

/** What holds of each aspect; the weakest first. */
type Winners = ReadonlyMap<Aspect, Located>;

/** `located`: the weakest first. Mentions that no decision is about are returned as they are. */
export function applyCorrections(
	mentions: readonly Mention[],
	located: readonly Located[],
	{ places, published }: Ground
): Applied {
	const stale: Stale[] = [];
	const used = new Set<string>();
	const sound = located.filter(({ correction }) => {
		const { decision } = correction;
		const reason =
			places.of(decision) === undefined
				? PLACE_UNKNOWN
				: decision.type === 'date' && decision.edtf !== null && !daysOf(decision.edtf, published)
					? OPEN_DATE
					: null;
		if (reason) stale.push({ correction, reason });
		return !reason && decision.type !== 'add-date';
	});
	const after = mentions.flatMap((mention): Mention[] => {
		const winners = new Map<Aspect, Located>();
		const own = sound.filter((one) => isAbout(one, mention));
		const place = own.findLast(({ correction }) => aspectOf(correction) === 'place');
		const located = place ? withPlace(mention, place.correction.decision, places) : mention;
		for (const one of own) {
			if (!isStillSo(one.correction.decision, located)) continue;
			used.add(one.correction.id);
			const aspect = aspectOf(one.correction);
			winners.delete(aspect);
			winners.set(aspect, one);
		}
		if (place?.correction.decision.type === 'not-a-place') return [];
		const decided = decide(located, winners, published);
		const isPlaced = place && decided.place;
		return [isPlaced ? decided : withChoicesElsewhere(decided, places.chosenFor(mention.name))];
	});
	return { mentions: after, stale, used };
}

/**
 * Words that a person says name a place, and in which nothing or something else was found; in their order. Where two
 * such overlap, the weaker is left out.
 */
export function addedSpans(
	found: readonly Span[],
	located: readonly Located[],
	places: KnownPlaces
): readonly Span[] {
	const settled: Span[] = [...found];
	const added: Span[] = [];
	for (const { correction, span } of [...located].reverse()) {
		if (!span || aspectOf(correction) !== 'place') continue;
		if (places.of(correction.decision) === undefined) continue;
		if (settled.some((one) => isSame(one, span))) continue;
		settled.push(span);
		if (correction.decision.type === 'not-a-place') continue;
		if (!added.some((other) => overlap(other, span))) added.push(span);
	}
	return added.sort((a, b) => a.start - b.start);
}

const PLACE_UNKNOWN = 'its place is not in the gazetteer';

function isAbout({ correction: { name }, span }: Located, mention: Mention): boolean {
	return span ? isSame(span, mention) : oneLine(name ?? '') === oneLine(mention.name);
}

/** Nobody has checked what the machine says otherwise by now. */
function isStillSo(decision: Decision, { place }: Mention): boolean {
	if (decision.type !== 'accept' || decision.place === undefined) return true;
	return (place?.id ?? null) === decision.place;
}

function withPlace(mention: Mention, decision: Decision, places: KnownPlaces): Mention {
	const place = places.of(decision) ?? null;
	if (!place) return { ...mention, place, confidence: 0 };
	const candidates = firstAmong(mention.candidates, place, 1, CHOSEN_HERE);
	return { ...mention, place, confidence: 1, candidates };
}

function decide(mention: Mention, winners: Winners, published: PublicationDate | null): Mention {
	if (!winners.size) return mention;
	const decisionOn = (aspect: Aspect) => winners.get(aspect)?.correction.decision;
	const [date, role, activity] = (['date', 'role', 'activity'] as const).map(decisionOn);
	const status = decisionOn('status');
	return {
		...mention,
		dating: date?.type === 'date' ? dating(mention, date.edtf, published) : mention.dating,
		role: role?.type === 'role' ? role.role : mention.role,
		activity: activity?.type === 'activity' ? activity.activity : mention.activity,
		confidence: status?.type === 'accept' && mention.place ? 1 : mention.confidence,
		status: isDisputed([...winners.values()].map(({ correction }) => correction))
			? 'disputed'
			: 'checked'
	};
}

function dating(
	mention: Mention,
	edtf: string | null,
	published: PublicationDate | null
): Dating | null {
	// Where the machine says the same, it also says which words say so.
	if (edtf === null || mention.dating?.edtf === edtf) return edtf === null ? null : mention.dating;
	const days = daysOf(edtf, published);
	return days && { ...days, edtf, basis: 'sentence', text: null, span: null };
}

export const CHOSEN_HERE = 'A person chose this place.';
export const CHOSEN_ELSEWHERE = 'A person chose this for the same name elsewhere in this project.';

function withChoicesElsewhere(mention: Mention, chosen: readonly Place[]): Mention {
	if (!chosen.length) return mention;
	const candidates = [...chosen]
		.reverse()
		.reduce((list, place) => firstAmong(list, place, 0, CHOSEN_ELSEWHERE), mention.candidates);
	return { ...mention, candidates };
}

function firstAmong(
	candidates: readonly Candidate[],
	place: Place,
	score: number,
	reason: string
): Candidate[] {
	const known = candidates.find((one) => one.place.id === place.id);
	return [
		{
			place,
			score: Math.max(score, known?.score ?? 0),
			reasons: [reason, ...(known?.reasons ?? [])]
		},
		...candidates.filter((one) => one !== known)
	];
}
