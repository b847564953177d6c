/** Promise 2: an area is not a point, and a valley is neither a pin nor a province by another name. */
import { expect, test } from './page';

test('an area is never a pin: no feature of the layers lies at 0,0, and countries are polygons', async ({
	page
}) => {
	const response = await page.request.get('/layers/places.geojson');
	const { features } = (await response.json()) as {
		features: {
			geometry: { type: string; coordinates: unknown };
			properties: { kind: string; title: string };
		}[];
	};
	for (const { geometry, properties } of features) {
		if (['settlement', 'facility'].includes(properties.kind)) expect(geometry.type).toBe('Point');
		else expect(geometry.type, properties.title).toMatch(/Polygon$/);
		expect(geometry.coordinates).not.toEqual([0, 0]);
	}
});

test('the valley says how precise it is, and does not colour its province', async ({
	mapPage,
	page
}) => {
	await mapPage.open('?years=1980-1989&place=dateline-panjshir-valley');
	const card = page.getByRole('dialog', { name: 'Panjshir Valley' });
	await expect(card).toContainText(/Valley/);
	await expect(card).toContainText(/extent approximate/);
	await mapPage.layers.getByRole('checkbox', { name: /Valleys, regions/ }).uncheck();
	await expect(mapPage.place('Panjshir Valley')).toHaveCount(0);
});
