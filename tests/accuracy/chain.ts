/** The whole chain on a text, for tests. */
import type { Mention, Reading } from '../../src/lib/core/model.ts';
import { readPassage } from '../../src/lib/core/reading.ts';
import { publicationDate } from '../../src/lib/core/time/edtf.ts';
import { loadEngine } from '../../src/lib/server/load-engine.ts';

const engine = await loadEngine();

export function read(
	text: string,
	published: string | null = null,
	title: string | null = null
): Reading {
	return readPassage(
		text,
		{ published: published === null ? null : publicationDate(published), title },
		engine
	);
}

/** The mention of `name`, the `nth` of that name. */
export function mentionOf(reading: Reading, name: string, nth = 0): Mention {
	const found = reading.mentions.filter((mention) => mention.name === name)[nth];
	if (!found)
		throw new Error(`No mention “${name}” (${nth}) among: ${namesOf(reading).join(', ')}`);
	return found;
}

export function namesOf({ mentions }: Reading): string[] {
	return mentions.map(({ name }) => name);
}

/** `from..to edtf basis` of a mention, or null. */
export function datingOf({ dating }: Pick<Mention, 'dating'>): string | null {
	return dating && `${dating.from}..${dating.to} ${dating.edtf} ${dating.basis}`;
}
