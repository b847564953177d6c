import { check } from '@placemarkio/check-geojson';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { dated, first, popayan, reading, sampleAtlas, second } from '../atlas/atlas-samples.ts';
import { csv } from './csv.ts';
import { exportFiles } from './registry.ts';

const atlas = sampleAtlas();
const files = exportFiles(atlas);
const fileOf = (name: string) => files.get(name) ?? '';
const propertiesOf = (name: string) =>
	check(fileOf(name)) as { features: { properties: object }[] };

// The contract that other people's programs rely on.
const keys = {
	'mentions.geojson':
		'id article start end name excerpt excerpt_start place title kind country admin1 precision_km part_words part_lat part_lon part_precision_km confidence form within role activity from to edtf date_text date_start date_end basis published status',
	'places.geojson':
		'id title kind country admin1 part_of precision_km excerpts articles first last',
	'provinces.geojson': 'id title country admin1 excerpts activity_excerpts activities first last'
};

describe('exportFiles', () => {
	it('makes every file of the atlas', () => {
		expect([...files.keys()]).toEqual([
			'places.geojson',
			'mentions.geojson',
			'provinces.geojson',
			'unnamed.json',
			'why.json',
			'articles.json',
			'timeline.json',
			'mentions.csv',
			'places.csv'
		]);
		for (const content of files.values()) expect(content.endsWith('\n')).toBe(true);
	});

	it.each(Object.entries(keys))(
		"%s passes somebody else's checker, with every key",
		(name, list) => {
			const { features } = propertiesOf(name);
			expect(features.length).toBeGreaterThan(0);
			for (const { properties } of features) {
				expect(Object.keys(properties)).toEqual(list.split(' '));
				for (const value of Object.values(properties)) {
					expect(value === null || ['string', 'number'].includes(typeof value)).toBe(true);
				}
			}
		}
	);

	it('writes valid JSON whatever the articles say', () => {
		const odd = 'The </script> of "Quito\\" said\u2028 <img onerror=x> in Popayán.';
		const strange = reading('odd', odd, [{ name: 'Popayán', place: popayan }], { title: odd });
		const all = exportFiles(sampleAtlas([strange]));
		for (const [name, content] of all) if (/json$/.test(name)) JSON.parse(content);
		expect(JSON.parse(all.get('articles.json') ?? '')[0].title).toBe(odd);
		check(all.get('mentions.geojson') ?? '');
	});

	it('writes an empty atlas that is still valid', () => {
		const empty = exportFiles(sampleAtlas([]));
		expect(check(empty.get('places.geojson') ?? '')).toMatchObject({ features: [] });
		expect(JSON.parse(empty.get('unnamed.json') ?? '')).toEqual([]);
		expect(JSON.parse(empty.get('why.json') ?? '')).toEqual({});
	});

	it('keeps null where something is not known', () => {
		const undated = propertiesOf('mentions.geojson').features.at(-1)?.properties;
		expect(undated).toMatchObject({ from: null, edtf: null, basis: null, date_start: null });
	});
});

describe('tables', () => {
	const parse = (text: string) => {
		const { data, errors } = Papa.parse<Record<string, string>>(text, {
			header: true,
			skipEmptyLines: true
		});
		expect(errors).toEqual([]);
		return data;
	};

	it('come back from a CSV parser as they were', () => {
		const rows = parse(fileOf('mentions.csv'));
		expect(rows).toHaveLength(atlas.mentions.length);
		for (const [index, row] of rows.entries()) {
			const { properties, geometry } = atlas.mentions[index]!;
			for (const [key, value] of Object.entries(properties)) {
				if (String(value).startsWith('=')) continue;
				expect(row[key]).toBe(value === null ? '' : String(value));
			}
			expect(row['lat']).toBe(geometry ? String(geometry.coordinates[1]) : '');
		}
		expect(parse(fileOf('places.csv')).map(({ title, lat }) => [title, lat])).toContainEqual([
			'Popayán',
			'2.43823'
		]);
	});

	it('hold no formula: a name from an article is not executed by a spreadsheet', () => {
		const [row] = parse(fileOf('mentions.csv')).filter(({ name }) => name?.includes('Valle'));
		expect(parse(fileOf('mentions.csv')).map(({ name }) => name)).toContain("'=Valle");
		expect(row).toBeDefined();
		const text = fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', ' =', '＝'), fc.string());
		fc.assert(
			fc.property(text, ([sign, rest]) => {
				const [written] = parse(csv(['a', 'b'], [{ a: `${sign}${rest}\n1`, b: 1 }]));
				expect(written?.['a']?.startsWith("'")).toBe(true);
			})
		);
	});

	it('have a heading and no row where nothing is left', () => {
		expect(csv(['a', 'b'], [])).toBe('a,b\r\n');
	});

	it('leave numbers below nought alone', () => {
		expect(csv(['lon'], [{ lon: -76.5 }])).toBe('lon\r\n-76.5\r\n');
	});

	it('come back for any text', () => {
		const harmless = fc.string().filter((text) => !/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text));
		fc.assert(
			fc.property(fc.array(fc.tuple(harmless, harmless), { minLength: 1 }), (pairs) => {
				const rows = pairs.map(([a, b]) => ({ a, b, end: 'x' }));
				expect(Papa.parse(csv(['a', 'b', 'end'], rows).trimEnd(), { header: true }).data).toEqual(
					rows
				);
			})
		);
	});
});

describe('the dates of a layer', () => {
	it('stand beside the properties only where there is one', () => {
		const march = dated('2019-03-01', '2019-03-31', '2019-03');
		const one = reading('one', 'Popayán rose.', [
			{ name: 'Popayán', place: popayan, more: { dating: march } }
		]);
		const { mentions } = sampleAtlas([first, second, one]);
		for (const { when, properties } of mentions) expect(!!when).toBe(properties.from !== null);
	});
});
