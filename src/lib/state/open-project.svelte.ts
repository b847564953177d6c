/** What is the project that is open, is all of it kept, and what have other tabs done to it? */
import type { Project } from '../core/project/project.ts';
import { now } from './now.ts';
import { bySlug, withChange, type Change } from './project-change.ts';
import type { ProjectStore } from './project-store.ts';
import { setOf } from './sets.ts';
import type { News } from './tab-news.ts';

export interface OpenProjectOptions {
	readonly store: ProjectStore;
	/** False: nothing of it is kept yet. */
	readonly kept: boolean;
	/** After each change, this tab's or another's. */
	readonly shown: (project: Project) => void;
	/** After each change of this tab that is kept. */
	readonly tell: (news: News) => void;
}

export class OpenProject {
	project: Project = $state.raw()!;
	/** Why what is on the screen is not kept; null: it is, or will be in a moment. */
	failure = $state<string | null>(null);
	/** Another tab has deleted it; what is changed here brings it back. */
	removed = $state(false);

	readonly #options: OpenProjectOptions;
	#isKept: boolean;
	/** On the screen, and not kept yet. */
	#pending: readonly Change[] = [];
	#keeping: Promise<void> | null = null;
	#heard: Promise<void> = Promise.resolve();

	constructor(project: Project, options: OpenProjectOptions) {
		this.project = project;
		this.#options = options;
		this.#isKept = options.kept;
	}

	/** Whether leaving the page now would lose something. */
	get isUnkept(): boolean {
		return this.#pending.length > 0 || !this.#isKept;
	}

	/** Shown at once; ends when it is kept, or could not be. */
	async change(change: Change): Promise<void> {
		this.#pending = [...this.#pending, change];
		this.#show(withChange(this.project, change));
		await this.keep();
	}

	/** Tries again what could not be kept. */
	async keep(): Promise<void> {
		this.#keeping ??= this.#keepAll().finally(() => (this.#keeping = null));
		await this.#keeping;
	}

	/** Another tab has changed the records: what it changed is read again. */
	async hear(news: News): Promise<void> {
		this.#heard = this.#heard.then(() => this.#reload(news.articles, news.about));
		await this.#heard;
	}

	async #keepAll(): Promise<void> {
		const { store, tell } = this.#options;
		while (this.isUnkept) {
			const changes = this.#pending;
			const { id } = this.project;
			const kept = this.#isKept
				? await store.keep(id, changes, now())
				: await store.create({ ...this.project, changed: now() });
			this.failure = kept.ok ? null : kept.message;
			if (!kept.ok) return;
			this.#isKept = true;
			this.removed = false;
			this.#pending = this.#pending.slice(changes.length);
			const differ = [...(kept.value?.differ ?? [])];
			if (differ.length > 0) await this.#reload(differ, false);
			const slugs = [...setOf([...slugsOf(changes), ...differ])];
			tell({ project: id, articles: slugs, about: changes.some(isAbout) });
		}
	}

	async #reload(slugs: readonly string[], about: boolean): Promise<void> {
		const { store } = this.#options;
		const { id } = this.project;
		const [articles, frame] = await Promise.all([
			slugs.length > 0 ? store.articles(id, slugs) : null,
			about ? store.frame(id) : null
		]);
		let project = this.project;
		if (articles?.ok) {
			const others = project.articles.filter(({ slug }) => !slugs.includes(slug));
			project = { ...project, articles: bySlug([...others, ...articles.value]) };
		}
		if (frame?.ok) this.removed = frame.value === null;
		if (frame?.ok && frame.value) project = { ...project, ...frame.value };
		// What is not kept yet stands on top of what another tab has done.
		this.#show(this.#pending.reduce(withChange, project));
	}

	#show(project: Project): void {
		this.project = project;
		this.#options.shown(project);
	}
}

function slugsOf(changes: readonly Change[]): string[] {
	return changes.flatMap((change) => {
		if (change.type === 'add') return change.articles.map(({ slug }) => slug);
		if (change.type === 'mend') return [change.before.slug];
		return change.type === 'remove' ? [change.slug] : [];
	});
}

function isAbout({ type }: Change): boolean {
	return type === 'rename' || type === 'correct';
}
