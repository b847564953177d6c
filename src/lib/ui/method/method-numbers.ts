/** What can be counted of how a map was made? */
import { countedArticles } from '../../core/atlas/prepare.ts';
import { hull, yearsOf } from '../../core/atlas/histogram.ts';
import type { AtlasData } from '../../core/atlas/view.ts';
import { publicationWords } from '../../core/export/citation.ts';
import type { ArticleRow, MentionProperties, Status } from '../../core/model.ts';
import { statuses } from '../../core/vocabulary.ts';

export interface MethodNumbers {
	readonly articles: number;
	readonly words: number;
	/** Who published the articles, those of most articles first. */
	readonly sources: readonly SourceCount[];
	/** Latest day that a text was taken from its source; null where no article says. */
	readonly retrieved: string | null;
	/** First and last year that anything is dated to. */
	readonly years: readonly [number, number] | null;
	readonly mentions: number;
	readonly places: number;
	readonly located: number;
	/** Mentions that a time expression in the text dates. */
	readonly datedByWords: number;
	/** Mentions that only the publication date dates. */
	readonly datedByPublication: number;
	readonly undated: number;
	/** "Northern Balkh", "30 km south of Ankara": somewhere in the place, or beside it. */
	readonly imprecise: number;
	/** Inside a name or for an institution: marked, not counted on the map. */
	readonly inNames: number;
	readonly statuses: Readonly<Record<Status, number>>;
	readonly unnamed: number;
	/** Located mentions by how far from the point given the place may be. */
	readonly precision: readonly PrecisionClass[];
}

interface SourceCount {
	/** Null: the articles do not say. */
	readonly publisher: string | null;
	readonly articles: number;
	/** "26 Aug 2021", or the first and the last. */
	readonly published: string;
}

interface PrecisionClass {
	/** Kilometres; null for the last class. */
	readonly upTo: number | null;
	readonly mentions: number;
}

/** A building or village, a town, a valley or province, a country; beyond, several countries. */
const precisionBounds = [5, 25, 100, 500] as const;

export function methodNumbers(data: AtlasData): MethodNumbers {
	const counted = countedArticles(data);
	const mentions = data.mentions.filter(({ article }) => counted.has(article));
	const count = (test: (mention: MentionProperties) => boolean) => mentions.filter(test).length;
	const dated = mentions.flatMap(({ from, to }) => (from && to ? [yearsOf(from, to)] : []));
	return {
		articles: data.articles.length,
		words: data.articles.reduce((sum, { words }) => sum + words, 0),
		sources: countSources(data.articles),
		retrieved: lastOf(data.articles.map(({ retrieved }) => retrieved)),
		years: hull(dated),
		mentions: mentions.length,
		places: data.places.length,
		located: count(({ place }) => place !== null),
		datedByWords: count(({ from, basis }) => from !== null && basis !== 'publication'),
		datedByPublication: count(({ basis }) => basis === 'publication'),
		undated: count(({ from }) => from === null),
		imprecise: count(({ form, part_words }) => form === 'compass' || part_words !== null),
		inNames: count(({ role }) => role === 'embedded' || role === 'institution'),
		statuses: Object.fromEntries(
			statuses.map((status) => [status, count((mention) => mention.status === status)])
		) as Record<Status, number>,
		unnamed: data.unnamed.length,
		precision: classify(mentions)
	};
}

function classify(mentions: readonly MentionProperties[]): PrecisionClass[] {
	const kilometres = mentions
		.map(({ part_precision_km, precision_km }) => part_precision_km ?? precision_km)
		.filter((km) => km !== null);
	const classes = [...precisionBounds, null];
	return classes.map((upTo, index) => {
		const from = classes[index - 1] ?? -1;
		const isInside = (km: number) => km > from && (upTo === null || km <= upTo);
		return { upTo, mentions: kilometres.filter(isInside).length };
	});
}

function countSources(articles: readonly ArticleRow[]): SourceCount[] {
	const byPublisher = new Map<string | null, ArticleRow[]>();
	for (const article of articles) {
		const own = byPublisher.get(article.publisher);
		if (own) own.push(article);
		else byPublisher.set(article.publisher, [article]);
	}
	return [...byPublisher]
		.map(([publisher, own]) => ({
			publisher,
			articles: own.length,
			published: publishedWords(own)
		}))
		.sort((a, b) => b.articles - a.articles);
}

function publishedWords(articles: readonly ArticleRow[]): string {
	const dated = articles
		.filter(({ published_from }) => published_from !== null)
		.sort((a, b) => ((a.published_from ?? '') < (b.published_from ?? '') ? -1 : 1));
	const [first, last] = [dated[0], dated.at(-1)].map((one) => one && publicationWords(one));
	if (!first || !last) return 'date not known';
	return first === last ? first : `${first} to ${last}`;
}

function lastOf(days: readonly (string | null)[]): string | null {
	return days.reduce<string | null>(
		(last, day) => (day && (!last || day > last) ? day : last),
		null
	);
}
