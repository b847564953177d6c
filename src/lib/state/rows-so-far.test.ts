import { expect, test } from 'vitest';
import { rowsSoFar } from './rows-so-far.ts';

const row = (id: string, count = 1) => ({ id, count });
const idOf = ({ id }: { id: string }) => id;

test('the first rows come at once, the others later', () => {
	const wanted = [row('a'), row('b'), row('c')];
	expect(rowsSoFar([], wanted, 2, idOf)).toEqual([row('a'), row('b')]);
	expect(rowsSoFar([], wanted, 3, idOf)).toBe(wanted);
	expect(rowsSoFar([], wanted, 9, idOf)).toBe(wanted);
});

test('a row whose turn has not come stays as it was, once', () => {
	const before = [row('a'), row('b'), row('c')];
	const wanted = [row('c', 2), row('a', 2), row('b', 2)];
	expect(rowsSoFar(before, wanted, 1, idOf)).toEqual([row('c', 2), row('a'), row('b')]);
	expect(rowsSoFar(before, wanted, 2, idOf)).toEqual([row('c', 2), row('a', 2), row('b')]);
});

test('a row that is not wanted goes at once', () => {
	const before = [row('a'), row('b'), row('c')];
	expect(rowsSoFar(before, [row('d'), row('c')], 1, idOf)).toEqual([row('d'), row('c')]);
});
