import { describe, expect, it } from 'vitest';
import vocabularyJson from '../../../../data/activities.json' with { type: 'json' };
import { segment } from '../article/segment.ts';
import { activitiesOpened } from './openers.ts';
import { readVocabulary } from './vocabulary.ts';

function opened(text: string, activities = read(vocabularyJson)): string[] {
	return activitiesOpened(segment(text), 0, activities).map(({ id }) => id);
}

function read(json: unknown) {
	const vocabulary = readVocabulary(json);
	if (!vocabulary.ok) throw new Error(vocabulary.message);
	return vocabulary.activities;
}

describe('activitiesOpened', () => {
	it.each(vocabularyJson.activities.map(({ id, terms }) => [id, terms] as const))(
		'leaves out no sentence with a term of %s',
		(id, terms) => {
			for (const term of terms.flatMap((term) => term.split('|'))) {
				const words = term.trim().replaceAll('*', 's');
				expect(opened(`There ${words} was`)).toContain(id);
				expect(opened(`${words.toUpperCase()} again`)).toContain(id);
				expect(opened(`A non-${words}, “${words}”`)).toContain(id);
			}
		}
	);

	it('tries nothing where no word begins a term', () => {
		expect(opened('The cat sat on the mat in Bruges.')).toEqual([]);
	});

	it('holds for terms that begin with a mark or with anything', () => {
		const activities = read({ activities: [{ id: 'a', terms: ['*quake', '(sic) report'] }] });
		expect(opened('A seaquake shook Kobe.', activities)).toEqual(['a']);
	});
});
