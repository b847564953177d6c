/** How are the figures printed? */
import type { Figure } from './figures.ts';
import type { TaskMistakes } from './mistakes.ts';
import type { Group, Reliability } from './reliability.ts';
import { UNCERTAIN_BELOW } from '../../src/lib/core/toponym/calibration.ts';

const number = (value: number): string => value.toFixed(3).padStart(7);
const label = (text: string): string => `  ${text.padEnd(42)}`;

/** Every figure with its standard error, under its section. */
export function figureLines(figures: readonly Figure[]): string[] {
	let section = '';
	return figures.flatMap((figure) => {
		const heading = figure.section === section ? [] : [(section = figure.section)];
		return [...heading, figureLine(figure)];
	});
}

function figureLine(figure: Figure): string {
	if (figure.kind === 'distance') {
		const { within161, meanKm, medianKm, n } = figure.distances;
		return (
			`${label(figure.label)}within 161 km${number(within161)} ± ${figure.error.within161.toFixed(3)}  ` +
			`mean ${meanKm.toFixed(0)} ± ${figure.error.meanKm.toFixed(0)} km  median ${medianKm.toFixed(1)} km  (n ${n})`
		);
	}
	const { precision, recall, f1 } = figure.score;
	return (
		`${label(figure.label)}P${number(precision)}  R${number(recall)}  F1${number(f1)} ± ${figure.error.f1.toFixed(3)}` +
		`  (${figure.right} right, ${figure.given} given, ${figure.wanted} annotated)`
	);
}

/** Shares right by confidence: within 161 km, and also where the same place has another point. */
export function reliabilityLines(title: string, table: Reliability): string[] {
	const line = (name: string, { n, meanConfidence, near, samePlace }: Group) =>
		`${label(name)}n ${String(n).padStart(5)}  confidence${number(meanConfidence)}` +
		`  within 161 km${number(near)}  same place${number(samePlace)}`;
	return [
		`calibration, ${title}`,
		...table.bins
			.filter(({ n }) => n > 0)
			.map((bin) => line(`${bin.from.toFixed(1)} to ${(bin.from + 0.1).toFixed(1)}`, bin)),
		line('all', table.all),
		line(`uncertain: below ${UNCERTAIN_BELOW}`, table.uncertain),
		line('others', table.certain),
		`${label('expected calibration error')}within 161 km${number(table.error.near)}  same place${number(table.error.samePlace)}`
	];
}

/** What went wrong, task by task: each cause with its number and its worst cases. */
export function mistakeLines(tasks: readonly TaskMistakes[]): string[] {
	return tasks.flatMap(({ task, count, causes }) => [
		`mistakes in ${task}: ${count}`,
		...causes.flatMap((group) => [
			`  ${String(group.count).padStart(5)}  ${group.cause}`,
			...group.worst.map(
				({ document, start, words }) => `           ${document}:${start}  ${words}`
			)
		])
	]);
}
