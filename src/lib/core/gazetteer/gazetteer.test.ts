import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segment } from '../article/segment.ts';
import type { Entry, NameMatch } from '../model.ts';
import { loadGazetteer, openGazetteer } from './gazetteer.ts';
import { normaliseName } from './normalise.ts';

const packed = readFileSync(
	new URL('../../../../static/gazetteer/gazetteer.pack', import.meta.url)
);
const gazetteer = openGazetteer(gunzipSync(packed));

const bearers = (name: string): { entry: Entry; type: NameMatch['type'] }[] =>
	gazetteer.lookup(name).map(({ entry, type }) => ({ entry: gazetteer.entry(entry), type }));
const ids = (name: string): string[] => bearers(name).map(({ entry }) => entry.id);
const first = (name: string) => bearers(name)[0];

describe('the compiled gazetteer', () => {
	it('is small enough to be served and holds what was promised', () => {
		expect(packed.length).toBeLessThan(8e6);
		expect(gazetteer.size).toBeGreaterThan(290_000);
	});

	it('opens gzipped and plain bytes alike, and refuses others', async () => {
		expect((await loadGazetteer(packed)).size).toBe(gazetteer.size);
		expect((await loadGazetteer(gunzipSync(packed))).size).toBe(gazetteer.size);
		expect(() => openGazetteer(new TextEncoder().encode('<!doctype html>'))).toThrow();
		await expect(loadGazetteer(packed.subarray(0, 1000))).rejects.toThrow();
	});

	it('gives every entry an id of its own, a point on the globe and a country that exists', () => {
		const seen = new Set<string>();
		for (let index = 0; index < gazetteer.size; index++) {
			const { id, lat, lon, country, precisionKm, title } = gazetteer.entry(index);
			if (seen.has(id)) expect.fail(`${id} stands twice`);
			seen.add(id);
			if (Math.abs(lat) > 90 || Math.abs(lon) > 180 || precisionKm < 1 || title === '')
				expect.fail(`${id} is not in order`);
			if (country !== null && gazetteer.byId(`iso3166-1:${country}`) === null)
				expect.fail(`${id} lies in ${country}, which is no country`);
		}
		expect(() => gazetteer.entry(gazetteer.size)).toThrow(RangeError);
	});

	it('finds every entry again by its id, and nothing by what is none', () => {
		for (let index = 0; index < gazetteer.size; index++) {
			const { id } = gazetteer.entry(index);
			if (gazetteer.byId(id)?.index !== index) expect.fail(`${id} is not found`);
		}
		for (const id of ['', 'AF', 'geonames:0', 'geonames:1', 'dateline:af-99-99', 'iso3166-1:QQ'])
			expect(gazetteer.byId(id), id).toBeNull();
		const hamlet = 'dateline:nowhere-34.5328n69.1658e';
		expect(gazetteer.byId(hamlet)).toBeNull();
	});

	it('ties all provinces of Afghanistan to their ISO codes', () => {
		const provinces = new Set<string>();
		for (let index = 0; index < gazetteer.size; index++) {
			const { kind, country, id } = gazetteer.entry(index);
			if (kind === 'province' && country === 'AF') provinces.add(id);
		}
		expect(provinces.size).toBe(34);
		expect([...provinces].every((id) => /^iso3166-2:AF-[A-Z]{3}$/.test(id))).toBe(true);
	});
});

