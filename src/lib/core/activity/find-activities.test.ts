import { describe, expect, it } from 'vitest';
import vocabularyJson from '../../../../data/activities.json' with { type: 'json' };
import { segment } from '../article/segment.ts';
import { findActivities } from './find-activities.ts';
import { readVocabulary } from './vocabulary.ts';

const vocabulary = readVocabulary(vocabularyJson);
if (!vocabulary.ok) throw new Error(vocabulary.message);
const { activities } = vocabulary;

/** Activities at the first occurrence of `name`. */
function at(text: string, name: string): string[] {
	const start = text.indexOf(name);
	return findActivities(segment(text), [{ start, end: start + name.length }], activities)[0]!;
}

describe('findActivities', () => {
	it.each([
		[
			'After long and bloody battles in Helmand in 2008 and 2009, the army left.',
			'Helmand',
			['armed clash']
		],
		['Tigray, her home, saw some of the heaviest clashes of the war.', 'Tigray', ['armed clash']],
		['Rebels carried out 12 attacks in 4 districts in May.', '4 districts', ['attack']],
		[
			'The group runs three training camps across Mali, one of which is an arms depot in Kidal.',
			'Kidal',
			['base or camp']
		],
		[
			'The group runs three training camps across Mali, one of which is an arms depot in Kidal.',
			'Mali',
			['base or camp']
		],
		['He was in Jordan to attend the second round of a conference.', 'Jordan', ['conference']],
		['Congress debated sending monthly cash packages to Somalia.', 'Somalia', ['aid']],
		['A roadside bomb went off near Mosul.', 'Mosul', ['explosive']],
		['Thousands fled Aleppo.', 'Aleppo', ['displacement']]
	])('%s → %s', (text, name, expected) => {
		expect(at(text, name)).toEqual(expected);
	});

	it('keeps to the clause of the name', () => {
		const text =
			'She said in Geneva that the rebels, like others in Darfur, had set up camps in the hills.';
		expect(at(text, 'Geneva')).not.toContain('base or camp');
		expect(at(text, 'Darfur')).toEqual(['base or camp']);
	});

	it('takes no wish, fear or denial for a report', () => {
		expect(at('He does not want to see fighting in Bosnia.', 'Bosnia')).toEqual([]);
		expect(at('No clashes were seen in Kunduz.', 'Kunduz')).toEqual([]);
		expect(
			at('They warned of what an attack could do, and feared an attack on Tripoli.', 'Tripoli')
		).toEqual([]);
	});

	it('needs a preposition of place for what is said somewhere', () => {
		expect(at('The minister criticised Chad in a statement.', 'Chad')).toEqual([]);
		expect(at('The minister made the statement in Chad.', 'Chad')).toEqual(['statement']);
	});

	it('hears nothing in the name itself', () => {
		expect(at('They drove to Battle on Monday.', 'Battle')).toEqual([]);
		expect(at('The refugee camps of Chad are full.', 'Chad')).not.toContain('base or camp');
	});
});

describe('readVocabulary', () => {
	it.each([
		[{}, /not a list/],
		[{ activities: [{ terms: ['x'] }] }, /activity 1: its “id”/],
		[{ activities: [{ id: 'a', terms: [] }] }, /activity 1: “a” needs “terms”/],
		[{ activities: [{ id: 'a', terms: [1] }] }, /“terms”/]
	])('names the row to mend in %j', (json, message) => {
		const read = readVocabulary(json);
		expect(read.ok || read.message).toMatch(message);
	});

	it('takes brackets and dots in a term as letters', () => {
		const read = readVocabulary({ activities: [{ id: 'a', terms: ['u.n. (mission)*'] }] });
		expect(read.ok && read.activities[0]!.pattern.source).toContain('\\(mission\\)');
	});
});
