/** Which place does a name mean? Held on names of many countries, so that no answer can hang on one word. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { segment } from '../article/segment.ts';
import { loadGazetteer } from '../gazetteer/gazetteer.ts';
import type { Entry, Gazetteer, Resolution } from '../model.ts';
import { describeSpans } from './recognise.ts';
import { resolve, type ResolveOptions } from './resolve.ts';
import { readMarked, resolveMarked } from './resolve-samples.ts';

let gazetteer: Gazetteer;
beforeAll(async () => {
	const file = join(import.meta.dirname, '../../../../static/gazetteer/gazetteer.pack');
	gazetteer = await loadGazetteer(readFileSync(file));
});

const resolved = (marked: string, options: ResolveOptions = {}): Resolution[] =>
	resolveMarked(marked, gazetteer, options);
const ids = (marked: string) => resolved(marked).map(({ place }) => place?.id ?? null);
const places = (marked: string) =>
	resolved(marked).map(({ place }) => place && `${place.title}, ${place.partOf.join(', ')}`);

describe('what the words around a name say of its kind', () => {
	it.each([
		['Clashes went on in [Panjshir].', 'iso3166-2:AF-PAN'],
		['Clashes went on in [Helmand].', 'iso3166-2:AF-HEL'],
		['Clashes went on in [Nuristan].', 'iso3166-2:AF-NUR'],
		['Clashes went on in [Anbar].', 'iso3166-2:IQ-AN'],
		['The [Panjshir] region is hard to conquer.', 'iso3166-2:AF-PAN'],
		['The [Helmand] region is hard to conquer.', 'iso3166-2:AF-HEL'],
		['[Herat] province borders [Iran].', 'iso3166-2:AF-HER'],
		['[Kandahar] province was quiet.', 'iso3166-2:AF-KAN']
	])('%s → province', (text, id) => {
		expect(ids(text)[0]).toBe(id);
	});

	it.each([
		['He wrote from the [Panjshir Valley].', 'dateline:panjshir-valley'],
		['He wrote from the [Fergana Valley].', 'dateline:fergana-valley'],
		['He wrote from the [Swat Valley].', 'dateline:swat-valley'],
		['Ships waited in the [Strait of Hormuz].', 'dateline:strait-of-hormuz'],
		['Snow closed the [Hindu Kush].', 'dateline:hindu-kush']
	])('%s → natural feature', (text, id) => {
		expect(ids(text)[0]).toBe(id);
	});

	it.each([
		['Officials met in [Herat].', 'geonames:1140026'],
		['Officials met in [Kabul].', 'geonames:1138958'],
		['Officials met in [Tashkent].', 'geonames:1512569'],
		['Officials met in [Vienna].', 'geonames:2761369'],
		['Officials met in [Kunduz].', 'geonames:1135689']
	])('%s → the town, not the province around it', (text, id) => {
		expect(ids(text)[0]).toBe(id);
	});

	it.each([
		['A village in [Anaba] district was shelled.', 'geonames:1148695'],
		['Police searched houses in [Shirvan] district.', 'geonames:114930'],
		['Ships left [Anaba], a port.', 'geonames:2506999']
	])('%s → the seat after which a district is named, before a larger namesake', (text, id) => {
		expect(ids(text)[0]).toBe(id);
	});

	it('keeps the bare name apart from the name of the province', () => {
		expect(ids('[Herat] fell on Sunday. The rest of [Herat] province followed.')).toEqual([
			'geonames:1140026',
			'iso3166-2:AF-HER'
		]);
	});
});

describe('the many ways to write a name', () => {
	it.each([
		['iso3166-2:AF-PAN', ['Panjshir', 'Panjsher', 'Panjshayr', 'Panjsheer', 'Panjshiri']],
		['geonames:1135689', ['Kunduz', 'Qonduz']],
		['iso3166-2:US-WV', ['West Virginia', 'W. Va.', 'West Virginians']],
		['iso3166-2:RU-DA', ['Dagestan', 'Dagestani', 'Daghestan']]
	])('%s', (id, names) => {
		for (const name of names)
			expect([name, ids(`The news of [${name}] was bad.`)[0]]).toEqual([name, id]);
	});
});

describe('countries, former states, regions', () => {
	it.each([
		['the [U.S.]', 'iso3166-1:US'],
		['the [US] and others', 'iso3166-1:US'],
		['the [U.K.]', 'iso3166-1:GB'],
		['[Britain]', 'iso3166-1:GB'],
		['[Afghanistan]', 'iso3166-1:AF'],
		['the [Soviet Union]', 'dateline:soviet-union'],
		['[Soviet] forces', 'dateline:soviet-union'],
		['[Yugoslavia]', 'dateline:yugoslavia'],
		['[East Germany]', 'dateline:east-germany'],
		['[Europe]', 'dateline:europe'],
		['the [Arab world]', 'dateline:arab-world'],
		['[Central Asia]', 'dateline:central-asia'],
		['the [Balkans]', 'dateline:balkans']
	])('%s → %s', (text, id) => {
		expect(ids(text)).toEqual([id]);
	});

	it('never ends a country or a state in a small town without a reason', () => {
		expect(ids('[Jordan] and [Lebanon] took in refugees.')).toEqual([
			'iso3166-1:JO',
			'iso3166-1:LB'
		]);
		expect(ids('Storms in [Oregon] and [Wyoming].')).toEqual([
			'iso3166-2:US-OR',
			'iso3166-2:US-WY'
		]);
	});

	const LARGE = 100_000;
	/** Hundreds of texts, in ms. */
	const SLOW = 60_000;
	const units = (test: (entry: Entry) => boolean) =>
		Array.from({ length: gazetteer.size }, (_, index) => gazetteer.entry(index)).filter(test);

	it.each(['Officials in [X] said so.', '[X] has changed.'])(
		'holds for every country: %s',
		(sentence) => {
			for (const { title, country, kind } of units((entry) => entry.kind === 'country')) {
				const [{ place }] = resolved(sentence.replace('X', title)) as [Resolution];
				expect([title, place?.country]).toEqual([title, country]);
				expect([title, place?.kind]).toEqual([
					title,
					country === 'HK' || country === 'SG' ? 'settlement' : kind
				]);
			}
		},
		SLOW
	);

	it.each(['Officials in [X] said so.'])(
		'ends a state or province in itself, its own seat or what is as large: %s',
		(sentence) => {
			const major = new Set('US CA AU GB IN DE FR IT ES BR CN JP PK AF IR IQ UA ZA'.split(' '));
			for (const unit of units((entry) => entry.kind === 'province' && major.has(entry.country!))) {
				const [{ place }] = resolved(sentence.replace('X', unit.title)) as [Resolution];
				const entry = place && gazetteer.byId(place.id);
				const fits =
					entry?.id === unit.id ||
					entry?.admin1 === unit.admin1 ||
					entry?.kind === 'country' ||
					(entry?.population ?? 0) >= LARGE;
				expect([unit.title, unit.country, fits]).toEqual([unit.title, unit.country, true]);
			}
		},
		SLOW
	);

	it('reads demonyms as their place', () => {
		expect(ids('[Afghan] and [Ukrainian] officials')).toEqual(['iso3166-1:AF', 'iso3166-1:UA']);
	});
});

