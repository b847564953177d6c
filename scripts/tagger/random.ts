/** How is chance made the same on every machine? */

/** Park and Miller's generator: numbers from 0 to 1. */
export function seededRandom(seed: number): () => number {
	let state = seed % 2147483647;
	return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/** Fisher and Yates, in place. */
export function shuffle(order: Int32Array, random: () => number): void {
	for (let i = order.length - 1; i > 0; i--) {
		const j = Math.floor(random() * (i + 1));
		[order[i], order[j]] = [order[j]!, order[i]!];
	}
}
