/** Excerpts by year and the days of publication, as a first visit shows them. */
import type { LayerFormat } from './format.ts';
import { jsonRecord } from './json.ts';

export const timelineJson: LayerFormat = {
	file: 'timeline.json',
	mediaType: 'application/json',
	write: ({ timeline }) => jsonRecord({ ...timeline })
};
