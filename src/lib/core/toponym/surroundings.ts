/** Which points do the names of a text likely mean, and how much of that lies around an option? */
import type { Option } from './candidates.ts';
import { chordOf, distanceOfChord } from './distance.ts';
import type { DocumentName } from './document-names.ts';
import { isPoint } from './name-groups.ts';

/** Points in columns, because each option of each name is held against all of them. */
export interface Points {
	/** x, y and z of each point, and the belief in it. */
	readonly values: Float64Array;
	/** Points `starts[name]` to `starts[name + 1]` are those of one name. */
	readonly starts: readonly number[];
}

export function likelyPoints(names: readonly DocumentName[]): Points {
	const values: number[] = [];
	const starts = [0];
	for (const { top } of names) {
		for (const [option, belief] of top)
			if (isPoint(option)) values.push(option.x, option.y, option.z, belief);
		starts.push(values.length / 4);
	}
	return { values: Float64Array.from(values), starts };
}

/** So many stretches of one option at first. */
const FEW = 1024;
const FAR = chordOf(3000) ** 2;

/**
 * What each other name says of the surroundings of each option of one name: belief in places around, the farther the
 * less, down to a third at 30, 150 and 600 km. Worked out when it is first asked for, because many steps ask.
 */
export class Surroundings {
	/** Three numbers for each option, in a stretch for each name that was asked about. */
	#around: Float64Array;
	#asked = 0;
	/** One more than the number of its stretch, for each name; 0: not asked yet. */
	readonly #stretchOf: Int32Array;
	readonly #points: Points;
	#options: readonly Option[] = [];

	constructor(points: Points) {
		const names = points.starts.length - 1;
		this.#around = new Float64Array(FEW * 3);
		this.#stretchOf = new Int32Array(names);
		this.#points = points;
	}

	/** From here on it is asked about the options of another name. */
	turnTo(options: readonly Option[]): this {
		this.#options = options;
		this.#asked = 0;
		this.#stretchOf.fill(0);
		return this;
	}

	/** Where in `values` the stretch of a name begins: three numbers for each option. */
	startOf(name: number): number {
		const length = this.#options.length * 3;
		const known = this.#stretchOf[name]!;
		if (known) return (known - 1) * length;
		const start = this.#asked * length;
		this.#stretchOf[name] = ++this.#asked;
		if (start + length > this.#around.length) {
			const grown = new Float64Array(2 * (start + length));
			grown.set(this.#around);
			this.#around = grown;
		}
		this.#around.fill(0, start, start + length);
		for (let i = 0; i < this.#options.length; i++) {
			const option = this.#options[i]!;
			if (isPoint(option)) this.#fill(name, option, start + i * 3);
		}
		return start;
	}

	/** Stands until the next call of `startOf`. */
	get values(): Float64Array {
		return this.#around;
	}

	#fill(name: number, option: Option, at: number): void {
		const { values, starts } = this.#points;
		let [within30, within150, within600] = [0, 0, 0];
		const end = starts[name + 1]! * 4;
		for (let point = starts[name]! * 4; point < end; point += 4) {
			const dx = option.x - values[point]!;
			const dy = option.y - values[point + 1]!;
			const dz = option.z - values[point + 2]!;
			const squared = dx * dx + dy * dy + dz * dz;
			if (squared > FAR) continue;
			// exp(-km/150) is the fourth power of exp(-km/600), exp(-km/30) the fifth of that.
			const by600 = Math.exp(distanceOfChord(Math.sqrt(squared)) / -600);
			const by150 = by600 * by600 * by600 * by600;
			const belief = values[point + 3]!;
			within600 += belief * by600;
			within150 += belief * by150;
			within30 += belief * by150 * by150 * by150 * by150 * by150;
		}
		this.#around[at] = within30;
		this.#around[at + 1] = within150;
		this.#around[at + 2] = within600;
	}
}
