/** The name stands in square brackets; what is read is written "kind words bearings distance±slack". */
import { describe, expect, it } from 'vitest';
import { readCompass } from './compass.ts';

function read(marked: string) {
	const [, before, name, after] = /^(.*)\[(.+)\](.*)$/.exec(marked)!;
	return readCompass(before!, name!, after!);
}

describe('a part of a place', () => {
	it.each<[string, string, (number | null)[]]>([
		['Rain fell in northern [Peru].', 'northern Peru', [0]],
		['Northern [Peru] was dry.', 'Northern Peru', [0]],
		['She grew up in far western [Nepal].', 'western Nepal', [270]],
		['Trains stopped in north-eastern [Poland].', 'north-eastern Poland', [45]],
		['Trains stopped in southeastern [Poland].', 'southeastern Poland', [135]],
		['A quarter of south [Lagos] was flooded.', 'south Lagos', [180]],
		['Schools shut in central [Ghana] today.', 'central Ghana', [null]],
		['Schools shut in downtown [Cleveland].', 'downtown Cleveland', [null]],
		['In eastern and southern [Ukraine], it snowed.', 'eastern and southern Ukraine', [90, 180]],
		[
			'Across northern, central and eastern [Mali]',
			'northern, central and eastern Mali',
			[0, null, 90]
		],
		['in north and west [Belfast]', 'north and west Belfast', [0, 270]],
		['Homes in the south-west of [Benin] lost power.', 'the south-west of Benin', [225]],
		['in the far north of [Norway]', 'the far north of Norway', [0]],
		['the northern part of [Cyprus]', 'northern part of Cyprus', [0]],
		['the eastern outskirts of [Minsk]', 'eastern outskirts of Minsk', [90]],
		['the northern provinces of [Angola] are poor', 'northern provinces of Angola', [0]],
		['the southern half of the [Netherlands]', 'southern half of the Netherlands', [180]],
		["[Yemen]'s north is mountainous.", "Yemen's north", [0]],
		['[Galway]’s east side, too', 'Galway’s east side', [90]],
		['[Yemen]’s south-west, too', 'Yemen’s south-west', [225]],
		["[Damascus]' eastern suburbs were shelled", "Damascus' eastern suburbs", [90]],
		['from [Iraq]’s western provinces', 'Iraq’s western provinces', [270]]
	])('%s', (marked, words, bearings) => {
		expect(read(marked)).toMatchObject({ kind: 'part', words, bearings, distanceKm: null });
	});

	it('is told from a province that only lies there, as far as words can tell', () => {
		expect(read('in southern [Sindh] province')?.headed).toBe(true);
		expect(read('in southern [Sindh], where')?.headed).toBe(false);
		expect(read('in the southern [Sindh] province')).toBeNull();
	});
});

describe('so far from a place', () => {
	it.each<[string, string, number[], number, number]>([
		[
			'hit 20 km (12 miles) southeast of [Amman].',
			'20 km (12 miles) southeast of Amman',
			[135],
			20,
			5
		],
		['lies about 50 miles north of [Tulsa]', 'about 50 miles north of Tulsa', [0], 80.5, 16.1],
		['a farm 23 kilometres west of [Graz]', '23 kilometres west of Graz', [270], 23, 0.5],
		['a farm 23km west of [Graz]', '23km west of Graz', [270], 23, 0.5],
		[
			'some twenty-five miles south of the city of [Pune]',
			'some twenty-five miles south of the city of Pune',
			[180],
			40.2,
			8
		],
		['1,200 miles east of [Perm]', '1,200 miles east of Perm', [90], 1931.2, 80.5],
		['1.5 km to the east of [Ely]', '1.5 km to the east of Ely', [90], 1.5, 0.3],
		['half a mile south of [Ely]', 'half a mile south of Ely', [180], 0.8, 0.2],
		['a mile off, 2 miles north of [Ely]', '2 miles north of Ely', [0], 3.2, 0.8],
		[
			'20 to 30 km north-northeast of [Jaffna]',
			'20 to 30 km north-northeast of Jaffna',
			[22.5],
			25,
			10
		],
		['30 km WSW of [Jaffna]', '30 km WSW of Jaffna', [247.5], 30, 5],
		['a few miles west of [Bergen]', 'a few miles west of Bergen', [270], 6.4, 3.9],
		['hundreds of miles north of [Perth]', 'hundreds of miles north of Perth', [0], 482.8, 289.7],
		[
			'30 km (19 mi) south of the capital, [Quito]',
			'30 km (19 mi) south of the capital, Quito',
			[180],
			30,
			5
		],
		['a town 45 km from [Tunis]', '45 km from Tunis', [], 45, 2.5],
		['fell within 5 km of [Sumy]', 'within 5 km of Sumy', [], 5, 2.5],
		['15 miles outside [Dallas]', '15 miles outside Dallas', [], 24.1, 4]
	])('%s', (marked, words, bearings, km, slack) => {
		const found = read(marked);
		expect(found).toMatchObject({ kind: 'offset', words, bearings });
		expect(found!.distanceKm).toBeCloseTo(km, 0);
		expect(Math.abs(found!.slackKm - slack)).toBeLessThan(0.1);
	});

	it.each<[string, string, number[]]>([
		['in the hills southeast of [Jos]', 'southeast of Jos', [135]],
		['West of [Jos], nothing grows.', 'West of Jos', [270]],
		['It lies to the north of [Jos].', 'to the north of Jos', [0]],
		['woods north and west of [Bonn]', 'north and west of Bonn', [0, 270]],
		['a village outside [Multan] burned', 'outside Multan', []],
		['a village near [Multan].', 'near Multan', []],
		['on the outskirts of [Multan]', 'on the outskirts of Multan', []]
	])('%s → no distance', (marked, words, bearings) => {
		expect(read(marked)).toMatchObject({ kind: 'offset', words, bearings, distanceKm: null });
	});
});

describe('the place itself', () => {
	it.each([
		'the northern city of [Mazar]',
		'the northern provinces of [Kunduz], Takhar and Balkh',
		'the northern provinces of [Kunduz] and Takhar',
		'[Kenya]’s North Eastern region',
		'the people of [Chile]',
		'the western powers met in [Geneva]',
		'an hour’s drive north of [Lima]',
		'they walked 20 km from [Lima]',
		'the road runs 500 km from [Lima] to Cusco',
		'they moved south from [Lima]',
		'they sailed north to [Lima]',
		'outside [Moscow]’s Red Square',
		'outside [Lima] city hall',
		'upper [Silesia]',
		'the rest of [Chile]',
		'[Turkey]’s southern neighbour',
		'In [Oslo], it rained.'
	])('%s', (marked) => {
		expect(read(marked)).toBeNull();
	});
});

it('reads its own words again alike', () => {
	for (const marked of [
		'It lies to the north of [Jos].',
		'in the north of [Chad]',
		'about 50 miles north of [Tulsa]',
		'[Yemen]’s south-west'
	]) {
		const first = read(marked)!;
		const name = /\[(.+)\]/.exec(marked)![1]!;
		expect(read(first.words.replace(name, `[${name}]`))).toEqual(first);
	}
});
