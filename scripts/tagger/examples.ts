/** Which stretches of annotated text does the tagger learn from, and by what features? */
import type { Gazetteer } from '../../src/lib/core/model.ts';
import type { NameLexicon } from '../../src/lib/core/toponym/name-lexicon.ts';
import {
	MAX_FEATURES,
	prepare,
	writeFeatures
} from '../../src/lib/core/toponym/tagger-features.ts';
import { isInside } from '../../src/lib/core/toponym/chain.ts';
import { forEachRun } from '../../src/lib/core/toponym/tagger.ts';
import type { Example } from './crf.ts';
import { type AnnotatedDocument, annotatedWords } from './training-data.ts';

/** The stretches of a document that may be names, with their features and right tags. */
export function examplesOf(
	document: AnnotatedDocument,
	gazetteer: Gazetteer,
	lexicon: NameLexicon
): Example[] {
	const { words, tags } = annotatedWords(document);
	const input = prepare(words, gazetteer, lexicon);
	const buffer = new Int32Array(MAX_FEATURES);
	const examples: Example[] = [];
	forEachRun(input, (from, to) => {
		const features: Int32Array[] = [];
		for (let i = from; i < to; i++) features.push(buffer.slice(0, writeFeatures(input, i, buffer)));
		const own = tags.slice(from, to);
		// A name that began in a word that can be none (in lower case) begins here.
		if (isInside(own[0]!)) own[0] = own[0]! - 1;
		examples.push({ features, tags: own, weight: 1 });
	});
	return examples;
}
