import type { FeatureCollection } from 'geojson';
import { expect, test } from 'vitest';
import { AT_ONCE, Courier } from './courier.ts';

const collection = (id: string, features = 1): FeatureCollection => ({
	type: 'FeatureCollection',
	features: Array.from({ length: features }, () => ({
		type: 'Feature',
		geometry: { type: 'Point', coordinates: [0, 0] },
		properties: { id }
	}))
});
const many = (id: string) => collection(id, AT_ONCE);

function courier(areas: FeatureCollection) {
	const log: string[] = [];
	const tasks: (() => void)[] = [];
	const carrier = new Courier({
		known: { areas, points: collection('none'), names: collection('none') },
		give: (source, { features }) => log.push(`${source} ${features[0]?.properties?.['id']}`),
		ondone: () => log.push('done'),
		later: (next) => tasks.push(next)
	});
	return { carrier, log, next: () => tasks.shift()?.() };
}

test('little is given at once, and what is known not at all', () => {
	const { carrier, log } = courier(collection('a'));
	carrier.bring({ areas: collection('a'), points: collection('p'), names: collection('n') });
	expect(log).toEqual(['points p', 'names n', 'done']);
	expect(carrier.isDone).toBe(true);
});

test('of much, each source is given in a task of its own', () => {
	const { carrier, log, next } = courier(collection('a'));
	carrier.bring({ areas: many('b'), points: collection('p'), names: collection('none') });
	expect(log).toEqual([]);
	expect(carrier.isDone).toBe(false);
	next();
	expect(log).toEqual(['areas b']);
	next();
	expect(log).toEqual(['areas b', 'points p']);
	next();
	next();
	expect(log).toEqual(['areas b', 'points p', 'done']);
	expect(carrier.isDone).toBe(true);
});

test('newer data takes the place of what is on its way', () => {
	const { carrier, log, next } = courier(collection('a'));
	carrier.bring({ areas: many('b'), points: collection('p'), names: collection('n') });
	next();
	carrier.bring({ areas: many('c'), points: collection('q'), names: collection('n') });
	for (let task = 0; task < 4; task++) next();
	expect(log).toEqual(['areas b', 'areas c', 'points q', 'names n', 'done']);
});

test('what is there already, however much, keeps nothing else waiting', () => {
	const areas = many('a');
	const { carrier, log } = courier(areas);
	carrier.bring({ areas, points: collection('p'), names: collection('none') });
	expect(log).toEqual(['points p', 'done']);
});
