/** Which awkward articles do the tests of the formats share? */
import fc from 'fast-check';
import {
	cauca,
	dated,
	granColombia,
	popayan,
	reading,
	sampleAtlas
} from '../atlas/atlas-samples.ts';
import { defaultFilters } from '../atlas/filter.ts';
import type { Atlas } from '../atlas/layers.ts';
import type { ExportContext } from './provenance.ts';

/** What breaks writers: markup, quotes, line ends, formulas, signs of LaTeX, other scripts, halves of pairs. */
const awkward = fc.oneof(
	fc.constantFrom(
		...[
			']]>',
			'<b onclick="x">&amp;</b>',
			'<!--',
			'"',
			"'",
			'=1+1',
			'@SUM(A1)',
			'-2',
			'\t',
			'\r\n'
		],
		...['\\', '{', '}', '\\{', '%$#_^~', ' and ', ',', 'ولایت پنجشیر', '東京', '😀', '𐌰', '\u2028'],
		...['\u0000', '\u0007', '\uD800', '\uFFFF', 'İ', 'Ⅻ', '\u202Eabc']
	),
	fc.string({ unit: 'grapheme' }),
	fc.string({ unit: 'binary' })
);
export const awkwardText = fc.array(awkward, { maxLength: 5 }).map((parts) => parts.join(' '));

const datings = [
	null,
	dated('2019-03-01', '2019-03-31', '2019-03', 'in March 2019'),
	dated('2023-01-01', '2025-02-28', '2023-01/..', 'since early 2023'),
	dated('0044-03-15', '0044-03-15', '0044-03-15')
];

/** One article, in which a place with a date is named and a name is not located. */
export const awkwardAtlas: fc.Arbitrary<Atlas> = fc
	.record({
		before: awkwardText,
		between: awkwardText,
		after: awkwardText,
		title: awkwardText,
		authors: fc.array(awkwardText, { maxLength: 3 }),
		publisher: fc.option(awkwardText),
		url: fc.option(fc.webUrl({ withQueryParameters: true, withFragments: true })),
		dating: fc.constantFrom(...datings)
	})
	.map(({ before, between, after, dating, ...article }) => {
		const text = `${before} Popayán ${between} Macondoville ${after} Gran Colombia, Cauca.`;
		const said = [
			{ name: 'Popayán', place: popayan, more: { dating, activity: ['armed clash', 'flood'] } },
			{ name: 'Macondoville', place: null },
			{ name: 'Gran Colombia', place: granColombia },
			{ name: 'Cauca', place: cauca, more: { dating } }
		];
		return sampleAtlas([reading('awkward', text, said, article)]);
	});

export const onSite: ExportContext = {
	filters: { ...defaultFilters(), years: [2019, 2021], query: 'a "b" @c\n<d>' },
	site: 'https://example.org/atlas/',
	title: null
};
