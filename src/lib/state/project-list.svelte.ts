/** Which projects are there, and what is done with them as a whole? */
import type { Project } from '../core/project/project.ts';
import { newId } from './new-id.ts';
import { now } from './now.ts';
import type { ProjectRecord } from './project-records.ts';
import type { ProjectStore, Stored } from './project-store.ts';
import { setOf } from './sets.ts';

const untitled = 'Untitled project';

export class ProjectList {
	rows = $state.raw<readonly ProjectRecord[]>([]);
	/** Deleted here, the last first; they can be had back as long as the page stands. */
	removed = $state.raw<readonly ProjectRecord[]>([]);
	failure = $state<string | null>(null);

	readonly #store: ProjectStore;
	readonly #tell: (project: string) => void;

	/** `tell`: other tabs, of a project that was made, deleted or had back. */
	constructor(store: ProjectStore, tell: (project: string) => void) {
		this.#store = store;
		this.#tell = tell;
	}

	async refresh(): Promise<void> {
		const stored = await this.#store.list();
		if (this.#went(stored)) this.rows = stored.value;
	}

	/** New and empty; not kept yet. */
	blank(): Project {
		const created = now();
		return {
			...{ id: newId(), title: this.freeTitle(untitled), created, changed: created },
			...{ articles: [], corrections: [], settings: { focus: null } }
		};
	}

	/** The title, with a number where another project has it. */
	freeTitle(title: string): string {
		const taken = setOf(this.rows.map((row) => row.title));
		let free = title;
		for (let copy = 2; taken.has(free); copy++) free = `${title} ${copy}`;
		return free;
	}

	/** Adds a whole project, under another id where its own is taken; its id, or null where it could not be kept. */
	async add(project: Project): Promise<string | null> {
		const isTaken = this.rows.some(({ id }) => id === project.id);
		const id = isTaken ? newId() : project.id;
		const title = this.freeTitle(project.title.trim() || untitled);
		if (!this.#went(await this.#store.create({ ...project, id, title }))) return null;
		await this.#told([id]);
		return id;
	}

	async duplicate(id: string): Promise<string | null> {
		const stored = await this.#store.open(id);
		if (!this.#went(stored) || stored.value === null) return null;
		const title = `${stored.value.title}, copy`;
		return this.add({ ...stored.value, id: newId(), title, changed: now() });
	}

	async rename(id: string, title: string): Promise<void> {
		if (this.#went(await this.#store.keep(id, [{ type: 'rename', title }], now())))
			await this.#told([id]);
	}

	async remove(id: string): Promise<boolean> {
		const row = this.rows.find((one) => one.id === id);
		if (!row || !this.#went(await this.#store.mark([id], now()))) return false;
		this.removed = [row, ...this.removed];
		await this.#told([id]);
		return true;
	}

	/** Brings back what was deleted last; its id. */
	async undo(): Promise<string | null> {
		const [row, ...others] = this.removed;
		if (!row || !this.#went(await this.#store.mark([row.id], null))) return null;
		this.removed = others;
		await this.#told([row.id]);
		return row.id;
	}

	async #told(ids: readonly string[]): Promise<void> {
		for (const id of ids) this.#tell(id);
		await this.refresh();
	}

	/** Where it did not, the reason is told. */
	#went<Value>(stored: Stored<Value>): stored is Extract<Stored<Value>, { ok: true }> {
		this.failure = stored.ok ? null : stored.message;
		return stored.ok;
	}
}
