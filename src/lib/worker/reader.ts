/** What do the articles on the desk say, and what must be read again since it was last asked? */
import { articleReading } from '../core/article-reading.ts';
import { buildAtlas, type ArticleReading } from '../core/atlas/atlas.ts';
import type { Geometries } from '../core/atlas/geometry.ts';
import type { Atlas } from '../core/atlas/layers.ts';
import { readLayers } from '../core/atlas/read-layers.ts';
import { markRepeats } from '../core/article/corpus.ts';
import type { Correction } from '../core/corrections/correction.ts';
import { staleCorrections } from '../core/corrections/stale.ts';
import type { Engine } from '../core/reading.ts';
import { articleText, type ArticleText } from '../ui/article-text.ts';
import { concerns, differing } from './changed-corrections.ts';
import type { Desk, FoundPlace, Shown, WhyRows } from './protocol.ts';
import { searchPlaces } from './search-places.ts';
import type { Article } from '../core/model.ts';

export class Reader {
	readonly #engine: Engine;
	readonly #geometries: Geometries;
	#articles: readonly Article[] = [];
	#corrections: readonly Correction[] = [];
	#focus: string | null = null;
	readonly #readings = new Map<string, ArticleReading>();
	#atlas: Atlas | null = null;

	constructor(engine: Engine, geometries: Geometries) {
		this.#engine = engine;
		this.#geometries = geometries;
	}

	/** Lays another desk; what was read of the last one is kept where nothing about it has changed. */
	lay({ articles, corrections, focus }: Desk): void {
		const changed = differing(this.#corrections, corrections);
		const slugs = new Set(articles.map(({ slug }) => slug));
		for (const slug of this.#readings.keys()) if (!slugs.has(slug)) this.#readings.delete(slug);
		for (const article of articles) {
			const known = this.#readings.get(article.slug);
			if (!known) continue;
			const isSame =
				focus === this.#focus &&
				isReadAlike(known.article, article) &&
				!changed.some((correction) => concerns(correction, article));
			if (isSame) this.#readings.set(article.slug, { ...known, article });
			else this.#readings.delete(article.slug);
		}
		this.#articles = articles;
		this.#corrections = corrections;
		this.#focus = focus;
		this.#atlas = null;
	}

	get total(): number {
		return this.#articles.length;
	}

	/** How many have been read. */
	get done(): number {
		return this.#readings.size;
	}

	/** Reads one article more; false where all are read. */
	readNext(): boolean {
		const next = this.#articles.find(({ slug }) => !this.#readings.has(slug));
		if (next) this.#read(next);
		return next !== undefined;
	}

	/** The atlas of what has been read so far. */
	shown(): Shown {
		const { mentions, places, provinces, articles, unnamed } = this.#current();
		const collection = <Feature>(features: readonly Feature[]) => ({
			type: 'FeatureCollection',
			features
		});
		const layers = readLayers({
			mentions: collection(mentions),
			places: collection(places),
			provinces: collection(provinces),
			articles,
			unnamed
		});
		// Just built: unreadable means a bug.
		if (!layers.ok) throw new Error(layers.error);
		return { layers, stale: staleCorrections(this.#corrections, [...this.#readings.values()]) };
	}

	passage(slug: string): ArticleText | null {
		const article = this.#articles.find((one) => one.slug === slug);
		if (!article) return null;
		const { reading } = this.#readings.get(slug) ?? this.#read(article);
		const { mentions, unnamed } = this.#current();
		const data = { mentions: mentions.map(({ properties }) => properties), unnamed };
		return articleText(article.text, reading, data, slug);
	}

	why(): WhyRows {
		return this.#current().why;
	}

	search(query: string, limit: number): FoundPlace[] {
		return searchPlaces(this.#engine.gazetteer, query, limit);
	}

	#read(article: Article): ArticleReading {
		const read = articleReading(article, this.#engine, {
			corrections: this.#corrections,
			focus: this.#focus
		});
		this.#readings.set(article.slug, read);
		this.#atlas = null;
		return read;
	}

	#current(): Atlas {
		if (this.#atlas) return this.#atlas;
		const repeats = new Map(markRepeats(this.#articles).map((one) => [one.slug, one]));
		const articles = [...this.#readings.values()].map((one) => ({
			...one,
			article: repeats.get(one.article.slug) ?? one.article
		}));
		const { gazetteer } = this.#engine;
		return (this.#atlas = buildAtlas({ articles, geometries: this.#geometries, gazetteer }));
	}
}

/** Whether the chain is given the same. */
function isReadAlike(one: Article, other: Article): boolean {
	return one.text === other.text && one.title === other.title && one.published === other.published;
}
