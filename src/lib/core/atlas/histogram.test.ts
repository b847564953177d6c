import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { histogram, hull, overlaps, yearsOf, type Years } from './histogram.ts';

const run: fc.Arbitrary<Years> = fc
	.tuple(fc.integer({ min: 1850, max: 2100 }), fc.nat({ max: 60 }))
	.map(([from, length]) => [from, from + length]);

describe('histogram', () => {
	it('counts what is known to the year apart from what spans several', () => {
		expect(histogram([[[1996, 1996]], [[1995, 1997]]])).toEqual([
			{ year: 1995, precise: 0, span: 1 },
			{ year: 1996, precise: 1, span: 1 },
			{ year: 1997, precise: 0, span: 1 }
		]);
	});

	it('leaves out years without any', () => {
		expect(histogram([[[1979, 1979]], [[2003, 2003]]]).map(({ year }) => year)).toEqual([
			1979, 2003
		]);
		expect(histogram([])).toEqual([]);
	});

	it('counts a thing once a year, however many dates it has', () => {
		expect(histogram([[[1990, 1992], [1991, 1991]]])).toHaveLength(3); // prettier-ignore
		for (const { precise, span } of histogram([[[1990, 1992], [1991, 1993]]])) expect(precise + span).toBe(1); // prettier-ignore
	});

	it('agrees with counting year by year', () => {
		fc.assert(
			fc.property(fc.array(run, { maxLength: 30 }), (runs) => {
				const bars = new Map(histogram(runs.map((one) => [one])).map((bar) => [bar.year, bar]));
				for (let year = 1845; year <= 2165; year++) {
					const here = runs.filter(([from, to]) => from <= year && year <= to);
					const precise = here.filter(([from, to]) => from === to).length;
					expect(bars.get(year)?.precise ?? 0).toBe(precise);
					expect(bars.get(year)?.span ?? 0).toBe(here.length - precise);
				}
			})
		);
	});
});

describe('years', () => {
	it('are read from days', () => {
		expect(yearsOf('2001-12-31', '2002-01-01')).toEqual([2001, 2002]);
		expect(yearsOf('-0329-01-01', '-0329-12-31')).toEqual([-329, -329]);
	});

	it('overlap where they share a year, whichever comes first', () => {
		fc.assert(
			fc.property(run, run, (a, b) => {
				const shared = Math.min(a[1], b[1]) - Math.max(a[0], b[0]) >= 0;
				expect(overlaps(a, b)).toBe(shared);
				expect(overlaps(b, a)).toBe(shared);
			})
		);
	});

	it('have a hull that holds all of them', () => {
		expect(hull([])).toBeNull();
		expect(hull([[1992, 1995], [1979, 1981]])).toEqual([1979, 1995]); // prettier-ignore
	});
});
