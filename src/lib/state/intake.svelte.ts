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

export interface IntakeOptions {
	readonly client: () => ReaderClient;
	/** Slugs that are in use. */
	readonly taken: () => readonly string[];
	/** Where the articles of a run go, also when another project is opened meanwhile. */
	readonly begin: () => (articles: readonly Article[]) => void;
}

/** Long enough that a hundred articles are a handful of writes, short enough that the first is seen at once. */
const gather = 250;

export class Intake {
	total = $state(0);
	done = $state(0);
	/** The file that is being read; null when none is. */
	current = $state<string | null>(null);
	/** Files left out in the last run. */
	problems = $state.raw<readonly IntakeProblem[]>([]);
	/** What was dropped from files that were read all the same. */
	warnings = $state.raw<readonly IntakeProblem[]>([]);

	readonly #options: IntakeOptions;
	#stop: AbortController | null = null;
	#add: (articles: readonly Article[]) => void = () => undefined;
	#gathered: Article[] = [];
	#last = 0;

	constructor(options: IntakeOptions) {
		this.#options = options;
	}

	/** One run after the other; `mend` is what a person has typed of an article beside its file. */
	async read(
		files: readonly InputFile[],
		mend: (article: Article) => Article = (article) => article
	): Promise<void> {
		if (this.#stop || files.length === 0) return;
		const stop = (this.#stop = new AbortController());
		[this.total, this.done] = [files.length, 0];
		[this.problems, this.warnings] = [[], []];
		this.current = files[0]?.path ?? null;
		const { client, taken, begin } = this.#options;
		this.#add = begin();
		try {
			await client().readFiles(files, {
				taken: taken(),
				signal: stop.signal,
				onread: (read) => {
					this.#take(read, files[this.done]?.path ?? '', mend);
					this.done += 1;
					this.current = files[this.done]?.path ?? null;
				}
			});
		} catch (error) {
			const file = this.current ?? 'The files';
			this.problems = [...this.problems, { file, message: (error as Error).message }];
		}
		this.#hand();
		this.#stop = null;
		this.current = null;
	}

	/** One article that was typed or pasted. Null, or a sentence that says what is wrong with it. */
	async readText({ title, publisher, published, text }: TypedText): Promise<string | null> {
		const date = readPublished(published);
		if (!date.ok) return date.message;
		const name = title.trim().replaceAll(/[/\\.]+/g, ' ') || 'Pasted text';
		const given: Partial<ArticleFields> = {
			...(title.trim() && { title: title.trim() }),
			...(publisher.trim() && { publisher: publisher.trim() }),
			...(date.published && { published: date.published })
		};
		await this.read([{ path: `${name}.txt`, content: new Blob([text]) }], (article) =>
			withFields(article, given)
		);
		const problem = this.problems[0];
		this.problems = [];
		return problem ? `${problem.file}: ${problem.message}.` : null;
	}

	cancel(): void {
		this.#stop?.abort();
	}

	#take(read: FileRead, path: string, mend: (article: Article) => Article): void {
		if (!read.ok) {
			this.problems = [...this.problems, { file: read.file, message: read.message }];
			return;
		}
		const warnings = read.warnings.map((message) => ({ file: path, message }));
		if (warnings.length > 0) this.warnings = [...this.warnings, ...warnings];
		this.#gathered.push(mend(read.article));
		if (performance.now() - this.#last > gather) this.#hand();
	}

	#hand(): void {
		const articles = this.#gathered;
		if (articles.length === 0) return;
		this.#gathered = [];
		this.#last = performance.now();
		this.#add(articles);
	}
}
