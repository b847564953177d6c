/** In which place do unnamed places lie: "5 departments of Honduras", "12 villages" in a text about Niger? */
import { indexAt } from '../article/segment.ts';
import type { Kind, Mention, Passage, Span } from '../model.ts';

/** Kinds that hold what is counted; a count of villages "in Kabul" tells of the city's surroundings at most. */
const HOLDERS: ReadonlySet<Kind> = new Set([
	'country',
	'province',
	'district',
	'physical',
	'region',
	'historical'
]);

/**
 * For a count, the id of the place that the words tie it to, else of the only country named in its sentence, else of the
 * country that the text names most; null if none.
 */
export function placeOfDiscourse(
	passage: Passage,
	mentions: readonly Mention[]
): (count: Span) => string | null {
	const main = onlyOrMost(mentions, 'most');
	return (count) => {
		const sentence = passage.sentences[indexAt(passage.sentences, count.start)];
		const first = sentence ? indexAt(mentions, sentence.start - 1) + 1 : 0;
		const past = sentence ? indexAt(mentions, sentence.end - 1) + 1 : 0;
		const near = mentions.slice(first, past);
		return tiedTo(passage.text, count, near) ?? onlyOrMost(near, 'only') ?? main;
	};
}

/** "villages of X", "towns in northern X", "X's districts", "six Xish provinces". */
function tiedTo(text: string, count: Span, near: readonly Mention[]): string | null {
	const tied = near.find(({ start, end, place }) => {
		if (!place || !HOLDERS.has(place.kind)) return false;
		if (start >= count.end)
			return /^\s+(?:of|in|across)\s+(?:the\s+)?$/u.test(text.slice(count.end, start));
		if (end <= count.start) return /^['’]s?\s+$/u.test(text.slice(end, count.start));
		return true;
	});
	return tied?.place?.id ?? null;
}

function onlyOrMost(mentions: readonly Mention[], which: 'only' | 'most'): string | null {
	const tally = new Map<string, number>();
	for (const { place } of mentions) {
		if (place?.country) tally.set(place.country, (tally.get(place.country) ?? 0) + 1);
	}
	if (which === 'only' && tally.size !== 1) return null;
	const [best] = [...tally].sort(([a, n], [b, k]) => k - n || (a < b ? -1 : 1));
	return best ? `iso3166-1:${best[0]}` : null;
}
