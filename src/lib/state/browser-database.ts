/** Where do projects lie in a browser? In IndexedDB, in one database with a version and a way up from older ones. */
import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import type { Database, Key, Table, Tables, Transaction } from './project-records.ts';

const NAME = 'dateline';
const VERSION = 1;
const TABLES = ['projects', 'articles', 'corrections'] as const;

interface Schema extends DBSchema {
	projects: { key: string; value: Tables['projects'] };
	articles: { key: [string, string]; value: Tables['articles'] };
	corrections: { key: [string, string]; value: Tables['corrections'] };
}

/** Rejects where the browser has no such database or refuses it, as in some private windows. */
export async function openBrowserDatabase(): Promise<Database> {
	const database = await openDB<Schema>(NAME, VERSION, {
		upgrade(opened, from) {
			// Each step takes a database of the version before; a new browser runs through all of them.
			if (from < 1) {
				opened.createObjectStore('projects', { keyPath: 'id' });
				opened.createObjectStore('articles', { keyPath: ['project', 'slug'] });
				opened.createObjectStore('corrections', { keyPath: ['project', 'id'] });
			}
		},
		// A newer program in another tab must not wait for this one.
		blocking: (_current, _wanted, event) => (event.target as IDBDatabase).close()
	});
	return new BrowserDatabase(database);
}

class BrowserDatabase implements Database {
	readonly lasting = true;
	readonly #database: IDBPDatabase<Schema>;

	constructor(database: IDBPDatabase<Schema>) {
		this.#database = database;
	}

	read<Result>(work: (records: Transaction) => Promise<Result>): Promise<Result> {
		return this.#run('readonly', work);
	}

	write<Result>(work: (records: Transaction) => Promise<Result>): Promise<Result> {
		return this.#run('readwrite', work);
	}

	async #run<Result>(
		mode: 'readonly' | 'readwrite',
		work: (records: Transaction) => Promise<Result>
	): Promise<Result> {
		const transaction = this.#database.transaction(TABLES, mode);
		// Told once, by whichever is awaited below: the other must not count as unheard.
		const done = transaction.done;
		done.catch(() => undefined);
		let result: Result;
		try {
			result = await work(new BrowserTransaction(transaction));
		} catch (error) {
			abort(transaction);
			throw error;
		}
		await done;
		return result;
	}
}

/** What failed may have ended it already. */
function abort(transaction: { abort(): void }): void {
	try {
		transaction.abort();
	} catch {
		// It has ended.
	}
}

type Mode = 'readonly' | 'readwrite';

class BrowserTransaction implements Transaction {
	readonly #transaction: IDBPTransaction<Schema, typeof TABLES, Mode>;

	constructor(transaction: IDBPTransaction<Schema, typeof TABLES, Mode>) {
		this.#transaction = transaction;
	}

	async get<Name extends Table>(table: Name, key: Key): Promise<Tables[Name] | undefined> {
		return this.#transaction.objectStore(table).get(native(key)) as Promise<
			Tables[Name] | undefined
		>;
	}

	async all<Name extends Table>(table: Name, project?: string): Promise<Tables[Name][]> {
		// After every text comes a list: these are all keys that begin with the project.
		const range = project === undefined ? null : IDBKeyRange.bound([project], [project, []]);
		return this.#transaction.objectStore(table).getAll(range) as Promise<Tables[Name][]>;
	}

	async put<Name extends Table>(table: Name, record: Tables[Name]): Promise<void> {
		await this.#transaction.objectStore(table).put?.(record as never);
	}

	async delete(table: Table, key: Key): Promise<void> {
		await this.#transaction.objectStore(table).delete?.(native(key));
	}
}

function native([project, own]: Key): never {
	return (own === undefined ? project : [project, own]) as never;
}