describe('lookup', () => {
	it.each([
		['Kabul', 'geonames:1138958'],
		['Kabul', 'iso3166-2:AF-KAB'],
		['Paris', 'geonames:2988507'],
		['Paris', 'geonames:4717560'],
		['Soviet Union', 'dateline:soviet-union'],
		['the Netherlands', 'iso3166-1:NL'],
		['Saint Petersburg', 'geonames:498817'],
		['St. Petersburg', 'geonames:498817'],
		['Zürich', 'geonames:2657896'],
		['ZURICH', 'geonames:2657896'],
		['Great Britain', 'iso3166-1:GB']
	])('finds %s: %s', (name, id) => expect(ids(name)).toContain(id));

	it('finds a province by its plain name, with its kind, or in Persian', () => {
		for (const name of [
			'Panjshir',
			'Panjshir Province',
			'province of Panjshir',
			'پنجشیر',
			'پنجشير'
		])
			expect(ids(name)[0], name).toBe('iso3166-2:AF-PAN');
		expect(first('Panjshir')?.entry.kind).toBe('province');
		expect(first('پکتیا')?.entry.id).toBe('iso3166-2:AF-PIA');
	});

	it('puts what is best known first', () => {
		expect(first('Vienna')?.entry.country).toBe('AT');
		expect(new Set(bearers('Vienna').map(({ entry }) => entry.country))).toContain('US');
		expect(first('Paris')?.entry.country).toBe('FR');
		expect(first('Birmingham')?.entry.country).toBe('GB');
		expect(first('Bombay')?.entry.title).toBe('Mumbai');
	});

	it.each([
		['Mazar-i-Sharif', 'geonames:1133616'],
		['Mazar-e Sharif', 'geonames:1133616'],
		['Mazare Sharif', 'geonames:1133616'],
		['Konduz', 'geonames:1135689'],
		['Qunduz', 'geonames:1135689'],
		['Panjsheer', 'iso3166-2:AF-PAN'],
		['Qandahar', 'iso3166-2:AF-KAN'],
		['Laghmaan', 'iso3166-2:AF-LAG'],
		['Basrah', 'geonames:99532'],
		['Isfahaan', 'geonames:418863']
	])('knows %s under another spelling', (name, id) => expect(ids(name)).toContain(id));

	it('knows peoples by their countries and regions', () => {
		const people = (name: string) =>
			bearers(name)
				.filter(({ type }) => type === 'demonym')
				.map(({ entry }) => entry.id);
		expect(people('Afghan')).toEqual(['iso3166-1:AF']);
		expect(people('Afghans')).toEqual(['iso3166-1:AF']);
		expect(people('Soviet')).toEqual(['dateline:soviet-union']);
		expect(people('Dutch')).toEqual(['iso3166-1:NL']);
		expect(people('Panjshiris')).toEqual(['iso3166-2:AF-PAN']);
		expect(people('Dagestani')).toEqual(['iso3166-2:RU-DA']);
		expect(people('Londoners')).toContain('geonames:2643743');
		expect(people('mountaineer')).toEqual([]);
	});

	it('takes abbreviations only as they are written', () => {
		for (const written of ['U.S.', 'US', 'USA', 'U.S', 'U.S.’s']) {
			expect(ids(written), written).toEqual(['iso3166-1:US']);
			expect(first(written)?.type).toBe('abbreviation');
		}
		expect(ids('D.C.')).toEqual(['iso3166-2:US-DC']);
		expect(ids('W. Va.')).toEqual(['iso3166-2:US-WV']);
		expect(ids('Pa.')).toEqual(['iso3166-2:US-PA']);
		for (const word of ['us', 'Us', 'in', 'or', 'me', 'oh', 'la', 'pa', 'is', 'it', 'uk'])
			expect(
				bearers(word).filter(({ type }) => type === 'abbreviation'),
				word
			).toEqual([]);
		for (const word of ['us', 'in', 'or', 'me', 'of', 'is']) expect(ids(word), word).toEqual([]);
	});

	it('reads the word that says the kind', () => {
		expect(bearers('Andarab district').map(({ entry }) => entry.kind)).toContain('district');
		expect(
			bearers('Orange').some(({ entry, type }) => entry.kind === 'district' && type === 'derived')
		).toBe(true);
		expect(bearers('county of Kent').every(({ entry }) => entry.kind === 'district')).toBe(true);
		expect(bearers('Vienna Province').every(({ entry }) => entry.kind === 'province')).toBe(true);
		expect(ids('Kabul’s')).toContain('geonames:1138958');
	});

	it('finds every entry by its own title, whatever the script', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: gazetteer.size - 1 }), (index) => {
				const { title } = gazetteer.entry(index);
				if (normaliseName(title).length <= 4) return;
				expect(gazetteer.lookup(title).map(({ entry }) => entry)).toContain(index);
			}),
			{ numRuns: 2000 }
		);
	});

	it('finds nothing in strings that are no names', () => {
		const letters = fc.string({ unit: fc.constantFrom(...'bcdfghjklmnpqrstvwxz'), minLength: 7 });
		fc.assert(
			fc.property(letters, (text) => {
				expect(gazetteer.lookup(`X${text}`)).toEqual([]);
			}),
			{ numRuns: 2000 }
		);
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				for (const { entry } of gazetteer.lookup(text)) expect(entry).toBeLessThan(gazetteer.size);
			})
		);
		expect(gazetteer.lookup('')).toEqual([]);
		expect(gazetteer.lookup('x'.repeat(5000))).toEqual([]);
	});
});

