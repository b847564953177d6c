import { describe, expect, test } from 'vitest';
import type { ArticleMention } from './article-text.ts';
import { marginNote } from './margin-note.ts';

const mention = (changes: Partial<ArticleMention>): ArticleMention => ({
	id: 'report-1',
	start: 0,
	end: 4,
	name: 'Gori',
	place: 'geonames:614455',
	title: 'Gori',
	kind: 'settlement',
	role: 'event',
	activity: '',
	from: null,
	to: null,
	edtf: null,
	basis: null,
	date_start: null,
	date_end: null,
	status: 'machine',
	...changes
});

describe('the note at the margin', () => {
	test('is silent where nothing is dated and nothing reported', () => {
		expect(marginNote([mention({})], [])).toBeNull();
	});

	test('tells the date that most activity hangs on, with its places', () => {
		const clash = {
			activity: 'armed clash',
			from: '2008-08-01',
			to: '2008-08-31',
			edtf: '2008-08'
		};
		const note = marginNote(
			[
				mention({ from: '1991-01-01', to: '1991-12-31', edtf: '1991', title: 'Tbilisi' }),
				mention(clash),
				mention({ ...clash, title: 'Georgia' })
			],
			[]
		);
		expect(note).toMatchObject({
			date: 'Aug 2008',
			activities: ['armed clash'],
			places: ['Gori', 'Georgia']
		});
	});

	test('prefers a sure date to an open one', () => {
		const note = marginNote(
			[
				mention({
					activity: 'attack',
					from: '2008-08-07',
					to: '2011-01-31',
					edtf: '2008-08-07/..'
				}),
				mention({ activity: 'attack', from: '2009-01-01', to: '2009-12-31', edtf: '2009' })
			],
			[]
		);
		expect(note?.date).toBe('2009');
	});

	test('says what is not named', () => {
		const note = marginNote(
			[],
			[
				{
					start: 0,
					end: 11,
					text: 'six villages',
					from: '2010-05-01',
					to: '2010-05-31',
					edtf: '2010-05',
					activity: 'attack',
					within_title: null
				}
			]
		);
		expect(note).toMatchObject({ date: 'May 2010', unnamed: ['six villages, not named'] });
	});

	test('leaves names inside names out', () => {
		expect(marginNote([mention({ role: 'embedded', activity: 'conference' })], [])).toBeNull();
	});
});
