import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { sampleAtlas } from '../atlas/atlas-samples.ts';
import type { Atlas } from '../atlas/layers.ts';
import type { Column } from './columns.ts';
import { awkwardAtlas, onSite } from './export-samples.ts';
import { wholeAtlas, type ExportContext } from './provenance.ts';
import { tablesZip } from './tables-zip.ts';

interface Resource {
	readonly name: string;
	readonly path: string;
	readonly schema: {
		readonly fields: readonly Column[];
		readonly primaryKey: readonly string[];
		readonly foreignKeys?: readonly {
			fields: [string];
			reference: { resource: string; fields: [string] };
		}[];
	};
}
interface Package {
	readonly name: string;
	readonly resources: readonly Resource[];
	readonly licenses: readonly { name?: string; path?: string }[];
	readonly sources: readonly { title: string; path?: string }[];
}

function unpack(atlas: Atlas, context: ExportContext = wholeAtlas) {
	const entries = unzipSync(tablesZip.write(atlas, context) as Uint8Array);
	const files = new Map(Object.entries(entries).map(([name, bytes]) => [name, strFromU8(bytes)]));
	const description = JSON.parse(files.get('datapackage.json') ?? '') as Package;
	const rows = (path: string) => {
		const read = Papa.parse<Record<string, string>>(files.get(path)?.trimEnd() ?? '', {
			header: true
		});
		expect(read.errors).toEqual([]);
		return { columns: read.meta.fields, rows: read.data };
	};
	return { files, description, rows };
}

/** The patterns that Table Schema gives for the default formats of its types. */
const patterns: Readonly<Record<Column['type'], RegExp>> = {
	string: /^/,
	integer: /^-?\d+$/,
	number: /^-?\d+(\.\d+)?$/,
	date: /^\d{4}-\d\d-\d\d$/
};

describe('the pair of tables', () => {
	it('holds two tables and their description', () => {
		const { files, description } = unpack(sampleAtlas());
		expect([...files.keys()]).toEqual(['datapackage.json', 'mentions.csv', 'places.csv']);
		expect(description.name).toMatch(/^[-a-z0-9._/]+$/);
		expect(description.resources.map(({ path }) => path)).toEqual(['mentions.csv', 'places.csv']);
		for (const { name, path } of description.licenses)
			expect([name, path]).not.toContain(undefined);
		expect(description.sources.map(({ title }) => title)).toContain('About first');
	});

	it('describes every column, and every cell is of its type, whatever the articles say', () => {
		fc.assert(
			fc.property(awkwardAtlas, (atlas) => {
				const { description, rows } = unpack(atlas, onSite);
				for (const { path, schema } of description.resources) {
					const table = rows(path);
					expect(table.columns).toEqual(schema.fields.map(({ name }) => name));
					for (const row of table.rows) {
						for (const { name, type } of schema.fields) {
							if (row[name] !== '') expect(row[name], name).toMatch(patterns[type]);
						}
					}
				}
			}),
			{ numRuns: 60 }
		);
	});

	it('joins mentions to places by keys that hold', () => {
		const { description, rows } = unpack(sampleAtlas());
		for (const { path, schema } of description.resources) {
			const keys = rows(path).rows.map((row) => schema.primaryKey.map((key) => row[key]).join());
			expect(new Set(keys).size).toBe(keys.length);
			for (const { fields, reference } of schema.foreignKeys ?? []) {
				const other = description.resources.find(({ name }) => name === reference.resource);
				const known = new Set(rows(other?.path ?? '').rows.map((row) => row[reference.fields[0]]));
				for (const row of rows(path).rows) {
					if (row[fields[0]] !== '') expect(known).toContain(row[fields[0]]);
				}
			}
		}
	});

	it('bears the same time in every zone and on every day', () => {
		const bytes = tablesZip.write(sampleAtlas(), wholeAtlas) as Uint8Array;
		const header = new DataView(bytes.buffer, bytes.byteOffset);
		// Noon, and the first day that a zip file can be of.
		expect([header.getUint16(10, true), header.getUint16(12, true)]).toEqual([12 << 11, 0x21]);
	});

	it('is marked as UTF-8, without which Excel garbles all but plain letters', () => {
		const entries = unzipSync(tablesZip.write(sampleAtlas(), wholeAtlas) as Uint8Array);
		for (const name of ['mentions.csv', 'places.csv'])
			expect([...(entries[name] ?? []).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
	});

	it('holds no formula', () => {
		const { rows } = unpack(sampleAtlas());
		expect(rows('mentions.csv').rows.map(({ name }) => name)).toContain("'=Valle");
	});
});
