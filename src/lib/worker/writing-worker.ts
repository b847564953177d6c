/** The worker that writes one file: gathers the pieces of a job, and answers with what comes of it. */
import { writeJob } from '../core/export/job.ts';
import { JobJoiner, type JobPiece } from './job-pieces.ts';

const joiner = new JobJoiner();

addEventListener('message', ({ data }: MessageEvent<JobPiece>) => {
	const job = joiner.add(data);
	if (job === null) return;
	const { content, mediaType } = writeJob(job);
	// Handed over without a copy, however large it is.
	postMessage(new Blob([content], { type: mediaType }));
});
