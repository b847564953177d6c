/** How far does a time reach: which words of its sentence may it date, and how near does it stand to them? */
import { findAttributions, rangeAt, type Attribution, type Range } from './attribution.ts';
import { cutClauses, isFiniteVerb, segmentAt, type Segment } from './clauses.ts';
import type { Line } from './line.ts';
import { cutStatements, isDone, isOfOtherStatement } from './statements.ts';
import type { TimeGroup } from './time-groups.ts';

/** What is called a sentence may be a table or a list without end: beyond this a time says nothing of a mention. */
const REACH = 60;

/** The words of a mention: first and last. */
export interface Place {
	readonly first: number;
	readonly last: number;
}

/** A sentence cut into clauses, with its times. */
export class TimedLine {
	/** Cut when they are asked for: most sentences have no time, or no mention. */
	private cuts: {
		segments?: readonly Segment[];
		attributions?: readonly Attribution[];
		statements?: readonly Range[];
		parts?: readonly Range[];
		appositions?: readonly boolean[];
	} = {};

	constructor(
		readonly line: Line,
		/** In the order of their ends. */
		readonly groups: readonly TimeGroup[]
	) {}

	get segments(): readonly Segment[] {
		return (this.cuts.segments ??= cutClauses(this.line));
	}

	get attributions(): readonly Attribution[] {
		return (this.cuts.attributions ??= findAttributions(this.line, this.segments, this.groups));
	}

	private get statements(): readonly Range[] {
		return (this.cuts.statements ??= cutStatements(this.line, this.segments, this.groups));
	}

	private get parts(): readonly Range[] {
		return (this.cuts.parts ??= cutParts(this.line));
	}

	private get appositions(): readonly boolean[] {
		const { line, segments } = this;
		return (this.cuts.appositions ??= segments.map((segment) => isApposition(line, segment)));
	}

	/** The time that dates a mention: of the reported statement rather than of the report, then the nearest. */
	nearest(place: Place, limit: number): TimeGroup | null {
		let best: TimeGroup | null = null;
		let lowest = Infinity;
		const { groups } = this;
		if (groups.length === 0) return null;
		const within = rangeAt(this.attributions, place.first);
		for (let index = firstWithin(groups, place.first - REACH); index < groups.length; index++) {
			const group = groups[index]!;
			if (group.core > place.last + REACH) break;
			const distance = this.distance(group, place);
			const range = rangeAt(this.attributions, group.core);
			if (distance >= limit || this.isAcross(within, range, group)) continue;
			const cost = range && range !== within ? distance + FOREIGN : distance;
			if (cost < lowest) [best, lowest] = [group, cost];
		}
		return best;
	}

	/** Whether a mention is of who reports. */
	isOfReporter(word: number): boolean {
		return rangeAt(this.attributions, word) !== null;
	}

	/** Whether it dates what is reported, and the mention is of who reports it. */
	private isAcross(
		mention: Attribution | null,
		time: Attribution | null,
		group: TimeGroup
	): boolean {
		if (!mention || mention === time) return false;
		return time !== null || group.core >= mention.to || !mention.leads;
	}

	/** How far, in words, a time stands from a mention; infinite where it cannot date it. */
	private distance(group: TimeGroup, { first, last }: Place): number {
		const { line, segments } = this;
		if (group.within && (last < group.within[0] || first >= group.within[1])) return Infinity;
		if (group.beyond !== null && first < group.beyond && last >= group.start) return Infinity;
		if (this.isOfAnotherPart(group, first)) return Infinity;
		if (isOfOtherStatement(line, segments, this.statements, this.attributions, group, first))
			return Infinity;
		const from = segmentAt(segments, first);
		const to = segmentAt(segments, group.core);
		const segment = segments[to];
		if (segment && from !== to && isClosed(segments, from, to, last)) return Infinity;
		if (from !== to && isStanding(line, segments[from])) return Infinity;
		const before = group.start > last;
		const [low, high] = before ? [last + 1, group.start] : [group.end, first];
		let cost = 0;
		for (let at = low; at < high; at++) {
			// "Kupiansk, a railway hub on the Oskil, a day later": what explains a name takes no room.
			if (from === to || !this.isAside(segmentAt(segments, at), from, to))
				cost += costOfWord(line, at, before);
		}
		for (let index = Math.min(from, to) + 1; index <= Math.max(from, to); index++) {
			if (this.isAside(index, from, to)) continue;
			cost += segments[index]?.kind === 'coordinate' ? 12 : 3;
		}
		// "In 2021, …": an adverbial at the head holds for the whole sentence.
		if (!before && group.start <= 1 && to === 0) cost = Math.min(cost, 8 + 4 * Math.abs(from - to));
		// "Bagram, built in the 1950s, was attacked on Sunday" tells of Sunday.
		const isAside = from !== to && segment?.kind === 'attached' && isDone(line, segment, group);
		return cost + (group.attributive ? 6 : 0) + (isAside ? REACH : 0);
	}

