import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAccuracy } from './accuracy-figures.ts';

const table = (rows: string) => rows.replaceAll('\t', '');
const document = table(`
	## Places

	|                                                          | LGL                           | GeoVirus       | TUD-Loc        |
	| -------------------------------------------------------- | ----------------------------- | -------------- | -------------- |
	| recognition, any overlap, P / R / F1                     | .865 / .906 / **.885** ± .007 | .9 / .8 / .850 | .7 / .6 / .650 |
	| **end to end**: recognised and within 161 km, P / R / F1 | .774 / .787 / **.781** ± .014 | .5 / .4 / .450 | .3 / .2 / .250 |

	| WikiWars             | P / R / F1                    |
	| -------------------- | ----------------------------- |
	| any overlap          | .994 / .874 / **.930** ± .006 |

	| spans given                                                    | share of 628 mentions |
	| -------------------------------------------------------------- | --------------------- |
	| same days, or undated as annotated                             | **.801** ± .025       |

	| recognition                                         | LGL | ours |
	| --------------------------------------------------- | --: | ---: |
	| not annotated: known name                           | 117 |    1 |
	| missed: known name                                  |  42 |   13 |
	| others                                              |  99 |   99 |

	| resolution, spans given: more than 161 km off, or nowhere | LGL | ours |
	| --------------------------------------------------------- | --: | ---: |
	| homonym in another country                                |  91 |    0 |

	## Calibration

	| confidence                     | answers | mean confidence | within 161 km | same place |
	| uncertain, below 0.5           |     537 |            .330 |          .421 |       .430 |
	| others                         |   5,482 |            .877 |          .853 |       .912 |
`);

describe('the figures of docs/accuracy.md', () => {
	it('are read from its tables', () => {
		expect(readAccuracy(document)).toEqual({
			corpora: [
				{ name: 'LGL', found: '91 %', right: '87 %', placed: '79 %' },
				{ name: 'GeoVirus', found: '80 %', right: '90 %', placed: '40 %' },
				{ name: 'TUD-Loc', found: '60 %', right: '70 %', placed: '20 %' }
			],
			dated: '80 %',
			times: { found: '87 %', right: '99 %' },
			certainty: { uncertain: '43 %', others: '91 %' },
			mistakes: [
				{ what: 'place: homonym in another country', count: 91 },
				{ what: 'name missed: known name', count: 55 }
			]
		});
	});

	it('are all there', () => {
		const figures = readAccuracy(readFileSync('docs/accuracy.md', 'utf8'));
		expect(figures.mistakes).toHaveLength(6);
		for (const { found, right, placed } of figures.corpora) {
			for (const share of [found, right, placed]) expect(share).toMatch(/^[4-9]\d %$/);
		}
	});

	it('are missed where a table was rewritten', () => {
		expect(() => readAccuracy(document.replace('same days', 'days'))).toThrow(
			'docs/accuracy.md has no row “same days, or undated”.'
		);
	});
});
