/** Which columns have the tables, and what is in them? (Table Schema) */
import type { MentionProperties, PlaceProperties } from '../model.ts';

export interface Column<Name extends string = string> {
	readonly name: Name;
	readonly type: 'string' | 'integer' | 'number' | 'date';
	readonly description: string;
}

type Point = 'lat' | 'lon';
const column = <Name extends string>(
	name: Name,
	type: Column['type'],
	description: string
): Column<Name> => ({ name, type, description });

const point = [
	column('lat', 'number', 'Latitude of its representative point, WGS 84 degrees'),
	column('lon', 'number', 'Longitude of its representative point, WGS 84 degrees')
] as const;

export const mentionColumns: readonly Column<keyof MentionProperties | Point>[] = [
	column('id', 'string', 'Stays the same as long as the text does'),
	column('article', 'string', 'Slug of the article'),
	column('start', 'integer', 'Where the name starts in the article, in UTF-16 code units'),
	column('end', 'integer', 'Where it ends, exclusive'),
	column('name', 'string', 'As the article writes it'),
	column('excerpt', 'string', 'The sentence of the mention, verbatim'),
	column('excerpt_start', 'integer', 'Where the sentence starts in the article'),
	column('place', 'string', 'Id of the place that it means; empty where none was found'),
	column('title', 'string', 'Title of the place'),
	column('kind', 'string', 'Kind of the place'),
	column('country', 'string', 'ISO 3166-1 alpha-2; empty for what spans several'),
	column('admin1', 'string', 'GeoNames code of the province'),
	column(
		'precision_km',
		'number',
		'How far from its point the place may extend or the truth may lie'
	),
	column('part_words', 'string', 'The words for a part of the place, or for how far from it'),
	column('part_lat', 'number', 'Latitude of where those words point'),
	column('part_lon', 'number', 'Longitude of where those words point'),
	column('part_precision_km', 'number', 'How far from there the truth may lie'),
	column(
		'confidence',
		'number',
		'Calibrated probability that this names a place, and this one; 0 to 1'
	),
	column('form', 'string', 'name, demonym, abbreviation or compass'),
	column('within', 'string', 'Of what longer name it is a part: organisation, event or person'),
	column('role', 'string', 'event, origin, destination, mention, institution or embedded'),
	column('activity', 'string', 'What is reported there, joined by "; "'),
	column('from', 'date', 'First day of what is told; closed interval'),
	column('to', 'date', 'Last day of what is told'),
	column('edtf', 'string', 'The same date in EDTF, which says what is open or approximate'),
	column('date_text', 'string', 'The words that gave the date'),
	column('date_start', 'integer', 'Where those words start in the article'),
	column('date_end', 'integer', 'Where they end, exclusive'),
	column(
		'basis',
		'string',
		'On what ground it is dated: sentence, paragraph, discourse or publication'
	),
	column('published', 'string', 'When the article was published: an ISO or EDTF date'),
	column('status', 'string', 'machine, checked or disputed'),
	...point
];

export const placeColumns: readonly Column<keyof PlaceProperties | Point>[] = [
	column('id', 'string', 'Id of the place'),
	column('title', 'string', 'Title of the place'),
	column(
		'kind',
		'string',
		'country, province, district, settlement, physical, region, historical or facility'
	),
	column('country', 'string', 'ISO 3166-1 alpha-2; empty for what spans several'),
	column('admin1', 'string', 'GeoNames code of the province'),
	column('part_of', 'string', 'What contains it, nearest first'),
	column(
		'precision_km',
		'number',
		'How far from its point the place may extend or the truth may lie'
	),
	column('excerpts', 'integer', 'How many excerpts speak of it: a sentence counts once'),
	column('articles', 'integer', 'How many articles do'),
	column('first', 'date', 'First day of its dated excerpts'),
	column('last', 'date', 'Last day of its dated excerpts'),
	...point
];
