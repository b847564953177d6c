/** What can be asked to be written, and what comes of it? One function, wherever the work is done. */
import type { Correction } from '../corrections/correction.ts';
import { writeCorrections } from '../corrections/write-corrections.ts';
import type { Atlas } from '../atlas/layers.ts';
import type { Project } from '../project/project.ts';
import { writeProject } from '../project/write-project.ts';
import type { Format, Written } from './format.ts';
import { oneFile, writeOneFile, type OneFileParts } from './one-file.ts';
import type { ExportContext } from './provenance.ts';
import { downloads } from './registry.ts';

/** All of it can be sent to a worker. */
export type Job =
	| {
			readonly what: 'format';
			/** Of a `Download`. */
			readonly id: string;
			readonly atlas: Atlas;
			readonly context: ExportContext;
	  }
	| {
			readonly what: 'one-file';
			readonly atlas: Atlas;
			readonly context: ExportContext;
			readonly parts: OneFileParts;
	  }
	| { readonly what: 'project'; readonly project: Project }
	| { readonly what: 'corrections'; readonly corrections: readonly Correction[] };

export interface Done {
	readonly mediaType: string;
	readonly content: Written;
}

export function writeJob(job: Job): Done {
	switch (job.what) {
		case 'format': {
			const { mediaType, write } = formatOf(job.id);
			return { mediaType, content: write(job.atlas, job.context) };
		}
		case 'one-file':
			return {
				mediaType: oneFile.mediaType,
				content: writeOneFile(job.atlas, job.context, job.parts)
			};
		case 'project':
			return { mediaType: 'application/zip', content: writeProject(job.project) };
		case 'corrections':
			return { mediaType: 'application/json', content: writeCorrections(job.corrections) };
	}
}

function formatOf(id: string): Format {
	const format = downloads.find((one) => one.id === id);
	if (!format) throw new Error(`There is no format “${id}”.`);
	return format;
}
