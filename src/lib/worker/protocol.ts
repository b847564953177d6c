/** What do the page and its reading worker say to each other? Checked where it enters, on either side. */
import type { LayersRead } from '../core/atlas/read-layers.ts';
import type { WhyCandidate } from '../core/atlas/layers.ts';
import type { Correction, Stale } from '../core/corrections/correction.ts';
import type { Article, Kind } from '../core/model.ts';
import type { ArticleText } from '../ui/article-text.ts';
import type { Piece } from './layer-pieces.ts';

/** What the map screen draws. */
export type Layers = Extract<LayersRead, { ok: true }>;

export interface InputFile {
	/** With its folder, as messages show it; how it ends tells its kind. */
	readonly path: string;
	/** A `File` is one. It is opened by the worker, and only where it is not too large. */
	readonly content: Blob;
}

export type FileRead =
	/** `warnings`: sentences about what was dropped from it. */
	| { readonly ok: true; readonly article: Article; readonly warnings: readonly string[] }
	| { readonly ok: false; readonly file: string; readonly message: string };

/** All that an atlas is made of. */
export interface Desk {
	/** Slugs are unique. */
	readonly articles: readonly Article[];
	readonly corrections: readonly Correction[];
	readonly focus: string | null;
}

export interface Shown {
	readonly layers: Layers;
	/** Decisions that cannot be replayed; whole only when all is read. */
	readonly stale: readonly Stale[];
}

export interface FoundPlace {
	readonly place: string;
	readonly title: string;
	readonly kind: Kind;
	readonly part_of: string | null;
	readonly lat: number;
	readonly lon: number;
}

export type Opened = { readonly ok: true } | { readonly ok: false; readonly message: string };
export type WhyRows = Readonly<Record<string, readonly WhyCandidate[]>>;

/** Each call's own request, and what it is answered with in the end. */
export interface Calls {
	readonly open: { request: { readonly base: string }; answer: Opened };
	readonly readFiles: {
		request: { readonly files: readonly InputFile[]; readonly taken: readonly string[] };
		answer: null;
	};
	/** `changed`: articles that are new or not as they were at the last call; `slugs`: all that lie on the desk. */
	readonly show: {
		request: {
			readonly changed: readonly Article[];
			readonly slugs: readonly string[];
			readonly corrections: readonly Correction[];
			readonly focus: string | null;
		};
		answer: null;
	};
	readonly passage: { request: { readonly slug: string }; answer: ArticleText | null };
	readonly why: { request: { readonly mentions: readonly string[] | null }; answer: WhyRows };
	readonly search: {
		request: { readonly query: string; readonly limit: number };
		answer: readonly FoundPlace[];
	};
}

export type CallName = keyof Calls;
export type RequestOf<Name extends CallName> = Calls[Name]['request'];
export type AnswerOf<Name extends CallName> = Calls[Name]['answer'];

export type Request =
	| { readonly type: 'cancel'; readonly call: number }
	| {
			[Name in CallName]: { readonly type: Name; readonly call: number } & RequestOf<Name>;
	  }[CallName];

/** What is told of a call while it goes on. */
export type News =
	| { readonly type: 'progress'; readonly done: number; readonly total: number }
	| { readonly type: 'read'; readonly read: FileRead };

export type Reply =
	| ({ readonly call: number } & News)
	| { readonly type: 'piece'; readonly piece: Piece }
	| { readonly type: 'done'; readonly call: number; readonly answer: unknown }
	/** A bug; nothing that a file holds makes one. */
	| { readonly type: 'failed'; readonly call: number; readonly message: string };

/** A worker, the worker's own side, or either end of a channel. */
export interface Port {
	postMessage(message: unknown): void;
	addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}

const REQUESTS: Readonly<Record<Request['type'], readonly string[]>> = {
	cancel: [],
	open: ['base'],
	readFiles: ['files', 'taken'],
	show: ['changed', 'slugs', 'corrections', 'focus'],
	passage: ['slug'],
	why: ['mentions'],
	search: ['query', 'limit']
};

const REPLIES: Readonly<Record<Reply['type'], readonly string[]>> = {
	progress: ['call', 'done', 'total'],
	read: ['call', 'read'],
	piece: ['piece'],
	done: ['call', 'answer'],
	failed: ['call', 'message']
};

/** Both sides are built together: what has the keys of a request is one. Anything else is not ours. */
export function isRequest(message: unknown): message is Request {
	return has(message, REQUESTS) && typeof (message as { call?: unknown }).call === 'number';
}

export function isReply(message: unknown): message is Reply {
	return has(message, REPLIES);
}

function has(message: unknown, shapes: Readonly<Record<string, readonly string[]>>): boolean {
	if (typeof message !== 'object' || message === null || !('type' in message)) return false;
	const { type } = message;
	return (
		typeof type === 'string' &&
		Object.hasOwn(shapes, type) &&
		shapes[type]!.every((key) => key in message)
	);
}
