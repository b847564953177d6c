import { describe, expect, it } from 'vitest';
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
		['no date', 'no date']
	])('%s reads “%s”', (edtf, words) => {
		expect(dateWords(edtf)).toBe(words);
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
