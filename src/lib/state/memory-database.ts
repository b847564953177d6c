/** Where do projects lie where the browser keeps nothing (a private window)? In memory, as long as the page. */
import {
	keyOf,
	type Database,
	type Key,
	type Table,
	type Tables,
	type Transaction
} from './project-records.ts';

type Held = { [Name in Table]: Map<string, Tables[Name]> };

export class MemoryDatabase implements Database {
	readonly lasting = false;
	#held: Held = { projects: new Map(), articles: new Map(), corrections: new Map() };
	#last: Promise<unknown> = Promise.resolve();

	read<Result>(work: (records: Transaction) => Promise<Result>): Promise<Result> {
		return this.#inTurn(() => work(new MemoryTransaction(this.#held)));
	}

	write<Result>(work: (records: Transaction) => Promise<Result>): Promise<Result> {
		return this.#inTurn(async () => {
			const { projects, articles, corrections } = this.#held;
			const draft: Held = {
				projects: new Map(projects),
				articles: new Map(articles),
				corrections: new Map(corrections)
			};
			const result = await work(new MemoryTransaction(draft));
			this.#held = draft;
			return result;
		});
	}

	/** One after the other, as a database does with what would write the same. */
	#inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
		const turn = this.#last.then(work);
		this.#last = turn.catch(() => undefined);
		return turn;
	}
}

class MemoryTransaction implements Transaction {
	readonly #held: Held;

	constructor(held: Held) {
		this.#held = held;
	}

	async get<Name extends Table>(table: Name, key: Key): Promise<Tables[Name] | undefined> {
		return this.#held[table].get(written(key));
	}

	async all<Name extends Table>(table: Name, project?: string): Promise<Tables[Name][]> {
		const found = [...this.#held[table].values()] as Tables[Name][];
		const own = found.filter(
			(record) => project === undefined || keyOf(table, record)[0] === project
		);
		return own.sort((a, b) => (written(keyOf(table, a)) < written(keyOf(table, b)) ? -1 : 1));
	}

	async put<Name extends Table>(table: Name, record: Tables[Name]): Promise<void> {
		this.#held[table].set(written(keyOf(table, record)), record);
	}

	async delete(table: Table, key: Key): Promise<void> {
		this.#held[table].delete(written(key));
	}
}

/** Neither an id nor a slug holds a line break. */
function written(key: Key): string {
	return key.join('\n');
}
