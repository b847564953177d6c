/** What no gazetteer knows lies where the words say, or nowhere. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadGazetteer } from '../gazetteer/gazetteer.ts';
import type { Gazetteer } from '../model.ts';
import { resolveMarked } from './resolve-samples.ts';

let gazetteer: Gazetteer;
beforeAll(async () => {
	const file = join(import.meta.dirname, '../../../../static/gazetteer/gazetteer.pack');
	gazetteer = await loadGazetteer(readFileSync(file));
});

const first = (marked: string) => resolveMarked(marked, gazetteer)[0]!;
const last = (marked: string) => resolveMarked(marked, gazetteer).at(-1)!;

describe('a natural feature called after a town somewhere else', () => {
	it.each([
		'The quake shook the [Fukui Peninsula].',
		'A storm reached the [Rimouski Peninsula].',
		'Residents of [Bombay Beach] complained.',
		'They swam in [Lake Cunningham].',
		'Smoke rose over [Petrin Tower].',
		'Fires burned in the [Salinas Valley], in [Ankara] and in [Oslo].'
	])('%s → unlocated', (text) => {
		expect(first(text).place).toBeNull();
		expect(first(text).confidence).toBe(0);
	});

	it.each([
		['Farmers of the [Salinas Valley] met in [Monterey], [California].', 'Salinas', 'US.CA'],
		['They fished in [Oneonta Creek], close to [Oneonta], [New York].', 'Oneonta', 'US.NY']
	])('%s → near it, where the text speaks of its surroundings', (text, title, admin1) => {
		expect(first(text).place).toMatchObject({ title, admin1 });
		expect(first(text).place!.precisionKm).toBeGreaterThanOrEqual(30);
	});
});

describe('where the words say that it lies', () => {
	it.each([
		['He was born in [Zzyqabad], a village in [Kunduz].', 'Kunduz'],
		['He was born in [Zzyqabad], a small farming village in the hills of [Nuristan].', 'Nuristan'],
		['He lives on [Frith Street], [London].', 'London'],
		['Doctors at the [Zzyq Hospital] in [Toledo], [Ohio], said so.', 'Toledo'],
		['They met in the [Qwxyz Palace] ([Vienna]).', 'Vienna'],
		['Shots fell in [Zzyqpur], a suburb of [Lahore].', 'Lahore']
	])('%s', (text, title) => {
		const { place, confidence, candidates } = first(text);
		expect(place?.title).toBe(title);
		expect(confidence).toBeLessThan(0.9);
		expect(candidates[0]!.reasons[0]).toMatch(
			/^No gazetteer here knows “.+”; the words place it in/
		);
	});

	it.each([
		['[Marseille]’s [Zzyq Beach] was closed.', 'Marseille'],
		['The [Karachi] suburb of [Zzyqpur] burned.', 'Karachi']
	])('%s', (text, title) => {
		expect(last(text).place?.title).toBe(title);
	});

	it('widens the area where it lies only near', () => {
		const [near, town] = resolveMarked(
			'In [Zzyqabad], 30 km north of [Tashkent], it rained.',
			gazetteer
		);
		expect(near!.place!.id).toBe(town!.place!.id);
		expect(near!.place!.precisionKm).toBeGreaterThan(town!.place!.precisionKm);
	});

	it.each([
		'They flew from [Zzyqabad]. A day later [Rome] was calm.',
		'[Zzyqabad] is unlike any town of [France].',
		'[Zzyqabad] and [France] signed.'
	])('%s → unlocated', (text) => {
		expect(first(text).place).toBeNull();
	});
});
