import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelOne } from './edtf-arbitrary.ts';
import { parseEdtf } from './edtf.ts';
import { dateWords, datingWords, intervalWords, yearsWords } from './display.ts';

describe('dateWords', () => {
	it.each([
		['2024-02', 'Feb 2024'],
		['2021-08-15', '15 Aug 2021'],
		['1996', '1996'],
		['2021/2022', '2021–2022'],
		['198X', '1980–1989'],
		['19XX', '1900–1999'],
		['2012-22', 'summer 2012'],
		['2023-01/2023-04', 'early 2023'],
		['2023-05/2023-08', 'mid 2023'],
		['2023-09/2023-12', 'late 2023'],
		['2023-01/..', 'since Jan 2023'],
		['../2020', 'until 2020'],
		['2001~', 'about 2001'],
		['2025-02~', 'about Feb 2025'],
		['2025-02?', 'Feb 2025 (uncertain)'],
		['2023-01/2023-03', 'Jan–Mar 2023'],
		['2022-11/2023-02', 'Nov 2022–Feb 2023'],
		['2021-08-16/2021-08-22', '16–22 Aug 2021'],
		['2021-08-30/2021-09-05', '30 Aug–5 Sep 2021'],
		['2021-12-27/2022-01-02', '27 Dec 2021–2 Jan 2022'],
		['2021-05-01/2021-05-10', 'early May 2021'],
		['1984%', 'about 1984 (uncertain)'],
		['1984~/1986~', 'about 1984–1986'],
		['1984~/2004-06?', 'about 1984 to Jun 2004 (uncertain)'],
		['2021-08/', 'from Aug 2021, end unknown'],
		['/2021-08', 'until Aug 2021, beginning unknown'],
		['-0043-03-15', '15 Mar 44 BC'],
		['0000', '1 BC'],
		['-0043/0014', '44 BC to 14'],
		['Y12021', '12021'],
		['Y12021/..', 'since 12021'],
		['XXXX', 'an unknown year'],
		['1XXX', '1000–1999'],
		['2021-XX-XX', '2021'],
		['2004-06-XX', 'Jun 2004'],
		['no date', 'no date']
	])('%s reads “%s”', (edtf, words) => {
		expect(dateWords(edtf)).toBe(words);
	});

	it('says of any date what it says, and no more', () => {
		fc.assert(
			fc.property(levelOne(), (edtf) => {
				if (!parseEdtf(edtf).ok) return;
				const words = dateWords(edtf);
				expect(words).not.toMatch(/NaN|undefined|X|\.\.|[/~%]|^$/);
				const [first, second] = edtf.split('/');
				expect(words.includes('since ')).toBe(second === '..');
				expect(words.includes('until ')).toBe(first === '..' || first === '');
				expect(words.includes('unknown')).toBe(
					first === '' || second === '' || edtf.includes('XXXX')
				);
				expect(words.includes('about')).toBe(/[~%]/.test(edtf));
				expect(words.includes('uncertain')).toBe(/[?%]/.test(edtf));
			})
		);
	});

	it('writes months out on demand', () => {
		expect(dateWords('2025-02~', { long: true })).toBe('about February 2025');
		expect(intervalWords('2021-05-11', '2021-05-20', { long: true })).toBe('mid May 2021');
	});

	it('keeps the writer’s “early” in what is open', () => {
		const open = { edtf: '2023-01/..', from: '2023-01-01', to: '2025-02-28' };
		expect(datingWords({ ...open, text: 'since early 2023' })).toBe('since early 2023');
		expect(datingWords({ ...open, text: 'since January 2023' })).toBe('since Jan 2023');
	});

	it('joins years with an en dash', () => {
		expect(yearsWords(1980, 2024)).toBe('1980–2024');
		expect(yearsWords(2021, 2021)).toBe('2021');
	});
});
