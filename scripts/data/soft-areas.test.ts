/** Do the committed soft areas hold what the map draws as approximate? */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { check } from '@placemarkio/check-geojson';
import { area, booleanPointInPolygon, coordAll } from '@turf/turf';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { openGazetteer } from '../../src/lib/core/gazetteer/gazetteer.ts';

const text = readFileSync(
	new URL('../../static/boundaries/soft-areas.geojson', import.meta.url),
	'utf8'
);
const { features } = JSON.parse(text) as FeatureCollection<Polygon | MultiPolygon>;
const shapeOf = (id: string) => features.find((each) => each.id === id)!;

describe('soft areas', () => {
	it('are valid GeoJSON to somebody else', () => {
		expect(() => check(text)).not.toThrow();
	});

	it('have ids of their own and an area within the world', () => {
		expect(new Set(features.map(({ id }) => id)).size).toBe(features.length);
		for (const each of features) {
			expect(each.id).toMatch(/^(dateline|geonames|iso3166-[12]):/);
			expect(area(each), String(each.id)).toBeGreaterThan(0);
			for (const [lon = 0, lat = 0] of coordAll(each)) {
				expect(Math.abs(lon), String(each.id)).toBeLessThanOrEqual(180);
				expect(Math.abs(lat), String(each.id)).toBeLessThanOrEqual(90);
			}
		}
	});

	it('are each the area of a place that a name can mean', () => {
		const packed = readFileSync(new URL('../../static/gazetteer/gazetteer.pack', import.meta.url));
		const gazetteer = openGazetteer(gunzipSync(packed));
		expect(features.filter(({ id }) => !gazetteer.byId(String(id))).map(({ id }) => id)).toEqual(
			[]
		);
	});

	it.each([
		['dateline:panjshir-valley', [69.7, 35.4], [69.2, 34.5]],
		['dateline:hindu-kush', [71, 36], [66, 31]],
		['dateline:iberian-peninsula', [-4, 40], [2.5, 48.5]],
		['dateline:danube', [19.05, 47.5], [13.4, 52.5]],
		['dateline:black-sea', [34, 43], [30, 50]]
	])('%s lies where it lies', (id, within, outside) => {
		expect(booleanPointInPolygon(within, shapeOf(id))).toBe(true);
		expect(booleanPointInPolygon(outside, shapeOf(id))).toBe(false);
	});

	it('follow a valley rather than circle it', () => {
		const valley = shapeOf('dateline:panjshir-valley');
		expect(area(valley) / 1e6).toBeGreaterThan(500);
		expect(area(valley) / 1e6).toBeLessThan(3000);
	});
});
