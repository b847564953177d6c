/** What does a text say of places and times? The whole chain, from words to dated, located mentions. */
import { findActivities } from './activity/find-activities.ts';
import type { Activity } from './activity/vocabulary.ts';
import { indexAt, segment } from './article/segment.ts';
import { applyCorrections } from './corrections/apply.ts';
import type { Correction } from './corrections/correction.ts';
import type {
	Dating,
	Gazetteer,
	Mention,
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
import { findUnnamed } from './toponym/unnamed.ts';

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
	const passage = segment(text);
	const times = findTimes(passage, options.published);
	const recognised = options.given
		? describeSpans(passage, options.given, engine.gazetteer)
		: recognise(passage, engine.gazetteer, engine.tagger).filter((one) => !isTime(one, times));
	const resolutions = resolve(passage, recognised, engine.gazetteer, {
		title: options.title ?? null,
		focus: options.focus ?? null,
		candidates: options.candidates ?? 5
	});
	const roles = assignRoles(passage, recognised, resolutions);
	const named = recognised.map((one, index) => ({
		...one,
		country: resolutions[index]!.place?.country ?? null
	}));
	// "six Afghan provinces" are a count all the same; "the Five Towns" are a name.
	const counts = findUnnamed(passage, named).filter(
		({ end }) => !holds(recognised, { start: end - 1, end })
	);
	const activities = findActivities(passage, recognised, engine.activities);
	const datings = dateMentions(passage, recognised, times, options.published);
	const read = recognised.map((one, index): Mention =>
		joinMention(one, resolutions[index]!, roles[index]!, activities[index]!, datings[index] ?? null)
	);
	const { mentions: decided, stale } = applyCorrections(
		text,
		options.article ?? '',
		read,
		options.corrections ?? [],
		engine.gazetteer
	);

	const parts = partReader(passage, engine.gazetteer);
	const mentions = decided.map((mention): Mention => {
		const part = parts(mention);
		return part ? { ...mention, part } : mention;
	});

	const countActivities = findActivities(passage, counts, engine.activities, recognised);
	const countDatings = dateMentions(passage, counts, times, options.published);
	const within = placeOfDiscourse(passage, mentions);
	const unnamed = counts.map((count, index): UnnamedCount => ({
		...count,
		within: count.kind === 'country' ? null : within(count),
		activity: countActivities[index]!,
		dating: countDatings[index] ?? null
	}));
	return { passage, mentions, unnamed, times, stale };
}

function joinMention(
	recognised: Recognised,
	resolution: Resolution,
	role: Role,
	activity: readonly string[],
	dating: Dating | null
): Mention {
	const confidence = nameConfidence(recognised.confidence) * resolution.confidence;
	const { place, candidates } = resolution;
	return {
		...recognised,
		place,
		candidates,
		confidence,
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
