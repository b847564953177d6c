/** Which points do the names of a text likely mean, and how much of that lies around an option? */
import type { Option } from './candidates.ts';
import { chordOf, distanceOfChord } from './distance.ts';
import { isPoint, type DocumentName } from './document-names.ts';

/** Points in columns, because each option of each name is held against all of them. */
export interface Points {
	readonly x: Float64Array;
	readonly y: Float64Array;
	readonly z: Float64Array;
	readonly belief: Float64Array;
	/** Points `starts[name]` to `starts[name + 1]` are those of one name. */
	readonly starts: readonly number[];
}

export function likelyPoints(names: readonly DocumentName[]): Points {
	const found: (readonly [Option, number])[] = [];
	const starts = [0];
	for (const { top } of names) {
		for (const one of top) if (isPoint(one[0])) found.push(one);
		starts.push(found.length);
	}
	return {
		x: Float64Array.from(found, ([{ x }]) => x),
		y: Float64Array.from(found, ([{ y }]) => y),
		z: Float64Array.from(found, ([{ z }]) => z),
		belief: Float64Array.from(found, ([, belief]) => belief),
		starts
	};
}

/** Belief in places around, the farther the less: down to a third at 30, 150 and 600 km. */
export interface Around {
	within30: number;
	within150: number;
	within600: number;
}

const FAR = chordOf(3000) ** 2;

/** Adds what the name says of the surroundings of `option`. */
export function addAround(
	{ x, y, z, belief, starts }: Points,
	name: number,
	option: Option,
	weight: number,
	around: Around
): void {
	const end = starts[name + 1]!;
	for (let point = starts[name]!; point < end; point++) {
		const dx = option.x - x[point]!;
		const dy = option.y - y[point]!;
		const dz = option.z - z[point]!;
		const squared = dx * dx + dy * dy + dz * dz;
		if (squared > FAR) continue;
		// exp(-km/150) is the fourth power of exp(-km/600), exp(-km/30) the fifth of that.
		const by600 = Math.exp(distanceOfChord(Math.sqrt(squared)) / -600);
		const by150 = by600 * by600 * by600 * by600;
		const mass = weight * belief[point]!;
		around.within600 += mass * by600;
		around.within150 += mass * by150;
		around.within30 += mass * by150 * by150 * by150 * by150 * by150;
	}
}
