/** In what steps does the engine get new data? Of much, source by source, so that the page is not held up by all at once. */
import type { FeatureCollection } from 'geojson';
import { isSameCollection } from './same.ts';

/** Features that go all at once; the engine copies them when the task ends. */
export const AT_ONCE = 1500;

interface CourierOptions<Source extends string> {
	/** What the engine was opened with. */
	readonly known: Readonly<Record<Source, FeatureCollection>>;
	readonly give: (source: Source, data: FeatureCollection) => void;
	/** The engine has all of the newest data. */
	readonly ondone: () => void;
	/** Calls back in a task of its own. */
	readonly later: (next: () => void) => void;
}

export class Courier<Source extends string> {
	readonly #options: CourierOptions<Source>;
	readonly #given: Map<Source, FeatureCollection>;
	#wanted: [Source, FeatureCollection][] = [];
	#isWaiting = false;

	constructor(options: CourierOptions<Source>) {
		this.#options = options;
		this.#given = new Map(entriesOf(options.known));
	}

	get isDone(): boolean {
		return !this.#isWaiting;
	}

	/** What is still on its way of older data stays behind. */
	bring(data: Readonly<Record<Source, FeatureCollection>>): void {
		this.#wanted = entriesOf(data);
		if (this.#isWaiting) return;
		const features = this.#wanted
			.filter(([source, data]) => this.#given.get(source) !== data)
			.reduce((sum, [, { features }]) => sum + features.length, 0);
		if (features > AT_ONCE) return this.#wait();
		for (const [source, data] of this.#wanted) this.#give(source, data);
		this.#options.ondone();
	}

	#wait(): void {
		this.#isWaiting = true;
		this.#options.later(() => this.#step());
	}

	#step(): void {
		const next = this.#wanted.find(([source, data]) => this.#given.get(source) !== data);
		if (next) {
			this.#give(...next);
			return this.#wait();
		}
		this.#isWaiting = false;
		this.#options.ondone();
	}

	#give(source: Source, data: FeatureCollection): void {
		const before = this.#given.get(source);
		this.#given.set(source, data);
		if (!before || !isSameCollection(before, data)) this.#options.give(source, data);
	}
}

function entriesOf<Key extends string, Value>(record: Readonly<Record<Key, Value>>) {
	return Object.entries(record) as [Key, Value][];
}
