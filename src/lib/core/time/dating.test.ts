import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brief, date } from './marked-text.ts';

describe('within the sentence', () => {
	it.each([
		[
			'After fierce and deadly battles in <Panjshir> in 2021 and 2022, the group changed its ways.',
			['2021/2022 (in 2021 and 2022)']
		],
		[
			'<Helmand>, his birthplace, witnessed some of the heaviest fighting in 2008 and 2009.',
			['2008/2009 (in 2008 and 2009)']
		],
		[
			'He awaits the fate of the <British> forces that invaded <Sudan> in the 1890s.',
			['189X (in the 1890s)', '189X (in the 1890s)']
		],
		[
			'The <Salang> was hard to conquer, with the <Ottoman Empire> failing there in the 1860s and 1870s.',
			['1860/1879 (in the 1860s and 1870s)', '1860/1879 (in the 1860s and 1870s)']
		],
		[
			'He led the opposition to the rule of <Uganda>, from 1971 to 1979, until his death in May 1979.',
			['1971/1979 (from 1971 to 1979)']
		],
		['Between 1994 and 1996, <Kabul> was shelled.', ['1994/1996 (Between 1994 and 1996)']],
		[
			'The battle of <Kursk> (July–August 1943) decided it.',
			['1943-07/1943-08 (July–August 1943)']
		],
		[
			'The earthquake struck <Paktika> at 1:30 a.m. on 22 June 2022.',
			['2022-06-22 (at 1:30 a.m. on 22 June 2022)']
		],
		[
			'In 2014, rebels took <Sanaa>; in 2015, they attacked <Aden>.',
			['2014 (In 2014)', '2015 (in 2015)']
		],
		[
			'<Herat> fell on 12 August, <Kandahar> on 13 August and <Kabul> on 15 August 2021.',
			['2021-08-12 (on 12 August)', '2021-08-13 (on 13 August)', '2021-08-15 (on 15 August 2021)']
		],
		[
			'Police in <Lyon> said on Friday that he had left <Spain> in 2019.',
			['2024-03-01 (on Friday)', '2019 (in 2019)']
		],
		[
			'Militants attacked a post in <Badghis> last week, killing five, and one in <Faryab> in January.',
			['2024-02-26/2024-03-03 (last week)', '2024-01 (in January)']
		],
		[
			'Markets in <Lima> were shut from Monday to Friday.',
			['2024-02-26/2024-03-01 (from Monday to Friday)']
		],
		[
			'Villages near <Goma> were hit in late January, and in early February they took <Minova>.',
			['2024-01-21/2024-01-31 (in late January)', '2024-02-01/2024-02-10 (in early February)']
		],
		[
			'Girls have been banned in <Sudan> since the fall of <Khartoum> in August 2021.',
			['2021-08/.. (since the fall of Khartoum in August 2021)', '2021-08 (in August 2021)']
		],
		['They tried to take the <Khyber> 25 years ago and failed.', ['1999 (25 years ago)']],
		['Its forces carried out 19 attacks in <12 districts> in February.', ['2024-02 (in February)']]
	])('%s', (marked, expected) => {
		expect(brief(marked)).toEqual(expected);
	});

	it.each([
		['2025-02~', '2025-01 (in January)'],
		['2024-01-10', '2024-01 (in January)'],
		['2019-12-31T23:30-05:00', '2019-01 (in January)']
	])('reads a bare month against %s', (published, expected) => {
		expect(brief('It carried out 27 attacks in <10 provinces> in January.', published)).toEqual([
			expected
		]);
	});

	it('lets what began stay open, closed at the publication', () => {
		expect(date('Since early 2019, <Mali> has seen no peace.', '2021-06-03')).toEqual([
			expect.objectContaining({
				from: '2019-01-01',
				to: '2021-06-03',
				edtf: '2019-01/..',
				text: 'Since early 2019'
			})
		]);
		expect(brief('Since March 2015, <Yemen> has been bombed.')).toEqual([
			'2015-03/.. (Since March 2015)'
		]);
	});

	it('dates what a “since” phrase names to its day, and the rest from that day on', () => {
		const marked =
			'Since the collapse of the <Syrian> government on December 8, 2024, troops have fought in <Deir ez-Zor>.';
		expect(date(marked, '2025-05-20')).toEqual([
			expect.objectContaining({ edtf: '2024-12-08', text: 'on December 8, 2024' }),
			expect.objectContaining({
				edtf: '2024-12-08/..',
				from: '2024-12-08',
				to: '2025-05-20',
				text: 'Since the collapse of the Syrian government on December 8, 2024'
			})
		]);
	});

	it.each([
		'A UN report on arms, published in June 2022, said the group had built six bases across <Mali>, one of which is a depot in <Kidal>.',
		'A study released in June 2022 revealed that militants run camps in <Niger> and <Chad>.'
	])('lets the date of a report date what it reports: %s', (marked) => {
		for (const dating of date(marked)) {
			expect(dating).toMatchObject({
				from: '2022-06-01',
				to: '2022-06-30',
				basis: 'sentence',
				text: 'in June 2022'
			});
		}
	});

	it.each([
		['<Mosul>, which fell in 2014, is the second city of <Iraq>.', ['2014 (in 2014)', 'undated']],
		[
			'The return of that rule to <Chad>, last seen about two decades ago, is feared.',
			['2004~ (about two decades ago)']
		],
		[
			'Rule in <Chad> is once again feared by the poor, last seen about two decades ago.',
			['undated']
		],
		['After the war of 1979 ended, he fled to <Iran>.', ['undated']],
		['Until 1991, <Ukraine> was part of it.', ['undated']],
		['Before 2003, <Iraq> was ruled by one party.', ['undated']]
	])('keeps a time to what it speaks of: %s', (marked, expected) => {
		expect(brief(marked)).toEqual(expected);
	});

	it.each([
		'<Tigray> has known three and a half years of war.',
		'The 90-day pause of aid to <Kenya> is over.',
		'It sends weekly cash to <Laos>.',
		'He has spent 37 years of life in <Peru>.'
	])('dates nothing by a duration or a set: %s', (marked) => {
		const [dating] = date(`One.|Two.|Three.|Four.|Five.|${marked}`);
		expect(dating ?? null).toBeNull();
	});
});

