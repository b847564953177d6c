import { describe, expect, it } from 'vitest';
import type { ByHand, Decision } from '../corrections/correction.ts';
import { describeDecision } from './describe.ts';

const byHand: ByHand = {
	...{ type: 'by-hand', title: 'Camp', kind: 'facility', lat: 1, lon: 2, precisionKm: 3 }
};
const decisions: [Decision, string][] = [
	[{ type: 'place', place: 'geonames:1' }, 'is Kabul, Afghanistan'],
	[{ type: 'place', place: 'geonames:9' }, 'is geonames:9'],
	[byHand, 'is Camp, placed by hand, give or take 3 km'],
	[{ type: 'not-a-place' }, 'not a place'],
	[{ type: 'add', place: null }, 'added as a place on no map'],
	[{ type: 'add', place: 'geonames:1' }, 'added as Kabul, Afghanistan'],
	[{ type: 'date', edtf: '2024-02' }, 'dated Feb 2024'],
	[{ type: 'date', edtf: null }, 'no date'],
	[{ type: 'add-date', edtf: '198X' }, 'added as the date 1980–1989'],
	[{ type: 'role', role: 'event' }, 'its role is “Something happens there”'],
	[{ type: 'activity', activity: ['flood', 'aid'] }, 'activity: flood, aid'],
	[{ type: 'activity', activity: [] }, 'no activity'],
	[{ type: 'accept' }, 'accepted'],
	[{ type: 'accept', place: null }, 'accepted without a place'],
	[{ type: 'accept', place: 'geonames:1' }, 'accepted as Kabul, Afghanistan'],
	[{ type: 'dispute' }, 'disputed']
];

describe('a decision in words', () => {
	it.each(decisions)('%j', (decision, words) => {
		const title = (id: string) => (id === 'geonames:1' ? 'Kabul, Afghanistan' : null);
		expect(describeDecision(decision, title)).toBe(words);
	});
});
