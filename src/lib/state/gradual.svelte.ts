/** Which rows of a long list stand already? The first at once, the others piece by piece, so that nobody waits for all. */
import { rowsSoFar } from './rows-so-far.ts';

/** Of rows of a line or two, about ten milliseconds' work for the page. */
const PIECE = 100;

/** One change of the list: how much of it is done. */
class Round<Row> {
	readonly #before: readonly Row[];
	readonly #wanted: readonly Row[];
	readonly #keyOf: (row: Row) => string;
	readonly #piece: number;
	#done = $state(0);

	constructor(
		before: readonly Row[],
		wanted: readonly Row[],
		keyOf: (row: Row) => string,
		piece: number
	) {
		this.#before = before;
		this.#wanted = wanted;
		this.#keyOf = keyOf;
		this.#piece = piece;
		this.#done = piece;
	}

	get rows(): readonly Row[] {
		return rowsSoFar(this.#before, this.#wanted, this.#done, this.#keyOf);
	}

	get isWhole(): boolean {
		return this.#done >= this.#wanted.length;
	}

	goOn(): void {
		this.#done += this.#piece;
	}
}

/** Made where a component begins. A list that changes on the way is begun anew; its rows stay till their turn comes. */
export class Gradual<Row> {
	readonly #wanted: () => readonly Row[];
	readonly #keyOf: (row: Row) => string;
	/** What stands: where the next round begins. */
	#drawn: readonly Row[] = [];
	readonly #piece: number;
	readonly #round = $derived.by(
		() => new Round(this.#drawn, this.#wanted(), this.#keyOf, this.#piece)
	);
	readonly rows: readonly Row[] = $derived.by(() => (this.#drawn = this.#round.rows));

	/** `piece`: so many rows are drawn in one go. */
	constructor(wanted: () => readonly Row[], keyOf: (row: Row) => string, piece = PIECE) {
		this.#wanted = wanted;
		this.#keyOf = keyOf;
		this.#piece = piece;
		$effect(() => {
			const round = this.#round;
			if (round.isWhole) return;
			const next = setTimeout(() => round.goOn());
			return () => clearTimeout(next);
		});
	}
}
