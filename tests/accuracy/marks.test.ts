import { describe, expect, it } from 'vitest';
import { readFragments, readMarks } from './marks.ts';

describe('marks in a text', () => {
	it('are taken out of it, and stand at their words', () => {
		const { text, toponyms, timexes } = readMarks(
			'[[Lima|geonames:3936456|event|sentence 2022-06]] shook in {{June|DATE|2022-06}}, [[Sur|@-12.1,-77|-|undated]].'
		);
		expect(text).toBe('Lima shook in June, Sur.');
		expect(timexes).toEqual([{ start: 14, end: 18, text: 'June', type: 'DATE', value: '2022-06' }]);
		expect(toponyms).toEqual([
			{
				...{ start: 0, end: 4, name: 'Lima', place: 'geonames:3936456', role: 'event' },
				dating: { basis: 'sentence', date: '2022-06' }
			},
			{
				...{ start: 20, end: 23, name: 'Sur', place: { lat: -12.1, lon: -77 }, role: null },
				dating: { basis: null, date: null }
			}
		]);
	});

	it.each([
		['[[Lima|geonames:1]]', 'write name, place, role and dating'],
		['[[Lima|Lima|event|undated]]', 'neither an id'],
		['[[Lima|none|scene|undated]]', 'no role'],
		['[[Lima|none|event|2022]]', 'no dating'],
		['{{June|MONTH|2022-06}}', 'no type'],
		['{{June|DATE}}', 'write words, type and value'],
		['In {{June|DATE|2022-06}', 'not closed']
	])('that cannot be read are named: %s', (marked, sentence) => {
		expect(() => readMarks(marked)).toThrow(sentence);
	});
});

describe('marks beside a text', () => {
	const text = 'Rain in Oslo. Rain in Bergen, and more rain in Oslo.';

	it('are found in its order', () => {
		const { toponyms } = readFragments(
			text,
			'Rain in [[Oslo|none|event|-]].\n\nrain in [[Oslo|none|event|-]]\n'
		);
		expect(toponyms.map(({ start }) => start)).toEqual([8, 47]);
	});

	it('that are not there are named', () => {
		expect(() =>
			readFragments(text, 'in [[Bergen|none|event|-]]\nRain in [[Oslo|none|-|-]]')
		).toThrow('“Rain in Oslo” does not stand in the text after what is above');
	});
});
