/** What does the map draw of what the articles say? A view becomes the features of its sources. */
import type { Feature, FeatureCollection, Geometry, Point } from 'geojson';
import {
	layerOfKind,
	type ChoroplethCell,
	type LayerId,
	type PlaceView,
	type View
} from '../core/atlas/view.ts';
import { namesOfArea, type NameProperties } from './area-names.ts';
import { mainBounds } from './extent.ts';
import { partsOf } from './parts.ts';
import { ringArea, polygonsOf } from './rings.ts';
import { isOnlyAside, partsSaid } from './said-parts.ts';
import { shapeOf, type Shape } from './shapes.ts';
import type { PlaceFeature } from './types.ts';

/** One sign, one meaning: how a place is drawn. `aside`: a chosen point that is only measured from, named but not pinned. */
export type Sign = 'country' | 'province' | 'soft' | 'former' | 'point' | 'aside';

export interface SaidProperties {
	readonly id: string;
	readonly title: string;
	readonly sign: Sign;
	/** Excerpts that the filters leave. */
	readonly count: number;
	/** Square degrees: of areas that lie over each other, a click means the smallest. */
	readonly extent: number;
	/** From which zoom the outline of this part is drawn. */
	readonly from: number;
	/** True where this is a line round an area that comes besides. */
	readonly outline: boolean;
}

export interface ActivityProperties {
	readonly id: string;
	readonly count: number;
	readonly imprecise: boolean;
	readonly extent: number;
}

type Collection<Properties, Shape extends Geometry = Geometry> = FeatureCollection<
	Shape,
	Properties
>;

/** The data of the sources that change; each is small beside the ground. */
export interface Drawing {
	readonly countries: Collection<SaidProperties>;
	readonly activity: Collection<ActivityProperties>;
	readonly provinces: Collection<SaidProperties>;
	readonly soft: Collection<SaidProperties>;
	readonly former: Collection<SaidProperties>;
	/** Countries and former states once more: their tint is drawn from coarser shapes. */
	readonly bands: Collection<SaidProperties>;
	/** Settlements and facilities, filtered before they are clustered; without the selected one. */
	readonly points: Collection<SaidProperties>;
	readonly names: Collection<NameProperties, Point>;
	/** The one place that is selected, if the filters leave it. */
	readonly selection: Collection<SaidProperties>;
}

export interface Drawable {
	readonly view: View;
	readonly layers: ReadonlySet<LayerId>;
	readonly selected: string | null;
	/** The feature of `places.geojson` with this id. */
	readonly place: (id: string) => PlaceFeature | undefined;
	/** The area of a province, for the choropleth. */
	readonly province: (id: string) => Geometry | undefined;
}

export function drawingOf({ view, layers, selected, place, province }: Drawable): Drawing {
	const cells = layers.has('activity') ? view.choropleth : [];
	const activity = cells.flatMap((cell) => activityFeature(cell, province) ?? []);
	const coloured = new Set(activity.map(({ properties }) => properties.id));
	const said = view.places.flatMap((placeView) => {
		const { id, kind } = placeView.place;
		const isDrawn = layers.has(layerOfKind[kind]) || coloured.has(id);
		const feature = isDrawn ? place(id) : undefined;
		const shape = feature && shapeOf(feature);
		return shape ? [saidFeature(placeView, shape)] : [];
	});
	const bySign = (sign: Sign) => said.filter(({ properties }) => properties.sign === sign);
	const mentioned = bySign('province');
	// A province may be coloured for a village in it that alone is named: it is outlined all the same.
	const known = new Set(mentioned.map(({ properties }) => properties.id));
	const provinces = mentioned.concat(
		cells
			.filter((cell) => !known.has(cell.province))
			.flatMap((cell) => colouredProvince(cell, province) ?? [])
	);
	const countries = bySign('country');
	const soft = bySign('soft');
	const former = bySign('former');
	const points = bySign('point');
	const areas = [...countries, ...provinces, ...soft, ...former];
	const existed = new Map(view.places.map((one) => [one.place.id, one.existed]));
	const named = new Set(said.map(({ properties }) => properties.id));
	const selection = selectionOf(
		[...areas, ...points].find(({ properties }) => properties.id === selected),
		view.places.find(({ place: { id } }) => id === selected)
	);
	return {
		countries: collect(countries.flatMap(inParts)),
		activity: collect(activity),
		provinces: collect(provinces),
		soft: collect(bySize(soft).flatMap(inParts)),
		former: collect(bySize(former).flatMap(inParts)),
		bands: collect([...bySize(former), ...countries].flatMap(inParts)),
		points: collect(points.filter(({ properties }) => properties.id !== selected)),
		names: collect(
			areas
				.filter(({ properties: { id } }) => named.has(id) || id === selected)
				.flatMap((feature) => namesOfArea(feature, selected, existed.get(feature.properties.id)))
		),
		selection: collect(selection)
	};
}

