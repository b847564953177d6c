/** How does a part of the page that draws for long leave the rest of it free to draw first? By following a task later. */

export class Late<Value> {
	readonly #value: () => Value;
	#followed = $state.raw() as Value;
	/** Nothing has changed that has not been followed. */
	readonly isSettled: boolean = $derived.by(() => this.#followed === this.#value());

	/** Made where a component begins; `value` is another object only where it differs. */
	constructor(value: () => Value) {
		this.#value = value;
		this.#followed = value();
		let waiting: ReturnType<typeof setTimeout> | undefined;
		$effect(() => {
			// The newest is taken when the time comes: what changes all the time is followed too.
			if (!this.isSettled)
				waiting ??= setTimeout(() => {
					waiting = undefined;
					this.#followed = value();
				});
		});
		$effect(() => () => clearTimeout(waiting));
	}

	get value(): Value {
		return this.#followed;
	}
}
