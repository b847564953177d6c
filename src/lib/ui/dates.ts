/** How do dates read in the interface: sure or not, published when, which years? */
import { datingWords, yearsWords } from '../core/time/display.ts';

interface Dated {
	readonly from: string | null;
	readonly to: string | null;
	readonly edtf: string | null;
}

/** "15 Aug 2021", "since early 2023", "1980–1989"; null where nothing dates it. */
export function dateText({ from, to, edtf }: Dated, long = false): string | null {
	return from === null || to === null ? null : datingWords({ from, to, edtf }, { long });
}

/** Solid on the timeline and in the text: the year is known. What is open or approximate is not. */
export function isExact({ from, to, edtf }: Dated): boolean {
	if (from === null || to === null) return false;
	return from.slice(0, -6) === to.slice(0, -6) && !/\.\.|[~?%]/.test(edtf ?? '');
}

export function yearRange(years: readonly [number, number] | null): string {
	return years === null ? 'undated' : yearsWords(...years);
}
