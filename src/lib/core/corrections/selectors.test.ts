import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locate, selectorsOf, targetOf, targetOfSelectors } from './selectors.ts';

const text =
	'The market of Andarab opened at dawn. Traders from Baghlan came to the market of Andarab with salt, ' +
	'and the river of the valley was high. In the evening the governor of Panjshir spoke to the elders.';
const spanOf = (words: string, from = 0) => {
	const start = text.indexOf(words, from);
	return { start, end: start + words.length };
};

describe('targetOf', () => {
	it('keeps 32 characters of surroundings, and no half of a character', () => {
		const target = targetOf(text, spanOf('Baghlan'));
		expect(target).toMatchObject({ exact: 'Baghlan', start: 51, end: 58 });
		expect([target.prefix.length, target.suffix.length]).toEqual([32, 32]);
		expect(targetOf(text, spanOf('The')).prefix).toBe('');
		const faces = '😀'.repeat(40);
		const at = faces.length + 1;
		const among = targetOf(`${faces} Ada ${faces}`, { start: at, end: at + 3 });
		expect(among.prefix.isWellFormed() && among.suffix.isWellFormed()).toBe(true);
	});

	it('is written as W3C selectors and read again, in either order', () => {
		const target = targetOf(text, spanOf('Panjshir'));
		const selectors = selectorsOf(target);
		expect(selectors.map(({ type }) => type)).toEqual([
			'TextQuoteSelector',
			'TextPositionSelector'
		]);
		expect(targetOfSelectors(selectors)).toEqual(target);
		expect(targetOfSelectors([...selectors].reverse())).toEqual(target);
		for (const broken of [null, {}, [], [selectors[0]], [selectors[1]], [7, null]])
			expect(targetOfSelectors(broken)).toBeNull();
	});
});

describe('locate', () => {
	const second = spanOf('Andarab', 30);
	const target = targetOf(text, second);

	it('finds words where they stood', () => {
		expect(locate(text, target)).toEqual(second);
	});

	it('finds words that moved', () => {
		expect(locate(`Updated. ${text}`, target)).toEqual({ start: 90 + 0, end: 97 });
		expect(locate(text.slice(10), target)?.start).toBe(second.start - 10);
	});

	it('finds words beside which the text changed, by the other side', () => {
		expect(locate(text.replace('with salt', 'with wool'), target)).toEqual(second);
		expect(locate(text.replace('came to the', 'came late to their'), target)?.start).toBe(
			second.start + 'late to their'.length - 'to the'.length
		);
	});

	it('finds none where they are gone, or where nothing tells which they are', () => {
		expect(locate('', target)).toBeNull();
		expect(locate(text.replaceAll('Andarab', 'Bazarak'), target)).toBeNull();
		expect(locate(`${text}\n${text}`, { ...target, start: 3, end: 10 })).toBeNull();
		expect(
			locate('Ada and Ada', { ...{ exact: 'Ada', prefix: '', suffix: '' }, start: 1, end: 4 })
		).toBeNull();
		expect(locate('b', { exact: 'b', prefix: 'aaaaaa', suffix: '', start: 0, end: 1 })).toBeNull();
	});

	it('never points at other words, and keeps to these whatever changes elsewhere', () => {
		const away = fc.string({ unit: 'grapheme', maxLength: 60 });
		fc.assert(
			fc.property(
				fc.nat(text.length - 2),
				fc.nat(20),
				away,
				away,
				(from, length, before, after) => {
					const span = { start: from, end: Math.min(text.length, from + 1 + length) };
					const chosen = targetOf(text, span);
					const changed = `${before}${text}${after}`;
					const found = locate(changed, chosen);
					if (found) expect(changed.slice(found.start, found.end)).toBe(chosen.exact);
					if (found && !before.includes(chosen.exact) && !after.includes(chosen.exact))
						expect(found.start).toBe(before.length + from);
				}
			)
		);
	});
});
