import { describe, expect, test } from 'vitest';
import type { Project } from '../core/project/project.ts';
import { MemoryDatabase } from './memory-database.ts';
import type { Change } from './project-change.ts';
import type { Database, Transaction } from './project-records.ts';
import { sampleArticle, sampleCorrection, sampleProject } from './project-samples.ts';
import { ProjectStore } from './project-store.ts';

const now = '2026-11-21T08:00:00.000Z';
const slugs = (project: Project | null) => project?.articles.map(({ slug }) => slug);

async function valueOf<Value>(stored: ReturnType<typeof Promise.resolve<unknown>>): Promise<Value> {
	const answer = (await stored) as { ok: boolean; value: Value; message: string };
	if (!answer.ok) throw new Error(answer.message);
	return answer.value;
}

async function storeWith(...projects: Project[]) {
	const store = new ProjectStore(new MemoryDatabase());
	for (const project of projects) await valueOf(store.create(project));
	const open = (id: string) => valueOf<Project | null>(store.open(id));
	const keep = (...changes: Change[]) =>
		valueOf<{ differ: Set<string> }>(store.keep('a', changes, now));
	return { store, open, keep };
}

describe('projects', () => {
	test('are given back as they were made', async () => {
		const project = sampleProject('a', {
			articles: [sampleArticle('one'), sampleArticle('two')],
			corrections: [sampleCorrection('z'), sampleCorrection('b')],
			settings: { focus: 'AF' }
		});
		const { open } = await storeWith(project);
		expect(await open('a')).toEqual(project);
	});

	test('are listed by their last change, with what they hold', async () => {
		const { store, keep } = await storeWith(
			sampleProject('a'),
			sampleProject('b', { changed: '2026-11-20T13:00:00.000Z' })
		);
		const list = async () => valueOf<{ id: string; articles: number }[]>(store.list());
		expect((await list()).map(({ id }) => id)).toEqual(['b', 'a']);
		await keep({ type: 'add', articles: [sampleArticle('one'), sampleArticle('two')] });
		await keep({ type: 'remove', slug: 'two' });
		const [first] = await list();
		expect(first).toMatchObject({
			...{ id: 'a', articles: 1, changed: now },
			characters: sampleArticle('one').article.text.length
		});
	});

	test('that are deleted can be had back until they are swept away', async () => {
		const { store, open } = await storeWith(
			sampleProject('a', { articles: [sampleArticle('one')] }),
			sampleProject('b', { articles: [sampleArticle('one')] })
		);
		await store.mark(['a'], now);
		expect(await open('a')).toBeNull();
		expect(await valueOf<unknown[]>(store.list())).toHaveLength(1);
		await store.mark(['a'], null);
		expect(slugs(await open('a'))).toEqual(['one']);
		await store.mark(['a'], now);
		await store.sweep();
		await store.mark(['a'], null);
		expect(await open('a')).toBeNull();
		expect(await valueOf<unknown[]>(store.articles('a', ['one']))).toEqual([]);
		expect(slugs(await open('b'))).toEqual(['one']);
	});

	test('that somebody works on are not deleted', async () => {
		const { store, open, keep } = await storeWith(sampleProject('a'));
		await store.mark(['a'], now);
		await keep({ type: 'add', articles: [sampleArticle('one')] });
		expect(slugs(await open('a'))).toEqual(['one']);
	});

	test('that are gone say so', async () => {
		const { store } = await storeWith();
		const kept = await store.keep('a', [{ type: 'rename', title: 'B' }], now);
		expect(kept).toMatchObject({ ok: false, message: expect.stringContaining('deleted') });
	});
});

