/** Which places could a recognised name mean? */
import { normaliseName } from '../gazetteer/normalise.ts';
import type { Entry, Gazetteer, NameMatch, NameType, Recognised } from '../model.ts';
import { readContainer, type Container } from './container.ts';
import { fullerName, type FullerName } from './full-name.ts';
import { hasLocalBody } from './local-body.ts';
import { readAsPart, readInside, saysNothing, type Reading } from './inner-names.ts';
import { isWithin } from './containment.ts';
import { onSphere } from './distance.ts';
import { effectivePopulation, prior } from './prior.ts';

/** One place that a name could mean, as the ranker sees it. */
export interface Option {
	readonly entry: Entry;
	readonly type: NameType;
	/** Found only after a part of the name was taken away ("northern X", "X University"). */
	readonly stripped: boolean;
	/** log10 of the people who live there, or of what is usual for its class. */
	readonly people: number;
	/** The point on the unit sphere. */
	readonly x: number;
	readonly y: number;
	readonly z: number;
}

/** A name with all that it could mean. */
export interface Choice {
	readonly recognised: Recognised;
	/** Names with the same key are the same name. */
	readonly key: string;
	readonly options: readonly Option[];
	/** How the name was read; what is not `whole` needs support. */
	readonly reading: Reading;
	/** What the text says right after the name: ", Texas". */
	readonly container: Container | null;
	/** A body that a town has follows: "Lebanon Police". */
	readonly localBody: boolean;
}

/** Names like San Antonio have hundreds of bearers; the small ones cost time and win nothing. */
export const MOST_OPTIONS = 60;

/** One choice for each of `recognised`, in order. */
export function findChoices(
	text: string,
	recognised: readonly Recognised[],
	gazetteer: Gazetteer
): Choice[] {
	const known = new Map<string, Found>();
	const options = new Map<string, Option>();
	const optionOf = ({ entry, type }: Bearer, stripped: boolean): Option => {
		const id = `${entry.index}|${type}|${stripped}`;
		let option = options.get(id);
		if (!option) options.set(id, (option = makeOption(entry, type, stripped)));
		return option;
	};
	return recognised.map((one): Choice => {
		const name = withoutPossessive(one.name);
		const fuller = one.form === 'demonym' ? null : fullerName(text, one);
		const lookupKey = `${one.form === 'demonym' ? 'd' : 'n'}|${name}|${fuller?.name ?? ''}`;
		let found = known.get(lookupKey);
		if (!found) {
			const { looked, matches, reading } = find(name, fuller, one, gazetteer);
			const stripped = reading !== 'whole';
			const bearers = matches.map(({ entry, type }) => ({ entry: gazetteer.entry(entry), type }));
			// The same array for each mention: that they are the same options is seen at once.
			const all =
				bearers.length > MOST_OPTIONS ? null : bearers.map((bearer) => optionOf(bearer, stripped));
			found = { key: normaliseName(looked), bearers, reading, options: all };
			known.set(lookupKey, found);
		}
		const { key, bearers, reading } = found;
		const container = readContainer(text, one, gazetteer);
		return {
			recognised: one,
			key,
			reading,
			container,
			localBody: hasLocalBody(text, one),
			options:
				found.options ??
				strongest(bearers, container, one).map((bearer) => optionOf(bearer, reading !== 'whole'))
		};
	});
}

interface Found {
	readonly key: string;
	readonly bearers: readonly Bearer[];
	readonly reading: Reading;
	/** All of them, unless they are too many. */
	readonly options: readonly Option[] | null;
}

function find(
	name: string,
	fuller: FullerName | null,
	{ form }: Recognised,
	gazetteer: Gazetteer
): { readonly looked: string; readonly matches: readonly NameMatch[]; readonly reading: Reading } {
	if (fuller) {
		const whole = gazetteer.lookup(fuller.name);
		if (whole.length) return { looked: fuller.name, matches: whole, reading: 'whole' };
	}
	const matches = gazetteer.lookup(name);
	if (matches.length) {
		const demonyms = matches.filter(({ type }) => type === 'demonym');
		const fitting = form === 'demonym' && demonyms.length ? demonyms : matches;
		const isFeature =
			fuller?.feature && !fitting.some(({ entry }) => isArea(gazetteer.entry(entry)));
		const isWord = !name.includes(' ') && saysNothing(normaliseName(name));
		const reading = isFeature ? 'feature' : isWord ? 'word' : 'whole';
		return { looked: name, matches: fitting, reading };
	}
	const part = readAsPart(name, gazetteer);
	if (part) return { looked: name, ...part };
	return { looked: name, matches: readInside(name, gazetteer), reading: 'guess' };
}

/** What is called after a place, or only holds its name, tells nothing of where the other names lie. */
export const speaksForOthers = ({ reading }: Choice): boolean =>
	reading === 'whole' || reading === 'part' || reading === 'institution';

const isArea = ({ kind }: Entry): boolean => kind === 'physical' || kind === 'region';

interface Bearer {
	readonly entry: Entry;
	readonly type: NameType;
}

function strongest(
	bearers: readonly Bearer[],
	container: Container | null,
	recognised: Recognised
): readonly Bearer[] {
	const inside = (entry: Entry) =>
		container !== null && container.entries.some((outer) => isWithin(outer, entry));
	return bearers
		.map((bearer) => ({
			bearer,
			score: prior(bearer.entry, bearer.type, recognised) + (inside(bearer.entry) ? 100 : 0)
		}))
		.sort((a, b) => b.score - a.score || a.bearer.entry.index - b.bearer.entry.index)
		.slice(0, MOST_OPTIONS)
		.map(({ bearer }) => bearer);
}

function makeOption(entry: Entry, type: NameType, stripped: boolean): Option {
	return {
		entry,
		type,
		stripped,
		people: Math.log10(effectivePopulation(entry)),
		...onSphere(entry)
	};
}

const withoutPossessive = (name: string): string => name.replace(/['’]s?$/, '');
