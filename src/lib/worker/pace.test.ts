import { expect, test } from 'vitest';
import { Pace } from './pace.ts';

test('shows at once, then at intervals that grow, and after a rest at once again', () => {
	const pace = new Pace();
	expect(pace.rest(0)).toBe(0);
	pace.shown(0, 10);
	expect(pace.rest(10)).toBe(500);
	expect(pace.rest(510)).toBe(0);
	pace.shown(510, 520);
	expect(pace.rest(520)).toBe(1000);
	expect(pace.rest(10_000)).toBe(0);
	pace.shown(10_000, 10_010);
	expect(pace.rest(10_010)).toBe(500);
});

test('leaves the reading more time than it takes itself', () => {
	const pace = new Pace();
	pace.shown(0, 1000);
	expect(pace.rest(1000)).toBe(5000);
});

test('keeps a steady pace for one decision after the other', () => {
	const pace = Pace.steady();
	pace.shown(0, 300);
	expect(pace.rest(300)).toBe(500);
	pace.shown(800, 1100);
	expect(pace.rest(1100)).toBe(500);
	pace.shown(1600, 3000);
	expect(pace.rest(3000)).toBe(1400);
});
