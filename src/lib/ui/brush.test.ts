import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moveEdge, moveSpan, type Years } from './brush.ts';

const extent: Years = [1900, 2000];
const years = fc
	.tuple(fc.integer({ min: 1900, max: 2000 }), fc.integer({ min: 1900, max: 2000 }))
	.map(([a, b]): Years => [Math.min(a, b), Math.max(a, b)]);
const anywhere = fc.integer({ min: 1700, max: 2200 });

test('edges never cross and never leave the axis', () => {
	fc.assert(
		fc.property(
			years,
			fc.constantFrom('from' as const, 'to' as const),
			anywhere,
			(now, edge, year) => {
				const [from, to] = moveEdge(now, edge, year, extent);
				expect(from).toBeLessThanOrEqual(to);
				expect(from).toBeGreaterThanOrEqual(extent[0]);
				expect(to).toBeLessThanOrEqual(extent[1]);
			}
		)
	);
});

test('a span keeps its length and stays on the axis', () => {
	fc.assert(
		fc.property(years, fc.integer({ min: -300, max: 300 }), (now, by) => {
			const [from, to] = moveSpan(now, by, extent);
			expect(to - from).toBe(now[1] - now[0]);
			expect(from).toBeGreaterThanOrEqual(extent[0]);
			expect(to).toBeLessThanOrEqual(extent[1]);
		})
	);
});
