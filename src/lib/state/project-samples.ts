/** Small projects for the tests of this folder. */
import type { Correction } from '../core/corrections/correction.ts';
import type { Article } from '../core/model.ts';
import type { Project, ProjectArticle } from '../core/project/project.ts';

export function sampleArticle(slug: string, given: Partial<Article> = {}): ProjectArticle {
	const article: Article = {
		slug,
		file: `${slug}.txt`,
		title: slug,
		authors: [],
		publisher: null,
		published: null,
		retrieved: null,
		url: null,
		language: 'en',
		note: null,
		text: `The text of ${slug}.`,
		notes: [{ code: 'date-unknown' }],
		repeats: null,
		...given
	};
	return { slug, file: article.file, article };
}

export function sampleCorrection(id: string, given: Partial<Correction> = {}): Correction {
	return {
		id,
		article: null,
		target: null,
		name: 'Andarab',
		decision: { type: 'accept' },
		when: null,
		by: null,
		note: null,
		...given
	};
}

export function sampleProject(id: string, given: Partial<Project> = {}): Project {
	const day = '2026-11-20T12:00:00.000Z';
	return {
		...{ id, title: `Project ${id}`, created: day, changed: day },
		...{ articles: [], corrections: [], settings: { focus: null } },
		...given
	};
}
