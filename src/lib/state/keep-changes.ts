/** How is a change written into the records, where another tab may have written since this one looked? */
import { freeSlug } from '../core/article/free-slug.ts';
import type { ProjectArticle } from '../core/project/project.ts';
import { filled, mended, type Change } from './project-change.ts';
import type { ProjectRecord, Transaction } from './project-records.ts';

export interface Kept {
	/** Slugs of articles that are kept otherwise than they were given, for another tab had used the slug. */
	readonly differ: ReadonlySet<string>;
}

/** Thrown where the project is no longer there; ends the transaction. */
export class ProjectGone extends Error {}

/** All changes or, where this rejects, none. */
export async function keepChanges(
	records: Transaction,
	id: string,
	changes: readonly Change[],
	now: string
): Promise<Kept> {
	const record = await records.get('projects', [id]);
	if (!record) throw new ProjectGone();
	const keeping = new Keeping(records, record);
	for (const change of changes) await keeping.keep(change);
	// Somebody works on it: it is not deleted any more.
	await records.put('projects', { ...keeping.project, changed: now, removed: null });
	return { differ: keeping.differ };
}

class Keeping {
	readonly differ = new Set<string>();
	project: ProjectRecord;
	readonly #records: Transaction;
	/** Under which slug an article of these changes is kept, where its own was taken. */
	readonly #renamed = new Map<string, string>();

	constructor(records: Transaction, project: ProjectRecord) {
		this.#records = records;
		this.project = project;
	}

	async keep(change: Change): Promise<void> {
		switch (change.type) {
			case 'rename':
				this.project = { ...this.project, title: change.title };
				break;
			case 'add':
				for (const article of change.articles) await this.#add(article);
				break;
			case 'mend':
				await this.#mend(change.before, change.fields);
				break;
			case 'remove':
				await this.#remove(change.slug);
				break;
			case 'correct':
				await this.#correct(change);
				break;
		}
	}

	/** The same text twice is one article; another text of the same name is another. */
	async #add(article: ProjectArticle): Promise<void> {
		const { id } = this.project;
		const taken = new Set<string>();
		for (let free = article.slug; ; free = freeSlug(article.slug, (slug) => taken.has(slug))) {
			const there = (await this.#records.get('articles', [id, free]))?.kept;
			if (there && there.article.text !== article.article.text) {
				taken.add(free);
				continue;
			}
			if (there || free !== article.slug) this.differ.add(article.slug).add(free);
			this.#renamed.set(article.slug, free);
			return this.#put(there ? filled(there, article) : withSlug(article, free), there);
		}
	}

	/** What another tab took away comes back with the mend: it is easier to take away again than to find. */
	async #mend(before: ProjectArticle, fields: Parameters<typeof mended>[1]): Promise<void> {
		const slug = this.#renamed.get(before.slug) ?? before.slug;
		const there = (await this.#records.get('articles', [this.project.id, slug]))?.kept;
		await this.#put(mended(there ?? withSlug(before, slug), fields), there);
	}

	async #remove(slug: string): Promise<void> {
		const key = [this.project.id, this.#renamed.get(slug) ?? slug] as const;
		const there = (await this.#records.get('articles', key))?.kept;
		if (!there) return;
		await this.#records.delete('articles', key);
		this.#count(-1, -there.article.text.length);
	}

	async #correct({ put, drop }: Extract<Change, { type: 'correct' }>): Promise<void> {
		const { id: project } = this.project;
		const known = await this.#records.all('corrections', project);
		const positions = new Map(known.map(({ id, position }) => [id, position]));
		let last = Math.max(-1, ...positions.values());
		for (const id of drop) await this.#records.delete('corrections', [project, id]);
		for (const correction of put) {
			const position = positions.get(correction.id) ?? ++last;
			await this.#records.put('corrections', { project, id: correction.id, position, correction });
		}
	}

	async #put(kept: ProjectArticle, before?: ProjectArticle): Promise<void> {
		await this.#records.put('articles', { project: this.project.id, slug: kept.slug, kept });
		this.#count(before ? 0 : 1, kept.article.text.length - (before?.article.text.length ?? 0));
	}

	#count(articles: number, characters: number): void {
		const { project } = this;
		this.project = {
			...project,
			articles: project.articles + articles,
			characters: project.characters + characters
		};
	}
}

function withSlug(kept: ProjectArticle, slug: string): ProjectArticle {
	return slug === kept.slug ? kept : { ...kept, slug, article: { ...kept.article, slug } };
}
