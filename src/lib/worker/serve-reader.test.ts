import { afterEach, expect, test } from 'vitest';
import type { FileRead, Shown } from './protocol.ts';
import { article, connected, correction } from './reader-samples.ts';

const { client, close } = connected();
afterEach(() => (client.onlayers = () => {}));

const texts = Array.from({ length: 12 }, (_, index) =>
	article(`report-${index}`, `Fighters attacked a post near Kunduz in May 20${10 + index}.`)
);

async function shownBy(work: () => Promise<void>): Promise<Shown[]> {
	const shown: Shown[] = [];
	client.onlayers = (one) => shown.push(one);
	await work();
	return shown;
}

test('says how much is loaded, and opens once', async () => {
	const heard: number[][] = [];
	const opened = await client.open((...progress) => heard.push(progress));
	expect(opened).toEqual({ ok: true });
	expect(heard).toEqual([
		[1, 2],
		[2, 2]
	]);
	await client.open(() => heard.push([]));
	expect(heard).toHaveLength(2);
});

test('shows an atlas after the first article, a few on the way, and one of all', async () => {
	const progress: number[] = [];
	const shown = await shownBy(() =>
		client.show(
			{ articles: texts, corrections: [], focus: null },
			{ onprogress: (done) => progress.push(done) }
		)
	);
	expect(progress).toEqual(texts.map((_, index) => index + 1));
	const sizes = shown.map(({ layers }) => layers.data.articles.length);
	expect(sizes[0]).toBe(1);
	expect(sizes.at(-1)).toBe(12);
	expect(sizes.length).toBeGreaterThan(2);
	expect(sizes.length).toBeLessThan(8);
	const { layers, stale } = shown.at(-1)!;
	expect(layers.data.places.map(({ title }) => title)).toContain('Kunduz');
	expect(stale).toEqual([]);
});

test('reads again only what changed', async () => {
	const progress: number[][] = [];
	const changed = article('report-3', 'Nothing happened in Herat.');
	const articles = texts.map((one) => (one.slug === changed.slug ? changed : one));
	const [shown, ...more] = await shownBy(() =>
		client.show(
			{ articles, corrections: [], focus: null },
			{ onprogress: (...heard) => progress.push(heard) }
		)
	);
	expect(progress).toEqual([[12, 12]]);
	expect(more).toEqual([]);
	expect(shown!.layers.data.places.map(({ title }) => title)).toContain('Herat');
});

test('replays decisions, and names those that are stale', async () => {
	const decided = correction({ id: 'one', name: 'Kunduz', decision: { type: 'not-a-place' } });
	const lost = correction({ id: 'two', name: 'Ghazni', decision: { type: 'not-a-place' } });
	const shown = await shownBy(() =>
		client.show({ articles: texts, corrections: [decided, lost], focus: null })
	);
	const { layers, stale } = shown.at(-1)!;
	expect(layers.data.articles).toHaveLength(12);
	expect(layers.data.places).toEqual([]);
	expect(stale.map(({ correction: { id } }) => id)).toEqual(['two']);
});

test('gives the newest call the way', async () => {
	const desk = { articles: texts, corrections: [], focus: 'AF' };
	const shown = await shownBy(async () => {
		const first = client.show(desk);
		await Promise.all([first, client.show({ ...desk, articles: texts.slice(0, 2) })]);
	});
	expect(shown.at(-1)!.layers.data.articles).toHaveLength(2);
});

test('names a file that can no longer be opened, and reads the others', async () => {
	const gone = new Blob(['x']);
	// A browser clones what it is handed, so what fails must fail for every copy.
	const { arrayBuffer } = Blob.prototype;
	Blob.prototype.arrayBuffer = function (this: Blob) {
		return this.size === gone.size
			? Promise.reject(new DOMException('It is gone', 'NotReadableError'))
			: arrayBuffer.call(this);
	};
	const read: FileRead[] = [];
	const files = [
		{ path: 'gone.txt', content: gone },
		{ path: 'there.txt', content: new Blob(['The army left Herat.']) }
	];
	await client.readFiles(files, { taken: [], onread: (one) => read.push(one) });
	Blob.prototype.arrayBuffer = arrayBuffer;
	expect(read.map((one) => (one.ok ? one.article.file : `${one.file}: ${one.message}`))).toEqual([
		expect.stringMatching(/^gone\.txt: it could not be opened.*add it again$/),
		'there.txt'
	]);
});

test('stops when it is told to, and goes on from there', async () => {
	const desk = { articles: texts, corrections: [], focus: null };
	const controller = new AbortController();
	const done: number[] = [];
	await client.show(desk, {
		signal: controller.signal,
		onprogress: (count) => {
			done.push(count);
			controller.abort();
		}
	});
	expect(done.length).toBeLessThan(12);
	const shown = await shownBy(() => client.show(desk));
	expect(shown.at(-1)!.layers.data.articles).toHaveLength(12);
});

test('reads files one after the other, and gives each a slug of its own', async () => {
	const reads: FileRead[] = [];
	const file = (path: string, text: string) => ({ path, content: new Blob([text]) });
	await client.readFiles(
		[
			file('a/Report.txt', 'A title\n\nFire in Kabul.'),
			file('b/report.md', 'Another\n\nSnow in Herat.'),
			file('c/picture.png', 'no'),
			file('d/empty.txt', ' ')
		],
		{ taken: ['report'], onread: (read) => reads.push(read) }
	);
	expect(
		reads.map((read) => (read.ok ? read.article.slug : `${read.file}: ${read.message}`))
	).toEqual([
		'report-2',
		'report-3',
		'c/picture.png: only .md, .txt, .html, .pdf and .docx files are read; save it as one of these',
		'd/empty.txt: it is empty; put the text of an article into it, or remove it'
	]);
});

test('gives the article screen and “why” what they ask for', async () => {
	await client.show({ articles: texts, corrections: [], focus: null });
	const passage = await client.passage('report-0');
	expect(passage!.mentions.map(({ name }) => name)).toEqual(['Kunduz']);
	expect(await client.passage('nothing')).toBeNull();
	const mention = passage!.mentions[0]!.id;
	expect(Object.keys(await client.why())).toContain(mention);
	expect(Object.keys(await client.why([mention]))).toEqual([mention]);
	const [kabul] = await client.search('Kabul');
	expect(kabul).toMatchObject({ title: 'Kabul', part_of: expect.stringContaining('Afghanistan') });
});

test('a worker that is no more leaves nobody waiting, now or later', async () => {
	const waiting = client.search('Kabul');
	client.fail('It has stopped.');
	await expect(waiting).rejects.toThrow('It has stopped.');
	await expect(client.passage('report-0')).rejects.toThrow('It has stopped.');
	close();
});
