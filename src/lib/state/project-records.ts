/** How does a project lie in the browser: record by record, so that two tabs add up and overwrite nothing? */
import type { Correction } from '../core/corrections/correction.ts';
import type { Project, ProjectArticle, ProjectSettings } from '../core/project/project.ts';

export interface ProjectRecord {
	readonly id: string;
	readonly title: string;
	readonly created: string;
	readonly changed: string;
	readonly settings: ProjectSettings;
	/** When it was deleted: it can be had back until it is swept away. */
	readonly removed: string | null;
	/** Kept in step with the articles, so that a list of projects reads no texts. */
	readonly articles: number;
	readonly characters: number;
}

export interface ArticleRecord {
	readonly project: string;
	readonly slug: string;
	readonly kept: ProjectArticle;
}

export interface CorrectionRecord {
	readonly project: string;
	readonly id: string;
	/** Decisions on the same words hold in the order in which they were made. */
	readonly position: number;
	readonly correction: Correction;
}

export interface Tables {
	readonly projects: ProjectRecord;
	readonly articles: ArticleRecord;
	readonly corrections: CorrectionRecord;
}
export type Table = keyof Tables;

/** A project's id alone, or with the slug or id of what is its own. */
export type Key = readonly [project: string, own?: string];

/** All of it is kept, or nothing. Between its steps nothing else may be waited for. */
export interface Transaction {
	get<Name extends Table>(table: Name, key: Key): Promise<Tables[Name] | undefined>;
	/** In the order of their keys; of one project, or of all. */
	all<Name extends Table>(table: Name, project?: string): Promise<Tables[Name][]>;
	put<Name extends Table>(table: Name, record: Tables[Name]): Promise<void>;
	delete(table: Table, key: Key): Promise<void>;
}

/** Where the records lie. Rejects where it cannot read or write: a full disk is no bug, and the store tells of it. */
export interface Database {
	/** False: what it holds ends with the page. */
	readonly lasting: boolean;
	read<Result>(work: (records: Transaction) => Promise<Result>): Promise<Result>;
	write<Result>(work: (records: Transaction) => Promise<Result>): Promise<Result>;
}

export function keyOf<Name extends Table>(table: Name, record: Tables[Name]): Key {
	if (table === 'articles') {
		const { project, slug } = record as ArticleRecord;
		return [project, slug];
	}
	if (table === 'corrections') {
		const { project, id } = record as CorrectionRecord;
		return [project, id];
	}
	return [(record as ProjectRecord).id];
}

/** What a project is but for its articles. */
export function frameOf(
	{ id, title, created, changed, settings }: ProjectRecord,
	corrections: readonly CorrectionRecord[]
): Omit<Project, 'articles'> {
	const inOrder = [...corrections].sort(
		(a, b) => a.position - b.position || (a.id < b.id ? -1 : 1)
	);
	return {
		...{ id, title, created, changed, settings },
		corrections: inOrder.map(({ correction }) => correction)
	};
}
