/** How is a job sent so that no message holds up the page? What is long of it comes first, a piece at a time. */
import type { Atlas, MentionFeature } from '../core/atlas/layers.ts';
import type { Job } from '../core/export/job.ts';
import type { OneFileParts } from '../core/export/one-file.ts';

/** Mentions in a piece: a few milliseconds to send, with all that they could mean. */
export const PIECE = 500;

export type JobPiece =
	| { readonly mentions: readonly MentionFeature[]; readonly why: Atlas['why'] }
	| { readonly texts: OneFileParts['texts'] }
	/** The last. */
	| { readonly job: Job };

export function* takeApart(job: Job): Generator<JobPiece> {
	if (!('atlas' in job)) {
		yield { job };
		return;
	}
	const { mentions } = job.atlas;
	const { why, texts }: Omit<OneFileParts, 'files'> =
		job.what === 'one-file' ? job.parts : { why: {}, texts: {} };
	for (let at = 0; at < mentions.length; at += PIECE) {
		const some = mentions.slice(at, at + PIECE);
		const theirs = some.flatMap(({ properties: { id } }) => (why[id] ? [[id, why[id]]] : []));
		yield { mentions: some, why: Object.fromEntries(theirs) as Atlas['why'] };
	}
	for (const [slug, text] of Object.entries(texts)) yield { texts: { [slug]: text } };
	const atlas = { ...job.atlas, mentions: [] };
	yield {
		job:
			job.what === 'one-file'
				? { ...job, atlas, parts: { ...job.parts, why: {}, texts: {} } }
				: { ...job, atlas }
	};
}

/** Gathers pieces; `add` gives the job, whole again, with its last. */
export class JobJoiner {
	readonly #mentions: MentionFeature[] = [];
	readonly #why: Record<string, Atlas['why'][string]> = {};
	readonly #texts: Record<string, OneFileParts['texts'][string]> = {};

	add(piece: JobPiece): Job | null {
		if ('mentions' in piece) {
			this.#mentions.push(...piece.mentions);
			Object.assign(this.#why, piece.why);
		} else if ('texts' in piece) Object.assign(this.#texts, piece.texts);
		else return this.#whole(piece.job);
		return null;
	}

	#whole(job: Job): Job {
		if (!('atlas' in job)) return job;
		const atlas = { ...job.atlas, mentions: this.#mentions };
		return job.what === 'one-file'
			? { ...job, atlas, parts: { ...job.parts, why: this.#why, texts: this.#texts } }
			: { ...job, atlas };
	}
}
