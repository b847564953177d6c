/** Which places could a name mean, and what does the text right after it say? */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadGazetteer } from '../gazetteer/gazetteer.ts';
import type { Form, Gazetteer, Recognised } from '../model.ts';
import { findChoices, MOST_OPTIONS } from './candidates.ts';
import { contains } from './containment.ts';
import { readContainer } from './container.ts';
import { readAsPart, readInside } from './inner-names.ts';

let gazetteer: Gazetteer;
beforeAll(async () => {
	const file = join(import.meta.dirname, '../../../../static/gazetteer/gazetteer.pack');
	gazetteer = await loadGazetteer(readFileSync(file));
});

const recognised = (text: string, name: string, form: Form = 'name'): Recognised => {
	const start = text.indexOf(name);
	const span = { start, end: start + name.length, name };
	return { ...span, form, within: null, head: null, confidence: 1 };
};
const choose = (text: string, name: string, form?: Form) =>
	findChoices(text, [recognised(text, name, form)], gazetteer)[0]!;
const titles = (indices: readonly { entry: number }[]) =>
	indices.map(({ entry }) => gazetteer.entry(entry).title);

describe('readContainer', () => {
	const after = (text: string, name: string) =>
		readContainer(
			text,
			{ start: text.indexOf(name), end: text.indexOf(name) + name.length },
			gazetteer
		);

	it.each([
		['in Paris, Texas, on Monday', 'Paris', 'Texas', true],
		['in Paris, Texas.', 'Paris', 'Texas', true],
		['in Erie, Pa., on Monday', 'Erie', 'Pa.', true],
		['in London, Ont.', 'London', 'Ont.', true],
		['in Hama (Syria) on Monday', 'Hama', 'Syria', true],
		['a school in Moscow in Idaho', 'Moscow', 'Idaho', false],
		['from Perth, Western Australia, to', 'Perth', 'Western Australia', true]
	])('%s', (text, name, container, apposed) => {
		expect(after(text, name)).toMatchObject({ name: container, apposed });
	});

	it.each([
		['Paris and Texas', 'Paris'],
		['Paris, French officials said', 'Paris'],
		['Paris, where it rained', 'Paris'],
		['Paris', 'Paris']
	])('%s: none', (text, name) => {
		expect(after(text, name)).toBeNull();
	});
});

describe('parts of names', () => {
	it.each([
		['northern Kunar', 'Kunar'],
		['downtown Seattle', 'Seattle'],
		['Herat University', 'Herat'],
		['University of Kandahar', 'Kandahar'],
		['Greater Manchester area', 'Manchester']
	])('%s speaks of %s', (name, title) => {
		expect(titles(readAsPart(name, gazetteer)?.matches ?? []).join()).toContain(title);
	});

	it.each([
		['Bombay Beach', 'feature'],
		['Lake Cunningham', 'feature'],
		['Gaspé Peninsula', 'feature'],
		['Kandahar University', 'institution'],
		['northern Helmand', 'part']
	])('%s is read as %s', (name, reading) => {
		expect(readAsPart(name, gazetteer)?.reading).toBe(reading);
	});

	it.each(['National Museum', 'North Island', 'Madison Avenue', 'Lexington Road'])(
		'%s says not which one',
		(name) => {
			expect(readAsPart(name, gazetteer)).toBeNull();
			expect(readInside(name, gazetteer)).toEqual([]);
		}
	);

	it('guesses from inside a name only what is well known', () => {
		expect(titles(readInside('Sandals Florence Fixtures', gazetteer))).toContain('Florence');
		expect(readInside('Zzyq Fixtures', gazetteer)).toEqual([]);
	});
});

describe('findChoices', () => {
	it('keeps the likeliest of hundreds, and what lies in the container', () => {
		const bearers = gazetteer.lookup('San Antonio');
		expect(bearers.length).toBeGreaterThan(MOST_OPTIONS);
		const { options } = choose('in San Antonio, Texas', 'San Antonio');
		expect(options).toHaveLength(MOST_OPTIONS);
		expect(options.some(({ entry }) => entry.admin1 === 'US.TX')).toBe(true);
	});

	it('reads a demonym as one', () => {
		const { options } = choose('Georgian troops', 'Georgian', 'demonym');
		expect(options.every(({ type }) => type === 'demonym')).toBe(true);
	});

	it('takes the possessive off, and trusts only whole names', () => {
		expect(choose('Kabul’s streets', 'Kabul’s')).toMatchObject({ key: 'kabul', reading: 'whole' });
		expect(choose('the Florence Fixtures Inc', 'Florence Fixtures Inc').reading).toBe('guess');
		expect(choose('in Zzyqworthan', 'Zzyqworthan').options).toEqual([]);
	});
});

describe('contains', () => {
	const byId = (id: string) => gazetteer.byId(id)!;

	it('goes by codes, and no place contains itself', () => {
		const [country, province] = [byId('iso3166-1:AF'), byId('iso3166-2:AF-PAN')];
		const [seat, valley] = [byId('geonames:1429434'), byId('dateline:panjshir-valley')];
		expect(contains(country, province)).toBe(true);
		expect(contains(province, seat)).toBe(true);
		expect(contains(province, valley)).toBe(true);
		expect(contains(seat, province)).toBe(false);
		expect(contains(country, country)).toBe(false);
		expect(contains(byId('iso3166-1:PK'), seat)).toBe(false);
	});
});
