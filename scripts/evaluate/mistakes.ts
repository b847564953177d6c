/** Which mistakes were made on a corpus, by task and cause? */
import type { OutputDocument } from '../../src/lib/core/geoparse.ts';
import type { Engine } from '../../src/lib/core/reading.ts';
import { type CauseGroup, groupByCause, type Mistake } from './causes.ts';
import type { GoldDocument } from './corpus.ts';
import { sameSpan } from './spans.ts';
import { roleMistakes } from './role-tally.ts';
import { dateMistakes, datingMistakes, timexMistakes } from './time-causes.ts';
import { recognitionMistakes, resolutionMistakes } from './toponym-causes.ts';
import { pairLocated } from './toponym-tally.ts';

export interface TaskMistakes {
	readonly task: string;
	readonly count: number;
	readonly causes: readonly CauseGroup[];
}

/** `own` and `given` are the answers, document by document, on the machine's spans and on the annotated ones. */
export function mistakesOn(
	documents: readonly GoldDocument[],
	own: readonly OutputDocument[] | null,
	given: readonly OutputDocument[] | null,
	engine: Engine,
	most: number
): TaskMistakes[] {
	const over = (
		answers: readonly OutputDocument[] | null,
		mistakes: (document: GoldDocument, answer: OutputDocument) => Mistake[]
	) => (answers ? documents.flatMap((document, index) => mistakes(document, answers[index]!)) : []);
	const tasks: [string, Mistake[]][] = [
		[
			'recognition',
			over(own, (document, answer) =>
				document.toponyms ? recognitionMistakes(document, answer, engine) : []
			)
		],
		[
			'resolution, of those recognised',
			over(own, (document, answer) =>
				resolutionMistakes(
					document,
					pairLocated(document.toponyms ?? [], answer.toponyms).pairs,
					engine
				)
			)
		],
		[
			'resolution, spans given',
			over(given, (document, { toponyms }) => {
				const pairs = (document.toponyms ?? []).map((wanted) => ({
					wanted,
					found: toponyms.find((span) => sameSpan(wanted, span))
				}));
				return resolutionMistakes(document, pairs, engine);
			})
		],
		['role', over(own, (document, answer) => roleMistakes(document, answer.toponyms))],
		['time expressions', over(own, timexMistakes)],
		['dates', over(own, dateMistakes)],
		['dating of mentions', over(own, datingMistakes)]
	];
	return tasks.flatMap(([task, mistakes]) =>
		mistakes.length ? [{ task, count: mistakes.length, causes: groupByCause(mistakes, most) }] : []
	);
}
