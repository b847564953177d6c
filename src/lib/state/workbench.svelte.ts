/** What lies on this tab's workbench: the open project, what is read from it, and the others that are kept? */
import type { Correction, Stale } from '../core/corrections/correction.ts';
import type { Project, ProjectArticle } from '../core/project/project.ts';
import type { Layers } from '../worker/protocol.ts';
import type { ReaderClient } from '../worker/reader-client.ts';
import { DeskReading } from './desk-reading.svelte.ts';
import { Intake, type Receiver } from './intake.svelte.ts';
import { OpenProject } from './open-project.svelte.ts';
import { asAdded, correctionsChange, type ArticleFields, type Change } from './project-change.ts';
import { ProjectList } from './project-list.svelte.ts';
import type { ProjectStore } from './project-store.ts';
import { StorageRoom } from './storage-room.svelte.ts';
import type { News, TabNews } from './tab-news.ts';

export interface WorkbenchParts {
	readonly store: ProjectStore;
	readonly reader: ReaderClient;
	readonly joinTabs: (hear: (news: News) => void) => TabNews;
	/** Which project this tab had open, and has open now. */
	readonly remembered: () => string | null;
	readonly remember: (project: string | null) => void;
}

export class Workbench {
	readonly reader: ReaderClient;
	readonly reading: DeskReading;
	readonly projects: ProjectList;
	readonly intake: Intake;
	readonly room = new StorageRoom();
	/** False: the browser keeps nothing, so that all ends with the page. */
	readonly lasting: boolean;

	/** Articles taken out of the open project, the last first; they can be had back as long as it is open. */
	taken = $state.raw<readonly ProjectArticle[]>([]);

	#open = $state.raw<OpenProject | null>(null);
	/** Projects that were open and of which something is not kept. */
	#unkept: readonly OpenProject[] = [];
	readonly #parts: WorkbenchParts;
	readonly #tabs: TabNews;

