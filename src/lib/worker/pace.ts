/** When may the next atlas be shown? Soon after the first article, then at growing intervals, so that reading goes on. */

export const FIRST_INTERVAL = 500;
/** Each interval is longer than the last, and than what it takes to make an atlas. */
const GROWTH = 2;
const TIMES_THE_WORK = 5;

/** Lasts from one call to the next: files come in many small hands, and each is a call. Milliseconds. */
export class Pace {
	#interval = 0;
	#next = -Infinity;
	readonly #growth: number;
	readonly #timesTheWork: number;

	constructor(growth = GROWTH, timesTheWork = TIMES_THE_WORK) {
		this.#growth = growth;
		this.#timesTheWork = timesTheWork;
	}

	/** Of whoever decides one thing after the other and waits to see each: nothing else is to be read meanwhile. */
	static steady(): Pace {
		return new Pace(1, 1);
	}

	/** How long to wait yet; nothing after a rest. */
	rest(now: number): number {
		if (now > this.#next + this.#interval) this.#interval = 0;
		return Math.max(0, this.#next - now);
	}

	/** One was shown: it was begun and ended at these times. */
	shown(began: number, ended: number): void {
		const work = (ended - began) * this.#timesTheWork;
		this.#interval = Math.max(FIRST_INTERVAL, this.#interval * this.#growth, work);
		this.#next = ended + this.#interval;
	}
}
