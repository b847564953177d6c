/** Why does a place stand where it stands among the candidates? In plain sentences, strongest first. */
import type { Entry, Gazetteer, Kind } from '../model.ts';
import type { Choice, Option } from './candidates.ts';
import { contains } from './containment.ts';
import { likelyInside, type DocumentNames, type Votes } from './document-names.ts';
import { FEATURE_COUNT } from './ranker-features.ts';
import type { Bond } from './tied-area.ts';
import { THEME_OF, THEMES, type Theme } from './reason-themes.ts';
import type { FeatureRows } from './feature-rows.ts';

const MOST_REASONS = 4;
const FEW_REASONS = 2;
const NAMED = 0.5;
/** In nats: what moves the odds by less than a fifth is not worth a sentence. */
const WORTH_SAYING = 0.2;

export interface Weighing {
	readonly choice: Choice;
	/** Its position among the names of the text. */
	readonly mention: number;
	readonly rows: FeatureRows;
	readonly weights: Float64Array;
	readonly names: DocumentNames;
	/** Belief in each option, and the options from the most believed to the least. */
	readonly beliefs: Float64Array;
	readonly order: readonly number[];
	readonly gazetteer: Gazetteer;
}

/** `index` is the option's; it is compared with the strongest other one. */
export function reasonsFor(weighing: Weighing, index: number): string[] {
	const { choice, beliefs } = weighing;
	const option = choice.options[index]!;
	const rival = rivalOf(weighing, index);
	if (rival === null) return alone(weighing, option);
	const other = choice.options[rival]!;
	const gains = gainsOf(weighing, index, rival);
	const sentences: string[] = [];
	let said = 0;
	for (const theme of THEMES_IN_ORDER.filter((at) => Math.abs(gains[at]!) >= WORTH_SAYING).sort(
		(a, b) => Math.abs(gains[b]!) - Math.abs(gains[a]!)
	)) {
		if (sentences.length === MOST_REASONS) break;
		const sentence = SENTENCES[THEMES[theme]!](gains[theme]! > 0, option, other, weighing);
		if (sentence === null) continue;
		said++;
		if (!sentences.includes(sentence)) sentences.push(sentence);
	}
	// Where the rival is a neighbour, nothing tells them apart, and yet something speaks for both.
	if (beliefs[index]! >= beliefs[rival]! && said < FEW_REASONS)
		sentences.push(...support(weighing, option));
	return [...new Set(sentences)].slice(0, MOST_REASONS);
}

const THEMES_IN_ORDER = THEMES.map((_, at) => at);

/** What each theme adds to the odds of one option against another, in nats. */
function gainsOf({ rows, weights }: Weighing, index: number, rival: number): Float64Array {
	const gains = new Float64Array(THEMES.length);
	const [own, other] = [index * FEATURE_COUNT, rival * FEATURE_COUNT];
	for (let column = 0; column < FEATURE_COUNT; column++)
		gains[THEME_OF[column]!]! += weights[column]! * (rows[own + column]! - rows[other + column]!);
	return gains;
}

const TIE_WORDS: Readonly<Record<Bond, string>> = {
	in: 'the words place it in',
	near: 'the words place it near',
	listed: 'it is listed with',
	sentence: 'its sentence also names'
};

/** Why a name that no gazetteer knows was given the area of another. */
export const reasonsForTie = (bond: Bond, name: string, anchor: string): string[] => [
	`No gazetteer here knows “${name}”; ${TIE_WORDS[bond]} “${anchor}”.`
];

/** For the winner, one that is not the town's own province or the like: that one would hide all other reasons. */
function rivalOf({ choice, beliefs, order }: Weighing, index: number): number | null {
	const { options } = choice;
	const strongest = order.find((other) => other !== index);
	if (strongest === undefined) return null;
	if (beliefs[strongest]! > beliefs[index]!) return strongest;
	const own = options[index]!.entry;
	const apart = order.find((other) => {
		const { entry } = options[other]!;
		return other !== index && !contains(entry, own) && !contains(own, entry);
	});
	return apart ?? strongest;
}

const alone = (weighing: Weighing, option: Option): string[] =>
	['The only place known under this name.', ...support(weighing, option)].slice(0, MOST_REASONS);

function support(weighing: Weighing, option: Option): string[] {
	return [sayName, sayVotes, sayNamed]
		.map((say) => say(true, option, option, weighing))
		.filter((sentence) => sentence !== null);
}

type Say = (helps: boolean, option: Option, rival: Option, weighing: Weighing) => string | null;

const KIND_WORDS: Readonly<Record<Kind, string>> = {
	country: 'a country',
	province: 'a province or state',
	district: 'a district',
	settlement: 'a town',
	physical: 'a natural feature',
	region: 'a region',
	historical: 'a former state',
	facility: 'a building or site'
};

const sayKnown: Say = (helps, { entry }, { entry: other }) =>
	// A town and the province around it are known to the same people.
	contains(entry, other) || contains(other, entry)
		? null
		: helps
			? 'Better known than its namesakes.'
			: 'Far less known than its namesake.';

