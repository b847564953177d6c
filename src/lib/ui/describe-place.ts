/** How is a place introduced: what it is, what it is part of, how well its extent is known? */
import type { Kind, PlaceProperties } from '../core/model.ts';

const kindWords: Readonly<Record<Kind, string>> = {
	country: 'Country',
	province: 'Province',
	district: 'District',
	settlement: 'Settlement',
	physical: 'Natural feature',
	region: 'Region',
	historical: 'Former state',
	facility: 'Place'
};

/** What a name itself says of a natural feature, in English gazetteers' own words. */
const featureWords =
	/\b(valley|river|mountains?|range|sea|lake|desert|pass|gulf|ocean|islands?|strait|plateau|peninsula|basin|plain|canyon|bay|coast|delta|steppe)\b/i;

const precisionWords: Readonly<Record<Kind, string>> = {
	country: 'boundary known',
	province: 'boundary known',
	district: 'boundary not drawn',
	settlement: 'position known',
	physical: 'extent approximate',
	region: 'extent approximate',
	historical: 'borders of its time approximate',
	facility: 'position known'
};

type Described = Pick<PlaceProperties, 'kind' | 'title' | 'part_of'>;

export function kindOf({ kind, title }: Described): string {
	const feature = kind === 'physical' ? featureWords.exec(title)?.[0] : undefined;
	if (feature === undefined) return kindWords[kind];
	return feature.charAt(0).toUpperCase() + feature.slice(1).toLowerCase();
}

/** "Province of Afghanistan", "Valley in Panjshir, Afghanistan", "Former state, 1922–1991". */
export function introduce(place: Described, lifetime?: string): string {
	const kind = kindOf(place);
	if (lifetime !== undefined) return `${kind}, ${lifetime}`;
	if (place.part_of === null) return kind;
	const link = place.kind === 'province' || place.kind === 'district' ? 'of' : 'in';
	return `${kind} ${link} ${place.part_of}`;
}

/** The same for a row of a list: "Province, Afghanistan"; "Valley, extent approximate". */
export function summarise(place: Described, lifetime?: string): string {
	const kind = kindOf(place);
	if (lifetime !== undefined) return `${kind}, ${lifetime}`;
	if (place.kind === 'physical' || place.kind === 'region') return `${kind}, extent approximate`;
	return place.part_of === null ? kind : `${kind}, ${place.part_of}`;
}

export function precisionOf({ kind }: Pick<PlaceProperties, 'kind'>): string {
	return precisionWords[kind];
}
