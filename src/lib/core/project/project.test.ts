import fc from 'fast-check';
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { anyCorrections } from '../corrections/correction-samples.ts';
import { sortCorrections } from '../corrections/write-corrections.ts';
import type { Article } from '../model.ts';
import type { Project } from './project.ts';
import { readProject } from './read-project.ts';
import { unzip } from './unzip.ts';
import { writeProject } from './write-project.ts';

const article = (slug: string, more: Partial<Article> = {}): Article => ({
	...{
		slug,
		file: `${slug}.pdf`,
		title: `On ${slug}`,
		authors: ['A. Writer'],
		publisher: 'The Post'
	},
	...{
		published: '2021-08~',
		retrieved: '2026-11-20',
		url: 'https://example.org/a',
		language: 'en'
	},
	...{
		note: 'scanned',
		text: `Rain fell on ${slug}.\n\n“Enough,” she said.`,
		notes: [],
		repeats: null
	},
	...more
});
const project = (articles: readonly Article[], more: Partial<Project> = {}): Project => ({
	...{
		id: 'p1',
		title: 'Rivers',
		created: '2026-11-20T10:00:00Z',
		changed: '2026-11-21T23:59:00Z'
	},
	articles: articles.map((one) => ({ slug: one.slug, file: one.file, article: one })),
	corrections: [],
	settings: { focus: 'CO' },
	...more
});
const sample = project([article('cali'), article('wady-halfa'), article('каир-2')]);
/** A project's zip with some files changed. */
const changed = (files: Zippable) => zipSync({ ...unzipSync(writeProject(sample)), ...files });
const head = (about: object) => ({ 'dateline-project.json': strToU8(JSON.stringify(about)) });
const about = JSON.parse(
	new TextDecoder().decode(unzipSync(writeProject(sample))['dateline-project.json'])
) as { articles: object[] };