const sayKind: Say = (helps, option, rival) => {
	const own = KIND_WORDS[option.entry.kind];
	if (option.entry.kind === rival.entry.kind) return null;
	return helps
		? `It is ${own}, and names like this mostly mean one.`
		: `It is ${own}, and names like this more often mean ${KIND_WORDS[rival.entry.kind]}.`;
};

const sayName: Say = (helps, { entry, type, stripped }, _rival, { choice }) => {
	if (stripped) return helps ? null : 'Only a part of the name is known.';
	if (type === 'demonym') return 'The word for its people and for what comes from there.';
	if (type === 'abbreviation') return `The abbreviation of ${entry.title}.`;
	if (type === 'own') return helps ? 'Bears exactly this name.' : null;
	if (helps) return null;
	return type === 'derived'
		? `Its full name is ${entry.title}.`
		: `“${choice.recognised.name}” is only another name of it.`;
};

const sayHead: Say = (helps, option, _rival, { choice }) => {
	const { head } = choice.recognised;
	if (head === null)
		return helps ? 'The words after it speak of a town’s own police, school or council.' : null;
	return helps
		? `The words around it say that it is ${KIND_WORDS[head]}.`
		: `The words around it say that it is ${KIND_WORDS[head]}, not ${KIND_WORDS[option.entry.kind]}.`;
};

const sayContainer: Say = (helps, _option, _rival, { choice }) => {
	const { container } = choice;
	if (!container) return helps ? 'The text says elsewhere what it lies in.' : null;
	const { name, side } = container;
	const stands = side === 'after' ? 'follows' : 'stands before it';
	return helps
		? `“${name}” ${stands}, and it lies there.`
		: `“${name}” ${stands}, and it lies elsewhere.`;
};

const ARTICLE =
	/^(?:United|Netherlands|Philippines|Bahamas|Maldives|Comoros|Seychelles|.+ (?:Islands|Republic|Emirates)$)/;
const withArticle = (title: string): string => (ARTICLE.test(title) ? `the ${title}` : title);
const capital = (text: string): string => `${text[0]!.toUpperCase()}${text.slice(1)}`;

const COUNTS = 'no one two three four five six seven eight nine ten'.split(' ');
const count = (n: number): string => COUNTS[n] ?? String(n);

const sayVotes: Say = (helps, option, _rival, { mention, names, gazetteer }) => {
	const units = gazetteer.containers(option.entry.index).filter(({ kind }) => kind !== 'district');
	if (option.entry.kind === 'country') units.push(option.entry);
	for (const unit of units) {
		const votes = votersIn(names, mention, unit);
		if (helps && votes > 0) {
			const number = count(votes);
			const many = votes === 1 ? 'name here lies' : 'names here lie';
			return `${capital(number)} other ${many} in ${withArticle(unit.title)}.`;
		}
		if (!helps && votes === 0) return `No other name here lies in ${withArticle(unit.title)}.`;
	}
	return helps ? null : 'More of the other names lie elsewhere.';
};

/** How many other names most likely lie in the unit. */
function votersIn(
	{ names, groups, country: countries, admin1: units }: DocumentNames,
	mention: number,
	{ admin1, country }: Entry
): number {
	const own = likelyInside(names[groups.nameOf[mention]!]!);
	const { inside, level } = admin1 ? units : countries;
	return (
		inside[level.number(admin1 ?? country)]! -
		((admin1 ? own.admin1 === admin1 : own.country === country) ? 1 : 0)
	);
}

const beliefNamed = ({ level, named }: Votes, code: string | null): number =>
	named[level.number(code)]!;

const sayNamed: Say = (helps, option, _rival, { names, gazetteer }) => {
	for (const { kind, title, country, admin1, admin2 } of gazetteer.containers(option.entry.index)) {
		const belief =
			kind === 'country'
				? beliefNamed(names.country, country)
				: kind === 'province'
					? beliefNamed(names.admin1, admin1)
					: beliefNamed(names.admin2, admin2);
		if (helps && belief > NAMED) return `${capital(withArticle(title))} is named in the same text.`;
	}
	return helps ? null : 'Neither its country nor its province is named in the text.';
};

const SENTENCES: Readonly<Record<Theme, Say>> = {
	known: sayKnown,
	kind: sayKind,
	name: sayName,
	head: sayHead,
	container: sayContainer,
	votes: sayVotes,
	named: sayNamed,
	near: (helps) =>
		helps ? 'Other places of the text lie close to it.' : 'Far from the other places of the text.',
	elsewhere: (helps) =>
		helps
			? 'Fits the other mentions of the same name.'
			: 'The same name means another place elsewhere in the text.',
	inside: (helps) => (helps ? 'Other places of the text lie inside it.' : null),
	article: (helps, option) =>
		helps ? `“The” stands before it, as before ${KIND_WORDS[option.entry.kind]}.` : null,
	variety: (helps) => (helps ? 'The text reads like the local news of its country.' : null),
	home: (helps) => (helps ? 'It lies where the source, or the collection, is at home.' : null),
	listed: (helps) => (helps ? 'Of the same kind and country as what it is listed with.' : null)
};
