import { expect, test } from 'vitest';
import { cacheName, isOldCache, isUnchanging, keptOffline, keptPath } from './kept-offline.ts';

const site = {
	base: '/maps',
	build: ['/maps/_app/immutable/entry/app.1.js'],
	files: ['/maps/gazetteer/gazetteer.pack'],
	prerendered: ['/maps/', '/maps/workbench', '/maps/workbench/map', '/maps/layers/places.geojson']
};

test('keeps the app, the data and the workbench, but nothing that is made of the articles', () => {
	expect(keptOffline(site)).toEqual([
		'/maps/_app/immutable/entry/app.1.js',
		'/maps/gazetteer/gazetteer.pack',
		'/maps/workbench',
		'/maps/workbench/map'
	]);
	expect(
		keptOffline({ ...site, base: '', prerendered: ['/', '/workbench', '/workbenches'] })
	).toEqual([...site.build, ...site.files, '/workbench']);
});

test('knows a page with and without a slash, and what cannot change', () => {
	expect(keptPath('/workbench/')).toBe('/workbench');
	expect(keptPath('/')).toBe('/');
	expect(isUnchanging('/maps/_app/immutable/chunks/x.js')).toBe(true);
	expect(isUnchanging('/maps/gazetteer/gazetteer.pack')).toBe(false);
});

test('tells its own old caches from those of sites in other folders', () => {
	expect(isOldCache(cacheName('/maps', '1'), '/maps', '2')).toBe(true);
	expect(isOldCache(cacheName('/maps', '2'), '/maps', '2')).toBe(false);
	expect(isOldCache(cacheName('/maps/other', '1'), '/maps', '2')).toBe(false);
	expect(isOldCache(cacheName('', '1'), '/maps', '2')).toBe(false);
	expect(isOldCache('something else', '/maps', '2')).toBe(false);
});
