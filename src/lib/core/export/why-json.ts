/** What each mention could have meant, with scores and reasons; loaded when somebody asks. */
import type { LayerFormat } from './format.ts';
import { jsonRecord } from './json.ts';

export const whyJson: LayerFormat = {
	file: 'why.json',
	mediaType: 'application/json',
	write: ({ why }) => jsonRecord(why)
};