	constructor(parts: WorkbenchParts) {
		this.#parts = parts;
		this.reader = parts.reader;
		this.lasting = parts.store.lasting;
		this.reading = new DeskReading(parts.reader);
		this.#tabs = parts.joinTabs((news) => void this.#hear(news));
		this.projects = new ProjectList(parts.store, (project) =>
			this.#tabs.tell({ project, articles: [], about: true })
		);
		this.intake = new Intake(parts.reader, () => this.#receiver());
	}

	get project(): Project | null {
		return this.#open?.project ?? null;
	}
	get layers(): Layers | null {
		return this.reading.layers;
	}
	get stale(): readonly Stale[] {
		return this.reading.stale;
	}
	/** Why what is on the screen is not kept. */
	get failure(): string | null {
		return this.#open?.failure ?? this.projects.failure;
	}
	/** Another tab has deleted the open project. */
	get removedElsewhere(): boolean {
		return this.#open?.removed ?? false;
	}
	/** Whether leaving the page now would lose something. */
	get isUnkept(): boolean {
		const holds = (this.project?.articles.length ?? 0) > 0;
		const projects = [this.#open, ...this.#unkept];
		return this.lasting ? projects.some((one) => one?.isUnkept) : holds;
	}

	/** Opens what this tab had open, or else the project that was changed last. */
	async start(): Promise<void> {
		await this.projects.refresh();
		const remembered = this.#parts.remembered();
		const { rows } = this.projects;
		const row = rows.find(({ id }) => id === remembered) ?? rows[0];
		if (row) await this.open(row.id);
		else void this.reading.show(null);
		void this.room.refresh();
	}

	/** Null: none. */
	async open(id: string | null): Promise<void> {
		if (id !== null && id === this.project?.id) return;
		const held = this.#unkept.find(({ project }) => project.id === id);
		if (held || id === null) return this.#turnTo(held ?? null);
		const stored = await this.#parts.store.open(id);
		if (!stored.ok) this.projects.failure = stored.message;
		else if (stored.value) this.#show(stored.value, true);
		else this.#turnTo(null);
	}

	async create(): Promise<void> {
		// The open project may just have been renamed: its old name is free then.
		await this.keep();
		const id = await this.projects.add(this.projects.blank());
		if (id !== null) await this.open(id);
	}

	async duplicate(id: string): Promise<void> {
		const copy = await this.projects.duplicate(id);
		if (copy !== null) await this.open(copy);
	}

	async rename(id: string, title: string): Promise<void> {
		if (id === this.project?.id) await this.#change({ type: 'rename', title });
		else await this.projects.rename(id, title);
		await this.projects.refresh();
	}

	async remove(id: string): Promise<void> {
		if (!(await this.projects.remove(id))) return;
		if (id === this.project?.id) await this.open(this.projects.rows[0]?.id ?? null);
	}

	async undoRemove(): Promise<void> {
		const id = await this.projects.undo();
		if (id !== null) await this.open(id);
	}

	/** Opens a whole project that came from a file, beside those that are there. */
	async take(project: Project): Promise<void> {
		const id = await this.projects.add(project);
		if (id === null) this.#show(project, false);
		else await this.open(id);
	}

	async mend(slug: string, fields: Partial<ArticleFields>): Promise<void> {
		const before = this.project?.articles.find((one) => one.slug === slug);
		if (before) await this.#change({ type: 'mend', before, fields });
	}

	async removeArticle(slug: string): Promise<void> {
		const article = this.project?.articles.find((one) => one.slug === slug);
		if (!article) return;
		this.taken = [article, ...this.taken];
		await this.#change({ type: 'remove', slug });
	}

	async undoRemoveArticle(): Promise<void> {
		const [article, ...others] = this.taken;
		if (!article) return;
		this.taken = others;
		await this.#change({ type: 'add', articles: [article] });
	}

	/** The whole new list of decisions: kept, then replayed. */
	async correct(corrections: readonly Correction[]): Promise<void> {
		const change = correctionsChange(this.project?.corrections ?? [], corrections);
		if (change) await this.#change(change);
	}

	/** Tries again what could not be kept. */
	async keep(): Promise<void> {
		await this.#open?.keep();
		await this.#counted();
	}

	/** Has a project back that another tab deleted. */
	async keepRemoved(): Promise<void> {
		const { project } = this;
		if (project) await this.rename(project.id, project.title);
	}

	close(): void {
		void this.intake.cancel();
		this.#tabs.close();
	}

	/** Takes articles into the project that is open now; a new one where none is. */
	#receiver(): Receiver {
		let receiving = this.#open;
		return {
			taken: () => (receiving ??= this.#open)?.project.articles.map(({ slug }) => slug) ?? [],
			add: (articles) => {
				receiving ??= this.#show(this.projects.blank(), false);
				const { added, again } = asAdded(receiving.project.articles, articles);
				void this.#change({ type: 'add', articles: added }, receiving).then(() => this.room.ask());
				return again;
			}
		};
	}

	async #change(change: Change, project = this.#open): Promise<void> {
		await project?.change(change);
		await this.#counted();
	}

	async #counted(): Promise<void> {
		await Promise.all([this.projects.refresh(), this.room.refresh()]);
	}

	/** `kept`: whether the browser has it already. */
	#show(project: Project, kept: boolean): OpenProject {
		const opened = new OpenProject(project, {
			store: this.#parts.store,
			kept,
			shown: (changed) => {
				if (this.#open === opened) void this.reading.show(changed);
			},
			tell: (news) => this.#tabs.tell(news)
		});
		this.#turnTo(opened);
		return opened;
	}

	#turnTo(opened: OpenProject | null): void {
		// What could not be kept is not let go.
		const left = this.#open ? [...this.#unkept, this.#open] : this.#unkept;
		this.#unkept = left.filter((one) => one.isUnkept && one !== opened);
		this.#open = opened;
		this.taken = [];
		this.#parts.remember(opened?.project.id ?? null);
		void this.reading.show(opened?.project ?? null);
	}

	async #hear(news: News): Promise<void> {
		const projects = [this.#open, ...this.#unkept];
		await projects.find((one) => one?.project.id === news.project)?.hear(news);
		await this.projects.refresh();
	}
}
