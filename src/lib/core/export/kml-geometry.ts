/** How is a geometry of GeoJSON written in KML? */
import type { Geometry, Position } from 'geojson';
import { element } from './xml.ts';

/** Empty where there is none. */
export function kmlGeometry(geometry: Geometry | null): string {
	switch (geometry?.type) {
		case undefined:
			return '';
		case 'Point':
			return element('Point', coordinates([geometry.coordinates]));
		case 'LineString':
			return element('LineString', coordinates(geometry.coordinates));
		case 'Polygon':
			return polygon(geometry.coordinates);
		case 'MultiPoint':
			return multi(geometry.coordinates.map((one) => element('Point', coordinates([one]))));
		case 'MultiLineString':
			return multi(geometry.coordinates.map((one) => element('LineString', coordinates(one))));
		case 'MultiPolygon':
			return multi(geometry.coordinates.map(polygon));
		case 'GeometryCollection':
			return multi(geometry.geometries.map(kmlGeometry));
	}
}

function multi(parts: readonly string[]): string {
	return element('MultiGeometry', parts.join(''));
}

function polygon(rings: readonly Position[][]): string {
	const boundaries = rings.map((ring, index) =>
		element(
			index === 0 ? 'outerBoundaryIs' : 'innerBoundaryIs',
			element('LinearRing', coordinates(ring))
		)
	);
	return element('Polygon', boundaries.join(''));
}

function coordinates(positions: readonly Position[]): string {
	return element('coordinates', positions.map(([lon, lat]) => `${lon},${lat}`).join(' '));
}
