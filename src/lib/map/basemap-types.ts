/**
 * What can the map draw as ground? The shape of the files in `static/basemap` and `static/fonts`,
 * which `scripts/data/basemap.ts`, `relief.ts` and `fonts.ts` make.
 *
 * `ground` and `relief` are tiles of 512 px, zoom 0 to 4, each present (one of open sea is empty),
 * so that none is ever answered with "not found"; beyond zoom 4 they are drawn larger, sharp enough
 * to zoom 9. Names come in one file, `labels.json`: rows that `readLabels` turns into the GeoJSON of
 * two sources.
 *
 * Every `minzoom` is whole: filter with `['<=', ['get', 'minzoom'], ['zoom']]`, which MapLibre asks
 * once for each whole zoom.
 */
import type { FeatureCollection, Point } from 'geojson';

/** Zoom of the finest tiles of `ground` and `relief`. */
export const BASEMAP_MAX_ZOOM = 4;

/** Names the worldview: an atlas has to say whose borders it draws. */
export const BASEMAP_ATTRIBUTION =
	'Borders as held on the ground, disputed ones dashed: Natural Earth. Names © GeoNames (CC BY 4.0). Relief: NASA SRTM30.';

/** Sources of a MapLibre style; `base` is the site's base path with no slash at its end. */
export function basemapSources(base: string) {
	return {
		/** Vector tiles; its source-layers are the keys of `GroundLayers`. */
		ground: {
			type: 'vector' as const,
			tiles: [`${base}/basemap/ground/{z}/{x}/{y}.pbf`],
			minzoom: 0,
			maxzoom: BASEMAP_MAX_ZOOM,
			attribution: BASEMAP_ATTRIBUTION
		},
		/** Grey shades with alpha: black in shadow, white in light, nothing on plains and water. */
		relief: {
			type: 'raster' as const,
			tiles: [`${base}/basemap/relief/{z}/{x}/{y}.webp`],
			tileSize: 512,
			minzoom: 0,
			maxzoom: BASEMAP_MAX_ZOOM
		}
	};
}

/**
 * Source-layers of `ground` → `properties` of their features.
 * @public scripts/data makes them
 */
export interface GroundLayers {
	/** Polygons: all land, countries joined, lakes not cut out. */
	readonly land: Record<string, never>;
	/** Polygons. */
	readonly lakes: GroundWater;
	/** Lines. */
	readonly rivers: GroundWater;
	/** Lines for names only, smoother than the rivers; in tiles from zoom 4 on. */
	readonly 'river-names': GroundWater;
	/** Lines between countries; no coast. */
	readonly borders: GroundBorder;
	/** Lines between provinces of one country; in tiles from zoom 4 on. */
	readonly provinces: GroundDivision;
}

export interface GroundWater {
	/** In English; absent where none is known. */
	readonly name?: string;
	/** From which zoom it is worth drawing. */
	readonly minzoom: number;
	/** 1 for the greatest, 6 for the least. */
	readonly rank: number;
}

export interface GroundDivision {
	/** From which zoom it is more than a smudge. */
	readonly minzoom: number;
}

export interface GroundBorder {
	/** Contested: draw it dashed. */
	readonly disputed: boolean;
}

export type LabelKind =
	| 'country'
	/** Seats of governments; drawn above towns. */
	| 'capital'
	| 'town'
	| 'province'
	/** Mountains, deserts, plateaus, peninsulas: serif italic. */
	| 'range'
	/** Oceans, seas, gulfs, straits: serif italic in the colour of water. */
	| 'sea'
	| 'lake';

export interface GroundLabel {
	/**
	 * Place id (`iso3166-1:AF`, `iso3166-2:AF-PAN`, `geonames:1138958`, `dateline:hindu-kush`), so
	 * that the map can leave out what it names itself. Unique.
	 */
	readonly id: string;
	/** In English. */
	readonly name: string;
	readonly kind: LabelKind;
	/** From which zoom it may stand. */
	readonly minzoom: number;
	/** Place in the order of importance, over all kinds: the `symbol-sort-key`. */
	readonly rank: number;
	/** Degrees clockwise (`text-rotate`); 0 for most. */
	readonly rotate: number;
}

