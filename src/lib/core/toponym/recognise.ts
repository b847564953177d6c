/** Which spans of a text name a place? The tagger's names, and what a tagger alone misses. */
import type { Form, Gazetteer, Passage, Recognised, Span } from '../model.ts';
import { takeSeats, takeStreets } from './addresses.ts';
import { takeApostropheNames } from './apostrophe-names.ts';
import { takeArticleNames } from './article-names.ts';
import { takeChains } from './chained-names.ts';
import { datelineNames } from './datelines.ts';
import { CONFIDENCE, Findings } from './findings.ts';
import { gazetteerNames, isOnlyDemonym, Sign } from './gazetteer-signs.ts';
import { compassBefore, headOf } from './heads.ts';
import { takeHalvedNames } from './halved-names.ts';
import { takeRepeated } from './repeated-names.ts';
import { takeTagged } from './tagged-names.ts';
import type { Tagger } from './tagger.ts';
import { takeGazetteerNames, takeHeadedNames, takeListedNames } from './well-known-names.ts';
import { wordsOf } from './words.ts';

/** Place names of a passage, sorted and apart. Possessives, articles and compass words are not in the spans. */
export function recognise(passage: Passage, gazetteer: Gazetteer, tagger: Tagger): Recognised[] {
	const findings = new Findings(passage, tagger.tag(wordsOf(passage), gazetteer), gazetteer);
	takeHalvedNames(findings);
	takeApostropheNames(findings);
	takeArticleNames(findings);
	takeStreets(findings);
	takeTagged(findings);
	for (const { from, to, vouched } of datelineNames(passage, findings.input))
		if (vouched || findings.isKnown(from, to)) findings.take(from, to, 'name', CONFIDENCE.dateline);
	takeGazetteerNames(findings);
	takeHeadedNames(findings);
	takeListedNames(findings);
	takeSeats(findings);
	takeChains(findings);
	takeRepeated(findings);
	return findings.recognised();
}

/** The same said of spans that are given: nothing is added to them and none is left out. */
export function describeSpans(
	passage: Passage,
	spans: readonly Span[],
	gazetteer: Gazetteer
): Recognised[] {
	const words = wordsOf(passage);
	const names = gazetteerNames(words, gazetteer);
	return spans.map(({ start, end }) => {
		const name = passage.text.slice(start, end);
		const from = words.findIndex((word) => word.end > start);
		let to = from;
		while (to >= 0 && to < words.length && words[to]!.start < end) to++;
		const signs = names[from]?.signs ?? 0;
		const form: Form = isOnlyDemonym(signs)
			? 'demonym'
			: signs & Sign.abbreviation && /^(?:\p{Lu}\.?){2,4}$|\.$/u.test(name)
				? 'abbreviation'
				: from > 0 && compassBefore(words, from)
					? 'compass'
					: 'name';
		const head = from >= 0 && to > from && form !== 'demonym' ? headOf(words, from, to) : null;
		return { start, end, name, form, within: null, head, confidence: 1 };
	});
}
