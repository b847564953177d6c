/** Human decisions over whole readings: any order of independent ones gives the same atlas, and undoing one undoes it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../../src/lib/core/atlas/atlas.ts';
import { geometries } from '../../src/lib/core/atlas/atlas-samples.ts';
import { onName, onWords } from '../../src/lib/core/corrections/correction-samples.ts';
import type { Correction, Decision } from '../../src/lib/core/corrections/correction.ts';
import { staleCorrections } from '../../src/lib/core/corrections/stale.ts';
import { exportFiles } from '../../src/lib/core/export/registry.ts';
import { readArticle } from '../../src/lib/core/article/read-article.ts';
import { readPassage } from '../../src/lib/core/reading.ts';
import { publicationDate } from '../../src/lib/core/time/edtf.ts';
import { loadEngine } from '../../src/lib/server/load-engine.ts';

const engine = await loadEngine();

const texts = {
	harvest:
		'Rain came late to Popayán in March 2019, and the harvest failed. Farmers from Pasto sold their ' +
		'cattle in Cali. The road to Vega Honda was closed that spring, and nobody in Colombia spoke of it.',
	bridge:
		'A bridge fell near Cali on 4 May 2020. The engineers were sent from Bogotá. In the time of the ' +
		'old mill there had been a ferry at Vega Honda. A court in Pasto heard the case, and Jordan won.'
};
type Slug = keyof typeof texts;
const published = '2020-06-01';

function readAll(corrections: readonly Correction[], changed: Partial<typeof texts> = {}) {
	return (Object.keys(texts) as Slug[]).map((slug) => {
		const read = readArticle(
			`${slug}.txt`,
			new TextEncoder().encode(`---\npublished: ${published}\n---\n${changed[slug] ?? texts[slug]}`)
		);
		if (!read.ok) throw new Error(read.problem.message);
		const { article } = read;
		const options = { published: publicationDate(published), article: slug, corrections };
		return {
			article,
			published: options.published,
			reading: readPassage(article.text, options, engine)
		};
	});
}

function filesOf(articles: ReturnType<typeof readAll>): ReadonlyMap<string, string> {
	return exportFiles(buildAtlas({ articles, geometries, gazetteer: engine.gazetteer }));
}

const on = (
	slug: Slug,
	...rest: Parameters<typeof onWords> extends [string, string, ...infer Rest] ? Rest : never
) => onWords(texts[slug], slug, ...rest);
const vegaHonda: Decision = {
	type: 'by-hand',
	...{ title: 'Vega Honda', kind: 'settlement', lat: 2.1, lon: -76.5, precisionKm: 20 }
};
/** Each about words or a name of its own. */
const decisions: readonly Correction[] = [
	on('harvest', 'Popayán', { type: 'place', place: 'iso3166-1:CO' }),
	on('harvest', 'Popayán', { type: 'activity', activity: ['flood'] }),
	on('harvest', 'Colombia', { type: 'not-a-place' }),
	on('harvest', 'Vega Honda', vegaHonda),
	on('harvest', 'that spring', { type: 'date', edtf: '2019-21' }),
	on('bridge', 'Vega Honda', { type: 'add', place: null }),
	on('bridge', 'the time of the old mill', { type: 'add-date', edtf: '188X' }),
	on('bridge', 'Bogotá', { type: 'role', role: 'institution' }),
	on('bridge', 'Jordan', { type: 'not-a-place' }),
	onName('Cali', { type: 'accept' }),
	onName('Pasto', { type: 'dispute' }, { article: 'bridge' }),
	onName('Pasto', { type: 'date', edtf: '2020-02' })
];

