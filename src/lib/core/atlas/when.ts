/** How does Linked Places write a time beside a feature's properties? */
import type { When } from './layers.ts';

/** Something that took place within a closed interval of days; null without one. */
export function whenBetween(from: string | null, to: string | null): When | null {
	if (from === null || to === null) return null;
	return { timespans: [{ start: { earliest: from }, end: { latest: to } }] };
}

/** Something that was there from one year to another, both included. */
export function whenExisted([first, last]: readonly [number, number]): When {
	return { timespans: [{ start: { in: isoYear(first) }, end: { in: isoYear(last) } }] };
}

/** The years of `whenExisted`; null for any other time. */
export function yearsExisted(when: unknown): readonly [number, number] | null {
	const [span] = (when as When | undefined)?.timespans ?? [];
	if (!span || !('in' in span.start) || !('in' in span.end)) return null;
	return [Number.parseInt(span.start.in, 10), Number.parseInt(span.end.in, 10)];
}

function isoYear(year: number): string {
	return year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0');
}
