/** A village in a country that nothing else speaks of is a poor answer, and is not told as a sure one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadGazetteer } from '../gazetteer/gazetteer.ts';
import type { Gazetteer } from '../model.ts';
import { UNCERTAIN_BELOW } from './calibration.ts';
import { resolveMarked } from './resolve-samples.ts';

let gazetteer: Gazetteer;
beforeAll(async () => {
	const file = join(import.meta.dirname, '../../../../static/gazetteer/gazetteer.pack');
	gazetteer = await loadGazetteer(readFileSync(file));
});

const first = (marked: string) => resolveMarked(marked, gazetteer)[0]!;

describe('a little-known place in a country that nothing else speaks of', () => {
	it.each([
		'Delegates from [Ahmad] flew to [Berlin], [Hamburg] and [Vienna].',
		'She thanked [Ciro Redondo]. Talks went on in [Tokyo], [Seoul] and [Beijing].',
		'Pupils were seized in [Kuriga]. [Abuja], [Kano] and [Lagos] in [Nigeria] sent troops.',
		'She thanked [Tizi Rached]. Talks went on in [Oslo], [Stockholm] and [Copenhagen].'
	])('%s → uncertain', (text) => {
		expect(first(text).confidence).toBeLessThan(UNCERTAIN_BELOW);
	});

	it.each([
		['Shots fell in [Ciro Redondo], a suburb of [Lahore], in [Pakistan].', 'Lahore'],
		['The [Tizi Rached] market in [Kampala], [Uganda], burned.', 'Kampala']
	])('%s → where the words place it', (text, title) => {
		expect(first(text).place?.title).toBe(title);
	});

	it.each([
		['Farmers of [Ciro Redondo] sold sugar to [Havana].', 'CU'],
		['The road from [Tizi Rached] to [Algiers] was closed.', 'DZ'],
		// The words themselves say where.
		['He moved from [Vienna], [Austria], to [Ciro Redondo], [Cuba].', 'AT'],
		// A city comes up anywhere.
		['[Nairobi] lent money to [Paris], [Lyon] and [Nice].', 'KE']
	])('%s → as sure as before', (text, country) => {
		expect(first(text)).toMatchObject({ place: { country } });
		expect(first(text).confidence).toBeGreaterThan(0.8);
	});
});

describe('what the news of the world names', () => {
	it.each([
		['Visitors walked through [Pompeii].', 'IT'],
		['Fires burned in [Yosemite].', 'US'],
		['Crowds met at the [Brandenburg Gate].', 'DE'],
		['The [Madeira] river rose.', 'BR'],
		['The quake shook the [Noto Peninsula].', 'JP'],
		['Fighting went on in [Sambisa Forest].', 'NG'],
		['A ship was seen off [Scarborough Shoal].', null],
		['Migrants landed on [Fuerteventura].', 'ES'],
		['The glacier on [Huascarán] is melting.', 'PE'],
		['Surfers flew to [Siargao].', 'PH']
	])('%s → %s', (text, country) => {
		const { place, confidence } = first(text);
		expect(place).toMatchObject({ country, kind: expect.stringMatching(/physical|facility/) });
		expect(confidence).toBeGreaterThan(0.7);
	});
});
