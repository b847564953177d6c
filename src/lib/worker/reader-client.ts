/** How does the page have articles read without doing the work itself? One client a page, one worker behind it. */
import { defaultFilters } from '../core/atlas/filter.ts';
import { prepareExcerpts } from '../core/atlas/prepare.ts';
import type { Article } from '../core/model.ts';
import type { ArticleText } from '../ui/article-text.ts';
import { PieceJoiner } from './join-pieces.ts';
import {
	isReply,
	type AnswerOf,
	type CallName,
	type Desk,
	type FileRead,
	type FoundPlace,
	type InputFile,
	type News,
	type Opened,
	type Port,
	type RequestOf,
	type Shown,
	type WhyRows
} from './protocol.ts';

type Progress = (done: number, total: number) => void;

interface Waiting {
	readonly settle: (answer: unknown) => void;
	readonly fail: (error: Error) => void;
	readonly onnews: (news: News) => void;
}

export class ReaderClient {
	/** Called with every new atlas, also while a long `show` goes on. */
	onlayers: (shown: Shown) => void = () => {};

	readonly #port: Port;
	readonly #base: string;
	readonly #joiner = new PieceJoiner();
	readonly #waiting = new Map<number, Waiting>();
	#calls = 0;
	#failed: string | null = null;
	#opened: Promise<Opened> | null = null;
	/** As the worker has them. */
	#articles = new Map<string, Article>();

	/** `base`: the address under which the site's files lie, with a slash at its end. */
	constructor(port: Port, base: string) {
		this.#port = port;
		this.#base = base;
		port.addEventListener('message', ({ data }) => this.#hear(data));
	}

	/** Gazetteer, model and boundaries, in bytes. Once; after a failure it may be tried again. */
	async open(onprogress?: Progress): Promise<Opened> {
		this.#opened ??= this.#call('open', { base: this.#base }, { onprogress });
		const opened = await this.#opened;
		if (!opened.ok) this.#opened = null;
		return opened;
	}

	/**
	 * Turns files into articles whose slugs are unique, also beside those `taken`. `onread` is called for each file, in
	 * their order. Needs no `open`. Ends early, and quietly, when cancelled.
	 */
	async readFiles(
		files: readonly InputFile[],
		options: {
			readonly taken: readonly string[];
			readonly signal?: AbortSignal;
			onread(read: FileRead): void;
		}
	): Promise<void> {
		const { taken, signal, onread } = options;
		await this.#call('readFiles', { files, taken }, { signal, onread });
	}

	/**
	 * Reads what has changed since the last call, and hands atlases to `onlayers`. Articles that are the same objects as
	 * in the last call are not sent again. Ends when all is shown, or cancelled, or a newer call has taken over. `open`
	 * comes first.
	 */
	async show(
		desk: Desk,
		options: { readonly signal?: AbortSignal; readonly onprogress?: Progress } = {}
	): Promise<void> {
		const { articles, corrections, focus } = desk;
		const changed = articles.filter((article) => this.#articles.get(article.slug) !== article);
		this.#articles = new Map(articles.map((article) => [article.slug, article]));
		const slugs = articles.map(({ slug }) => slug);
		await this.#call('show', { changed, slugs, corrections, focus }, options);
	}

	/** An article of the desk, for the article's screen; null where the desk has none of that slug. */
	passage(slug: string): Promise<ArticleText | null> {
		return this.#call('passage', { slug });
	}

	/** The candidates of these mentions, or of every one read so far. */
	why(mentions: readonly string[] | null = null): Promise<WhyRows> {
		return this.#call('why', { mentions });
	}

	/** Places of the gazetteer whose name is, or begins with, the query; the best known first. */
	search(query: string, limit = 20): Promise<readonly FoundPlace[]> {
		return this.#call('search', { query, limit });
	}

	/** The worker is no more: whoever waits for it, and whoever calls it from now on, is told why. */
	fail(message: string): void {
		this.#failed = message;
		const waiting = [...this.#waiting.values()];
		this.#waiting.clear();
		for (const { fail } of waiting) fail(new Error(message));
	}

	#call<Name extends CallName>(
		type: Name,
		request: RequestOf<Name>,
		options: {
			readonly signal?: AbortSignal | undefined;
			readonly onprogress?: Progress | undefined;
			readonly onread?: (read: FileRead) => void;
		} = {}
	): Promise<AnswerOf<Name>> {
		if (this.#failed !== null) return Promise.reject(new Error(this.#failed));
		const call = ++this.#calls;
		const { signal, onprogress, onread } = options;
		return new Promise((resolve, reject) => {
			this.#waiting.set(call, {
				settle: (answer) => resolve(answer as AnswerOf<Name>),
				fail: reject,
				onnews: (news) => {
					if (news.type === 'progress') onprogress?.(news.done, news.total);
					else if (!signal?.aborted) onread?.(news.read);
				}
			});
			this.#port.postMessage({ type, call, ...request });
			const cancel = () => this.#port.postMessage({ type: 'cancel', call });
			if (signal?.aborted) cancel();
			else signal?.addEventListener('abort', cancel, { once: true });
		});
	}

	/** Sorting excerpts and drawing them are two tasks, so that neither stops the page for long. */
	#show(shown: Shown): void {
		prepareExcerpts(shown.layers.data, defaultFilters());
		setTimeout(() => this.onlayers(shown));
	}

	#hear(message: unknown): void {
		if (!isReply(message)) return;
		if (message.type === 'piece') {
			const shown = this.#joiner.take(message.piece);
			return shown ? this.#show(shown) : undefined;
		}
		const waiting = this.#waiting.get(message.call);
		if (message.type === 'progress' || message.type === 'read') return waiting?.onnews(message);
		this.#waiting.delete(message.call);
		// After the atlas that came before it.
		if (message.type === 'done') setTimeout(() => waiting?.settle(message.answer));
		else waiting?.fail(new Error(message.message));
	}
}
