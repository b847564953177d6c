/** Which projects does this browser keep, and how does one change without a loss, whoever else changes it too? */
import type { Project, ProjectArticle } from '../core/project/project.ts';
import { keepChanges, type Kept } from './keep-changes.ts';
import type { Change } from './project-change.ts';
import {
	frameOf,
	type ArticleRecord,
	type Database,
	type ProjectRecord,
	type Transaction
} from './project-records.ts';
import { whyNotKept } from './why-not-kept.ts';

export type Stored<Value> =
	| { readonly ok: true; readonly value: Value }
	/** A sentence with the mend; what was kept before is as it was. */
	| { readonly ok: false; readonly message: string };

export class ProjectStore {
	readonly #database: Database;

	constructor(database: Database) {
		this.#database = database;
	}

	/** False: what it holds ends with the page. */
	get lasting(): boolean {
		return this.#database.lasting;
	}

	/** The one changed last comes first; deleted ones are not in it. */
	list(): Promise<Stored<ProjectRecord[]>> {
		return this.#read(async (records) => {
			const all = await records.all('projects');
			return all
				.filter(({ removed }) => removed === null)
				.sort((a, b) => (a.changed > b.changed ? -1 : 1));
		});
	}

	/** Null where there is none, or where it is deleted. */
	open(id: string): Promise<Stored<Project | null>> {
		return this.#read(async (records) => {
			const project = await records.get('projects', [id]);
			if (!project || project.removed !== null) return null;
			const [articles, corrections] = await Promise.all([
				records.all('articles', id),
				records.all('corrections', id)
			]);
			return { ...frameOf(project, corrections), articles: articles.map(({ kept }) => kept) };
		});
	}

	/** All of it but the articles; null where there is none, or where it is deleted. */
	frame(id: string): Promise<Stored<Omit<Project, 'articles'> | null>> {
		return this.#read(async (records) => {
			const project = await records.get('projects', [id]);
			if (!project || project.removed !== null) return null;
			return frameOf(project, await records.all('corrections', id));
		});
	}

	/** These articles as they are kept now; what is not among them is gone. */
	articles(id: string, slugs: readonly string[]): Promise<Stored<ProjectArticle[]>> {
		return this.#read(async (records) => {
			const found = await Promise.all(slugs.map((slug) => records.get('articles', [id, slug])));
			return found.flatMap((record) => (record ? [record.kept] : []));
		});
	}

	/** A whole project, new here: its id must not be taken. */
	create(project: Project): Promise<Stored<void>> {
		return this.#write(async (records) => {
			const { id, title, created, changed, settings } = project;
			const about = { id, title, created, changed, settings, removed: null };
			await records.put('projects', { ...about, ...tallyOf(project.articles) });
			for (const kept of project.articles) {
				await records.put('articles', { project: id, slug: kept.slug, kept });
			}
			for (const [position, correction] of project.corrections.entries()) {
				await records.put('corrections', { project: id, id: correction.id, position, correction });
			}
		});
	}

	/** All changes, or none of them. */
	keep(id: string, changes: readonly Change[], now: string): Promise<Stored<Kept>> {
		return this.#write((records) => keepChanges(records, id, changes, now));
	}

	/** Marks them as deleted (`when`), or takes the mark away. */
	mark(ids: readonly string[], when: string | null): Promise<Stored<void>> {
		return this.#write(async (records) => {
			for (const id of ids) {
				const project = await records.get('projects', [id]);
				if (project) await records.put('projects', { ...project, removed: when });
			}
		});
	}

	/** Takes away for good what was deleted. */
	sweep(): Promise<Stored<void>> {
		return this.#write(async (records) => {
			for (const { id, removed } of await records.all('projects')) {
				if (removed !== null) await erase(records, id);
			}
		});
	}

	#read<Value>(work: (records: Transaction) => Promise<Value>): Promise<Stored<Value>> {
		return tell(this.#database.read(work));
	}

	#write<Value>(work: (records: Transaction) => Promise<Value>): Promise<Stored<Value>> {
		return tell(this.#database.write(work));
	}
}

async function tell<Value>(work: Promise<Value>): Promise<Stored<Value>> {
	try {
		return { ok: true, value: await work };
	} catch (error) {
		return { ok: false, message: whyNotKept(error) };
	}
}

async function erase(records: Transaction, id: string): Promise<void> {
	for (const { slug } of await records.all('articles', id)) {
		await records.delete('articles', [id, slug]);
	}
	for (const correction of await records.all('corrections', id)) {
		await records.delete('corrections', [id, correction.id]);
	}
	await records.delete('projects', [id]);
}

function tallyOf(
	articles: readonly Pick<ArticleRecord['kept'], 'article'>[]
): Pick<ProjectRecord, 'articles' | 'characters'> {
	return {
		articles: articles.length,
		characters: articles.reduce((sum, { article }) => sum + article.text.length, 0)
	};
}