describe('the other names of the text', () => {
	it('tell the two Georgias apart', () => {
		expect(ids('The president of [Georgia] spoke in [Tbilisi].')[0]).toBe('iso3166-1:GE');
		expect(ids('Police in [Atlanta] and [Savannah], in southern [Georgia].')).toEqual([
			'geonames:4180439',
			'geonames:4221552',
			'iso3166-2:US-GA'
		]);
	});

	it('read "City, State", and keep to it', () => {
		expect(places('A storm hit [Paris], [Texas]. [Paris] has no tower.')).toEqual([
			'Paris, Texas, United States',
			'Texas, United States',
			'Paris, Texas, United States'
		]);
		expect(places('A man from [Jordan], [Minn].')[0]).toBe('Jordan, Minnesota, United States');
		expect(places('She was born in [Cambridge], [Massachusetts].')[0]).toBe(
			'Cambridge, Massachusetts, United States'
		);
	});

	it('place small towns by their neighbours', () => {
		const [first] = places(
			'The road from [Clarksville] to [Paris], [Bonham] and [Sherman], [Texas]'
		);
		expect(first).toBe('Clarksville, Texas, United States');
		expect(places('[Oxford] and [Cambridge] in [England]')).toEqual([
			'Oxford, England, United Kingdom',
			'Cambridge, England, United Kingdom',
			'England, United Kingdom'
		]);
	});

	it('listen to the title', () => {
		const [bare] = resolved('Police in [Savannah] and [Springfield].', { title: null });
		const [titled] = resolved('Police in [Springfield].', { title: 'Storm hits Illinois' });
		expect(bare?.place?.title).toBe('Savannah');
		expect(titled?.place?.admin1).toBe('US.IL');
	});

	it('follow the home of the outlet where nothing else speaks', () => {
		const [abroad] = resolved('A fire broke out in [Springfield].', { focus: 'US.OR' });
		expect(abroad?.place?.admin1).toBe('US.OR');
		expect(abroad?.candidates[0]!.reasons).toContain(
			'It lies where the source, or the collection, is at home.'
		);
	});

	it.each([
		['Hama', 'SY'],
		['Victoria', 'CA'],
		['Bagram', 'AF'],
		['Granada', 'NI'],
		['Valencia', 'VE']
	])('take %s for the one of the collection’s country, %s', (name, focus) => {
		const [place] = resolved(`A fire broke out in [${name}].`, { focus });
		expect(place?.place?.country).toBe(focus);
	});
});