	private isAside(index: number, from: number, to: number): boolean {
		return index !== from && index !== to && this.appositions[index] === true;
	}

	/** A semicolon parts statements: a time crosses it forward only, to one that has none of its own. */
	private isOfAnotherPart(group: TimeGroup, word: number): boolean {
		const { parts, line } = this;
		if (parts.length === 1) return false;
		const own = rangeAt(parts, word) ?? parts.at(-1)!;
		const other = rangeAt(parts, group.core) ?? parts.at(-1)!;
		if (own === other) return false;
		if (this.groups.some(({ core }) => core >= own.from && core < own.to)) return true;
		// A list of places shares the time that stands at its end.
		return other.from > own.from && hasVerb(line, other);
	}
}

/** "a railway hub on the Oskil river". */
function isApposition(line: Line, segment: Segment | undefined): boolean {
	if (!segment || segment.kind !== 'main') return false;
	return (
		/^(?:a|an|the|its|his|her|their)$/.test(line.lower(segment.from)) && !hasVerb(line, segment)
	);
}

/** "…, which has plants in Ulm, …": a fact that holds at any time. */
function isStanding(line: Line, segment: Segment | undefined): boolean {
	if (segment?.kind !== 'attached') return false;
	return (
		/^(?:which|who|whose|where)$/.test(line.lower(segment.from)) &&
		/^(?:is|are|has|have|still)$/.test(line.lower(segment.from + 1))
	);
}

/** More than any distance within reach. */
const FOREIGN = 10_000;

/** What semicolons part. */
function cutParts(line: Line): Range[] {
	const parts: Range[] = [];
	let from = 0;
	for (let at = 0; at <= line.words.length; at++) {
		if (at < line.words.length && line.lower(at) !== ';') continue;
		parts.push({ from, to: at + 1 });
		from = at + 1;
	}
	return parts;
}

function hasVerb(line: Line, { from, to }: Range): boolean {
	for (let at = from; at < to; at++) if (isFiniteVerb(line, at)) return true;
	return false;
}

/** The first group that ends after a word; they stand in the order of their ends. */
function firstWithin(groups: readonly TimeGroup[], word: number): number {
	let low = 0;
	let high = groups.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (groups[middle]!.end <= word) low = middle + 1;
		else high = middle;
	}
	return low;
}

const CONNECTIVES =
	/^(?:while|whereas|although|though|but|after|before|when|where|until|because|which|who|whose)$/;

function costOfWord(line: Line, at: number, before: boolean): number {
	const word = line.lower(at);
	if (CONNECTIVES.test(word)) return 8;
	// "… in 2021 and Herat in 2022": what follows "and" has its own time after it.
	if (word === 'and' || word === ';') return before ? 2 : 5;
	return /^\p{L}|^\d/u.test(word) ? 1 : 0;
}

/** Whether a clause about one noun, or one with another subject, keeps its time to itself. */
function isClosed(segments: readonly Segment[], from: number, to: number, last: number): boolean {
	const segment = segments[to];
	if (!segment) return false;
	// The noun just before the comma is what the clause speaks of.
	if (segment.kind === 'attached') return !(segment.from - last <= 2 && segment.from > last);
	if (segment.kind === 'participle') return from !== to - 1;
	return false;
}
