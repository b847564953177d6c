/** How much does a card hold: how many excerpts, in how many articles, of which years? */
import { hull, yearsOf } from '../core/atlas/histogram.ts';
import type { Subject } from '../state/selection.svelte.ts';
import { yearRange } from './dates.ts';

export function tallyOf({ excerpts, unnamed }: Pick<Subject, 'excerpts' | 'unnamed'>): {
	count: string;
	rest: string;
} {
	const number = excerpts.length + unnamed.length;
	const articles = new Set([...excerpts, ...unnamed].map(({ article }) => article)).size;
	const years = hull(
		[...excerpts, ...unnamed].flatMap(({ from, to }) =>
			from === null || to === null ? [] : [yearsOf(from, to)]
		)
	);
	const where = number === 0 ? '' : ` in ${articles} ${articles === 1 ? 'article' : 'articles'}`;
	return {
		count: `${number} ${number === 1 ? 'excerpt' : 'excerpts'}`,
		rest: years === null ? where : `${where}, ${yearRange(years)}`
	};
}
