/** Which neighbouring years look alike, so that they can be drawn as one? */
import type { YearBar } from '../core/atlas/view.ts';

export interface Run {
	readonly from: number;
	readonly to: number;
	/** Whether something is known to the year in it; else it only lies within spans. */
	readonly precise: boolean;
}

export function stripRuns(bars: readonly YearBar[]): Run[] {
	const runs: Run[] = [];
	for (const { year, precise, span } of bars) {
		if (precise + span === 0) continue;
		const last = runs.at(-1);
		if (last && last.to === year - 1 && last.precise === precise > 0)
			runs[runs.length - 1] = { ...last, to: year };
		else runs.push({ from: year, to: year, precise: precise > 0 });
	}
	return runs;
}

export interface Column {
	/** First and last year that the column stands for. */
	readonly from: number;
	readonly to: number;
	readonly precise: number;
	readonly span: number;
}

/** More columns than this are thinner than a finger can meet or an eye can tell. */
const mostColumns = 240;

/** How many years one column of the histogram holds. */
export function columnYears([from, to]: readonly [number, number]): number {
	let size = 1;
	while ((to - from + 1) / size > mostColumns) size *= size === 1 ? 5 : size === 5 ? 2 : 10;
	return size;
}

/** Every column of the axis, also the empty ones. A wide column shows the fullest of its years. */
export function columnsOf(
	bars: readonly YearBar[],
	extent: readonly [number, number],
	size: number
): Column[] {
	const byYear = new Map(bars.map((bar) => [bar.year, bar]));
	const columns: Column[] = [];
	for (let from = extent[0]; from <= extent[1]; from += size) {
		const to = Math.min(from + size - 1, extent[1]);
		let precise = 0;
		let span = 0;
		for (let year = from; year <= to; year++) {
			const bar = byYear.get(year);
			precise = Math.max(precise, bar?.precise ?? 0);
			span = Math.max(span, bar?.span ?? 0);
		}
		columns.push({ from, to, precise, span });
	}
	return columns;
}

/** Round years for the axis, some `most` of them. */
export function ticks([from, to]: readonly [number, number], most: number): number[] {
	const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];
	const step = steps.find((each) => (to - from) / each <= most) ?? 10000;
	const found: number[] = [];
	for (let year = Math.ceil(from / step) * step; year <= to; year += step) found.push(year);
	return found;
}
