import { describe, expect, it } from 'vitest';
import { dotImage, dotPixelRatio, dots, type DotName } from './dots.ts';

const inkOf = (name: DotName, away: number) => {
	const { width, height, data } = dotImage(name);
	const column = Math.round((width - 1) / 2 + away * dotPixelRatio);
	const row = Math.round((height - 1) / 2);
	return (data[(row * width + column) * 4 + 3] ?? 0) > 0.75 * 255;
};

describe('dotImage', () => {
	it('is full for a seat of government, and hollow for another town', () => {
		expect(inkOf('capital-dot', 0)).toBe(true);
		expect(inkOf('town-dot', 0)).toBe(false);
		expect(inkOf('town-dot', 2)).toBe(true);
	});

	it('ends at its edge', () => {
		for (const name of Object.keys(dots) as DotName[]) expect(inkOf(name, 3.5)).toBe(false);
	});
});
