/** What do the articles on the desk say, and what must be read again since it was last asked? */
import { markRepeats } from '../core/article/corpus.ts';
import { articleReading } from '../core/article-reading.ts';
import type { ArticlePart, ArticleReading } from '../core/atlas/article-part.ts';
import { buildAtlas, partMaker } from '../core/atlas/atlas.ts';
import type { Geometries } from '../core/atlas/geometry.ts';
import type { Atlas } from '../core/atlas/layers.ts';
import type { Correction } from '../core/corrections/correction.ts';
import { staleCorrections } from '../core/corrections/stale.ts';
import type { Article, Reading } from '../core/model.ts';
import type { Engine } from '../core/reading.ts';
import { articleText, type ArticleText } from '../ui/article-text.ts';
import { concerns, differing, withCiting } from './changed-corrections.ts';
import { PieceMaker, type Piece } from './layer-pieces.ts';
import type { Desk, FoundPlace, WhyRows } from './protocol.ts';
import { searchPlaces } from './search-places.ts';

export class Reader {
	readonly #engine: Engine;
	readonly #geometries: Geometries;
	#articles: readonly Article[] = [];
	#corrections: readonly Correction[] = [];
	#focus: string | null = null;
	/** The last of each; until it is read again, what was read before is shown. */
	readonly #readings = new Map<string, ArticleReading>();
	readonly #waiting = new Map<string, Article>();
	/** As they repeat each other; worked out when it is asked for. */
	#marked: ReadonlyMap<string, Article> | null = null;
	readonly #makePart: (one: ArticleReading) => ArticlePart;
	readonly #parts = new WeakMap<Reading, ArticlePart>();
	readonly #maker = new PieceMaker();
	#atlas: Atlas | null = null;

	constructor(engine: Engine, geometries: Geometries) {
		this.#engine = engine;
		this.#geometries = geometries;
		this.#makePart = partMaker(geometries, engine.gazetteer);
	}

	/** Lays another desk; what was read of the last one is kept where nothing about it has changed. */
	lay({ articles, corrections, focus }: Desk): void {
		const changed = withCiting(differing(this.#corrections, corrections), corrections);
		const isOtherFocus = focus !== this.#focus;
		const slugs = new Set(articles.map(({ slug }) => slug));
		for (const slug of [...this.#readings.keys(), ...this.#waiting.keys()]) {
			if (slugs.has(slug)) continue;
			this.#readings.delete(slug);
			this.#waiting.delete(slug);
		}
		for (const article of articles) {
			const { slug } = article;
			const known = this.#readings.get(slug);
			const isSame =
				known &&
				!isOtherFocus &&
				!this.#waiting.has(slug) &&
				isReadAlike(known.article, article) &&
				!changed.some((correction) => concerns(correction, article));
			if (isSame) this.#readings.set(slug, { ...known, article });
			else this.#waiting.set(slug, article);
		}
		const isSameList = articles.every((article, index) => article === this.#articles[index]);
		if (!isSameList || articles.length !== this.#articles.length) this.#marked = null;
		this.#articles = articles;
		this.#corrections = corrections;
		this.#focus = focus;
		this.#atlas = null;
	}

	/** Whether nothing has been read. */
	get isEmpty(): boolean {
		return this.#readings.size === 0;
	}

	get total(): number {
		return this.#articles.length;
	}

	/** How many have been read as they are. */
	get done(): number {
		return this.#articles.length - this.#waiting.size;
	}

	/** Reads one article more; false where all are read. */
	readNext(): boolean {
		for (const article of this.#waiting.values()) {
			this.#read(article);
			return true;
		}
		return false;
	}

	/** The atlas of what has been read so far, as far as the page does not have it. */
	pieces(): Generator<Piece> {
		const readings = [...this.#readings.values()];
		const parts = new Map(readings.map((one) => [one.article.slug, this.#partOf(one)]));
		const stale = staleCorrections(this.#corrections, readings);
		return this.#maker.pieces(this.#current(), parts, stale);
	}

	passage(slug: string): ArticleText | null {
		const waiting = this.#waiting.get(slug);
		const read = waiting ? this.#read(waiting) : this.#readings.get(slug);
		if (!read) return null;
		const { mentions, unnamed } = this.#partOf(read);
		const data = { mentions: mentions.map(({ properties }) => properties), unnamed };
		return articleText(read.article.text, read.reading, data, slug);
	}

	/** Null: of all mentions. */
	why(mentions: readonly string[] | null): WhyRows {
		const asked = mentions && new Set(mentions);
		const rows = [...this.#readings.values()].flatMap((one) => this.#partOf(one).why);
		return Object.fromEntries(asked ? rows.filter(([id]) => asked.has(id)) : rows);
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
		this.#waiting.delete(article.slug);
		this.#atlas = null;
		return read;
	}

	#current(): Atlas {
		if (this.#atlas) return this.#atlas;
		const marked = (this.#marked ??= new Map(
			markRepeats(this.#articles).map((article) => [article.slug, article])
		));
		const articles = [...this.#readings.values()].map((one): ArticleReading => {
			const { repeats, notes } = marked.get(one.article.slug)!;
			return { ...one, article: { ...one.article, repeats, notes } };
		});
		const makePart = (one: ArticleReading) => this.#partOf(one);
		const { gazetteer } = this.#engine;
		const input = { articles, geometries: this.#geometries, gazetteer, makePart };
		return (this.#atlas = buildAtlas(input));
	}

	/** What only its title and notes may have changed of is made once. */
	#partOf(one: ArticleReading): ArticlePart {
		const known = this.#parts.get(one.reading);
		if (known) return known;
		const part = this.#makePart(one);
		this.#parts.set(one.reading, part);
		return part;
	}
}

/** Whether the chain is given the same. */
function isReadAlike(one: Article, other: Article): boolean {
	return one.text === other.text && one.title === other.title && one.published === other.published;
}
