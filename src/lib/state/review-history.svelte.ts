/** What was decided in this review, and how is it undone and done again? As long as the project is open. */
import type { Correction } from '../core/corrections/correction.ts';
import {
	doStep,
	noHistory,
	record,
	stepBack,
	stepForward,
	undoStep,
	type Step
} from '../core/review/history.ts';
import type { ReviewDesk } from './review-desk.ts';
import type { Item } from './review-queue.svelte.ts';

export class ReviewHistory {
	readonly #desk: ReviewDesk;
	#steps = $state.raw(noHistory);
	/** What was looked at when it was decided, as it stood then. */
	readonly #stood = new WeakMap<Step, Item>();

	/** What would be undone, and what done again; null: nothing. */
	readonly done: Step | null = $derived.by(() => this.#steps.done.at(-1) ?? null);
	readonly undone: Step | null = $derived.by(() => this.#steps.undone[0] ?? null);

	constructor(desk: ReviewDesk) {
		this.#desk = desk;
	}

	/** `corrections`: all, after the step. */
	do(step: Step, corrections: readonly Correction[], item: Item | null): void {
		if (item) this.#stood.set(step, item);
		this.#steps = record(this.#steps, step);
		this.#keep(corrections);
	}

	undo(): void {
		const back = stepBack(this.#steps);
		if (!back) return;
		const [steps, step] = back;
		this.#steps = steps;
		this.#keep(undoStep(this.#desk.corrections, step));
	}

	redo(): void {
		const forward = stepForward(this.#steps);
		if (!forward) return;
		const [steps, step] = forward;
		this.#steps = steps;
		this.#keep(doStep(this.#desk.corrections, step));
	}

	stood(step: Step): Item | null {
		return this.#stood.get(step) ?? null;
	}

	#keep(corrections: readonly Correction[]): void {
		void this.#desk.correct(corrections);
	}
}
