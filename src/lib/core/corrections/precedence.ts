/** Of several decisions on the same words, which holds? */
import type { Correction, Decision } from './correction.ts';

/** What a decision settles. Those of one aspect exclude each other. */
export type Aspect = 'place' | 'date' | 'role' | 'activity' | 'status';

const ASPECT_OF: Readonly<Record<Decision['type'], Aspect>> = {
	place: 'place',
	'by-hand': 'place',
	'not-a-place': 'place',
	add: 'place',
	date: 'date',
	'add-date': 'date',
	role: 'role',
	activity: 'activity',
	accept: 'status',
	dispute: 'status'
};

/** Of two decisions of one aspect made at the same time, the one that is named later here holds. */
const TYPES: readonly Decision['type'][] = [
	...(['accept', 'add', 'place', 'by-hand', 'not-a-place', 'dispute'] as const),
	...(['add-date', 'date', 'role', 'activity'] as const)
];

export function aspectOf({ decision }: Pick<Correction, 'decision'>): Aspect {
	return ASPECT_OF[decision.type];
}

/**
 * The weakest first: what is decided on words holds over what is decided on a name in the article, and that over a name
 * in the whole project; then the later over the earlier, and last what stands further down in the document. The order
 * of decisions on different words makes no difference.
 */
export function byPrecedence(corrections: readonly Correction[]): Correction[] {
	return [...corrections].sort(
		(a, b) =>
			narrowness(a) - narrowness(b) ||
			time(a) - time(b) ||
			TYPES.indexOf(a.decision.type) - TYPES.indexOf(b.decision.type)
	);
}

/** As a person looks for what was decided a moment ago. */
export function latestFirst(corrections: readonly Correction[]): Correction[] {
	return corrections
		.map((correction, index) => ({ correction, index, when: time(correction) }))
		.sort((a, b) => b.when - a.when || b.index - a.index)
		.map(({ correction }) => correction);
}

/** Of what holds about a mention, the weakest first: who chooses a place after a dispute has settled it. */
export function isDisputed(corrections: readonly Correction[]): boolean {
	const last = corrections.findLast((one) => ['place', 'status'].includes(aspectOf(one)));
	return last?.decision.type === 'dispute';
}

/** What is decided at a time that nobody noted is older than all else. */
export function time({ when }: Pick<Correction, 'when'>): number {
	return when === null ? Number.MIN_SAFE_INTEGER : Date.parse(when);
}

/** How narrow it is: 0 for a name in the whole project, 1 for a name in an article, 2 for words. */
export function narrowness({ target, article }: Pick<Correction, 'target' | 'article'>): number {
	return target ? 2 : article === null ? 0 : 1;
}