function selectionOf(
	chosen: Feature<Geometry, SaidProperties> | undefined,
	placeView: PlaceView | undefined
): Feature<Geometry, SaidProperties>[] {
	if (!chosen) return [];
	if (!placeView) return inParts(chosen);
	const { properties } = chosen;
	const aside = properties.sign === 'point' && isOnlyAside(placeView);
	const shown: typeof chosen = aside
		? { ...chosen, properties: { ...properties, sign: 'aside' } }
		: chosen;
	return [...inParts(shown), ...partsSaid(placeView, properties)];
}

export function collect<Shape extends Geometry, Properties>(
	features: readonly Feature<Shape, Properties>[]
): FeatureCollection<Shape, Properties> {
	return { type: 'FeatureCollection', features: [...features] };
}

function saidFeature(
	{ place, excerpts }: PlaceView,
	shape: Shape
): Feature<Geometry, SaidProperties> {
	return {
		type: 'Feature',
		geometry: shape.geometry,
		properties: {
			id: place.id,
			title: place.title,
			sign: signOf(place.kind, shape),
			count: excerpts.length,
			extent: extentOf(shape.geometry),
			from: 0,
			outline: false
		}
	};
}

/** Islands apart, so that an outline need not be drawn where it would be a blot. */
function inParts({
	properties,
	geometry
}: Feature<Geometry, SaidProperties>): Feature<Geometry, SaidProperties>[] {
	return partsOf(geometry).map(({ geometry: part, from, outline }) => ({
		type: 'Feature',
		geometry: part,
		properties: { ...properties, from, outline }
	}));
}

/** An area whose bounds nobody has drawn looks approximate, whatever it is. */
function signOf(kind: PlaceView['place']['kind'], { approximate }: Shape): Sign {
	const layer = layerOfKind[kind];
	if (layer === 'settlements') return 'point';
	if (layer === 'former-states') return 'former';
	if (layer === 'soft-areas' || (approximate && layer === 'provinces')) return 'soft';
	return layer === 'countries' ? 'country' : 'province';
}

function activityFeature(
	{ province: id, count, imprecise }: ChoroplethCell,
	province: Drawable['province']
): Feature<Geometry, ActivityProperties> | null {
	const geometry = province(id);
	if (!geometry) return null;
	const properties = { id, count, imprecise, extent: extentOf(geometry) };
	return { type: 'Feature', geometry, properties };
}

function colouredProvince(
	{ province: id, title, count }: ChoroplethCell,
	province: Drawable['province']
): Feature<Geometry, SaidProperties> | null {
	const geometry = province(id);
	if (!geometry) return null;
	const extent = extentOf(geometry);
	const properties = {
		id,
		title,
		sign: 'province' as const,
		count,
		extent,
		from: 0,
		outline: false
	};
	return { type: 'Feature', geometry, properties };
}

// Areas are the same objects from one view to the next.
const extents = new WeakMap<Geometry, number>();

function extentOf(geometry: Geometry): number {
	const before = extents.get(geometry);
	if (before !== undefined) return before;
	const extent = polygonsOf(geometry).reduce((sum, [outer]) => sum + ringArea(outer ?? []), 0);
	extents.set(geometry, extent);
	return extent;
}

/** For an area that will be drawn: what takes long to find of it is found now. */
export function prepareArea(area: Geometry): void {
	extentOf(area);
	partsOf(area);
	mainBounds(area);
}

/** The large first, so that the small lies on top. */
function bySize<Item extends { properties: { extent: number } }>(items: readonly Item[]): Item[] {
	return [...items].sort((a, b) => b.properties.extent - a.properties.extent);
}
