/** What does the reading worker say: how far is it, and what is the newest atlas? */
import type { Correction, Stale } from '../core/corrections/correction.ts';
import type { Project } from '../core/project/project.ts';
import type { Layers } from '../worker/protocol.ts';
import type { ReaderClient } from '../worker/reader-client.ts';
import { setOf } from './sets.ts';

export interface Progress {
	readonly done: number;
	readonly total: number;
}

export class DeskReading {
	/** Null while nothing has been read. */
	layers = $state.raw<Layers | null>(null);
	stale = $state.raw<readonly Stale[]>([]);
	/** The decisions that the layers are read with; those made since are on their way. */
	replayed = $state.raw<readonly Correction[]>([]);
	/** Bytes of gazetteer, model and boundaries; null before they are asked for and when they are there. */
	loading = $state.raw<Progress | null>(null);
	/** Articles; null when all are read. */
	reading = $state.raw<Progress | null>(null);
	/** Why nothing can be read. */
	failure = $state<string | null>(null);

	readonly #client: ReaderClient;
	#project: Project | null = null;

	constructor(client: ReaderClient) {
		this.#client = client;
		client.onlayers = ({ layers, stale }) => {
			if (!this.#isOfProject(layers)) return;
			this.layers = layers;
			this.stale = stale;
		};
	}

	/** The newest call wins. */
	async show(project: Project | null): Promise<void> {
		const isAnother = project?.id !== this.#project?.id;
		this.#project = project;
		if (isAnother || !project || project.articles.length === 0) {
			this.layers = null;
			this.stale = [];
			this.replayed = [];
		}
		try {
			await this.#open();
			if (this.failure === null && this.#project === project) await this.#read(project);
		} catch (error) {
			this.failure = (error as Error).message;
		}
	}

	async #open(): Promise<void> {
		this.failure = null;
		const opened = await this.#client.open((done, total) => (this.loading = { done, total }));
		this.loading = null;
		if (!opened.ok) this.failure = opened.message;
	}

	async #read(project: Project | null): Promise<void> {
		const desk = {
			articles: project?.articles.map(({ article }) => article) ?? [],
			corrections: project?.corrections ?? [],
			focus: project?.settings.focus ?? null
		};
		const onprogress = (done: number, total: number) => {
			if (this.#project === project) this.reading = done < total ? { done, total } : null;
		};
		await this.#client.show(desk, { onprogress });
		if (this.#project !== project) return;
		this.reading = null;
		this.replayed = desk.corrections;
	}

	/** What was on its way when another project was opened comes too late. */
	#isOfProject(layers: Layers): boolean {
		const slugs = setOf(this.#project?.articles.map(({ slug }) => slug) ?? []);
		return (
			layers.data.articles.length > 0 && layers.data.articles.every(({ slug }) => slugs.has(slug))
		);
	}
}
