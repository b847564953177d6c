import { describe, expect, test } from 'vitest';
import type { Article } from '../core/model.ts';
import type { FileRead, InputFile } from '../worker/protocol.ts';
import type { ReaderClient } from '../worker/reader-client.ts';
import { Intake } from './intake.svelte.ts';
import { sampleArticle } from './project-samples.ts';

type Options = Parameters<ReaderClient['readFiles']>[1];

/** Reads a file as soon as it is let; `bad…` cannot be read. */
class Hand {
	readonly asked: string[] = [];
	readonly taken: (readonly string[])[] = [];
	held: Promise<void> = Promise.resolve();

	async readFiles(files: readonly InputFile[], { taken, signal, onread }: Options): Promise<void> {
		this.taken.push(taken);
		for (const { path } of files) {
			this.asked.push(path);
			await this.held;
			if (signal?.aborted) return;
			const { article } = sampleArticle(path.replace(/\.txt$/, ''));
			const read: FileRead = path.startsWith('bad')
				? { ok: false, file: path, message: 'it is empty' }
				: { ok: true, article, warnings: [] };
			onread(read);
		}
	}
}

function intakeWith(hand = new Hand()) {
	const added: Article[] = [];
	const intake = new Intake(hand as unknown as ReaderClient, () => ({
		taken: () => added.map(({ slug }) => slug),
		add: (articles) => {
			const again = articles.filter((one) => added.some(({ text }) => text === one.text));
			added.push(...articles.filter((one) => !again.includes(one)));
			return again.map(({ file }) => file);
		}
	}));
	return { intake, hand, slugs: () => added.map(({ slug }) => slug), added };
}

const files = (...paths: string[]): InputFile[] =>
	paths.map((path) => ({ path, content: new Blob(['text']) }));

describe('files that come to the desk', () => {
	test('are read, and those that cannot be are named', async () => {
		const { intake, slugs } = intakeWith();
		await intake.read(files('a.txt', 'bad.txt', 'b.txt'));
		expect(slugs()).toEqual(['a', 'b']);
		expect(intake.problems).toEqual([{ file: 'bad.txt', message: 'it is empty' }]);
		expect([intake.done, intake.total, intake.current]).toEqual([3, 3, null]);
	});

	test('that come while others are read wait their turn, and none is lost', async () => {
		const { intake, hand, slugs } = intakeWith();
		let release = () => {};
		hand.held = new Promise((resolve) => (release = resolve));
		const first = intake.read(files('a.txt', 'bad1.txt'));
		const second = intake.read(files('b.txt', 'bad2.txt'));
		await Promise.resolve();
		expect(hand.asked).toEqual(['a.txt']);
		expect(intake.total).toBe(4);
		release();
		await Promise.all([first, second]);
		expect(slugs()).toEqual(['a', 'b']);
		expect(hand.taken).toEqual([[], ['a']]);
		expect(intake.problems.map(({ file }) => file)).toEqual(['bad1.txt', 'bad2.txt']);
		await intake.read(files('c.txt'));
		expect(intake.problems).toEqual([]);
	});

	test('that were there already are told apart', async () => {
		const { intake, slugs } = intakeWith();
		await intake.read(files('a.txt', 'b.txt'));
		expect(intake.again).toEqual([]);
		await intake.read(files('a.txt', 'c.txt'));
		expect(slugs()).toEqual(['a', 'b', 'c']);
		expect(intake.again).toEqual(['a.txt']);
	});

	test('are all named when what reads them is no more', async () => {
		const { intake, hand } = intakeWith();
		hand.readFiles = () => Promise.reject(new Error('It has stopped.'));
		await intake.read(files('a.txt', 'b.txt'));
		expect(intake.problems.map(({ file }) => file)).toEqual(['a.txt', 'b.txt']);
		expect(intake.current).toBeNull();
	});

	test('that are stopped leave what was read, and drop what waits', async () => {
		const { intake, hand, slugs } = intakeWith();
		await intake.read(files('a.txt'));
		let release = () => {};
		hand.held = new Promise((resolve) => (release = resolve));
		const runs = [intake.read(files('b.txt')), intake.read(files('c.txt'))];
		await Promise.resolve();
		intake.cancel();
		release();
		await Promise.all(runs);
		expect(slugs()).toEqual(['a']);
		expect(intake.current).toBeNull();
		hand.held = Promise.resolve();
		await intake.read(files('d.txt'));
		expect(slugs()).toEqual(['a', 'd']);
	});
});

describe('a text that is pasted', () => {
	const typed = { title: 'A/B', publisher: '', published: '26 August 2021', text: 'Text.' };

	test('bears what was typed of it, and no more', async () => {
		const { intake, hand, added } = intakeWith();
		expect(await intake.readText(typed)).toBeNull();
		expect(hand.asked).toEqual(['A B.txt']);
		expect(added[0]).toMatchObject({ title: 'A/B', published: '2021-08-26', notes: [] });
		expect(added[0]?.publisher).toBeNull();
	});

	test('is not taken with a date that is none', async () => {
		const { intake, added } = intakeWith();
		expect(await intake.readText({ ...typed, published: 'soon' })).toMatch(/No date/);
		expect(added).toEqual([]);
	});

	test('that is there already says so, where it was pasted', async () => {
		const { intake, added } = intakeWith();
		await intake.readText(typed);
		expect(await intake.readText(typed)).toMatch(/already/);
		expect(added).toHaveLength(1);
		expect(intake.again).toEqual([]);
	});

	test('may have a title without a letter', async () => {
		const { intake, hand } = intakeWith();
		await intake.readText({ ...typed, title: '…' });
		expect(hand.asked).toEqual(['Pasted text.txt']);
	});

	test('that cannot be read says why, where it was pasted', async () => {
		const { intake } = intakeWith();
		expect(await intake.readText({ ...typed, title: 'bad' })).toBe(
			'This text cannot be taken: it is empty.'
		);
		expect(intake.problems).toEqual([]);
	});
});