describe('the words that stand beside a name', () => {
	it.each([
		['The Black Sea port of [Odessa] was hit.', 'UA'],
		['The Texas city of [Odessa] grew.', 'US'],
		['Police in the Idaho town of [Moscow] said so.', 'US'],
		['He grew up in the Tunisian town of [Carthage].', 'TN'],
		['Shots fell in the northern Lebanese city of [Tripoli].', 'LB'],
		['They met in the Australian city of [Newcastle].', 'AU'],
		['He was born in the Spanish city of [Córdoba].', 'ES'],
		['He was born in the Argentine city of [Córdoba].', 'AR']
	])('%s → in %s', (text, country) => {
		expect(resolved(text)[0]!.place?.country).toBe(country);
	});

	it('hold for each mention by itself', () => {
		const text = 'From [Paris], [Texas], she went to [Paris], [France].';
		expect(resolved(text).map(({ place }) => place?.country)).toEqual(['US', 'US', 'FR', 'FR']);
		const other = 'The mayor of [London], [Ontario], met that of [London], [England].';
		expect(resolved(other).map(({ place }) => place?.country)).toEqual(['CA', 'CA', 'GB', 'GB']);
	});

	it.each([
		['The drought in the [Sahel] went on.', 'region'],
		['Trade with the [Levant] grew.', 'region'],
		['The [Sahara] has grown.', 'physical']
	])('%s → %s, as what has an article is no town', (text, kind) => {
		expect(resolved(text)[0]!.place?.kind).toBe(kind);
	});

	it.each([
		['Fighting in [Helmand] and [Uruzgan] went on.', 'province'],
		['Fighting in [Nuristan], [Uruzgan] and [Helmand] went on.', 'province'],
		['Presidents of [Mali], [Chad] and [Niger] met.', 'country']
	])('%s → each is a %s', (text, kind) => {
		expect(new Set(resolved(text).map(({ place }) => place?.kind))).toEqual(new Set([kind]));
	});

	it.each([
		['The lions of [West] and [Central Africa] are few.', 'dateline:west-africa'],
		['[North] and [South Korea] talked.', 'iso3166-1:KP'],
		['Snow fell in [North] and [South Carolina].', 'iso3166-2:US-NC'],
		['The [Missouri] and [Mississippi] rivers rose.', 'dateline:missouri-river'],
		['The [Kabul] river rose.', 'dateline:kabul-river']
	])('%s: the name is made whole', (text, id) => {
		expect(ids(text)[0]).toBe(id);
	});

	it.each([
		'He came from [Bradford], [Ontario].',
		'He came from [Stroud], [Ontario], [Canada].',
		'He came from [Didcot], [Nebraska].'
	])('%s: no namesake elsewhere, but the area that is said', (text) => {
		const [first, second] = resolved(text);
		expect(first!.place!.id).toBe(second!.place!.id);
		expect(first!.candidates[0]!.reasons[0]).toMatch(/^No gazetteer here knows/);
	});

	it('leave a town of a list where it is', () => {
		const countries = resolved('They went to [Leeds], [France] and [Italy].');
		expect(countries.map(({ place }) => place?.country)).toEqual(['GB', 'FR', 'IT']);
	});

	it.each(['The [West] must act.', 'The [National] closed.', 'In the [South] it rained.'])(
		'%s: a mere word is no place',
		(text) => {
			expect(ids(text)).toEqual([null]);
		}
	);
});

