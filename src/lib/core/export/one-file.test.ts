import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sampleAtlas } from '../atlas/atlas-samples.ts';
import { defaultFilters } from '../atlas/filter.ts';
import type { Atlas } from '../atlas/layers.ts';
import { readLayers } from '../atlas/read-layers.ts';
import { base64 } from './base64.ts';
import { awkwardAtlas, awkwardText, onSite } from './export-samples.ts';
import { oneFilePaths, writeOneFile, type OneFileContents, type OneFileParts } from './one-file.ts';
import { generator, licence, wholeAtlas, type ExportContext } from './provenance.ts';

const template = '<head><!--dateline:head--></head><body><!--dateline:data--></body>';
const labels = {
	town: [
		['geonames:3671916', 'Popayán', -76.6, 2.44, 7],
		['geonames:1', 'Tokyo', 139.7, 35.7, 7]
	],
	country: [['iso3166-1:JP', 'Japan', 138, 36, 2]]
};
const contentOf = (path: string) =>
	({ 'one-file/template.txt': template, 'basemap/labels.json': JSON.stringify(labels) })[path] ??
	path;
const partsOf = (atlas: Atlas, more: Partial<OneFileParts> = {}): OneFileParts => ({
	texts: {},
	why: {},
	files: new Map(oneFilePaths(atlas).map((path) => [path, strToU8(contentOf(path))])),
	...more
});

/** Read as a browser does: a script ends at the first "</script", whatever stands in it. */
function scriptOf(page: string, id: string): string {
	const found = new RegExp(`<script type="[a-z/]+" id="${id}">(.*?)</script`, 's').exec(page);
	return found?.[1] ?? '';
}
const contentsOf = (page: string) =>
	JSON.parse(scriptOf(page, 'dateline-contents')) as OneFileContents;
const filesOf = (page: string) =>
	unzipSync(Uint8Array.from(atob(scriptOf(page, 'dateline-files')), (one) => one.charCodeAt(0)));
const write = (atlas: Atlas, context: ExportContext = wholeAtlas, more?: Partial<OneFileParts>) =>
	writeOneFile(atlas, context, partsOf(atlas, more));

describe('a map in one file', () => {
	it('holds layers that the map reads, whatever the articles say', () => {
		fc.assert(
			fc.property(awkwardAtlas, awkwardText, (atlas, title) => {
				const page = write(atlas, { ...wholeAtlas, title });
				const contents = contentsOf(page);
				expect(contents.title).toBe(title);
				const { layers } = contents;
				const read = readLayers({
					mentions: layers['mentions.geojson'],
					places: layers['places.geojson'],
					provinces: layers['provinces.geojson'],
					articles: layers['articles.json'],
					unnamed: layers['unnamed.json']
				});
				expect(read.ok).toBe(true);
				// Nothing that an article says opens an element.
				expect(page.match(/<(?!\/?(head|body|title|meta|script)\b)/g)).toBe(null);
				const head = /<head>(.*)<\/head>/s.exec(page)?.[1] ?? '';
				const xml = head.replace(/(<meta [^>]*)>/g, '$1/>');
				new DOMParser({
					onError: (level, message) => {
						if (level !== 'warning') throw new Error(message);
					}
				}).parseFromString(`<head>${xml}</head>`, 'text/xml');
			}),
			{ numRuns: 40 }
		);
	});

	it('says who made it, under which licences, and what was left out', () => {
		const page = write(sampleAtlas(), { ...onSite, title: 'A & B' });
		expect(page).toContain('<title>A &amp; B</title>');
		expect(page).toContain(`<meta name="generator" content="${generator}">`);
		expect(page).toContain(`<meta name="license" content="${licence}">`);
		expect(page).toMatch(/<meta name="description" content="[^"]*event dates: 2019–2021/);
		expect(contentsOf(page)).toMatchObject({ generator, licence });
	});

	it('holds of texts and reasons what is of its own articles and mentions', () => {
		const atlas = sampleAtlas();
		const [kept] = atlas.mentions;
		if (!kept) throw new Error('the sample has mentions');
		const own = { ...atlas, mentions: [kept] };
		const { id } = kept.properties;
		const mentions = [{ id }, { id: 'another' }];
		const { texts, layers } = contentsOf(
			write(own, wholeAtlas, {
				texts: {
					first: { text: '</script><b>$&', mentions, unnamed: [{ start: 4 }] } as never,
					foreign: { mentions, unnamed: [] }
				},
				why: { [id]: [], another: [] }
			})
		);
		expect(texts).toEqual({ first: { text: '</script><b>$&', mentions: [{ id }], unnamed: [] } });
		expect(layers['why.json']).toEqual({ [id]: [] });
	});

	it('brings the ground: the world from afar, and what is near its places', () => {
		const files = filesOf(write(sampleAtlas()));
		expect(Object.keys(files)).not.toContain('one-file/template.txt');
		expect(files['basemap/ground/1/0/1.pbf']).toBeDefined();
		// Popayán lies in it; Tokyo does not lie in the other.
		expect(files['basemap/relief/4/4/7.webp']).toBeDefined();
		expect(files['basemap/ground/4/14/6.pbf']).toBeUndefined();
		const left = JSON.parse(strFromU8(files['basemap/labels.json'] ?? new Uint8Array()));
		expect(left).toEqual({ town: [labels.town[0]], country: labels.country });
	});

	it('needs only the world where it has no place', () => {
		const paths = oneFilePaths(sampleAtlas([]));
		expect(paths.filter((path) => path.startsWith('basemap/ground'))).toHaveLength(21);
	});

	it('is the same to the byte each time', () => {
		const context = { filters: defaultFilters(), site: null, title: null };
		expect(write(sampleAtlas(), context)).toBe(write(sampleAtlas(), context));
	});
});

describe('base64', () => {
	it('is what everybody decodes', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 80_000 }), (bytes) => {
				expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
			}),
			{ numRuns: 30 }
		);
	});
});
