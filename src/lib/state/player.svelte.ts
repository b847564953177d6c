/** How do the years move while they play? A chosen span slides; all years grow from the first. */
import type { Session } from './session.svelte.ts';

export const speeds = [1, 2, 4] as const;

const beat = 700;
const calmBeat = 1000;

export class Player {
	playing = $state(false);
	speed = $state<(typeof speeds)[number]>(1);

	readonly #session: Session;
	/** What begins with all years grows from the first; a chosen span slides. */
	#grows = true;
	#timer: ReturnType<typeof setInterval> | undefined;

	constructor(session: Session) {
		this.#session = session;
	}

	toggle(): void {
		if (this.playing) this.pause();
		else this.#play();
	}

	faster(): void {
		this.speed = speeds[(speeds.indexOf(this.speed) + 1) % speeds.length] ?? 1;
		if (this.playing) this.#tick();
	}

	pause(): void {
		clearInterval(this.#timer);
		if (!this.playing) return;
		this.playing = false;
		this.#session.address.flush();
	}

	#play(): void {
		const { extent, years } = this.#session;
		if (extent === null || years === null || extent[0] === extent[1]) return;
		this.playing = true;
		const [from, to] = years;
		this.#grows = from <= extent[0];
		if (to >= extent[1]) this.#show([extent[0], extent[0] + (this.#grows ? 0 : to - from)]);
		this.#tick();
	}

	#tick(): void {
		clearInterval(this.#timer);
		const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
		this.#timer = setInterval(() => this.#step(), calm ? calmBeat : beat / this.speed);
	}

	#step(): void {
		const { extent, years } = this.#session;
		if (extent === null || years === null) return this.pause();
		const [from, to] = years;
		this.#show([this.#grows ? from : from + 1, to + 1]);
		if (to + 1 >= extent[1]) this.pause();
	}

	#show(years: readonly [number, number]): void {
		this.#session.address.replace({ years: this.#session.yearsToState(years) });
	}
}