describe('what nobody knows', () => {
	it('stays unlocated', () => {
		const [unknown] = resolved('They camped at [Zzyqworthan].');
		expect(unknown).toEqual({ place: null, confidence: 0, candidates: [] });
	});

	it('is not located by a guess from inside the name', () => {
		const [guess] = resolved('The [Adler Fixtures Depository] closed.');
		expect(guess?.place).toBeNull();
	});
});

describe('reasons', () => {
	it('are plain sentences for and against', () => {
		const [paris] = resolved('A storm hit [Paris], [Texas].');
		const [winner, second] = paris!.candidates;
		expect(winner!.reasons).toContain('“Texas” follows, and it lies there.');
		expect(second!.reasons).toContain('“Texas” follows, and it lies elsewhere.');
		for (const { reasons } of paris!.candidates)
			for (const reason of reasons) expect(reason).toMatch(/^[\p{Lu}“].*\.$/u);
	});

	it('name what else the text names', () => {
		const [bagram] = resolved('Troops left [Bagram]. [Afghanistan] and [Charikar] were calm.');
		expect(bagram!.place?.admin1).toBe('AF.40');
		expect(bagram!.candidates[0]!.reasons.join(' ')).toMatch(/Parwan|Afghanistan/);
	});
});

describe('resolve', () => {
	const NAMES = [
		'Paris',
		'Georgia',
		'Herat',
		'Europe',
		'Jordan',
		'U.S.',
		'Springfield',
		'Nowhereburg'
	];

	it('answers each name, in the order given, with shares of belief', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...NAMES), { maxLength: 8 }), (names) => {
				const { text, spans } = readMarked(
					names.map((name) => `In [${name}] it rained.`).join(' ')
				);
				const passage = segment(text);
				const recognised = describeSpans(passage, spans, gazetteer);
				const there = resolve(passage, recognised, gazetteer, { candidates: 3 });
				const back = resolve(passage, [...recognised].reverse(), gazetteer, { candidates: 3 });
				expect(there).toHaveLength(names.length);
				expect(back.reverse()).toEqual(there);
				for (const { place, confidence, candidates } of there) {
					expect(candidates.length).toBeLessThanOrEqual(3);
					expect(confidence).toBeGreaterThanOrEqual(0);
					expect(confidence).toBeLessThanOrEqual(1);
					expect(candidates.reduce((sum, { score }) => sum + score, 0)).toBeLessThan(1.01);
					const scores = candidates.map(({ score }) => score);
					expect(scores).toEqual([...scores].sort((a, b) => b - a));
					if (place) expect(place.id).toBe(candidates[0]!.place.id);
				}
			}),
			{ numRuns: 30 }
		);
	});
});
