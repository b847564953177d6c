/** What does a text say of places and times? The whole chain, from words to dated, located mentions. */
import { findActivities } from './activity/find-activities.ts';
import type { Activity } from './activity/vocabulary.ts';
import { indexAt, segment } from './article/segment.ts';
import type { Correction } from './corrections/correction.ts';
import { isByHand } from './corrections/hand-place.ts';
import { overlap } from './corrections/located.ts';
import { replayCorrections } from './corrections/replay.ts';
import type {
	Dating,
	Gazetteer,
	Mention,
	Passage,
	PublicationDate,
	Reading,
	Recognised,
	Resolution,
	Role,
	Span,
	TimeExpression,
	UnnamedCount
} from './model.ts';
import { dateMentions } from './time/dating.ts';
import { findTimes } from './time/times.ts';
import { nameConfidence } from './toponym/calibration.ts';
import { partReader } from './toponym/part-of-place.ts';
import { describeSpans, recognise } from './toponym/recognise.ts';
import { resolve } from './toponym/resolve.ts';
import { assignRoles } from './toponym/role.ts';
import type { Tagger } from './toponym/tagger.ts';
import { placeOfDiscourse } from './toponym/unnamed-within.ts';
import { findUnnamed, withoutNumbers } from './toponym/unnamed.ts';

/** What the chain works with: loaded once, used for every text. */
export interface Engine {
	readonly gazetteer: Gazetteer;
	readonly tagger: Tagger;
	readonly activities: readonly Activity[];
}

export interface ReadingOptions {
	readonly published: PublicationDate | null;
	/** Context only: no offset points into it. */
	readonly title?: string | null;
	/** Where the corpus or the outlet is at home: an ISO country (`AF`) or an admin-1 code (`US.TX`). */
	readonly focus?: string | null;
	/** Resolve exactly these spans instead of recognising. */
	readonly given?: readonly Span[];
	/** How many candidates to keep for each mention. */
	readonly candidates?: number;
	/** Human decisions to replay, and the slug or id under which they know this text. */
	readonly corrections?: readonly Correction[];
	readonly article?: string;
}

/** Reads one text. Deterministic; no word of it is changed. */
export function readPassage(text: string, options: ReadingOptions, engine: Engine): Reading {
	const { published, article = '', corrections = [] } = options;
	const { gazetteer } = engine;
	const passage = segment(text);
	const input = { text, article, published, corrections, gazetteer };
	const replay = replayCorrections(input, findTimes(passage, published));
	const { times } = replay;
	const found = options.given
		? describeSpans(passage, options.given, gazetteer)
		: withoutNumbers(passage, recognise(passage, gazetteer, engine.tagger)).filter(
				(one) => !isTime(one, times)
			);
	// Where the spans are given, exactly those are read.
	const added = options.given ? [] : replay.added(found);
	const read = readMentions(passage, found, times, options, engine);
	const all = added.length ? withAdded(passage, found, read, added, times, options, engine) : read;
	const { mentions: decided, stale, applied } = replay.apply(all);
	const parts = partReader(passage, gazetteer);
	const mentions = decided.map((mention): Mention => {
		// Where a person put it by hand, there it lies, whatever the words around it say.
		const part = isByHand(mention.place) ? null : parts(mention);
		return part ? { ...mention, part } : mention;
	});
	const unnamed = readCounts(passage, all, mentions, times, published, engine);
	return { passage, mentions, unnamed, times, stale, applied };
}

function readMentions(
	passage: Passage,
	recognised: readonly Recognised[],
	times: readonly TimeExpression[],
	options: ReadingOptions,
	engine: Engine
): Mention[] {
	const resolutions = resolve(passage, recognised, engine.gazetteer, {
		title: options.title ?? null,
		focus: options.focus ?? null,
		candidates: options.candidates ?? 5
	});
	const roles = assignRoles(passage, recognised, resolutions);
	const activities = findActivities(passage, recognised, engine.activities);
	const datings = dateMentions(passage, recognised, times, options.published);
	return recognised.map((one, index) =>
		joinMention(one, resolutions[index]!, roles[index]!, activities[index]!, datings[index] ?? null)
	);
}

/** What a person added is read in the light of the rest, which stays as it was read without it. */
function withAdded(
	passage: Passage,
	found: readonly Recognised[],
	read: readonly Mention[],
	added: readonly Span[],
	times: readonly TimeExpression[],
	options: ReadingOptions,
	engine: Engine
): Mention[] {
	const isAdded = (span: Span) => added.some((one) => overlap(one, span));
	const inOrder = <One extends Span>(spans: One[]) => spans.sort((a, b) => a.start - b.start);
	const kept = <One extends Span>(spans: readonly One[]) => spans.filter((one) => !isAdded(one));
	const described = describeSpans(passage, added, engine.gazetteer);
	const recognised = inOrder([...kept(found), ...described]);
	const all = readMentions(passage, recognised, times, options, engine);
	return inOrder([...kept(read), ...all.filter(isAdded)]);
}

/** `all`: every name that was read; `mentions`: those that a person left, with their places. */
function readCounts(
	passage: Passage,
	all: readonly Mention[],
	mentions: readonly Mention[],
	times: readonly TimeExpression[],
	published: PublicationDate | null,
	engine: Engine
): UnnamedCount[] {
	const named = all.map(({ start, end, form, place }) => ({
		start,
		end,
		form,
		country: place?.country ?? null
	}));
	// "six Afghan provinces" are a count all the same; "the Five Towns" are a name.
	const counts = findUnnamed(passage, named).filter(
		({ end }) => !holds(all, { start: end - 1, end })
	);
	const activities = findActivities(passage, counts, engine.activities, all);
	const datings = dateMentions(passage, counts, times, published);
	const within = placeOfDiscourse(passage, mentions);
	return counts.map((count, index): UnnamedCount => ({
		...count,
		within: count.kind === 'country' ? null : within(count),
		activity: activities[index]!,
		dating: datings[index] ?? null
	}));
}

function joinMention(
	recognised: Recognised,
	resolution: Resolution,
	role: Role,
	activity: readonly string[],
	dating: Dating | null
): Mention {
	// Field by field: to spread an object costs ten times as much, and this is done for each name.
	const { start, end, name, form, within, head } = recognised;
	const { place, candidates } = resolution;
	return {
		start,
		end,
		name,
		form,
		within,
		head,
		place,
		candidates,
		confidence: nameConfidence(recognised.confidence) * resolution.confidence,
		role,
		part: null,
		activity,
		dating,
		status: 'machine'
	};
}

/** "In March, Somalia's army said": a month before a comma and a country is no town of that country. */
function isTime(span: Span, times: readonly TimeExpression[]): boolean {
	const time = times[indexAt(times, span.start)];
	return (
		time !== undefined && span.end <= time.end && (time.type === 'DATE' || time.type === 'TIME')
	);
}

/** Whether one of the sorted spans shares a character with `span`. */
function holds(spans: readonly Span[], span: Span): boolean {
	const last = spans[indexAt(spans, span.end - 1)];
	return last !== undefined && last.end > span.start;
}
