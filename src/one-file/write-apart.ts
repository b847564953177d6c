/** Stands in for `worker/write-apart.ts`: no worker can be started from a file, and the page does the work itself. */
import { writeJob, type Job } from '../lib/core/export/job.ts';

export async function writeApart(job: Job): Promise<Blob> {
	const { content, mediaType } = writeJob(job);
	return new Blob([content], { type: mediaType });
}
