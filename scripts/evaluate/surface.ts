/** In what surroundings does a span stand, by what the machine itself sees there? */
import { segment } from '../../src/lib/core/article/segment.ts';
import type { Span } from '../../src/lib/core/model.ts';
import type { Engine } from '../../src/lib/core/reading.ts';
import { describeSpans } from '../../src/lib/core/toponym/recognise.ts';
import type { EntityType } from '../../src/lib/core/toponym/tagger.ts';
import { wordsOf } from '../../src/lib/core/toponym/words.ts';

export type Surroundings = (span: Span) => string;

const INSIDE: Readonly<Record<EntityType, string | null>> = {
	PER: 'in what is tagged as a person',
	ORG: 'in what is tagged as an organisation',
	LOC: null
};

/** A name for the class of a span: the first that fits. */
export function surroundingsIn(text: string, { tagger, gazetteer }: Engine): Surroundings {
	const passage = segment(text);
	const words = wordsOf(passage);
	const { entities } = tagger.tag(words, gazetteer);
	return (span) => {
		const name = text.slice(span.start, span.end);
		const [described] = describeSpans(passage, [span], gazetteer);
		if (described?.form === 'demonym') return 'demonym';
		if (isDateline(text, span)) return 'dateline';
		if (isInCapitals(text, span)) return 'in capitals';
		if (!/\p{Lu}/u.test(name)) return 'in lower case';
		const entity = entities.find(
			({ from, to }) => words[from]!.start < span.end && span.start < words[to - 1]!.end
		);
		const inside = entity && INSIDE[entity.type];
		if (inside) return inside;
		if (isInLongerName(text, span)) return 'in a longer name';
		if (described?.form === 'abbreviation') return 'abbreviation';
		if (/\d/.test(name)) return 'with digits';
		return gazetteer.lookup(name).length ? 'known name' : 'name in no gazetteer';
	};
}

/** "KABUL, Afghanistan (AP) —": early in a line, with a dash soon after it. */
function isDateline(text: string, { start, end }: Span): boolean {
	const lineStart = text.lastIndexOf('\n', start - 1) + 1;
	const before = text.slice(lineStart, start);
	if (before.length > 40 || /[a-z]{2,}\s+[a-z]{2,}|[.!?]\s/.test(before)) return false;
	return /^[^.!?\n]{0,40}?(?:\s[-–—]{1,2}\s|\s?--\s?|\s?—)/.test(text.slice(end, end + 50));
}

/** The words around it are in capitals too. */
function isInCapitals(text: string, { start, end }: Span): boolean {
	if (text.slice(start, end) !== text.slice(start, end).toUpperCase()) return false;
	const around = text.slice(Math.max(0, start - 20), start) + text.slice(end, end + 20);
	const letters = around.match(/\p{L}/gu) ?? [];
	const capitals = letters.filter((letter) => letter !== letter.toLowerCase());
	return letters.length > 5 && capitals.length / letters.length > 0.6;
}

function isInLongerName(text: string, { start, end }: Span): boolean {
	return (
		/(?:^|[^.!?\s])\s\p{Lu}[\p{L}.’'&-]*\s(?:of\s|of the\s|for\s)?$/u.test(
			text.slice(Math.max(0, start - 40), start)
		) || /^(?:\s|-)\p{Lu}/u.test(text.slice(end, end + 3))
	);
}
