import { describe, expect, it } from 'vitest';
import { MAXIMUM_BYTES, readArticle, slugOf } from './read-article.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const body =
	'The army entered Herat on Monday. Shops in the old town stayed shut for a second day.';

function read(file: string, text: string | Uint8Array) {
	return readArticle(file, typeof text === 'string' ? encode(text) : text);
}

function article(file: string, text: string | Uint8Array) {
	const result = read(file, text);
	if (!result.ok) throw new Error(result.problem.message);
	return result;
}

function problem(file: string, text: string | Uint8Array): string {
	const result = read(file, text);
	if (result.ok) throw new Error('The file was read.');
	expect(result.problem.file).toBe(file);
	expect(result.problem.message).not.toContain('\n');
	return result.problem.message;
}

const withFront = (front: string) => `---\n${front}\n---\n${body}\n`;

describe('a Markdown file', () => {
	it('gives its metadata and its text as published', () => {
		const { article: read } = article(
			'On the Road.md',
			withFront(
				'title: "On the road"\nauthors: [A. Writer, B. Writer]\npublisher: The Paper\npublished: 2019-05~\nurl: https://example.org/a'
			)
		);
		expect(read).toMatchObject({
			slug: 'on-the-road',
			title: 'On the road',
			authors: ['A. Writer', 'B. Writer'],
			publisher: 'The Paper',
			published: '2019-05~',
			url: 'https://example.org/a',
			language: 'en',
			text: body,
			notes: []
		});
	});

	it('is read without front matter; what is not said is unknown', () => {
		const { article: read } = article('plain.md', `A headline\n\n${body}`);
		expect(read.title).toBe('A headline');
		expect(read.published).toBeNull();
		expect(read.notes).toContainEqual({ code: 'date-unknown' });
	});

	it.each([
		['title: [unclosed', /not valid YAML at line 2; mend/],
		['title: "x"\n  bad: - indent: [', /not valid YAML/],
		['- a\n- list', /“key: value”/],
		[
			'published: 2021-02-30',
			/“published” cannot be used: “2021-02-30” has no such day.*; write it as/
		],
		['retrieved: 2019-13', /“retrieved” cannot be used: .*no such month.*; write it as/],
		['published: yesterday', /“yesterday”.*write it as 2021-08-26/],
		[`published: ${'9'.repeat(500)}`, /“9{60}…”/],
		['title: !!js/function "function(){}"', /not valid YAML/]
	])('with front matter %j is left out with the mend', (front, message) => {
		expect(problem('broken.md', withFront(front))).toMatch(message);
	});

	it.each(['2021-08/..', '2021/', '../2021', '/2021'])(
		'published %s is kept as stated, and said to give no day',
		(published) => {
			const { article: read, warnings } = article('open.md', withFront(`published: ${published}`));
			expect(read.published).toBe(published);
			expect(read.notes).toContainEqual({ code: 'date-unknown' });
			expect(warnings.map(({ message }) => message)).toEqual([
				expect.stringMatching(/open at one end.*close it/)
			]);
		}
	);

	it.each(['Y12021', '-0044', 'XXXX'])(
		'published %s is kept, and said to name no day',
		(published) => {
			const { article: read, warnings } = article('far.md', withFront(`published: "${published}"`));
			expect(read.published).toBe(published);
			expect(warnings.map(({ message }) => message)).toEqual([
				expect.stringMatching(/names no day of the years 1 to 9999/)
			]);
		}
	);

	it.each([
		['1999-05-06 07:08:09', '1999-05-06T07:08:09'],
		['1999-05-06 07:08 +01:00', '1999-05-06T07:08+01:00'],
		['1999-05-06 07:08:09Z', '1999-05-06T07:08:09Z']
	])('published %s is %s', (written, published) => {
		const { article: read } = article('hour.md', withFront(`published: ${written}`));
		expect(read.published).toBe(published);
	});

	it.each([
		['title: [One, Two]', 'title'],
		['publisher:\n  name: The Paper', 'publisher'],
		['published: [2019-05-06]', 'published'],
		['authors:\n  - name: A. Writer', 'authors'],
		['url: {at: x}', 'url']
	])('with %j is read without it, and the loss is told', (front, field) => {
		const { article: read, warnings } = article('lists.md', withFront(front));
		expect(read.text).toBe(body);
		expect(warnings).toEqual([
			{ file: 'lists.md', message: expect.stringMatching(`^“${field}” is not .* left out; write`) }
		]);
	});

	it('takes values as they are written, whatever YAML makes of them', () => {
		const { article: read, warnings } = article(
			'1984.md',
			withFront('title: 1984.0\npublisher: no\nauthor: Null Island\nurl: ~\nnote:')
		);
		expect(read).toMatchObject({ title: '1984.0', publisher: 'no', authors: ['Null Island'] });
		expect(warnings).toEqual([]);
	});

	it.each(['\n\n', '\uFEFF', '\uFEFF\n', ' \t\n\n', '\r\n'])(
		'has a head after %j too, and its lines are counted from the top',
		(above) => {
			const { article: read } = article('late.md', above + withFront('title: Late'));
			expect(read).toMatchObject({ title: 'Late', text: body });
			const lines = above.split('\n').length - 1;
			expect(problem('late.md', above + withFront('title: Late\nurl: [x'))).toContain(
				`line ${lines + 3}`
			);
		}
	);

	it('needs the closing fence', () => {
		expect(problem('open.md', '---\ntitle: x\n\ntext')).toMatch(/no closing/);
	});

	it('loses a link that is not http(s), and nothing else', () => {
		const { article: read, warnings } = article(
			'link.md',
			withFront('title: "<img src=x onerror=alert(1)>"\nurl: "javascript:alert(1)"')
		);
		expect(read.url).toBeNull();
		expect(read.title).toBe('<img src=x onerror=alert(1)>');
		expect(warnings).toHaveLength(1);
		expect(warnings[0]!.message).toMatch(/javascript:alert\(1\).*left out; mend/);
	});
});

