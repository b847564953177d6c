import { describe, expect, it } from 'vitest';
import { leaderPath } from './leader.ts';

const card = { left: 700, top: 16, bottom: 600 };

describe('leaderPath', () => {
	it('is level with the place beside the card', () => {
		expect(leaderPath({ x: 300, y: 200 }, card, 700)).toBe('M700.0 200.0H300.0');
	});

	it('turns once where the place is lower than the card reaches', () => {
		expect(leaderPath({ x: 300, y: 650 }, card, 700)).toBe('M700.0 584.0H300.0V650.0');
	});

	it('is not drawn to what lies under the card or outside the map', () => {
		expect(leaderPath({ x: 710, y: 200 }, card, 700)).toBeNull();
		expect(leaderPath({ x: -5, y: 200 }, card, 700)).toBeNull();
		expect(leaderPath({ x: 300, y: 720 }, card, 700)).toBeNull();
	});
});
