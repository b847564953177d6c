/** Which files are being read into the project, which could not be, and why? */
import type { Article } from '../core/model.ts';
import type { FileRead, InputFile } from '../worker/protocol.ts';
import type { ReaderClient } from '../worker/reader-client.ts';
import { withFields, type ArticleFields } from './project-change.ts';
import { readPublished } from './read-published.ts';

export interface IntakeProblem {
	readonly file: string;
	/** The end of a sentence that says why, and the mend. */
	readonly message: string;
}

export interface TypedText {
	readonly title: string;
	readonly publisher: string;
	/** EDTF or words; empty: not known. */
	readonly published: string;
	readonly text: string;
}

/** The project that was open when the files came. */
export interface Receiver {
	/** Slugs that are in use. */
	taken(): readonly string[];
	/** Gives back which files had been added before. */
	add(articles: readonly Article[]): readonly string[];
}

interface Run {
	readonly files: readonly InputFile[];
	/** What a person has typed of an article beside its file. */
	readonly mend: (article: Article) => Article;
	readonly receiver: Receiver;
	readonly signal: AbortSignal;
}

interface Ended {
	readonly read: number;
	readonly again: readonly string[];
	readonly problems: readonly IntakeProblem[];
}

const STOPPED = 'it was not read, for what reads the articles has stopped; load the page again';

/** Long enough that a hundred articles are a handful of writes, short enough that the first is seen at once. */
const gather = 250;

export class Intake {
	total = $state(0);
	done = $state(0);
	/** Articles that are new since nothing was being read. */
	added = $state(0);
	/** The file that is being read; null when none is. */
	current = $state<string | null>(null);
	/** Files left out since nothing was being read. */
	problems = $state.raw<readonly IntakeProblem[]>([]);
	/** Files that were on the desk already. */
	again = $state.raw<readonly string[]>([]);
	/** What was dropped from files that were read all the same. */
	warnings = $state.raw<readonly IntakeProblem[]>([]);

	readonly #client: ReaderClient;
	readonly #begin: () => Receiver;
	#stop = new AbortController();
	/** Runs that have not ended. */
	#open = 0;
	#last: Promise<unknown> = Promise.resolve();

	constructor(client: ReaderClient, begin: () => Receiver) {
		this.#client = client;
		this.#begin = begin;
	}

	/** What comes while others are read waits its turn. */
	async read(files: readonly InputFile[], mend = (article: Article) => article): Promise<Ended> {
		if (files.length === 0) return { read: 0, again: [], problems: [] };
		if (this.#open === 0) this.#clear();
		this.#open += 1;
		this.total += files.length;
		const run = { files, mend, receiver: this.#begin(), signal: this.#stop.signal };
		const turn = this.#last.then(() => this.#run(run));
		this.#last = turn;
		const ended = await turn;
		this.#open -= 1;
		if (this.#open === 0) this.current = null;
		return ended;
	}

	/** One article that was typed or pasted. Null, or a sentence that says why it was not taken. */
	async readText({ title, publisher, published, text }: TypedText): Promise<string | null> {
		const date = await readPublished(published);
		if (!date.ok) return date.message;
		const name = /[\p{L}\p{N}]/u.test(title)
			? title.trim().replaceAll(/[/\\.]+/g, ' ')
			: 'Pasted text';
		const given: Partial<ArticleFields> = {
			...(title.trim() && { title: title.trim() }),
			...(publisher.trim() && { publisher: publisher.trim() }),
			...(date.published && { published: date.published })
		};
		const file = { path: `${name}.txt`, content: new Blob([text]) };
		const ended = await this.read([file], (article) => withFields(article, given));
		const [problem] = ended.problems;
		if (problem) {
			this.problems = this.problems.filter((one) => one !== problem);
			return `This text cannot be taken: ${problem.message}.`;
		}
		if (ended.again.length > 0) {
			this.again = this.again.filter((one) => one !== file.path);
			return 'This text is on the desk already, under this title.';
		}
		return ended.read === 0 ? 'This text was not taken: the reading was stopped.' : null;
	}

	/** Ends what is being read, and what waits; what was read by then is taken. */
	async cancel(): Promise<void> {
		this.#stop.abort();
		await this.#last;
	}

	/** What was left out has been seen. */
	forget(): void {
		[this.problems, this.warnings, this.again] = [[], [], []];
	}

	#clear(): void {
		this.forget();
		[this.total, this.done, this.added] = [0, 0, 0];
		this.#stop = new AbortController();
	}

	async #run({ files, mend, receiver, signal }: Run): Promise<Ended> {
		const problems: IntakeProblem[] = [];
		const fail = (file: string, message: string) => {
			const problem = { file, message };
			problems.push(problem);
			this.problems = [...this.problems, problem];
		};
		let [at, read, last] = [0, 0, 0];
		let gathered: Article[] = [];
		const again: string[] = [];
		const hand = () => {
			if (gathered.length > 0) {
				const known = receiver.add(gathered);
				again.push(...known);
				this.added += gathered.length - known.length;
			}
			gathered = [];
			last = performance.now();
		};
		const onread = (one: FileRead) => {
			const path = files[at]?.path ?? '';
			if (one.ok) {
				gathered.push(mend(one.article));
				read += 1;
				const warnings = one.warnings.map((message) => ({ file: path, message }));
				if (warnings.length > 0) this.warnings = [...this.warnings, ...warnings];
				if (performance.now() - last > gather) hand();
			} else fail(one.file, one.message);
			at += 1;
			this.done += 1;
			this.current = files[at]?.path ?? path;
		};
		if (!signal.aborted) {
			this.current = files[0]?.path ?? null;
			try {
				await this.#client.readFiles(files, { taken: receiver.taken(), signal, onread });
			} catch {
				for (const { path } of files.slice(at)) fail(path, STOPPED);
			}
			hand();
		}
		this.again = [...this.again, ...again];
		return { read, again, problems };
	}
}
