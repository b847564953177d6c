/** What does a rule find in a sentence, and what must it say of it? */
import type { TimexType } from '../model.ts';
import type { Context } from './context.ts';
import type { Line } from './line.ts';
import type { Period } from './periods.ts';

/** The meaning of an expression in its context. */
export interface Resolved {
	/** TIMEX3 value. */
	readonly value: string;
	readonly edtf: string | null;
	readonly from: string | null;
	readonly to: string | null;
}

export interface Found {
	/** First word, and the one after the last. */
	readonly from: number;
	readonly to: number;
	readonly type: TimexType;
	readonly rule: string;
	/** Whether the words give the year themselves. */
	readonly explicit: boolean;
	/** Whether they are read from the writer's own day ("yesterday"): news do so, tales of the past don't. */
	readonly deictic: boolean;
	resolve(context: Context): Resolved;
}

/** What begins at a word: one expression, or several that share a part ("15 and 17 August"). */
export type Rule = (line: Line, at: number) => readonly Found[] | null;

/** A calendar unit that may carry "early", "the end of" and the like before it. */
export interface Base {
	readonly next: number;
	readonly rule: string;
	readonly type: TimexType;
	readonly explicit: boolean;
	readonly deictic: boolean;
	/** Whether "the" before it belongs to it ("the 1980s", not "the 2016 election"). */
	readonly article: boolean;
	/** Whether it is one only after "the end of" and the like ("the end of the month"). */
	readonly onlyAsPart: boolean;
	/** TIMEX3 value when the context does not say which one it is. */
	readonly unresolved: string;
	period(context: Context): Period | null;
}

export type BaseReader = (line: Line, at: number) => Base | null;

type BaseFields = Pick<Base, 'next' | 'rule' | 'unresolved' | 'period'> & Partial<Base>;

export function base(fields: BaseFields): Base {
	return {
		next: fields.next,
		rule: fields.rule,
		type: fields.type ?? 'DATE',
		explicit: fields.explicit ?? false,
		deictic: fields.deictic ?? false,
		article: fields.article ?? false,
		onlyAsPart: fields.onlyAsPart ?? false,
		unresolved: fields.unresolved,
		period: fields.period
	};
}

export function found(
	fields: Pick<Found, 'from' | 'to' | 'rule' | 'resolve'> & Partial<Found>
): Found {
	return { type: 'DATE', explicit: false, deictic: false, ...fields };
}

export function resolvedPeriod(period: Period): Resolved {
	const { value, edtf, from, to } = period;
	return { value, edtf, from, to };
}

/** A value without days. */
export function unplaced(value: string): Resolved {
	return { value, edtf: null, from: null, to: null };
}