describe('front matter of another kind', () => {
	it('may give a day in words', () => {
		const source = `---\npublished: 26 August 2021\n---\n${body}`;
		expect(article('words.md', source).article.published).toBe('2021-08-26');
	});

	it('is refused where it is TOML', () => {
		expect(problem('toml.md', `+++\ntitle = "x"\n+++\n${body}`)).toMatch(/is TOML; write/);
	});
});

describe('bytes', () => {
	it('refuses what is empty or not UTF-8', () => {
		expect(problem('empty.txt', '')).toMatch(/empty/);
		expect(problem('blank.md', '---\ntitle: x\n---\n  \n')).toMatch(/no text/);
		expect(problem('latin1.txt', new Uint8Array([0x4b, 0xe4, 0x62, 0x75, 0x6c, 0x20]))).toMatch(
			/UTF-8/
		);
		expect(problem('photo.jpg', 'x')).toMatch(/\.md, \.txt and \.html/);
	});

	it('reads a file of exactly the limit, and UTF-16 with its mark', () => {
		expect(read('largest.txt', new Uint8Array(MAXIMUM_BYTES).fill(97)).ok).toBe(true);
		const utf16 = new Uint8Array(2 + body.length * 2);
		utf16.set([0xff, 0xfe]);
		for (let i = 0; i < body.length; i++) utf16[2 + i * 2] = body.charCodeAt(i);
		expect(article('wide.txt', utf16).article.text).toBe(body);
	});

	it('makes Windows line ends plain', () => {
		expect(article('dos.txt', `One line.\r\n\r\n${body}\r\n`).article.text).toBe(
			`One line.\n\n${body}`
		);
	});
});

describe('a plain text', () => {
	it('takes a date printed alone in its first lines, and no other', () => {
		const printed = `Shops shut in Herat\n\nA. Writer\nMonday 3 May 2021 09:30 BST\n\n${body}`;
		expect(article('a.txt', printed).article.published).toBe('2021-05-03');
		const inSentence = `Shops shut in Herat\n\nOn 3 May 2021 the army entered.\n\n${body}`;
		expect(article('b.txt', inSentence).article.published).toBeNull();
	});

	it.each([
		['26 August 2021', '2021-08-26', 'Shops shut in Herat'],
		['Monday, May 3, 2021', '2021-05-03', 'Shops shut in Herat'],
		['Published: 17 Jan. 1995', '1995-01-17', 'Shops shut in Herat'],
		['2003-11-30', '2003-11-30', null]
	])('that begins with “%s” has that date and no such title', (line, published, headline) => {
		const text = [line, ...(headline ? [headline] : []), `${body} ${body}`].join('\n\n');
		const { article: read } = article('x-1.txt', text);
		expect(read.published).toBe(published);
		expect(read.title).toBe(headline ?? '[x 1]');
	});

	it('does not choose between two days', () => {
		const { article: read, warnings } = article('x.txt', `03/04/2021\n\nFloods\n\n${body}`);
		expect(read).toMatchObject({ published: null, title: 'Floods' });
		expect(warnings).toEqual([
			{ file: 'x.txt', message: expect.stringMatching(/“03\/04\/2021” may be either.*write/) }
		]);
		expect(article('y.txt', `Floods\n13/04/2021\n\n${body}`).article.published).toBe('2021-04-13');
	});

	it.each([
		[
			'fa',
			'نیروهای جبهه مقاومت در ولایت بغلان گفتند که درگیری‌ها از روز گذشته آغاز شده است و هنوز ادامه دارد و مردم خانه‌های خود را ترک کرده‌اند.'
		],
		[
			'de',
			'Die Truppen sind am Montag in die Stadt eingerückt, und die Geschäfte in der Altstadt blieben den zweiten Tag geschlossen, sagte der Bürgermeister.'
		],
		[
			'ru',
			'Войска вошли в город в понедельник, магазины в старом городе оставались закрытыми второй день подряд, сообщил мэр города журналистам.'
		]
	])('in %s is read and marked', (language, text) => {
		const { article: read } = article('other.txt', text);
		expect(read.language).toBe(language);
		expect(read.notes).toContainEqual({ code: 'not-english', language });
	});
});

