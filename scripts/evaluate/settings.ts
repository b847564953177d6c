/** What was asked of `npm run evaluate`? */
import { parseArgs } from 'node:util';

export const HELP = `usage: npm run evaluate -- [options] [CORPUS.jsonl…]

Scores the program on annotated documents, one a line; without a corpus, on those in tests/accuracy/gold.

  {"id", "text", "date"?, "title"?, "source"? or "domain"?,
   "toponyms"?: [{"start", "end", "name"?, "lat", "lon", "geonameid"?, "date"?, "basis"?}],
   "timexes"?:  [{"start", "end", "type", "value"}],
   "dates"?:    [{"start", "end", "from", "to"}]}

  --names-only     count neither demonyms nor names inside organisations and events
  --spans          resolve the annotated spans only; recognise nothing
  --sources        learn the home region of each "source" (or "domain") first, without labels
  --errors N       the N worst errors of each cause
  --calibration    how often is the machine right, by its confidence
  --json           all figures as JSON
  --help

Exit status: 0 scored, 2 a corpus or an option that cannot be read.
`;

export interface Settings {
	readonly files: readonly string[];
	readonly namesOnly: boolean;
	readonly spansOnly: boolean;
	readonly sources: boolean;
	/** 0: none. */
	readonly errors: number;
	readonly calibration: boolean;
	readonly json: boolean;
	readonly help: boolean;
}

export class EvaluateError extends Error {}

/** @throws EvaluateError with a sentence for whoever typed it. */
export function readSettings(args: string[]): Settings {
	const { values, positionals } = parse(args);
	const errors = Number(values.errors);
	if (!Number.isInteger(errors) || errors < 0) {
		throw new EvaluateError(`--errors takes a whole number, not “${values.errors}”; see --help.`);
	}
	return {
		files: positionals,
		namesOnly: values['names-only'],
		spansOnly: values.spans,
		sources: values.sources,
		errors,
		calibration: values.calibration,
		json: values.json,
		help: values.help
	};
}

function parse(args: string[]) {
	try {
		return parseArgs({
			args,
			allowPositionals: true,
			options: {
				'names-only': { type: 'boolean', default: false },
				spans: { type: 'boolean', default: false },
				sources: { type: 'boolean', default: false },
				errors: { type: 'string', default: '0' },
				calibration: { type: 'boolean', default: false },
				json: { type: 'boolean', default: false },
				help: { type: 'boolean', short: 'h', default: false }
			}
		});
	} catch (error) {
		throw new EvaluateError(`${(error as Error).message.split(/\.\s/)[0]}; see --help.`);
	}
}
