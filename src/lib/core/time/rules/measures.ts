/** Which words measure time: a number and a unit ("three weeks", "two and a half years", "a decade", "90-day")? */
import { HYPHENS, type Line } from '../line.ts';
import { readAmount } from '../numbers.ts';
import type { Unit } from '../periods.ts';
import { PLURAL_UNITS, UNITS } from '../vocabulary.ts';

export interface Measure {
	/** Null when vague. */
	readonly amount: number | null;
	readonly unit: Unit;
	readonly next: number;
	/** "a year", without a number. */
	readonly article: boolean;
}

const BETWEEN =
	/^(?:more|full|whole|long|consecutive|straight|calendar|short|entire|further|other)$/;

export function readMeasure(line: Line, at: number): Measure | null {
	const part = readPartOfOne(line, at);
	if (part) return part;
	const amount = readAmount(line, at);
	if (!amount) return null;
	const hyphened = line.afterHyphen(amount.next);
	const next = BETWEEN.test(line.lower(hyphened)) ? hyphened + 1 : hyphened;
	const single = UNITS.get(line.lower(next));
	const unit = single ?? PLURAL_UNITS.get(line.lower(next));
	if (!unit) return null;
	const { value, article } = amount;
	// "a years-long war", "World Cup 2018 day five", "some day"
	if (article && !single) return null;
	if (single && hyphened === amount.next && (value === null || value > 2)) return null;
	// "a year-long": the article is not part of an adjective.
	if (article && HYPHENS.has(line.lower(next + 1)) && line.glued(next + 1)) return null;
	// "a year and a half"
	const half = value === 1 ? line.after(next + 1, 'and', 'a', 'half') : null;
	if (half !== null) return { amount: 1.5, unit, next: half, article: false };
	return { amount: value, unit, next: next + 1, article };
}

/** "half-century", "a quarter of a century", "quarter-century". */
function readPartOfOne(line: Line, at: number): Measure | null {
	const start = line.lower(at) === 'a' ? at + 1 : at;
	const share = { half: 0.5, quarter: 0.25 }[line.lower(start)];
	if (share === undefined) return null;
	const of = line.after(start + 1, 'of', 'a');
	const next = of ?? line.afterHyphen(start + 1);
	if (next === start + 1 && line.lower(start) === 'half') return null;
	const unit = UNITS.get(line.lower(next));
	if (unit !== 'century' && unit !== 'decade') return null;
	return { amount: share, unit, next: next + 1, article: false };
}

/** "year-long", "month-long", "decades-old": a measure without its number. */
export function readLong(line: Line, at: number): Measure | null {
	const single = UNITS.get(line.lower(at));
	const unit = single ?? PLURAL_UNITS.get(line.lower(at));
	const long = line.afterHyphen(at + 1);
	if (!unit || long === at + 1 || !/^(?:long|old)$/.test(line.lower(long))) return null;
	return { amount: single ? 1 : null, unit, next: long + 1, article: false };
}
