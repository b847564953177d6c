/** The articles as a BibTeX file, for LaTeX and whatever else reads it. */
import type { ArticleRow } from '../model.ts';
import { publishedParts, retrievedParts, type DateParts } from './bibliography.ts';
import { publicationWords } from './citation.ts';
import type { Download } from './format.ts';
import { provenanceWords } from './provenance.ts';

export const bibtex: Download = {
	id: 'bibtex',
	file: 'articles.bib',
	name: 'References, BibTeX',
	note: 'The articles for LaTeX',
	mediaType: 'application/x-bibtex',
	write({ articles }, context) {
		const keys = citeKeys(articles);
		return [
			...provenanceWords(context).map(comment),
			...articles.map((one, index) => entry(one, keys[index]!))
		]
			.join('\n')
			.concat('\n');
	}
};

/** Outside of entries everything is a comment but the sign that begins one. */
function comment(text: string): string {
	return `% ${text.replace(/\s+/gu, ' ').replaceAll('@', '(at)')}`;
}

function entry(article: ArticleRow, key: string): string {
	const issued = publishedParts(article);
	const [accessed] = retrievedParts(article) ?? [];
	const isOne = issued?.length === 1;
	const [year, month, day] = issued?.[0] ?? [];
	const fields: readonly (readonly [string, string | null])[] = [
		['author', article.authors.map(author).join(' and ') || null],
		['title', `{${latex(article.title)}}`],
		['howpublished', article.publisher && latex(article.publisher)],
		['year', year === undefined ? null : String(year)],
		['day', isOne && day !== undefined ? String(day) : null],
		['url', article.url && address(article.url)],
		['urldate', accessed ? isoParts(accessed) : null],
		['language', latex(article.language)],
		['note', note(article, isOne)]
	];
	const lines = fields.flatMap(([name, value]) =>
		value === null ? [] : [`  ${name} = {${value}}`]
	);
	// Without braces: the style knows the months by these names, and writes them in its own language.
	if (isOne && month !== undefined) lines.push(`  month = ${MONTHS[month - 1]}`);
	return `\n@misc{${key},\n${lines.join(',\n')}\n}`;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** What the fields for the date cannot say. */
function note(article: ArticleRow, isOne: boolean): string | null {
	const published = publicationWords(article);
	if (published === null || (isOne && !article.approximate)) return null;
	return latex(`Published ${published}`);
}

/** "and" and commas part names from one another; a name that holds one is kept in one piece. */
function author(name: string): string {
	const written = latex(name);
	return /,|\band\b/iu.test(name) ? `{${written}}` : written;
}

/** Pairs that LaTeX draws as one sign: two hyphens are a dash. */
const LIGATURES = /-(?=-)|`(?=`)|'(?=')|[!?](?=`)|<(?=<)|>(?=>)|,(?=,)/g;
/** Braces must pair off even where they are escaped, so they are spelt out. */
const SIGNS: Readonly<Record<string, string>> = {
	'\\': '{\\textbackslash}',
	'{': '{\\textbraceleft}',
	'}': '{\\textbraceright}',
	'~': '{\\textasciitilde}',
	'^': '{\\textasciicircum}'
};

function latex(text: string): string {
	return text
		.replace(/[\p{Cc}\s]+/gu, ' ')
		.trim()
		.replace(/[\\{}~^]|[$&%#_]/g, (sign) => SIGNS[sign] ?? `\\${sign}`)
		.replace(LIGATURES, '$&{}');
}

/** An address is taken as it is, but for what would end the field. */
function address(url: string): string {
	return url.replace(/[{}\\\s]/gu, encodeURIComponent);
}

function isoParts([year, ...rest]: DateParts): string {
	return [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join(
		'-'
	);
}

/** Slugs in plain ASCII, each once: BibTeX takes no other. */
function citeKeys(articles: readonly ArticleRow[]): string[] {
	const taken = new Set<string>();
	return articles.map(({ slug }) => {
		const plain = slug.normalize('NFD').replace(/\p{M}+/gu, '');
		const stem = plain.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'article';
		let key = stem;
		for (let number = 2; taken.has(key); number += 1) key = `${stem}-${number}`;
		taken.add(key);
		return key;
	});
}
