/** How are the page's calls answered? The worker's side of the protocol, whatever carries the messages. */
import { readInputFiles } from './read-input-files.ts';
import type { Reader } from './reader.ts';
import {
	isRequest,
	type AnswerOf,
	type CallName,
	type News,
	type Opened,
	type Port,
	type Reply,
	type Request,
	type RequestOf
} from './protocol.ts';
import { Pace } from './pace.ts';
import { showDesk } from './show-desk.ts';
import type { Article } from '../core/model.ts';

export interface Surroundings {
	/** Fetches and opens what a reader needs; `message`: a sentence. */
	open(
		base: string,
		onprogress: (loaded: number, total: number) => void
	): Promise<{ ok: true; reader: Reader } | Extract<Opened, { ok: false }>>;
	/** Milliseconds. */
	now(): number;
	/** Lets other messages in. */
	pause(): Promise<void>;
	/** For so many milliseconds, or until it is cancelled. */
	wait(time: number, signal: AbortSignal): Promise<void>;
}

export function serveReader(port: Port, surroundings: Surroundings): void {
	const server = new ReaderServer(port, surroundings);
	port.addEventListener('message', ({ data }) => {
		if (isRequest(data)) void server.answer(data);
	});
}

interface Call {
	readonly signal: AbortSignal;
	readonly tell: (news: News) => void;
}

type Handlers = {
	readonly [Name in CallName]: (request: RequestOf<Name>, call: Call) => Promise<AnswerOf<Name>>;
};

class ReaderServer {
	readonly #port: Port;
	readonly #surroundings: Surroundings;
	readonly #pace = new Pace();
	readonly #steadyPace = Pace.steady();
	readonly #running = new Map<number, AbortController>();
	#reader: Reader | null = null;
	#articles = new Map<string, Article>();
	#showing: AbortController | null = null;

	constructor(port: Port, surroundings: Surroundings) {
		this.#port = port;
		this.#surroundings = surroundings;
	}

	async answer(request: Request): Promise<void> {
		const { type, call } = request;
		if (type === 'cancel') return this.#running.get(call)?.abort();
		const controller = new AbortController();
		this.#running.set(call, controller);
		try {
			const handler = this.#handlers[type] as (request: object, call: Call) => Promise<unknown>;
			const tell = (news: News) => this.#send({ call, ...news });
			const answer = await handler(request, { signal: controller.signal, tell });
			this.#send({ type: 'done', call, answer });
		} catch (error) {
			this.#send({ type: 'failed', call, message: String(error) });
		} finally {
			this.#running.delete(call);
		}
	}

	readonly #handlers: Handlers = {
		open: async ({ base }, { tell }) => {
			const opened = await this.#surroundings.open(base, (done, total) =>
				tell({ type: 'progress', done, total })
			);
			if (opened.ok) this.#reader = opened.reader;
			return opened.ok ? { ok: true } : opened;
		},
		readFiles: async ({ files, taken }, { signal, tell }) => {
			for await (const read of readInputFiles(files, taken)) {
				if (signal.aborted) break;
				tell({ type: 'read', read });
				await this.#surroundings.pause();
			}
			return null;
		},
		show: async ({ changed, slugs, corrections, focus }, { signal, tell }) => {
			const reader = this.#open();
			this.#showing?.abort();
			const showing = (this.#showing = new AbortController());
			for (const article of changed) this.#articles.set(article.slug, article);
			const articles = slugs.flatMap((slug) => this.#articles.get(slug) ?? []);
			const isSameDesk = changed.length === 0 && reader.done === reader.total;
			this.#articles = new Map(articles.map((article) => [article.slug, article]));
			reader.lay({ articles, corrections, focus });
			await showDesk(reader, {
				...this.#surroundings,
				pace: isSameDesk ? this.#steadyPace : this.#pace,
				signal: AbortSignal.any([signal, showing.signal]),
				onprogress: (done, total) => tell({ type: 'progress', done, total }),
				onpiece: (piece) => this.#send({ type: 'piece', piece })
			});
			return null;
		},
		passage: async ({ slug }) => this.#open().passage(slug),
		why: async ({ mentions }) => this.#open().why(mentions),
		search: async ({ query, limit }) => this.#open().search(query, limit)
	};

	#open(): Reader {
		if (!this.#reader) throw new Error('The reader is asked before it is open.');
		return this.#reader;
	}

	#send(reply: Reply): void {
		this.#port.postMessage(reply);
	}
}