describe('two tabs', () => {
	test('that add the same text have it once, with what either knows of it', async () => {
		const { open, keep } = await storeWith(sampleProject('a'));
		await keep({ type: 'add', articles: [sampleArticle('one', { publisher: 'P' })] });
		const { differ } = await keep({
			type: 'add',
			articles: [sampleArticle('one', { publisher: 'Q', published: '2021-08-26' })]
		});
		const project = await open('a');
		expect([...differ]).toEqual(['one']);
		expect(project?.articles).toHaveLength(1);
		expect(project?.articles[0]?.article).toMatchObject({
			publisher: 'P',
			published: '2021-08-26',
			notes: []
		});
	});

	test('that add other texts of the same name have both', async () => {
		const { open, keep } = await storeWith(sampleProject('a'));
		await keep({ type: 'add', articles: [sampleArticle('one')] });
		await keep({ type: 'add', articles: [sampleArticle('one', { text: 'Another text.' })] });
		const third = sampleArticle('one', { text: 'A third.' });
		const { differ } = await keep(
			{ type: 'add', articles: [third] },
			{ type: 'mend', before: third, fields: { title: 'Third' } }
		);
		expect([...differ]).toEqual(['one', 'one-3']);
		const project = await open('a');
		expect(slugs(project)).toEqual(['one', 'one-2', 'one-3']);
		expect(project?.articles.map(({ article }) => [article.slug, article.title])).toEqual([
			['one', 'one'],
			['one-2', 'one'],
			['one-3', 'Third']
		]);
	});

	test('that mend other fields of one article keep both', async () => {
		const one = sampleArticle('one');
		const { open, keep } = await storeWith(sampleProject('a', { articles: [one] }));
		await keep({ type: 'mend', before: one, fields: { title: 'A title' } });
		await keep({ type: 'mend', before: one, fields: { published: '2021-08' } });
		expect((await open('a'))?.articles[0]?.article).toMatchObject({
			title: 'A title',
			published: '2021-08',
			notes: []
		});
	});

	test('one of which mends what the other has taken away bring it back', async () => {
		const one = sampleArticle('one');
		const { open, keep } = await storeWith(sampleProject('a', { articles: [one] }));
		await keep({ type: 'remove', slug: 'one' });
		await keep({ type: 'mend', before: one, fields: { title: 'A title' } });
		expect((await open('a'))?.articles[0]?.article.title).toBe('A title');
	});

	test('that decide add up, in the order in which they did', async () => {
		const first = sampleCorrection('z');
		const { open, keep } = await storeWith(sampleProject('a', { corrections: [first] }));
		const mine = sampleCorrection('m');
		const theirs = sampleCorrection('b');
		await keep({ type: 'correct', put: [mine], drop: [] });
		await keep({ type: 'correct', put: [theirs], drop: [] });
		await keep({ type: 'correct', put: [{ ...first, note: 'seen' }], drop: ['m'] });
		expect((await open('a'))?.corrections).toEqual([{ ...first, note: 'seen' }, theirs]);
	});
});

describe('a write that fails', () => {
	/** Takes a number of records and then has no room. */
	class FullDatabase implements Database {
		readonly lasting = true;
		readonly #inner = new MemoryDatabase();
		room = Infinity;

		read<Result>(work: (records: Transaction) => Promise<Result>): Promise<Result> {
			return this.#inner.read(work);
		}

		write<Result>(work: (records: Transaction) => Promise<Result>): Promise<Result> {
			return this.#inner.write((records) =>
				work({
					get: (table, key) => records.get(table, key),
					all: (table, project) => records.all(table, project),
					delete: (table, key) => records.delete(table, key),
					put: async (table, record) => {
						if (this.room-- <= 0) throw new DOMException('No room', 'QuotaExceededError');
						await records.put(table, record);
					}
				})
			);
		}
	}

	test('leaves all as it was and says what to do', async () => {
		const database = new FullDatabase();
		const store = new ProjectStore(database);
		await store.create(sampleProject('a', { articles: [sampleArticle('one')] }));
		database.room = 2;
		const change: Change = {
			type: 'add',
			articles: [sampleArticle('two'), sampleArticle('three'), sampleArticle('four')]
		};
		const kept = await store.keep('a', [change], now);
		expect(kept).toMatchObject({
			ok: false,
			message: expect.stringMatching(/no room left.*Save the project to a file, then delete/)
		});
		const opened = await valueOf<Project | null>(store.open('a'));
		expect(slugs(opened)).toEqual(['one']);
		expect(opened?.changed).not.toBe(now);
		database.room = Infinity;
		await store.keep('a', [change], now);
		expect(slugs(await valueOf<Project | null>(store.open('a')))).toEqual([
			'four',
			'one',
			'three',
			'two'
		]);
	});
});
