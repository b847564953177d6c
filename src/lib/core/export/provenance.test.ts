import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import packageJson from '../../../../package.json' with { type: 'json' };
import { sampleAtlas } from '../atlas/atlas-samples.ts';
import { defaultFilters } from '../atlas/filter.ts';
import { onSite } from './export-samples.ts';
import type { Written } from './format.ts';
import { filterWords, generator, licence, program, wholeAtlas } from './provenance.ts';
import { downloads } from './registry.ts';

const atlas = sampleAtlas();

function textOf(content: Written): string {
	if (typeof content === 'string') return content;
	return Object.values(unzipSync(content))
		.map((entry) => strFromU8(entry))
		.join('\n');
}

describe('every format', () => {
	it('has an id and a file of its own', () => {
		for (const key of ['id', 'file', 'name'] as const) {
			expect(new Set(downloads.map((one) => one[key])).size).toBe(downloads.length);
		}
	});

	it.each(downloads.map((download) => [download.id, download] as const))(
		'%s says who made it, under which licences, and what was left out',
		(_, download) => {
			const filtered = textOf(download.write(atlas, onSite));
			expect(filtered).toContain(generator);
			expect(filtered).toContain(licence);
			expect(filtered).toMatch(/2019[–,]\s*2021/u);
			expect(textOf(download.write(atlas, wholeAtlas))).not.toMatch(/2019[–,]\s*2021/u);
		}
	);

	it.each(downloads.map((download) => [download.id, download] as const))(
		'%s says what the map is called, where it is called anything',
		(_, download) => {
			const title = 'Rivers & roads';
			const titled = textOf(download.write(atlas, { ...onSite, title }));
			expect(titled.replaceAll('&amp;', '&')).toContain(title);
		}
	);

	it.each(downloads.map((download) => [download.id, download] as const))(
		'%s is the same to the byte each time',
		(_, download) => {
			expect(download.write(atlas, onSite)).toEqual(download.write(sampleAtlas(), onSite));
			expect(download.write(sampleAtlas([]), onSite).length).toBeGreaterThan(0);
		}
	);
});

describe('provenance', () => {
	it('names the version of the package', () => {
		expect(program.version).toBe(packageJson.version);
	});

	it('says the filters in words', () => {
		expect(filterWords(null)).toBe('Everything that was found in the articles.');
		expect(
			filterWords({
				...defaultFilters(),
				years: [1996, 2001],
				basis: 'publication',
				undated: true,
				articles: new Set(['b', 'a']),
				roles: new Set(),
				statuses: new Set(['checked']),
				query: 'dam\nburst'
			})
		).toBe(
			'Filtered: publication dates: 1996–2001; undated mentions are in; articles: a, b; roles: none; status: checked; with the words “dam burst”.'
		);
	});
});