describe('decisions over whole readings', () => {
	it('are all applied', () => {
		const readings = readAll(decisions);
		expect(staleCorrections(decisions, readings)).toEqual([]);
		const mentions = readings.flatMap(({ reading }) => reading.mentions);
		const named = (name: string) => mentions.filter((mention) => mention.name === name);
		expect(named('Popayán')).toMatchObject([
			{ place: { id: 'iso3166-1:CO' }, activity: ['flood'], status: 'checked' }
		]);
		expect(named('Colombia')).toEqual([]);
		expect(named('Jordan')).toEqual([]);
		expect(named('Vega Honda')).toMatchObject([
			{ place: { id: 'hand:vega-honda-n2.1000w76.5000', title: 'Vega Honda', precisionKm: 20 } },
			{ place: null, status: 'checked' }
		]);
		expect(named('Vega Honda')[1]!.candidates[0]!.place.title).toBe('Vega Honda');
		// What a person says of a time dates the places beside it.
		expect(named('Vega Honda').map(({ dating }) => dating?.edtf)).toEqual(['2019-21', '188X']);
		expect(named('Pasto').map(({ status }) => status)).toEqual(['checked', 'disputed']);
		expect(named('Bogotá')).toMatchObject([{ role: 'institution' }]);
		const places = filesOf(readings).get('places.geojson');
		expect(places).toContain('"title":"Vega Honda","kind":"settlement"');
	});

	it('give the same atlas in any order, and the one before when they are undone', () => {
		const written = (list: readonly Correction[]) => [...filesOf(readAll(list))];
		const all = written(decisions);
		const none = written([]);
		expect(all).not.toEqual(none);
		fc.assert(
			fc.property(
				fc.shuffledSubarray([...decisions], { minLength: decisions.length }),
				fc.constantFrom(...decisions),
				(order, undone) => {
					expect(written(order)).toEqual(all);
					const without = (list: readonly Correction[]) =>
						list.filter(({ id }) => id !== undone.id);
					expect(written([...without(order), undone])).toEqual(all);
					expect(written(without(order))).toEqual(written(without(decisions)));
				}
			),
			{ numRuns: 8 }
		);
		expect(written(decisions.filter(() => false))).toEqual(none);
	});

	it('keep to their words when the text changes elsewhere', () => {
		const sentence = fc.constantFrom(
			'Updated on Friday.',
			'The dam held.',
			'“Nobody asked us,” a woman said.',
			''
		);
		const settle = ({ reading }: ReturnType<typeof readAll>[number]) =>
			reading.mentions
				.filter(({ status }) => status !== 'machine')
				.map(({ name, place, status, role, activity }) => ({
					name,
					place,
					status,
					role,
					activity
				}));
		const before = readAll(decisions).map(settle);
		fc.assert(
			fc.property(sentence, sentence, (first, last) => {
				const changed = {
					harvest: `${first} ${texts.harvest} ${last}`,
					bridge: `${first}\n\n${texts.bridge}\n\n${last}`
				};
				const readings = readAll(decisions, changed);
				expect(staleCorrections(decisions, readings)).toEqual([]);
				expect(readings.map(settle)).toEqual(before);
			}),
			{ numRuns: 8 }
		);
	});

	it('leave what they are not about as it was', () => {
		const [before] = readAll([]);
		const [after] = readAll([on('harvest', 'Rain', { type: 'add', place: null })]);
		const others = after!.reading.mentions.filter(({ name }) => name !== 'Rain');
		expect(others).toEqual(before!.reading.mentions);
		expect(after!.reading.mentions).toHaveLength(others.length + 1);
	});

	it('say where it lies themselves, whatever the words around the name say', () => {
		const text = 'A dam broke 20 km south of Cali.';
		const partWith = (...corrections: Correction[]) => {
			const options = { published: null, corrections, article: 'dam' };
			return readPassage(text, options, engine).mentions.map(({ part }) => part?.words ?? null);
		};
		expect(partWith()).toEqual([expect.stringContaining('20 km south')]);
		expect(partWith(onWords(text, 'dam', 'Cali', vegaHonda))).toEqual([null]);
	});

	it('add nothing to spans that are given', () => {
		const start = texts.harvest.indexOf('Pasto');
		const given = [{ start, end: start + 'Pasto'.length }];
		const corrections = [on('harvest', 'Rain', { type: 'add', place: null }), ...decisions];
		const options = { published: null, given, corrections, article: 'harvest' };
		const { mentions } = readPassage(texts.harvest, options, engine);
		expect(mentions.map(({ name }) => name)).toEqual(['Pasto']);
	});
});
