/** How are words of a text pointed at, so that they are found again when the text has changed? */
import type { Span } from '../model.ts';
import type { Target } from './correction.ts';

/** Characters of surroundings that are kept on each side of the words. */
const SURROUNDINGS = 32;
/** So many on one side alone tell words apart, where the text on the other side has changed. */
const ENOUGH = 16;

/** https://www.w3.org/TR/annotation-model/#text-quote-selector */
export interface TextQuoteSelector {
	readonly type: 'TextQuoteSelector';
	readonly exact: string;
	readonly prefix: string;
	readonly suffix: string;
}

/** https://www.w3.org/TR/annotation-model/#text-position-selector, counted in UTF-16 code units. */
export interface TextPositionSelector {
	readonly type: 'TextPositionSelector';
	readonly start: number;
	readonly end: number;
}

/** The target of these words of this text. */
export function targetOf(text: string, { start, end }: Span): Target {
	return {
		exact: text.slice(start, end),
		prefix: text.slice(between(text, Math.max(0, start - SURROUNDINGS)), start),
		suffix: text.slice(end, between(text, Math.min(text.length, end + SURROUNDINGS))),
		start,
		end
	};
}

/** The two selectors of a target, as files hold them. */
export function selectorsOf({
	exact,
	prefix,
	suffix,
	start,
	end
}: Target): readonly [TextQuoteSelector, TextPositionSelector] {
	return [
		{ type: 'TextQuoteSelector', exact, prefix, suffix },
		{ type: 'TextPositionSelector', start, end }
	];
}

/** The target of two selectors in any order; null where the quote or the position is missing or broken. */
export function targetOfSelectors(selectors: unknown): Target | null {
	if (!Array.isArray(selectors)) return null;
	const ofType = (type: string): Readonly<Record<string, unknown>> | undefined =>
		(selectors as unknown[]).find(
			(one): one is Record<string, unknown> =>
				typeof one === 'object' && one !== null && (one as { type?: unknown }).type === type
		);
	const quote = ofType('TextQuoteSelector');
	const position = ofType('TextPositionSelector');
	return quote && position ? readTarget({ ...quote, ...position }) : null;
}

/** Quote and position in one record; without an end it is where the quote ends. */
export function readTarget(fields: Readonly<Record<string, unknown>>): Target | null {
	const { exact, prefix = '', suffix = '', start } = fields;
	if (typeof exact !== 'string' || !exact) return null;
	if (typeof prefix !== 'string' || typeof suffix !== 'string') return null;
	if (!isOffset(start)) return null;
	const { end = start + exact.length } = fields;
	return end === start + exact.length ? { exact, prefix, suffix, start, end } : null;
}

/**
 * Where the words stand now: at their old place, else at the only place with the same surroundings, else at the only
 * place with the same surroundings on one side. Null where they are gone, or where there is no telling which they are.
 */
export function locate(text: string, target: Target): Span | null {
	const { exact, prefix, suffix, start } = target;
	if (text.startsWith(prefix + exact + suffix, start - prefix.length) && start >= prefix.length) {
		return spanAt(start, exact);
	}
	const whole = onlyPlace(text, prefix, exact, suffix);
	if (whole !== 'none') return whole === 'several' ? null : spanAt(whole, exact);
	const sides = [
		prefix.length >= ENOUGH ? onlyPlace(text, prefix, exact, '') : 'none',
		suffix.length >= ENOUGH ? onlyPlace(text, '', exact, suffix) : 'none'
	].filter((found) => found !== 'none');
	const [first, second = first] = sides;
	return typeof first === 'number' && first === second ? spanAt(first, exact) : null;
}

function onlyPlace(
	text: string,
	prefix: string,
	exact: string,
	suffix: string
): number | 'none' | 'several' {
	const quote = prefix + exact + suffix;
	const first = text.indexOf(quote);
	if (first < 0) return 'none';
	return text.indexOf(quote, first + 1) < 0 ? first + prefix.length : 'several';
}

function spanAt(start: number, exact: string): Span {
	return { start, end: start + exact.length };
}

function isOffset(value: unknown): value is number {
	return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** Not within a character that has two code units. */
function between(text: string, offset: number): number {
	const isWithin =
		/[\uD800-\uDBFF]/.test(text[offset - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[offset] ?? '');
	return isWithin ? offset + 1 : offset;
}