describe('scan', () => {
	const scan = (text: string): string[] => {
		const { tokens } = segment(text);
		return gazetteer
			.scan(tokens.map(({ form }) => form.text))
			.map(({ from, to }) => text.slice(tokens[from]!.start, tokens[to - 1]!.end));
	};

	it('gives the longest name at each word', () => {
		expect(scan('They left New York City for Mazar-e-Sharif.')).toEqual(
			expect.arrayContaining(['New York City', 'Mazar-e-Sharif'])
		);
		expect(scan('from São Paulo to Côte d’Ivoire and the People’s Republic of China')).toEqual(
			expect.arrayContaining(['São Paulo', 'Côte d’Ivoire', 'People’s Republic of China'])
		);
		expect(scan('در پنجشیر و کابل')).toEqual(expect.arrayContaining(['پنجشیر', 'کابل']));
	});

	it('does not run over a comma, and starts at no small word', () => {
		expect(scan('Paris, Texas')).toEqual(['Paris', 'Texas']);
		expect(scan('the us of nice reading')).toEqual([]);
	});

	it('reads abbreviations that the words cut up', () => {
		expect(scan('in the U.S. and in Erie, Pa., or W. Va., he said')).toEqual(
			expect.arrayContaining(['U.S.', 'Erie', 'Pa.', 'W. Va.'])
		);
	});

	it('agrees with lookup', () => {
		const words = [
			'Kabul',
			'in',
			'Soviet',
			'Union',
			'Panjshir',
			'Valley',
			',',
			'U.S.',
			'Nice',
			'the'
		];
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...words), { maxLength: 12 }), (text) => {
				for (const { from, to, matches } of gazetteer.scan(text)) {
					expect(to).toBeGreaterThan(from);
					const found = gazetteer.lookup(text.slice(from, to).join(' '));
					expect(new Set(matches.map(({ entry }) => entry))).toEqual(
						new Set(found.map(({ entry }) => entry))
					);
				}
			})
		);
	});
});

describe('containers and place', () => {
	it('names what contains a place, nearest first', () => {
		const bazarak = gazetteer.byId('geonames:1429434')!;
		expect(bazarak.title).toBe('Bazarak');
		expect(gazetteer.containers(bazarak.index).map(({ kind }) => kind)).toEqual([
			'district',
			'province',
			'country'
		]);
		expect(gazetteer.place(bazarak.index)).toMatchObject({
			id: 'geonames:1429434',
			country: 'AF',
			admin1: 'AF.42',
			partOf: ['Panjshir', 'Afghanistan']
		});
		const panjshir = gazetteer.byId('iso3166-2:AF-PAN')!;
		expect(gazetteer.containers(panjshir.index).map(({ id }) => id)).toEqual(['iso3166-1:AF']);
		const afghanistan = gazetteer.byId('iso3166-1:AF')!;
		expect(gazetteer.containers(afghanistan.index)).toEqual([]);
		expect(gazetteer.place(afghanistan.index).partOf).toEqual([]);
	});

	it('knows the years and members of former states', () => {
		const union = gazetteer.byId('dateline:soviet-union')!;
		expect(union.kind).toBe('historical');
		expect(union.years).toEqual([1922, 1991]);
		expect(union.members).toEqual(expect.arrayContaining(['RU', 'UA', 'TJ']));
		expect(gazetteer.byId('dateline:no-such-place')).toBeNull();
	});

	it('finds an entry again by its id', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: gazetteer.size - 1 }), (index) => {
				const entry = gazetteer.entry(index);
				expect(gazetteer.byId(entry.id)?.index).toBe(index);
			})
		);
	});
});
