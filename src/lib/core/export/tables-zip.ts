/** Mentions and places as a pair of tables, with a description that other programs read (Data Package 2.0). */
import type { Atlas } from '../atlas/layers.ts';
import { mentionColumns, placeColumns, type Column } from './columns.ts';
import type { Download, LayerFormat } from './format.ts';
import { mentionsCsv } from './mentions-csv.ts';
import { placesCsv } from './places-csv.ts';
import { provenance, provenanceWords, type ExportContext } from './provenance.ts';
import { zip } from './zip.ts';

/** Without it Excel takes UTF-8 for an old encoding, and garbles every dash and all Arabic. */
const MARK = '\uFEFF';

export const tablesZip: Download = {
	id: 'csv',
	file: 'tables.zip',
	name: 'Tables, CSV',
	note: 'Mentions and places, for a spreadsheet',
	mediaType: 'application/zip',
	write: (atlas, context) =>
		zip(
			new Map([
				['datapackage.json', dataPackage(atlas, context)],
				[mentionsCsv.file, MARK + mentionsCsv.write(atlas, context)],
				[placesCsv.file, MARK + placesCsv.write(atlas, context)]
			])
		)
};

function dataPackage({ articles }: Atlas, context: ExportContext): string {
	const description = {
		$schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
		name: 'dateline-tables',
		title: 'Places that news articles mention, and when',
		description: [
			...provenanceWords(context),
			'Text that a spreadsheet would take for a formula has an apostrophe before it.'
		].join(' '),
		licenses: [
			{
				name: 'CC-BY-4.0',
				path: 'https://creativecommons.org/licenses/by/4.0/',
				title: 'Of the places, from GeoNames; the quoted sentences belong to their publishers'
			}
		],
		sources: [
			...articles.map(({ title, url }) => ({ title, ...(url === null ? {} : { path: url }) })),
			{ title: 'GeoNames', path: 'https://www.geonames.org/' },
			{ title: 'Natural Earth', path: 'https://www.naturalearthdata.com/' },
			{ title: 'Unicode CLDR', path: 'https://cldr.unicode.org/' }
		],
		...provenance(context),
		resources: [
			resource(mentionsCsv, mentionColumns, {
				foreignKeys: [{ fields: ['place'], reference: { resource: 'places', fields: ['id'] } }]
			}),
			resource(placesCsv, placeColumns, {})
		]
	};
	return `${JSON.stringify(description, null, '\t')}\n`;
}

function resource(
	{ file, mediaType }: LayerFormat,
	columns: readonly Column[],
	keys: Readonly<Record<string, unknown>>
) {
	return {
		name: file.replace('.csv', ''),
		type: 'table',
		path: file,
		format: 'csv',
		mediatype: mediaType,
		encoding: 'utf-8',
		dialect: { lineTerminator: '\r\n' },
		schema: { fields: columns, missingValues: [''], primaryKey: ['id'], ...keys }
	};
}
