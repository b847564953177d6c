/** Which names of an openly licensed text label themselves: "City, State", names of countries and states? */
import type { Entry, Gazetteer, Recognised, Span } from '../../src/lib/core/model.ts';
import { segment } from '../../src/lib/core/article/segment.ts';
import { findChoices, type Choice } from '../../src/lib/core/toponym/candidates.ts';
import { contains } from '../../src/lib/core/toponym/containment.ts';
import { describeSpans } from '../../src/lib/core/toponym/recognise.ts';
import { readDocuments, type AnnotatedDocument } from '../tagger/training-data.ts';
import type { Label, LabelledDocument } from './labelled.ts';

const SOURCES = [
	'docred-dev',
	'docred-test',
	'ewt-train',
	'ewt-dev',
	'ewt-test',
	'pud',
	'wikigold',
	'grobid',
	'wnut'
];

/** Reads the annotated texts in `folder`. */
export function silverDocuments(folder: string, gazetteer: Gazetteer): LabelledDocument[] {
	return SOURCES.flatMap((source) => readDocuments(folder, source)).flatMap((document) => {
		const { text, spans } = runningText(document);
		if (spans.length < 2) return [];
		const recognised = describe(text, spans, gazetteer);
		const choices = findChoices(text, recognised, gazetteer);
		return [{ text, choices, labels: choices.map(labelOf) }];
	});
}

function describe(text: string, spans: readonly Span[], gazetteer: Gazetteer): Recognised[] {
	return describeSpans(segment(text), spans, gazetteer);
}

/** Joins tokens as print does, one sentence a line, and cuts "City, State" in two. */
export function runningText({ sentences }: AnnotatedDocument): { text: string; spans: Span[] } {
	let text = '';
	const whole: { start: number; end: number }[] = [];
	for (const { tokens, tags } of sentences) {
		let open: { start: number; end: number } | null = null;
		tokens.forEach((token, index) => {
			if (text && !/^[,.;:!?)’'%]/.test(token) && !/[(“$\n]$/.test(text)) text += ' ';
			const start = text.length;
			text += token;
			const tag = tags[index];
			if (tag === 'I-LOC' && open) open.end = text.length;
			else {
				if (open) whole.push(open);
				open = tag === 'B-LOC' ? { start, end: text.length } : null;
			}
		});
		if (open) whole.push(open);
		text += '\n';
	}
	const spans = whole.flatMap(({ start, end }) => {
		const comma = text.slice(start, end).indexOf(', ');
		return comma > 0
			? [
					{ start, end: start + comma },
					{ start: start + comma + 2, end }
				]
			: [{ start, end }];
	});
	return { text, spans };
}

/** States that nobody takes for a town of that name. */
const STATE_COUNTRIES = new Set(['US', 'CA', 'AU', 'GB', 'IN']);
const AMBIGUOUS = new Set(['georgia', 'new york', 'washington', 'quebec', 'victoria']);
const LARGE_TOWN = 50_000;
const isLarge = ({ kind, population }: Entry): boolean =>
	kind === 'settlement' && population > LARGE_TOWN;

function labelOf({ options, container, key, recognised }: Choice): Label | null {
	if (options.length < 2) return null;
	const indices = options.map((_, index) => index);
	if (container?.apposed) {
		const contained = indices.filter((index) =>
			container.entries.some((outer) => contains(outer, options[index]!.entry))
		);
		const large = contained.filter((index) => isLarge(options[index]!.entry));
		// "Minnesota, United States": the state, not the towns of its name.
		const units = contained.filter((index) => options[index]!.entry.kind === 'province');
		const inside = large.length ? large : units.length ? units : contained;
		if (inside.length >= 1 && inside.length <= 3)
			return { right: new Set(inside), weight: 1, fromContainer: true };
	}
	if (AMBIGUOUS.has(key)) return null;
	const find = (test: (option: Choice['options'][number]) => boolean): Label | null => {
		const index = options.findIndex(test);
		return index < 0 ? null : { right: new Set([index]), weight: 0.3, fromContainer: false };
	};
	const plain = (type: string) => type === 'own' || type === 'demonym' || type === 'abbreviation';
	const country = find(({ entry, type }) => entry.kind === 'country' && plain(type));
	if (country) return country;
	const state = find(
		({ entry, type }) =>
			entry.kind === 'province' &&
			type === 'own' &&
			STATE_COUNTRIES.has(entry.country ?? '') &&
			!options.some((other) => isLarge(other.entry) && contains(entry, other.entry))
	);
	if (state) return state;
	const large = options.some(({ entry }) => entry.kind === 'province' || isLarge(entry));
	if (large || recognised.head === 'settlement') return null;
	return find(
		({ entry, type }) =>
			type === 'own' &&
			(entry.kind === 'region' || entry.kind === 'historical' || entry.feature === 'SEA')
	);
}
