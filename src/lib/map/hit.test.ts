import { describe, expect, it } from 'vitest';
import { pick } from './hit.ts';

function rendered(layer: string, id: string, extent?: number) {
	return { layer: { id: layer }, properties: { id, ...(extent !== undefined && { extent }) } };
}

describe('pick', () => {
	const country = rendered('country', 'country', 70);
	const province = rendered('activity', 'province', 0.5);
	const valley = rendered('soft', 'valley', 0.1);
	const region = rendered('soft', 'region', 2000);

	it('means the smallest of the areas under the pointer', () => {
		expect(pick([region, country, province, valley])).toEqual({ is: 'place', id: 'valley' });
		expect(pick([region, country])).toEqual({ is: 'place', id: 'country' });
	});

	it('means a point before a name, and a name before an area', () => {
		const point = rendered('points', 'town');
		const name = rendered('name-country', 'country');
		expect(pick([valley, name, point])).toEqual({ is: 'place', id: 'town' });
		expect(pick([valley, name])).toEqual({ is: 'place', id: 'country' });
	});

	it('tells a cluster from a place', () => {
		const cluster = { layer: { id: 'cluster' }, properties: { cluster_id: 7 } };
		expect(pick([valley, cluster])).toEqual({ is: 'cluster', feature: cluster });
	});

	it('means nothing on bare ground', () => {
		expect(pick([])).toBeNull();
	});
});
