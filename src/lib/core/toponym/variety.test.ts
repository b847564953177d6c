/** Local news says whose it is: by its police, its schools, its roads. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadGazetteer } from '../gazetteer/gazetteer.ts';
import type { Gazetteer } from '../model.ts';
import { resolveMarked } from './resolve-samples.ts';
import { varietyOf } from './variety.ts';

let gazetteer: Gazetteer;
beforeAll(async () => {
	const file = join(import.meta.dirname, '../../../../static/gazetteer/gazetteer.pack');
	gazetteer = await loadGazetteer(readFileSync(file));
});

const country = (marked: string) => resolveMarked(marked, gazetteer)[0]!.place?.country;

describe('varietyOf', () => {
	it.each([
		['A sheriff’s deputy spoke to the school board about the high school, Gov. Smith said.', 'US'],
		['Councillors heard from MPs that a lorry on the motorway cost £200,000.', 'GB'],
		['RCMP officers and two MLAs drove nine kilometres to see Premier Jones.', 'CA']
	])('%s → %s', (text, code) => {
		expect([...varietyOf(text).keys()]).toEqual([code]);
	});

	it.each(['', 'Ministers met to talk about the war.', 'The sheriff came.'])(
		'%s: says nothing',
		(text) => {
			expect(varietyOf(text).size).toBe(0);
		}
	);
});

describe('a town of many namesakes', () => {
	const american =
		' A sheriff’s deputy and two state troopers closed the high school near Highway 9, the school board said.';
	const british =
		' The borough council and local MPs said that a lorry on the motorway cost £9,000.';

	it.each(['Athens', 'Dublin', 'Boston', 'Newcastle', 'Cambridge', 'Worcester'])(
		'%s is American in American local news',
		(name) => {
			expect(country(`[${name}] was quiet.${american}`)).toBe('US');
		}
	);

	it.each(['Boston', 'Newcastle', 'Cambridge', 'Worcester', 'Lancaster', 'Richmond'])(
		'%s is British in British local news',
		(name) => {
			expect(country(`[${name}] was quiet.${british}`)).toBe('GB');
		}
	);

	it('does not move the countries and capitals of the world', () => {
		for (const [name, code] of [
			['France', 'FR'],
			['Kabul', 'AF'],
			['Tehran', 'IR'],
			['Iraq', 'IQ']
		])
			expect(country(`[${name}] was quiet.${american}`)).toBe(code);
	});
});

describe('a body that a town has', () => {
	it.each(['Lebanon', 'Jordan', 'Cuba', 'Peru', 'Malta'])('%s is then no country', (name) => {
		const text = `The [${name}] High School band met the [${name}] Police Department, a sheriff’s deputy and the school board.`;
		const kinds = resolveMarked(text, gazetteer).map(({ place }) => place?.kind);
		expect(kinds).toEqual(['settlement', 'settlement']);
	});

	it.each(['Lebanon', 'Jordan', 'Cuba', 'Peru', 'Malta'])('%s alone is one', (name) => {
		expect(resolveMarked(`The president of [${name}] spoke.`, gazetteer)[0]!.place?.kind).toBe(
			'country'
		);
	});
});
