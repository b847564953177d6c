/** How do a person's decisions change what the machine read? Replayed over every new run. */
import type { Dating, Gazetteer, Mention } from '../model.ts';
import { parseEdtf } from '../time/edtf.ts';
import type { Correction, Target } from './correction.ts';

export interface Corrected {
	readonly mentions: readonly Mention[];
	/** Decisions on words that are not there any more, or on places that are not known: told, never misapplied. */
	readonly stale: readonly Correction[];
}

/** Later decisions win over earlier ones, and decisions on words over decisions on names. */
export function applyCorrections(
	text: string,
	article: string,
	mentions: readonly Mention[],
	corrections: readonly Correction[],
	gazetteer: Gazetteer
): Corrected {
	const own = corrections.filter((one) => one.article === null || one.article === article);
	const ordered = [
		...own.filter(({ name }) => name !== null),
		...own.filter(({ target }) => target)
	];
	const stale: Correction[] = [];
	let current = mentions;
	for (const correction of ordered) {
		const meant = mentionsMeant(text, current, correction);
		const change = changeOf(correction, gazetteer);
		if (!meant || !change) stale.push(correction);
		else current = current.flatMap((one) => (meant(one) ? change(one) : [one]));
	}
	return { mentions: current, stale };
}

/** Which mentions a decision is about; null where its words are gone. A name without mentions is not stale. */
function mentionsMeant(
	text: string,
	mentions: readonly Mention[],
	{ name, target }: Correction
): ((mention: Mention) => boolean) | null {
	if (name !== null) return (mention) => mention.name === name;
	const start = target ? locate(text, target) : null;
	const found = mentions.find(
		(mention) => mention.start === start && mention.name === target?.exact
	);
	return found ? (mention) => mention === found : null;
}

/** Where the quoted words stand now: at their old place, or at the only place with the same surroundings. */
function locate(text: string, { exact, prefix, suffix, start }: Target): number | null {
	const quote = prefix + exact + suffix;
	if (text.startsWith(quote, start - prefix.length)) return start;
	const first = text.indexOf(quote);
	return first >= 0 && text.indexOf(quote, first + 1) < 0 ? first + prefix.length : null;
}

/** What a decision does to a mention; null where it names a place that the gazetteer does not hold. */
function changeOf(
	{ decision }: Correction,
	gazetteer: Gazetteer
): ((mention: Mention) => Mention[]) | null {
	if (decision.type === 'not-a-place') return () => [];
	if (decision.type === 'date') {
		const date = decision.edtf === null ? null : dating(decision.edtf);
		return (mention) => [{ ...mention, dating: date, status: 'checked' }];
	}
	const entry = gazetteer.byId(decision.place);
	if (!entry) return null;
	const place = gazetteer.place(entry.index);
	return (mention) => [{ ...mention, place, confidence: 1, status: 'checked' }];
}

function dating(edtf: string): Dating | null {
	const parsed = parseEdtf(edtf);
	if (!parsed.ok) return null;
	const { from, to } = parsed.date;
	if (from === null || to === null) return null;
	return { from, to, edtf, basis: 'sentence', text: null, span: null };
}
