import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { strFromU8, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sampleAtlas } from '../atlas/atlas-samples.ts';
import { annotations } from './annotations.ts';
import { awkwardAtlas, onSite } from './export-samples.ts';
import { linkedPlaces } from './linked-places.ts';
import { wholeAtlas } from './provenance.ts';
import {
	annotationsSchema,
	checker,
	dataPackageSchema,
	linkedPlacesSchema
} from './published-schemas.ts';
import { tablesZip } from './tables-zip.ts';
import { zip } from './zip.ts';

/** Reads a zip by its own table of contents, unpacked by Node's zlib: no code of the writer's. */
function readZip(bytes: Uint8Array): Map<string, Uint8Array> {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = bytes.length - 22;
	expect(view.getUint32(end, true)).toBe(0x06054b50);
	const files = new Map<string, Uint8Array>();
	let at = view.getUint32(end + 16, true);
	for (let left = view.getUint16(end + 10, true); left > 0; left--) {
		expect(view.getUint32(at, true)).toBe(0x02014b50);
		const [method, packed, size] = [
			view.getUint16(at + 10, true),
			view.getUint32(at + 20, true),
			view.getUint32(at + 24, true)
		];
		const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
		const file = view.getUint32(at + 42, true);
		const data = file + 30 + view.getUint16(file + 26, true) + view.getUint16(file + 28, true);
		const content = bytes.subarray(data, data + packed);
		const unpacked = method === 8 ? new Uint8Array(inflateRawSync(content)) : content;
		expect(unpacked.length).toBe(size);
		files.set(strFromU8(bytes.subarray(at + 46, at + 46 + (name ?? 0))), unpacked);
		at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
	}
	return files;
}

const dataPackageOf = (content: unknown): unknown =>
	JSON.parse(strFromU8(readZip(content as Uint8Array).get('datapackage.json') ?? strToU8('null')));

const formats = [
	['linked-places', linkedPlaces, linkedPlacesSchema, (text: unknown) => JSON.parse(String(text))],
	['annotations', annotations, annotationsSchema, (text: unknown) => JSON.parse(String(text))],
	['datapackage', tablesZip, dataPackageSchema, dataPackageOf]
] as const;

describe('what the specification asks for', () => {
	it.each(formats)('%s has it, whatever the articles say', (_, format, schema, read) => {
		const check = checker(schema);
		check(read(format.write(sampleAtlas(), wholeAtlas)));
		fc.assert(
			fc.property(awkwardAtlas, fc.constantFrom(wholeAtlas, onSite), (atlas, context) =>
				check(read(format.write(atlas, context)))
			),
			{ numRuns: 40 }
		);
	});

	it.each(formats)('%s without it is refused', (_, format, schema, read) => {
		const check = checker(schema);
		const written = read(format.write(sampleAtlas(), wholeAtlas)) as object;
		const spoiled = JSON.stringify(written)
			.replaceAll('"toponym"', '"toponimo"')
			.replaceAll('"selector":[', '"selector":[{"type":"Nothing"},')
			.replaceAll('"path":"places.csv"', '"path":"/places.csv"')
			.replaceAll('"@context":"https', '"@context":"no address');
		expect(() => check(JSON.parse(spoiled))).toThrow(/^file/);
	});
});

describe('a zip', () => {
	it('is read by another program', () => {
		const files = new Map<string, string | Uint8Array>([
			['каир.txt', 'Rain.'.repeat(1000)],
			['empty.txt', ''],
			['bytes', new Uint8Array([0, 255, 80, 75, 3, 4])]
		]);
		const read = readZip(zip(files));
		expect([...read.keys()]).toEqual([...files.keys()]);
		expect(strFromU8(read.get('каир.txt') ?? new Uint8Array())).toBe(files.get('каир.txt'));
		expect(read.get('bytes')).toEqual(files.get('bytes'));
	});
});
