import { expect, it } from 'vitest';
import { isArticleFile, readArticleFile, tooLarge } from './article-file.ts';
import { bombDocx, column, docx, lockedPdf, pdf, picturePdf } from './file-samples.ts';

async function article(file: string, bytes: Uint8Array) {
	const read = await readArticleFile(file, bytes);
	if (!read.ok) throw new Error(read.problem.message);
	return { ...read.article, warnings: read.warnings.map(({ message }) => message) };
}

async function problem(file: string, bytes: Uint8Array): Promise<string> {
	const read = await readArticleFile(file, bytes);
	return read.ok ? 'was read' : read.problem.message;
}

const bytes = (text: string) => new TextEncoder().encode(text);

it('knows the kinds of file that are read, by their endings', async () => {
	expect(['a.PDF', 'b.docx', 'c.md', 'd.htm'].every(isArticleFile)).toBe(true);
	expect(isArticleFile('e.doc')).toBe(false);
	expect(await problem('e.rtf', bytes('text'))).toBe(
		'only .md, .txt, .html, .pdf and .docx files are read; save it as one of these'
	);
});

it('refuses what is too large for its kind, by its size alone', async () => {
	expect(tooLarge('a.txt', 5_000_000)).toBeNull();
	expect(tooLarge('a.txt', 5_000_001)?.message).toBe(
		'it has 5,000,001 bytes, and at most 5,000,000 are read; split it'
	);
	expect(tooLarge('a.pdf', 5_000_001)).toBeNull();
	expect(tooLarge('a.pdf', 50_000_000)?.message).toMatch('at most 25,000,000 are read');
	expect(await problem('large.txt', new Uint8Array(5_000_001).fill(97))).toMatch('split it');
});

it('makes whole sentences of the lines of a PDF', async () => {
	const { text, title, published } = await article(
		'Two words.pdf',
		pdf([
			column([
				'Fighters attacked a post near Kunduz in the night, and the inhabi-',
				'tants of the whole town and its gardens fled to the Anglo-',
				'American lines before the first light of the day had come to them all.',
				'The next paragraph is this, and it is about as long as the other was,',
				'but ends early.',
				'The third begins here, since the second ended before its line was full,'
			])
		])
	);
	expect(text.split('\n\n')).toEqual([
		'Fighters attacked a post near Kunduz in the night, and the inhabitants of the whole town and its gardens fled to the Anglo-American lines before the first light of the day had come to them all. The next paragraph is this, and it is about as long as the other was, but ends early.',
		'The third begins here, since the second ended before its line was full,'
	]);
	expect(title).toBe('[two words]');
	expect(published).toBeNull();
});

it('joins pages and columns, and leaves out what is printed on each page', async () => {
	const page = (number: number, lines: readonly string[]) => [
		{ text: `The Daily Report, issue ${number}`, y: 800 },
		...column(lines),
		{ text: `Page ${number} of 3`, y: 30 }
	];
	const { text } = await article(
		'pages.pdf',
		pdf([
			page(1, ['A sentence begins on the first page of three, and it does', 'not end before']),
			[
				...page(2, ['the second page, which has two columns of which', 'this is one,']),
				...column(['and this the other, where the sentence ends.'], { x: 320 })
			],
			page(3, ['The last page has a sentence of its own.'])
		])
	);
	expect(text).toBe(
		'A sentence begins on the first page of three, and it does not end before the second page, which has two columns of which this is one, and this the other, where the sentence ends.\n\nThe last page has a sentence of its own.'
	);
});

it('tells a headline from the text, and paragraphs by the space between them', async () => {
	const { text } = await article(
		'spaced.pdf',
		pdf([
			[
				{ text: 'Snow in Herat', y: 700, size: 20 },
				...column(['It snowed in Herat for a whole day,', 'and for a night'], { top: 676 }),
				...column(['Another paragraph stands apart', 'from it'], { top: 630 })
			]
		])
	);
	expect(text.split('\n\n')).toEqual([
		'Snow in Herat',
		'It snowed in Herat for a whole day, and for a night',
		'Another paragraph stands apart from it'
	]);
});

it('offers what a PDF says of itself, and takes no day of making for a day of publication', async () => {
	const lines = column(['The council met.', 'It rained.']);
	const info =
		"/Title (The council) /Author (Ann Lee; Bo Ek) /CreationDate (D:20240301120000+01'00')";
	const { title, authors, published, notes, warnings } = await article(
		'council.pdf',
		pdf([lines], { info })
	);
	expect({ title, authors, published }).toEqual({
		title: 'The council',
		authors: ['Ann Lee', 'Bo Ek'],
		published: null
	});
	expect(notes).toContainEqual({ code: 'date-unknown' });
	expect(warnings).toEqual([expect.stringContaining('made on 2024-03-01')]);
	const printed = await article(
		'printed.pdf',
		pdf([column(['A title', '26 August 2021', 'The council met.'], { leading: 30 })], { info })
	);
	expect(printed.published).toBe('2021-08-26');
	const made = await article('made.pdf', pdf([lines], { info: '/Title (Microsoft Word - x.doc)' }));
	expect(made.title).toBe('[made]');
});

it('says why a PDF cannot be read', async () => {
	expect(await problem('scan.pdf', picturePdf())).toMatch(/only pictures.*text recognition/);
	expect(await problem('locked.pdf', lockedPdf())).toMatch(/encrypted.*password/);
	expect(await problem('no.pdf', bytes('not a PDF at all'))).toMatch('damaged, or no PDF');
	expect(await problem('none.pdf', new Uint8Array(0))).toMatch('damaged, or no PDF');
});

it('reads the paragraphs of a Word file, and what it says of itself', async () => {
	const { text, title, authors, published, warnings } = await article(
		'word.docx',
		docx(['The council met in Vienna &amp; Graz.', 'It rained &lt;b&gt;hard&lt;/b&gt;.'], {
			core: '<dc:title>The council</dc:title><dc:creator>Ann Lee;Bo Ek</dc:creator><dcterms:created>2024-03-01T10:00:00Z</dcterms:created>'
		})
	);
	expect(text).toBe('The council met in Vienna & Graz.\n\nIt rained <b>hard</b>.');
	expect({ title, authors, published }).toEqual({
		title: 'The council',
		authors: ['Ann Lee', 'Bo Ek'],
		published: null
	});
	expect(warnings).toEqual([expect.stringContaining('made on 2024-03-01')]);
});

it('says why a Word file cannot be read, and unpacks no bomb', async () => {
	expect(await problem('bomb.docx', bombDocx())).toMatch('far more than it should');
	expect(await problem('old.docx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1))).toMatch('encrypted');
	expect(await problem('text.docx', bytes('text'))).toMatch('no Word file');
	expect(await problem('cut.docx', docx(['Text.']).slice(0, 400))).toMatch(/damaged|cut off/);
	expect(await problem('blank.docx', docx(['']))).toMatch('it has no text');
	const other = docx(['Text.'], { files: { 'word/document.xml': bytes('<w:document') } });
	expect(await problem('broken.docx', other)).not.toBe('was read');
});