describe('a saved page', () => {
	const sentence = `${body} ${body} ${body}`;
	const page = (
		head: string,
		extra = ''
	) => `<!doctype html><html lang="en"><head><title>Site</title>${head}</head>
		<body><nav><a href="/">Home</a></nav><article><h1>Headline</h1>${`<p>${sentence}</p>`.repeat(4)}${extra}</article>
		<footer>Cookies</footer></body></html>`;

	it('gives main text and JSON-LD metadata', () => {
		const json = JSON.stringify({
			'@graph': [
				{
					'@type': 'NewsArticle',
					headline: 'Shops shut in Herat',
					author: [{ name: 'A. Writer' }],
					publisher: { name: 'The Paper' },
					datePublished: '2021-05-03T09:30:00+01:00'
				}
			]
		});
		const { article: read } = article(
			'page.html',
			page(`<script type="application/ld+json">${json}</script>`)
		);
		expect(read).toMatchObject({
			title: 'Shops shut in Herat',
			authors: ['A. Writer'],
			publisher: 'The Paper',
			published: '2021-05-03T09:30+01:00'
		});
		expect(read.text).toContain(body);
		expect(read.text).not.toContain('Cookies');
	});

	it('takes no script into the text, and invents no date', () => {
		const { article: read } = article(
			'page.htm',
			page(
				'',
				'<script>alert(1)</script><p onclick="x()">Last words &amp; <img src=x onerror=alert(1)> a picture.</p>'
			)
		);
		expect(read.text).not.toMatch(/alert|onerror|<img/);
		expect(read.published).toBeNull();
	});

	it.each([
		['26 Aug 2021', '2021-08-26'],
		['August 26, 2021 5:16 PM', '2021-08-26'],
		['Tue, 02 Jan 2007 08:15:00 GMT', '2007-01-02'],
		['Tue Jan 02 2007 08:15:00 GMT+0100 (Central European Standard Time)', '2007-01-02'],
		['2007/01/02', '2007-01-02'],
		['2007-01-02T08:15:00+0100', '2007-01-02T08:15+01:00'],
		['20070102T081500Z', '2007-01-02T08:15Z'],
		['31/12/1999', '1999-12-31']
	])('published “%s” is read as %s', (written, published) => {
		const { article: read, warnings } = article(
			'dated.html',
			page(`<meta property="article:published_time" content="${written}">`)
		);
		expect(read.published).toBe(published);
		expect(warnings).toEqual([]);
	});

	it.each([
		['03/04/2021', /may be either of two days.*write/],
		['0000-00-00 00:00:00', /cannot be read and is left out; write/],
		['gestern', /“gestern”, cannot be read/]
	])('published “%s” has an unknown date, and says why', (written, why) => {
		const { article: read, warnings } = article(
			'dated.html',
			page(`<meta name="date" content="${written}">`)
		);
		expect(read.published).toBeNull();
		expect(warnings.map(({ message }) => message)).toEqual([expect.stringMatching(why)]);
	});

	it('takes the next best date where the best one cannot be read', () => {
		const { article: read, warnings } = article(
			'dated.html',
			page(
				'<meta name="date" content="03/04/2021"><link rel="canonical" href="https://example.org/2021/04/03/x">'
			)
		);
		expect(read.published).toBe('2021-04-03');
		expect(warnings).toEqual([]);
	});

	it('without an article is left out', () => {
		expect(problem('none.html', '<html><body></body></html>')).toMatch(/no article text/);
	});

	it('is decoded by the charset it declares', () => {
		const bytes = encode(page('<meta charset="windows-1252">').replace('entered', 'caf_'));
		const at = bytes.findIndex((byte, i) => byte === 95 && bytes[i - 1] === 102);
		bytes[at] = 0xe9;
		expect(article('old.html', bytes).article.text).toContain('café');
	});

	it('in windows-1252 keeps its dashes and quotation marks, on every Node', () => {
		const bytes = encode(page('<meta charset="windows-1252">').replaceAll('entered', '_x_'));
		const inWindows = bytes.map((byte) => (byte === 95 ? 0x96 : byte));
		expect(article('old.html', inWindows).article.text).toContain('–x–');
	});

	it.each([
		['a byte order mark', '\uFEFF', 'windows-1252'],
		['its bytes', '', 'windows-1252'],
		['its bytes, for UTF-16 cannot say so', '', 'utf-16']
	])('is UTF-8 by %s, whatever else it declares', (_, mark, declared) => {
		const source = mark + page(`<meta charset="${declared}">`).replaceAll('entered', 'café –');
		expect(article('told-otherwise.html', source).article.text).toContain('café –');
	});

	it('that is short is not taken for its own request for cookies', () => {
		const asked = 'We and our partners store cookies on your device in Berlin. '.repeat(10);
		const stub = `<html><body><div class="site-cookie-banner"><p>${asked}</p></div>
			<div role="dialog"><p>${asked}</p></div>
			<main class="no-cookies"><h1>Talks</h1><p>Delegates met in Doha.</p></main></body></html>`;
		const { text } = article('stub.html', stub).article;
		expect(text).toContain('Delegates met in Doha.');
		expect(text).not.toContain('cookies');
	});

	it.each([
		[
			'twice escaped words',
			'<meta property="og:title" content="Herat&amp;#8217;s shops">',
			'Herat’s shops'
		],
		[
			'a mark of less',
			'<meta property="og:title" content="3 &lt; 5 &amp;amp; more">',
			'3 < 5 & more'
		],
		[
			'wrapped JSON-LD',
			'<script type="application/ld+json">//<![CDATA[\n{"@type":"Article","headline":"Wrapped"}\n//]]></script>',
			'Wrapped'
		],
		['only a title with the name of its site', '<title>Headline - The Site</title>', 'Headline']
	])('with %s has the title that was meant', (_, head, title) => {
		const source = page(head).replace('<title>Site</title>', '');
		expect(article('titled.html', source).article.title).toBe(title);
	});

	it('whose metadata names a month was published in that month', () => {
		const source = page('<meta name="date" content="2021-05">');
		expect(article('month.html', source).article.published).toBe('2021-05');
	});

	it('saved by SingleFile has the address that its comment gives', () => {
		const comment =
			'<!--\n Page saved with SingleFile \n url: https://example.org/2021/05/03/herat \n-->';
		const { url, published } = article('single.html', comment + page('')).article;
		expect([url, published]).toEqual(['https://example.org/2021/05/03/herat', '2021-05-03']);
	});

	it.each([
		['<!doctype html>\n', ''],
		['<!doctype html><html lang="en">', '<body>'],
		['<!doctype html><html lang="en">', ''],
		['', '']
	])('may leave out what HTML lets it leave out: %s…%s', (begin, between) => {
		const source = `${begin}<meta name="date" content="2021-05-03"><title>Herat</title>${between}<h1>Herat</h1><p>${sentence}</p>`;
		const { article: read } = article('short.html', source);
		expect(read).toMatchObject({ title: 'Herat', published: '2021-05-03' });
		expect(read.text).toContain(body);
	});

	it('that is made to keep the reader busy, or to break it, is refused', () => {
		const deep = `<html><body>${'<div>'.repeat(2000)}<p>${sentence}</p></body></html>`;
		expect(problem('deep.html', deep)).toMatch(/more than 300 deep.*save/);
		expect(problem('broken.html', '<svg><math><table><tr><form><p>x'.repeat(9))).toMatch(
			/no article text/
		);
	});
});

it('makes slugs that are safe in an address', () => {
	expect(slugOf('folder/Ünïted & Co. (2).md')).toBe('united-co-2');
	expect(slugOf('مصاحبه.txt')).toBe('مصاحبه');
});
