import { describe, expect, test } from 'vitest';
import { readPublished } from './read-published.ts';

describe('a date of publication that is typed', () => {
	test.each([
		['', null],
		['2021-08-26T17:16+01:00', '2021-08-26T17:16+01:00'],
		['2025-02~', '2025-02~'],
		['26 August 2021', '2021-08-26'],
		['on August 26, 2021', '2021-08-26'],
		['February 2025', '2025-02']
	])('“%s” is %s', async (typed, published) => {
		expect(await readPublished(typed)).toEqual({ ok: true, published });
	});

	test.each([
		['2021-02-31', /no such day/],
		['2021/..', /no end/],
		['last week', /day of publication, which is not known/],
		['03/04/2021', /write it as/],
		['26 August 2021 in Kabul', /“in Kabul” is no part/],
		['soon', /No date/]
	])('“%s” is refused with the mend', async (typed, message) => {
		expect(await readPublished(typed)).toMatchObject({
			ok: false,
			message: expect.stringMatching(message)
		});
	});
});
