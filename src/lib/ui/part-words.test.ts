import { expect, it } from 'vitest';
import { partText } from './part-words.ts';

function text(...mentions: [name: string, words: string | null, precision?: number][]) {
	const said = mentions.map(([name, part_words, precision = 9]) => ({
		...{ name, title: name, part_words, part_precision_km: precision }
	}));
	return partText({ mentions: said as never });
}

it.each<[string, string, number, string]>([
	['Peru', 'northern Peru', 200, 'northern part of Peru'],
	['Peru', 'the south-west of Peru', 200, 'south-western part of Peru'],
	['Peru', 'Peru’s south', 200, 'southern part of Peru'],
	['Peru', 'eastern and southern Peru', 200, 'eastern and southern parts of Peru'],
	['Accra', 'Central Accra', 8, 'central part of Accra'],
	[
		'Amman',
		'20 km (12 miles) southeast of Amman',
		9,
		'about 20 km south-east of Amman, give or take 9 km'
	],
	['Tulsa', 'about 50 miles north of Tulsa', 34, 'about 80 km north of Tulsa, give or take 34 km'],
	['Ely', '2 miles to the east of Ely', 1.7, 'about 3.2 km east of Ely, give or take 1.7 km'],
	['Jos', 'to the north of Jos', 18, 'north of Jos, how far is not said'],
	['Jos', '45 km from Jos', 50, 'about 45 km from Jos, in which direction is not said'],
	['Jos', 'near Jos', 25, 'near Jos, within about 25 km']
])('%s: “%s”', (name, words, precision, said) => {
	expect(text([name, words, precision])).toBe(said);
});

it('says nothing where the place itself is meant as well', () => {
	expect(text(['Peru', null])).toBeNull();
	expect(text(['Peru', 'northern Peru'], ['Peru', null])).toBeNull();
	expect(text(['Peru', 'northern Peru'], ['Peru', 'southern Peru'])).toBe(
		'northern part of Peru; southern part of Peru'
	);
});
