/** Which annotated words does the tagger learn from? */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formAt } from '../../src/lib/core/article/word-form.ts';
import type { Token } from '../../src/lib/core/model.ts';
import { TAGS } from '../../src/lib/core/toponym/chain.ts';
import { splitTokens, type Word } from '../../src/lib/core/toponym/words.ts';

export interface AnnotatedSentence {
	readonly tokens: readonly string[];
	/** BIO over LOC, PER and ORG. */
	readonly tags: readonly string[];
}

export interface AnnotatedDocument {
	readonly id: string;
	readonly sentences: readonly AnnotatedSentence[];
}

/** JSON Lines, one document a line, as `name.jsonl` in `folder`. */
export function readDocuments(folder: string, name: string): AnnotatedDocument[] {
	return readFileSync(join(folder, `${name}.jsonl`), 'utf8')
		.split('\n')
		.filter((line) => line.trim())
		.map((line) => JSON.parse(line) as AnnotatedDocument);
}

export interface AnnotatedWords {
	readonly words: readonly Word[];
	/** Indices into `TAGS`, one a word. */
	readonly tags: Uint8Array;
}

/** Cuts annotated tokens as running text is cut, so that training and use see the same words. */
export function annotatedWords(document: AnnotatedDocument): AnnotatedWords {
	const tokens: Token[] = [];
	const tagAt = new Map<number, number>();
	let offset = 0;
	document.sentences.forEach((sentence, index) => {
		sentence.tokens.forEach((text, i) => {
			const form = formAt(text, 0, text.length);
			tokens.push({ start: offset, end: offset + text.length, form, sentence: index });
			tagAt.set(offset, Math.max(0, TAGS.indexOf(sentence.tags[i] as (typeof TAGS)[number])));
			offset += text.length + 1;
		});
	});
	const words = splitTokens(tokens);
	const tags = new Uint8Array(words.length);
	words.forEach((word, i) => {
		const tag = tagAt.get(word.start);
		// Later parts of a hyphenated token continue the name that its first part is in.
		tags[i] = tag ?? (tags[i - 1]! % 2 === 1 ? tags[i - 1]! + 1 : tags[i - 1]!);
	});
	return { words, tags };
}
