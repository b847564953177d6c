/** How many excerpts and articles are there, and from when to when? */
import type { PlaceProperties } from '../model.ts';
import type { PreparedExcerpt } from './prepare.ts';
import type { Excerpt } from './view.ts';

export type Tally = Pick<PlaceProperties, 'excerpts' | 'articles' | 'first' | 'last'>;

export function tallyExcerpts(excerpts: readonly Excerpt[]): Tally {
	let first: string | null = null;
	let last: string | null = null;
	for (const { from, to } of excerpts) {
		if (from !== null && (first === null || from < first)) first = from;
		if (to !== null && (last === null || to > last)) last = to;
	}
	const articles = new Set(excerpts.map(({ article }) => article));
	return { excerpts: excerpts.length, articles: articles.size, first, last };
}

export function tally(prepared: readonly PreparedExcerpt[]): Tally {
	return tallyExcerpts(prepared.map(({ excerpt }) => excerpt));
}

/** The tally of each place, by id; all nought for one without excerpts. */
export function tallyPlaces(prepared: readonly PreparedExcerpt[]): (place: string) => Tally {
	const byPlace = new Map<string, PreparedExcerpt[]>();
	for (const one of prepared) {
		if (one.place === null) continue;
		const found = byPlace.get(one.place.id);
		if (found) found.push(one);
		else byPlace.set(one.place.id, [one]);
	}
	return (place) => tally(byPlace.get(place) ?? []);
}
