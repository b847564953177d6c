/** On which texts is the speed measured? Our own news texts, over and over, but each time with other place names. */
import { readFileSync } from 'node:fs';
import type { Gazetteer } from '../../src/lib/core/model.ts';
import { readGold } from '../../tests/accuracy/gold.ts';

export interface BenchText {
	readonly text: string;
	readonly date: string | null;
}

export const wordsIn = (texts: readonly BenchText[]): number =>
	texts.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);

/** Lines of `{"text", "date"?}`, as `dateline geoparse` reads them. */
export function readTexts(file: string): BenchText[] {
	return readFileSync(file, 'utf8')
		.split('\n')
		.filter((line) => line.trim())
		.map((line) => JSON.parse(line) as Partial<BenchText>)
		.map(({ text = '', date = null }) => ({ text, date }));
}

/** No two sets share their places, so that nothing remembered of one answers for another. */
export async function madeUpSets(gazetteer: Gazetteer, sets: number): Promise<BenchText[][]> {
	const documents = await readGold();
	const nextTown = townsOf(gazetteer);
	return Array.from({ length: sets }, () =>
		Array.from({ length: COPIES }, () =>
			documents.map(({ text, date, toponyms }) => {
				const townFor = new Map<string, string>();
				let [changed, end] = ['', 0];
				for (const { start, end: next, name } of toponyms) {
					if (start < end) continue;
					if (!townFor.has(name)) townFor.set(name, nextTown());
					changed += text.slice(end, start) + townFor.get(name)!;
					end = next;
				}
				return { text: changed + text.slice(end), date };
			})
		).flat()
	);
}

const COPIES = 8;
/** Coprime to most numbers of towns: it comes round late. */
const STRIDE = 7919;
const KNOWN = 2000;

function townsOf(gazetteer: Gazetteer): () => string {
	const towns: string[] = [];
	for (let index = 0; index < gazetteer.size; index++) {
		const { kind, population, title } = gazetteer.entry(index);
		if (kind === 'settlement' && population >= KNOWN) towns.push(title);
	}
	let at = 0;
	return () => towns[(at = (at + STRIDE) % towns.length)]!;
}
