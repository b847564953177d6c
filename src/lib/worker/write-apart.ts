/** How is a file written without holding up the page? By a worker that lives as long as the work. */
import type { Job } from '../core/export/job.ts';
import { takeApart } from './job-pieces.ts';

/** Fails where the worker cannot be started, or cannot do it. */
export async function writeApart(job: Job): Promise<Blob> {
	const worker = new Worker(new URL('./writing-worker.ts', import.meta.url), { type: 'module' });
	const written = new Promise<Blob>((resolve, reject) => {
		worker.addEventListener('message', ({ data }) => resolve(data as Blob));
		worker.addEventListener('error', ({ message }) => reject(new Error(message)));
	});
	try {
		const [blob] = await Promise.all([written, send(worker, job)]);
		return blob;
	} finally {
		worker.terminate();
	}
}

async function send(worker: Worker, job: Job): Promise<void> {
	for (const piece of takeApart(job)) {
		worker.postMessage(piece);
		await new Promise((resolve) => setTimeout(resolve));
	}
}