describe('a project file', () => {
	it('holds plain files that a person can read', () => {
		const files = unzipSync(writeProject(sample));
		expect(Object.keys(files).sort()).toEqual([
			...['articles/cali.txt', 'articles/wady-halfa.txt', 'articles/каир-2.txt'],
			...['corrections.json', 'dateline-project.json']
		]);
		expect(new TextDecoder().decode(files['articles/cali.txt'])).toBe(
			sample.articles[0]!.article.text
		);
	});

	it('loses nothing in a round trip, and is the same to the byte', () => {
		const text = fc.string({ unit: 'binary', maxLength: 200 });
		const word = fc.constantFrom('cali', 'pasto', 'мост', '2021', 'road');
		const slug = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join('-'));
		const anyArticle = fc
			.record({
				slug,
				title: text,
				text,
				file: text,
				authors: fc.array(text),
				publisher: fc.option(text),
				published: fc.constantFrom(null, '2021', '2025-02~', '2021-08-26T17:16+01:00'),
				url: fc.constantFrom(null, 'https://example.org/?a=1'),
				note: fc.option(text),
				repeats: fc.option(slug),
				notes: fc.constantFrom<Article['notes']>(
					[],
					[{ code: 'date-unknown' }, { code: 'repeats', slug: 'x' }]
				)
			})
			.map((parts) => article(parts.slug, parts));
		const anyProject = fc
			.record({
				articles: fc.uniqueArray(anyArticle, { selector: (one) => one.slug, maxLength: 5 }),
				corrections: anyCorrections.map(sortCorrections),
				title: text,
				focus: fc.option(text)
			})
			.map(({ articles, focus, ...more }) => project(articles, { ...more, settings: { focus } }));
		fc.assert(
			fc.property(anyProject, (one) => {
				const bytes = writeProject(one);
				expect(readProject(bytes)).toEqual({ ok: true, project: one, problems: [] });
				expect(writeProject(one)).toEqual(bytes);
			}),
			{ numRuns: 25 }
		);
	});

	it('is read from a zip with other files in it', () => {
		const read = readProject(
			changed({ '__MACOSX/x': strToU8('x'), 'notes/readme.md': strToU8('x') })
		);
		expect(read).toEqual({ ok: true, project: sample, problems: [] });
	});

	it('is read without what is broken in it, which is told', () => {
		const [first, second] = about.articles;
		const articles = [
			first,
			{ ...second, published: '2021-13' },
			first,
			{ ...second, slug: 'gone' },
			{ ...second, slug: '../../etc/passwd' },
			{ ...second, url: 'javascript:alert(1)', notes: [7, { code: 'none' }], authors: [7, 'B'] },
			7
		];
		const corrections = strToU8(
			'{"version":2,"corrections":[7,{"name":"x","decision":{"type":"accept"}}]}'
		);
		const read = readProject(
			changed({ ...head({ ...about, articles }), 'corrections.json': corrections })
		);
		if (!read.ok) throw new Error(read.message);
		expect(read.project.articles.map(({ slug }) => slug)).toEqual(['cali', 'wady-halfa']);
		expect(read.project.articles[1]!.article).toMatchObject({
			url: null,
			notes: [],
			authors: ['B']
		});
		expect(read.project.corrections).toHaveLength(1);
		expect(read.problems).toEqual([
			expect.stringMatching(/^Article 2 is left out: a date .*2021-13/),
			expect.stringMatching(/^Article 3 .*“cali”, is already/),
			expect.stringMatching(/^Article 4 .*articles\/gone.txt, is missing/),
			expect.stringMatching(/^Article 5 .*“slug”/),
			expect.stringMatching(/^Article 7 .*not an object/),
			expect.stringMatching(/^Of its corrections, entry 1: it is not an object/)
		]);
	});

	it.each([
		['no zip', strToU8('{"version": 1}'), /not a zip file/],
		['nothing', new Uint8Array(0), /not a zip file/],
		['a zip of something else', zipSync({ 'a.txt': strToU8('a') }), /no dateline-project.json/],
		[
			'a broken head',
			changed({ 'dateline-project.json': strToU8('{') }),
			/no dateline-project.json/
		],
		['a newer version', changed(head({ ...about, version: 2 })), /version is 2.*newer Dateline/],
		[
			'no articles',
			changed(head({ ...about, articles: null })),
			/lacks id, title, dates or articles/
		],
		[
			'a name that leads out',
			changed({ '../evil.txt': strToU8('x') }),
			/“..\/evil.txt”.*leads out/
		],
		['a name from the root', changed({ '/evil.txt': strToU8('x') }), /leads out/],
		['a name of a drive', changed({ 'C:\\evil.txt': strToU8('x') }), /leads out/],
		['half of a file', writeProject(sample).slice(0, 400), /cut off|damaged/]
	])('is refused with its reason: %s', (_, bytes, message) => {
		const read = readProject(bytes);
		expect(read.ok || read.message).toMatch(message);
	});

	it('survives any bytes', () => {
		const whole = writeProject(sample);
		fc.assert(
			fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, value) => {
				const bytes = whole.slice();
				bytes[at] = value;
				expect(typeof readProject(bytes).ok).toBe('boolean');
			})
		);
	});
});

describe('unzip', () => {
	const bomb = zipSync({ 'articles/a.txt': new Uint8Array(25_000_000) }, { level: 9 });
	const all = () => true;

	it('refuses what unpacks to far more than it should, whatever it says of its size', () => {
		expect(unzip(bomb, all)).toMatchObject({
			ok: false,
			message: expect.stringContaining('far more')
		});
		const lying = bomb.slice();
		const view = new DataView(lying.buffer);
		const directory = view.getUint32(lying.length - 22 + 16, true);
		view.setUint32(22, 100, true);
		view.setUint32(directory + 24, 100, true);
		expect(unzip(lying, all).ok).toBe(false);
	});

	it('unpacks nothing that is not wanted', () => {
		expect(unzip(bomb, () => false)).toEqual({ ok: true, files: new Map() });
	});

	it('refuses names that come twice, and too many', () => {
		const twice = zipSync({ 'a.txt': strToU8('a'), 'b.txt': strToU8('b') }, { level: 0 });
		for (const [at, byte] of twice.entries())
			if (byte === 0x62 && twice[at + 1] === 0x2e) twice[at] = 0x61;
		expect(unzip(twice, all)).toMatchObject({ message: expect.stringContaining('twice') });
		const many = zipSync(
			Object.fromEntries(
				Array.from({ length: 20_001 }, (_, index) => [`${index}`, new Uint8Array(0)])
			),
			{ level: 0 }
		);
		expect(unzip(many, all)).toMatchObject({ message: 'it holds more than 20,000 files' });
	});
});