type LabelRow = readonly [
	id: string,
	name: string,
	lon: number,
	lat: number,
	minzoom: number,
	rotate?: number
];

/** `labels.json`: rows by kind, the important ones first. */
export type LabelsFile = Readonly<Record<LabelKind, readonly LabelRow[]>>;

export function labelsUrl(base: string): string {
	return `${base}/basemap/labels.json`;
}

/** From this zoom on small towns are named: more than half of all names, which a map that opens does not wait for. */
export const SMALL_TOWNS_ZOOM = 7;

/** The names of the ground, by the source that draws them. */
export type GroundNames = Readonly<Record<GroundNameSource, FeatureCollection<Point, GroundLabel>>>;
export type GroundNameSource = 'labels' | 'small-towns';

export function sourceOfLabel({ kind, minzoom }: GroundLabel): GroundNameSource {
	return kind === 'town' && minzoom >= SMALL_TOWNS_ZOOM ? 'small-towns' : 'labels';
}

export function readLabels(file: LabelsFile): GroundNames {
	const kinds = Object.keys(file) as LabelKind[];
	const features = kinds.flatMap((kind) =>
		file[kind].map(([id, name, lon, lat, minzoom, rotate = 0], index) => ({
			type: 'Feature' as const,
			properties: { id, name, kind, minzoom, rank: minzoom * 1e4 + index, rotate },
			geometry: { type: 'Point' as const, coordinates: [lon, lat] }
		}))
	);
	const of = (source: GroundNameSource) => ({
		type: 'FeatureCollection' as const,
		features: features.filter(({ properties }) => sourceOfLabel(properties) === source)
	});
	return { labels: of('labels'), 'small-towns': of('small-towns') };
}

/**
 * The style's `font-faces`: family → files with the code points they hold. Loaded one by one, when
 * a letter of theirs is drawn. A family name must not hold a bare number.
 */
export function fontFaces(base: string) {
	const face = (file: string, range: keyof typeof RANGES) => ({
		url: `${base}/fonts/${file}.woff2`,
		'unicode-range': RANGES[range].split(',')
	});
	const sans = (weight: number) => [
		face(`source-sans-3-latin-${weight}-normal`, 'latin'),
		face(`source-sans-3-latin-ext-${weight}-normal`, 'latin-ext'),
		face(`source-sans-3-vietnamese-${weight}-normal`, 'vietnamese')
	];
	return {
		SourceSans: sans(400),
		SourceSansSemibold: sans(600),
		NewsreaderItalic: [
			face('newsreader-latin-400-italic', 'latin'),
			face('newsreader-latin-ext-400-italic', 'latin-ext')
		],
		Vazirmatn: [face('vazirmatn-arabic-400-normal', 'arabic')],
		VazirmatnSemibold: [face('vazirmatn-arabic-600-normal', 'arabic')]
	};
}

/** Values of `text-font`: letters that one family lacks are taken from the next. */
export const MAP_FONTS = {
	/** Towns, plain labels. */
	plain: ['SourceSans', 'Vazirmatn'],
	/** Countries, provinces, capitals, places of the articles, counts. */
	strong: ['SourceSansSemibold', 'VazirmatnSemibold'],
	/** Nature, former states, soft areas. */
	nature: ['NewsreaderItalic', 'Vazirmatn']
};

// The subsets as Fontsource cuts them.
const RANGES = {
	latin:
		'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
	vietnamese:
		'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
	'latin-ext':
		'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113,U+2C60-2C7F,U+A720-A7FF',
	arabic:
		'U+0600-06FF,U+0750-077F,U+0870-088E,U+0890-0891,U+0897-08E1,U+08E3-08FF,U+200C-200E,U+2010-2011,U+204F,U+2E41,U+FB50-FDFF,U+FE70-FE74,U+FE76-FEFC'
};
