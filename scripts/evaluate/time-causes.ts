/** Why is a time expression, a date or the dating of a mention wrong? */
import type { OutputDocument } from '../../src/lib/core/geoparse.ts';
import type { Mistake } from './causes.ts';
import type { GoldDocument } from './corpus.ts';
import { isDatedRight, pairDatings } from './dating-tally.ts';
import { sameSpan } from './spans.ts';
import { pairDates, pairTimexes } from './time-tally.ts';

/** Expressions that were missed, found in part, or read as another type or value. */
export function timexMistakes(
	{ id, text, timexes }: GoldDocument,
	answer: OutputDocument
): Mistake[] {
	if (!timexes) return [];
	const pairs = pairTimexes(timexes, answer.timexes);
	const used = new Set(pairs.map(({ found }) => found));
	const mistake = (cause: string, start: number, words: string): Mistake => ({
		...{ cause, start, words },
		document: id,
		weight: 0
	});
	const wrong = pairs.flatMap(({ wanted, found }): Mistake[] => {
		const words = text.slice(wanted.start, wanted.end).replace(/\s+/g, ' ');
		if (!found) return [mistake(`missed: ${wanted.type}`, wanted.start, `“${words}”`)];
		const mistakes: Mistake[] = [];
		const put = (cause: string, difference: string) =>
			mistakes.push(mistake(cause, wanted.start, `“${words}” ${difference}`));
		if (!sameSpan(wanted, found)) put('in part', `found as “${found.text}”`);
		if (wanted.type !== found.type)
			put(`type: ${wanted.type} read as ${found.type}`, `${wanted.value}, read as ${found.value}`);
		else if (wanted.value !== found.value)
			put(`value: ${wanted.type}`, `is ${wanted.value}, read as ${found.value}`);
		return mistakes;
	});
	const spurious = answer.timexes
		.filter((found) => !used.has(found))
		.map((found) => mistake(`not annotated: ${found.type}`, found.start, `“${found.text}”`));
	return [...wrong, ...spurious];
}

/** Dates that were missed or given other days. */
export function dateMistakes({ id, dates, text }: GoldDocument, answer: OutputDocument): Mistake[] {
	if (!dates) return [];
	const { pairs, spurious } = pairDates(dates, answer.timexes);
	const wrong = pairs.flatMap(({ wanted, found }): Mistake[] => {
		const { from, to, start, end } = wanted;
		if (found?.from === from && found.to === to) return [];
		const cause = !found
			? 'missed'
			: found.from === from
				? 'last day differs'
				: 'first day differs';
		const read = found ? `, read as ${found.from}..${found.to}` : '';
		const words = `“${text.slice(start, end)}” is ${from}..${to}${read}`;
		return [{ cause, document: id, start, words, weight: 0 }];
	});
	const others = spurious.map((found) => ({
		...{ cause: `not annotated: ${found.type}`, document: id, start: found.start, weight: 0 },
		words: `“${found.text}” read as ${found.from}..${found.to}`
	}));
	return [...wrong, ...others];
}

/** Mentions that were given other days than people gave them. */
export function datingMistakes(document: GoldDocument, answer: OutputDocument): Mistake[] {
	return pairDatings(document, answer.toponyms).flatMap((one): Mistake[] => {
		const { wanted, days, found } = one;
		if (!found || isDatedRight(one)) return [];
		const read = found.from ? `${found.from}..${found.to} (${found.basis})` : 'undated';
		const is = days ? `${days.from}..${days.to}` : 'undated';
		const cause = !days
			? `dated without ground: ${found.basis}`
			: found.from
				? `other days: ${found.basis}`
				: 'left undated';
		const words = `“${found.name}” is ${is}, read as ${read}`;
		return [{ cause, document: document.id, start: wanted.start, words, weight: 0 }];
	});
}
