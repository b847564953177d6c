/** What does a saved web page say of its title, authors, publisher and dates? Nothing is guessed. */
import { publicationDate } from '../time/edtf.ts';
import { ambiguousDateWarning, printedDate } from './printed-date.ts';
import type { RawArticle } from './result.ts';

type Metadata = Omit<RawArticle, 'text'>;
type Json = Readonly<Record<string, unknown>>;

/** JSON-LD first, then `<meta>`, then `<time>`, then the address: the order of how seldom each is wrong. */
export function readPageMetadata(document: Document, source: string): Metadata {
	const article = articleJson(document);
	const meta = (...names: string[]) => metaContent(document, names);
	const inWords = (written: string | null) => written && withoutEntities(document, written);
	const url =
		document.querySelector('link[rel="canonical"]')?.getAttribute('href') ??
		meta('og:url') ??
		savedFrom(source);
	const dates = [
		text(article?.['datePublished']),
		meta(
			'article:published_time',
			'datepublished',
			'parsely-pub-date',
			'sailthru.date',
			'dc.date',
			'dc.date.issued',
			'date',
			'pubdate'
		),
		timeElement(document)
	].flatMap((written) => (written === null ? [] : [readDate(written)]));
	return {
		title: inWords(text(article?.['headline']) ?? meta('og:title', 'twitter:title', 'dc.title')),
		authors: names(article?.['author']).concat(
			article?.['author']
				? []
				: [meta('author', 'parsely-author', 'sailthru.author', 'dc.creator')].flatMap(plainName)
		),
		publisher: names(article?.['publisher'])[0] ?? meta('og:site_name', 'dc.publisher'),
		published: dates.find(isDay)?.day ?? addressDate(url),
		retrieved: null,
		url,
		language: document.documentElement.getAttribute('lang')?.trim() || null,
		note: null,
		warnings: dates.flatMap((date) => (isDay(date) ? [] : [date.warning]))
	};
}

function articleJson(document: Document): Json | null {
	for (const script of Array.from(
		document.querySelectorAll('script[type="application/ld+json"]')
	)) {
		let value: unknown;
		try {
			value = JSON.parse(withoutWrapping(script.textContent ?? ''));
		} catch {
			continue; // a page's broken JSON-LD is its own business; the other tiers follow
		}
		const found = findArticle(value, 0);
		if (found) return found;
	}
	return null;
}

/** Old programs hide what is in a script from older browsers: `//<![CDATA[ … //]]>`. */
function withoutWrapping(json: string): string {
	return json.replace(/^[\s/]*(?:<!\[CDATA\[|<!--)|[\s/]*(?:\]\]>|-->)\s*$/g, '');
}

/** Where a page's program wrote its words as HTML once too often: `Panjshir&#8217;s valley`. */
function withoutEntities(document: Document, written: string): string {
	if (!/&(?:#\w+|\w+);/.test(written)) return written;
	const holder = document.createElement('p');
	holder.innerHTML = written.replaceAll('<', '&lt;');
	return holder.textContent?.trim() || written;
}

function findArticle(value: unknown, depth: number): Json | null {
	if (typeof value !== 'object' || value === null || depth > 4) return null;
	if (Array.isArray(value)) {
		for (const one of value) {
			const found = findArticle(one, depth + 1);
			if (found) return found;
		}
		return null;
	}
	const object = value as Json;
	const types = [object['@type']].flat().map(String);
	if (types.some((type) => /(?:Article|BlogPosting|Report)$/.test(type))) return object;
	return findArticle(object['@graph'] ?? object['mainEntity'] ?? null, depth + 1);
}

function text(value: unknown): string | null {
	return typeof value === 'string' && value.trim() ? value.trim() : null;
}

/** Names of persons or organisations: a string, an object with a name, or a list of either. */
function names(value: unknown): string[] {
	return [value].flat().flatMap((one: unknown) => {
		const name = typeof one === 'object' && one !== null ? (one as Json)['name'] : one;
		return [name].flat().flatMap((each) => plainName(text(each)));
	});
}

/** A page may give an author's address where a name belongs. */
function plainName(name: string | null): string[] {
	return name && !/^https?:/i.test(name) ? [name.replace(/^by\s+/i, '')] : [];
}

function metaContent(document: Document, wanted: readonly string[]): string | null {
	const elements = Array.from(document.querySelectorAll('meta[content]'));
	for (const name of wanted) {
		for (const element of elements) {
			const key =
				element.getAttribute('property') ??
				element.getAttribute('name') ??
				element.getAttribute('itemprop');
			const content = element.getAttribute('content')?.trim();
			if (key?.toLowerCase() === name && content) return content;
		}
	}
	return null;
}

function timeElement(document: Document): string | null {
	const element =
		document.querySelector('time[itemprop="datePublished"][datetime]') ??
		document.querySelector(
			'article time[datetime], header time[datetime], time[pubdate][datetime]'
		);
	return element?.getAttribute('datetime') ?? null;
}

type PageDate = { readonly day: string } | { readonly warning: string };

function isDay(date: PageDate): date is { readonly day: string } {
	return 'day' in date;
}

/** An ISO day, month, year or date-time, or a day in English words; what may be either of two days is not guessed at. */
function readDate(written: string): PageDate {
	const iso = /^\d{4}(?:-\d{2})?$/.test(written) ? written : isoDate(written);
	if (publicationDate(iso)) return { day: iso! };
	const printed = printedDate(written);
	if (printed?.kind === 'day') return { day: printed.day };
	if (printed) return { warning: ambiguousDateWarning(printed.written) };
	const shown = written.length > 60 ? `${written.slice(0, 60)}…` : written;
	return {
		warning: `its date, “${shown}”, cannot be read and is left out; write it as 2021-08-26`
	};
}

/** As written, less the seconds; `2021-08-26`, `2021/08/26` and `20210826` are one. */
function isoDate(value: string): string | null {
	const match =
		/^(\d{4})([-/]?)(\d{2})\2(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?\d{2}(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?$/.exec(
			value.trim()
		);
	if (!match) return null;
	const [, year, , month, day, hour, minute, zone = ''] = match;
	const date = `${year}-${month}-${day}`;
	if (!hour) return date;
	return `${date}T${hour}:${minute}${zone.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2')}`;
}

function addressDate(url: string | null): string | null {
	const match = /\/((?:19|20)\d{2})\/(\d{1,2})\/(\d{1,2})(?:\/|$)/.exec(url ?? '');
	if (!match) return null;
	const day = `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`;
	return publicationDate(day) ? day : null;
}

/** Browsers, and SingleFile, write the address into a comment when they save a page. */
function savedFrom(source: string): string | null {
	const saved =
		/<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url: )(https?:\S+)\s/;
	return saved.exec(source.slice(0, 2048))?.[1] ?? null;
}
