/** What each mention could have meant, with scores and reasons; loaded when somebody asks. */
import type { Format } from './format.ts';
import { jsonRecord } from './json.ts';

export const whyJson: Format = {
	file: 'why.json',
	mediaType: 'application/json',
	write: ({ why }) => jsonRecord(why)
};
