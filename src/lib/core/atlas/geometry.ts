/** What shape has a place on the map? The best that is known: an area before a point. */
import { truncate } from '@turf/turf';
import type { FeatureCollection, Geometry, Point } from 'geojson';
import { feature, merge } from 'topojson-client';
import type {
	GeometryCollection,
	MultiPolygon as TopoMultiPolygon,
	Polygon as TopoPolygon,
	Topology
} from 'topojson-specification';
import type { Place } from '../model.ts';
import { areaForFarAway, areaForWeb, type Area } from './area-for-web.ts';

interface Province {
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
	shape(place: Place, members: readonly string[]): Area | Point;
	/** Area of a province; null where no boundary is known. */
	province(id: string): Area | null;
	readonly provinces: readonly Province[];
}

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

/** About 1 m. */
const POINT_DECIMALS = 5;

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
	const whole = (found: TopoArea | undefined): Area | null => {
		if (!found) return null;
		const { geometry } = feature(topology, found as TopoPolygon<AreaProperties>);
		return isArea(geometry) ? areaForWeb(geometry) : null;
	};
	const softArea = (id: string): Area | null => {
		const geometry = soft.get(id);
		return geometry && isArea(geometry) ? areaForWeb(geometry) : null;
	};
	const joined = (members: readonly string[]): Area | null => {
		const found = members.flatMap((code) => countries.get(code) ?? []);
		return found.length === 0 ? null : areaForFarAway(merge(topology, found));
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
					(place.kind === 'region' || place.kind === 'historical' ? joined(members) : null)
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
