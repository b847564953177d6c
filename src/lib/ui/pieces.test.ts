import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutPieces, type Piece } from './pieces.ts';

function flatten<Label>(pieces: readonly Piece<Label>[]): string {
	return pieces.map(({ text, inner }) => (inner.length > 0 ? flatten(inner) : text)).join('');
}

test('gives back every character, whatever the spans are', () => {
	const span = fc
		.tuple(fc.nat(40), fc.nat(40))
		.map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b), label: 'x' }));
	fc.assert(
		fc.property(fc.string({ maxLength: 30 }), fc.nat(10), fc.array(span), (text, offset, spans) => {
			expect(flatten(cutPieces(text, offset, spans))).toBe(text);
		})
	);
});

test('nests a name inside a time', () => {
	const text = 'Since the fall of the Roman Republic on May 1, all is new.';
	const [time, rest] = cutPieces(text, 100, [
		{ start: 122, end: 127, label: 'name' },
		{ start: 100, end: 145, label: 'time' }
	]);
	expect(time?.label).toBe('time');
	expect(time?.inner.map(({ text, label }) => [text, label])).toEqual([
		['Since the fall of the ', null],
		['Roman', 'name'],
		[' Republic on May 1', null]
	]);
	expect(rest).toMatchObject({ text: ', all is new.', label: null });
});