describe('beyond the sentence', () => {
	it('carries a date on within a paragraph of the past', () => {
		expect(
			date(
				'Rebels attacked <Gao> on 5 May 2023. They moved on to <Kidal>. <Bamako> is the capital.'
			)
		).toEqual([
			expect.objectContaining({ edtf: '2023-05-05', basis: 'sentence' }),
			expect.objectContaining({ edtf: '2023-05-05', basis: 'paragraph', text: 'on 5 May 2023' }),
			null
		]);
	});

	it('carries it into the next paragraph only where that goes on with it', () => {
		const lead = 'One.|Two.|Three.|Four.|Rebels attacked <Gao> on 5 May 2023.';
		expect(date(`${lead}|They then shelled <Kidal>.`)[1]).toMatchObject({ basis: 'discourse' });
		expect(date(`${lead}|Farmers grew rice in <Kidal>.`)[1]).toBeNull();
		expect(date(`${lead}|Historically, it never lost <Kidal>.`)[1]).toBeNull();
	});

	it('dates news of the lead, and statements, by the publication', () => {
		const published = '2021-08-26T17:16+01:00';
		const byPublication = {
			from: '2021-08-26',
			edtf: '2021-08-26',
			basis: 'publication',
			text: null
		};
		expect(
			date('The swift takeover of <Chad> is already facing resistance.', published)[0]
		).toMatchObject(byPublication);
		expect(date('The rebels have seized <Gondar>.', published)[0]).toMatchObject(byPublication);
		const far = 'One.|Two.|Three.|Four.|Five.|';
		expect(date(`${far}He has called on <Japan> to help.`, published)[0]).toMatchObject(
			byPublication
		);
		expect(date(`${far}Rice grew well in <Japan>.`, published)).toEqual([null]);
		expect(date('<Asmara> is the capital.', published)).toEqual([null]);
		expect(date('The rebels have seized <Gondar>.', null)).toEqual([null]);
	});

	it.each([
		'The road between <Kano> and <Jos> remains cut.',
		'<Cebu>, the port through which aid must pass, is itself flooded.',
		'Fighting also goes on in <Chin>.',
		'Camps at <Debaga> are full.',
		'“We had to hide in the cellar,” said Olha, 68, a nurse in <Sumy>.'
	])('dates what is so now by the publication: %s', (marked) => {
		for (const dating of date(`One.|Two.|Three.|Four.|Five.|${marked}`)) {
			expect(dating?.basis).toBe('publication');
		}
	});

	it.each(['<Asmara> is the capital.', 'The company, which has plants in <Ulm>, now sells less.'])(
		'but not what is so at any time: %s',
		(marked) => expect(date(marked)).toEqual([null])
	);

	it('goes on with the event that the news are of, however far above it stands', () => {
		const marked =
			'A boat sank off <Tartus> on Thursday.|It carried 120 people.|Relatives wept.|Survivors were taken to a clinic in <Homs>.';
		expect(date(marked, '2022-09-24').map((dating) => [dating?.from, dating?.basis])).toEqual([
			['2022-09-22', 'sentence'],
			['2022-09-22', 'discourse']
		]);
		expect(
			date('A boat sank in May 2019.|Survivors were taken to <Homs>.', '2022-09-24')[0]
		).toMatchObject({
			basis: 'publication'
		});
	});

	it('says that a publication date is approximate', () => {
		expect(brief('The leader told me in <Vienna> that he will go on.', '2025-02~')).toEqual([
			'2025-02~'
		]);
	});

	it('leaves a comparison with another age undated', () => {
		const marked =
			'He said in <Rome> that the junta, much like the <French> forces in <Oran>, has set up camps, but it will fall.';
		expect(brief(marked)).toEqual(['2024-03-05', 'undated', 'undated']);
	});
});

describe('in any text', () => {
	const words = fc.constantFrom(
		...'Kabul Herat , . ; in on since after until which fell was has taken and but 1996 to 2001 the 1980s 5 May Sunday last year a few days ago now report published that said ( ) “ ” - or from between |'.split(
			' '
		)
	);

	it('gives each target an interval that does not end before it begins, with words that stand in the text', () => {
		fc.assert(
			fc.property(
				fc.array(words, { maxLength: 40 }),
				fc.constantFrom('2024-03-05', '2025-02~', null),
				(parts, published) => {
					const marked = parts
						.map((part) => (/^(?:Kabul|Herat)$/.test(part) ? `<${part}>` : part))
						.join(' ');
					for (const dating of date(marked, published)) {
						if (!dating) continue;
						expect(dating.from <= dating.to).toBe(true);
						expect(dating.text === null).toBe(dating.basis === 'publication');
						expect(dating.span === null).toBe(dating.basis === 'publication');
					}
				}
			),
			{ numRuns: 500 }
		);
	});
});
