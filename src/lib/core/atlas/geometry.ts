/** What shape has a place on the map? The best that is known: an area before a point. */
import { area, polygon, rewind, simplify, truncate } from '@turf/turf';
import type { FeatureCollection, Geometry, MultiPolygon, Point, Polygon, Position } from 'geojson';
import { feature, merge } from 'topojson-client';
import type {
	GeometryCollection,
	MultiPolygon as TopoMultiPolygon,
	Polygon as TopoPolygon,
	Topology
} from 'topojson-specification';
import type { Place } from '../model.ts';

export interface Province {
	/** Place id. */
	readonly id: string;
	readonly title: string;
	readonly country: string | null;
	/** GeoNames code. */
	readonly admin1: string | null;
}

/** The boundaries and soft areas that ship with Dateline, opened. */
export interface Geometries {
	/** Area of a place if one is known (`members`: ISO countries that make up a region), else its point. */
	shape(place: Place, members: readonly string[]): Polygon | MultiPolygon | Point;
	/** Area of a province; null where no boundary is known. */
	province(id: string): Polygon | MultiPolygon | null;
	readonly provinces: readonly Province[];
}

type Area = Polygon | MultiPolygon;
type TopoArea = TopoPolygon<AreaProperties> | TopoMultiPolygon<AreaProperties>;
interface AreaProperties {
	readonly title?: string;
	readonly country?: string | null;
	readonly admin1?: string | null;
}
type Boundaries = Topology<{
	countries: GeometryCollection<AreaProperties>;
	provinces: GeometryCollection<AreaProperties>;
}>;

/** About 100 m: finer than any boundary that ships. */
const AREA_DECIMALS = 3;
const POINT_DECIMALS = 5;
/** Degrees. What spans several countries is looked at from far away. */
const REGION_TOLERANCE = 0.03;
/** Islands below this are left out of what spans several countries, in square metres. */
const SMALLEST_ISLAND = 100e6;

/**
 * Opens `boundaries.topo.json` (objects `countries` with ISO 3166-1 ids, `provinces` with place ids)
 * and `soft-areas.geojson` (place ids), both parsed.
 */
export function openGeometries(boundaries: unknown, softAreas: unknown): Geometries {
	const topology = boundaries as Boundaries;
	const countries = byId(topology.objects.countries);
	const provinces = byId(topology.objects.provinces);
	const soft = new Map(
		(softAreas as FeatureCollection<Geometry>).features.map(({ id, geometry }) => [id, geometry])
	);
	const made = new Map<string, Area | null>();

	const once = (id: string, make: () => Area | null): Area | null => {
		const known = made.get(id);
		if (known !== undefined) return known;
		const shape = make();
		made.set(id, shape);
		return shape;
	};
	const whole = (found: TopoArea | undefined): Area | null =>
		found
			? forWeb(feature(topology, found as TopoPolygon<AreaProperties>).geometry, AREA_DECIMALS)
			: null;
	const softArea = (id: string): Area | null => {
		const geometry = soft.get(id);
		return geometry && isArea(geometry) ? forWeb(geometry, AREA_DECIMALS) : null;
	};
	const joined = (members: readonly string[]): Area | null => {
		const found = members.flatMap((code) => countries.get(code) ?? []);
		return found.length === 0 ? null : forFarAway(merge(topology, found));
	};
	const province = (id: string) => once(id, () => whole(provinces.get(id)));

	return {
		province,
		provinces: [...provinces].map(([id, { properties }]) => ({
			id,
			title: properties?.title ?? id,
			country: properties?.country ?? null,
			admin1: properties?.admin1 ?? null
		})),
		shape(place, members) {
			const known = once(
				place.id,
				() =>
					softArea(place.id) ??
					whole(provinces.get(place.id)) ??
					whole(countries.get(isoCountry(place.id))) ??
					joined(members)
			);
			return known ?? pointOf(place);
		}
	};
}

/** The representative point of a place. */
export function pointOf({ lat, lon }: Pick<Place, 'lat' | 'lon'>): Point {
	return truncate(
		{ type: 'Point', coordinates: [lon, lat] },
		{ precision: POINT_DECIMALS, coordinates: 2 }
	);
}

function isArea(geometry: Geometry): geometry is Area {
	return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
}

/** `iso3166-1:AF` → `AF`; empty for any other id. */
function isoCountry(id: string): string {
	return id.startsWith('iso3166-1:') ? id.slice('iso3166-1:'.length) : '';
}

function byId({ geometries }: GeometryCollection<AreaProperties>): Map<string, TopoArea> {
	const found = new Map<string, TopoArea>();
	for (const geometry of geometries) {
		if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') continue;
		if (geometry.id !== undefined) found.set(String(geometry.id), geometry);
	}
	return found;
}

/** Few decimals, no ring that rounding has flattened, outer rings counterclockwise (RFC 7946, 3.1.6). */
function forWeb(geometry: Geometry, decimals: number): Area | null {
	if (!isArea(geometry)) return null;
	const rounded = truncate(geometry, { precision: decimals, coordinates: 2 });
	const polygons = polygonsOf(rounded).flatMap((rings) => {
		const [outer, ...holes] = rings.map(withoutRepeats);
		return outer && isRing(outer) ? [[outer, ...holes.filter(isRing)]] : [];
	});
	const [first] = polygons;
	if (first === undefined) return null;
	const area: Area =
		polygons.length === 1
			? { type: 'Polygon', coordinates: first }
			: { type: 'MultiPolygon', coordinates: polygons };
	return rewind(area) as Area;
}

function forFarAway(merged: MultiPolygon): Area | null {
	const sized = merged.coordinates.map((rings) => ({ rings, size: area(polygon(rings)) }));
	const largest = Math.max(...sized.map(({ size }) => size));
	const kept = sized.filter(({ size }) => size >= Math.min(SMALLEST_ISLAND, largest));
	const coarse = simplify(
		{ type: 'MultiPolygon', coordinates: kept.map(({ rings }) => rings) } as MultiPolygon,
		{ tolerance: REGION_TOLERANCE }
	);
	return forWeb(coarse, 2);
}

function polygonsOf(shape: Area): Position[][][] {
	return shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
}

function withoutRepeats(ring: Position[]): Position[] {
	return ring.filter((position, index) => {
		const before = ring[index - 1];
		return !before || before[0] !== position[0] || before[1] !== position[1];
	});
}

function isRing(ring: Position[]): boolean {
	return ring.length >= 4;
}
