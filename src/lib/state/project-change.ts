/** What can happen to a project, as data: shown at once, kept when the browser can, and tried again when it could not. */
import type { Correction } from '../core/corrections/correction.ts';
import type { Article } from '../core/model.ts';
import type { Project, ProjectArticle } from '../core/project/project.ts';
import { publicationDate } from '../core/time/edtf.ts';

/** What a person checks and mends of an article. */
export type ArticleFields = Pick<Article, 'title' | 'authors' | 'publisher' | 'published'>;

export type Change =
	| { readonly type: 'rename'; readonly title: string }
	| { readonly type: 'add'; readonly articles: readonly ProjectArticle[] }
	/** Only the fields that were mended: another tab may have mended the others. */
	| {
			readonly type: 'mend';
			readonly before: ProjectArticle;
			readonly fields: Partial<ArticleFields>;
	  }
	| { readonly type: 'remove'; readonly slug: string }
	| {
			readonly type: 'correct';
			readonly put: readonly Correction[];
			readonly drop: readonly string[];
	  };

/** The project after the change, as it is shown. */
export function withChange(project: Project, change: Change): Project {
	const { articles, corrections } = project;
	switch (change.type) {
		case 'rename':
			return { ...project, title: change.title };
		case 'add':
			return { ...project, articles: bySlug([...articles, ...joined(articles, change.articles)]) };
		case 'mend': {
			const { slug } = change.before;
			const now = articles.find((one) => one.slug === slug) ?? change.before;
			return { ...project, articles: bySlug([...articles, mended(now, change.fields)]) };
		}
		case 'remove':
			return { ...project, articles: articles.filter(({ slug }) => slug !== change.slug) };
		case 'correct': {
			const put = new Map(change.put.map((one) => [one.id, one]));
			const kept = corrections
				.filter(({ id }) => !change.drop.includes(id))
				.map((one) => put.get(one.id) ?? one);
			const known = new Set(corrections.map(({ id }) => id));
			return {
				...project,
				corrections: [...kept, ...change.put.filter(({ id }) => !known.has(id))]
			};
		}
	}
}

/** In the order of their slugs, whatever was added first; of two with the same, the later. */
export function bySlug(articles: readonly ProjectArticle[]): ProjectArticle[] {
	const held = new Map(articles.map((one) => [one.slug, one]));
	return [...held.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

/** The same text twice is one article: what is there holds, and what it does not know the other may. */
export function filled(there: ProjectArticle, other: ProjectArticle): ProjectArticle {
	const { authors, publisher, published } = there.article;
	return mended(there, {
		authors: authors.length > 0 ? authors : other.article.authors,
		publisher: publisher ?? other.article.publisher,
		published: published ?? other.article.published
	});
}

function joined(
	there: readonly ProjectArticle[],
	added: readonly ProjectArticle[]
): ProjectArticle[] {
	const held = new Map(there.map((one) => [one.slug, one]));
	return added.map((one) => {
		const same = held.get(one.slug);
		return same?.article.text === one.article.text ? filled(same, one) : one;
	});
}

export function mended(kept: ProjectArticle, fields: Partial<ArticleFields>): ProjectArticle {
	return { ...kept, article: withFields(kept.article, fields) };
}

export function withFields(article: Article, fields: Partial<ArticleFields>): Article {
	const changed = { ...article, ...fields };
	const others = changed.notes.filter(({ code }) => code !== 'date-unknown');
	const isDated = publicationDate(changed.published) !== null;
	return { ...changed, notes: isDated ? others : [...others, { code: 'date-unknown' }] };
}

/** Those of the fields that are not as they were. */
export function changedFields(before: Article, after: ArticleFields): Partial<ArticleFields> {
	const changed = Object.entries(after).filter(
		([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof ArticleFields])
	);
	return Object.fromEntries(changed);
}

/** Between two lists of decisions; null where they are the same. */
export function correctionsChange(
	before: readonly Correction[],
	after: readonly Correction[]
): Change | null {
	const written = new Map(before.map((one) => [one.id, JSON.stringify(one)]));
	const wanted = new Set(after.map(({ id }) => id));
	const put = after.filter((one) => written.get(one.id) !== JSON.stringify(one));
	const drop = before.map(({ id }) => id).filter((id) => !wanted.has(id));
	return put.length + drop.length > 0 ? { type: 'correct', put, drop } : null;
}

/**
 * Articles as they are added to those that are `there`. A file that comes again, with the same text under the same name,
 * bears the slug of the first: `again`.
 */
export function asAdded(
	there: readonly ProjectArticle[],
	articles: readonly Article[]
): { readonly added: readonly ProjectArticle[]; readonly again: readonly string[] } {
	const added: ProjectArticle[] = [];
	const again: string[] = [];
	for (const article of articles) {
		const isSame = ({ file, article: { text } }: ProjectArticle) =>
			text === article.text && nameOf(file) === nameOf(article.file);
		const first = there.find(isSame) ?? added.find(isSame);
		if (first) again.push(article.file);
		const slug = first?.slug ?? article.slug;
		added.push({ slug, file: article.file, article: { ...article, slug } });
	}
	return { added, again };
}

/** Without its folders: the same file may be chosen alone, or with the folder that it lies in. */
function nameOf(file: string): string {
	return file.slice(file.lastIndexOf('/') + 1);
}
