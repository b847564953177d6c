import { expect, test } from 'vitest';
import type { MentionProperties, Role } from '../core/model.ts';
import { pointPlace } from '../map/map-samples.ts';
import { parseUrl } from '../state/url.ts';
import { placePage } from './place-page.ts';
import type { SiteLayers } from '../core/atlas/site-layers.ts';

const town = pointPlace('geonames:1', 'settlement', 21, 52);

function layers(role: Role, from: string | null): SiteLayers {
	const mention: MentionProperties = {
		...{ id: 'report-0', article: 'report', start: 0, end: 4, name: 'Town' },
		...{ excerpt: 'Town fell silent.', excerpt_start: 0, place: town.properties.id },
		...{ title: 'Town', kind: 'settlement', country: 'PL', admin1: null, precision_km: 3 },
		...{ confidence: 1, form: 'name', within: null, role, activity: '', from, to: from },
		...{ edtf: from, date_text: null, date_start: null, date_end: null, basis: null },
		...{ part_words: null, part_lat: null, part_lon: null, part_precision_km: null },
		...{ published: null, status: 'machine' }
	};
	const data = {
		...{ mentions: [mention], places: [town.properties], provinces: [], unnamed: [] },
		articles: [{ slug: 'report', repeats: null } as never],
		existed: new Map()
	};
	const empty = { type: 'FeatureCollection' as const, features: [] };
	const shapes = { mentions: empty, provinces: empty, places: { ...empty, features: [town] } };
	return { ok: true, data, shapes: shapes as never };
}

function onMap(role: Role, from: string | null) {
	return parseUrl(placePage(layers(role, from), 'geonames-1')?.mapQuery ?? '');
}

test('the way to the map leads to the place, and looks at it', () => {
	const { place, camera, undated, roles } = onMap('event', '2001-04-03');
	expect(place).toBe('geonames:1');
	expect(camera).toMatchObject({ lon: 21, lat: 52 });
	expect(camera?.zoom).toBeGreaterThan(5);
	expect(undated).toBe(false);
	expect(roles).toEqual(parseUrl('').roles);
});

test('what the map leaves out by itself is asked for where the place has nothing else', () => {
	expect(onMap('mention', null).undated).toBe(true);
	expect(onMap('embedded', '2001-04-03').roles.has('embedded')).toBe(true);
});
