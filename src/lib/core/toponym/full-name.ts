/** Which fuller name does the text give to a name: "the *Kabul* river", "*Erie* and Ontario lakes", "*North* and South Korea"? */
import { WordClass, classesOf } from './word-classes.ts';
import type { Span } from '../model.ts';

/** Heads that make another thing of a town's or province's name; a coast, a beach or hills are still the town's own. */
const FEATURE_HEADS =
	'river|lake|valley|peninsula|island|sea|gulf|strait|channel|canal|desert|basin|delta|plateau|pass|glacier|peak';
const WINDOW = 80;
const NAME = String.raw`\p{Lu}[\p{L}'’-]*(?:\s+\p{Lu}[\p{L}'’-]*)?`;
const HEAD_AFTER = new RegExp(
	String.raw`^((?:(?:,\s+|,?\s+(?:and|or)\s+)(?:the\s+)?${NAME})*)\s+(${FEATURE_HEADS})(s?)\b`,
	'iu'
);
/** A quick look before the slow one. */
const HEAD = new RegExp(FEATURE_HEADS, 'i');
const IN_LIST = new RegExp(String.raw`${NAME}(?:,\s+|,?\s+(?:and|or)\s+)(?:the\s+)?$`, 'u');
const HEADS_BEFORE = /\b(Lake|Mount|River|Island)s\s+(?:\p{Lu}[\p{L}'’-]*(?:,\s+|,?\s+and\s+))*$/u;
const OPPOSITE = /^(?:,?\s+(?:and|or|to)\s+|\/)(?:the\s+)?(\p{Lu}[\p{L}-]*)\s+(\p{Lu}[\p{L}'’-]*)/u;

export interface FullerName {
	readonly name: string;
	/** It is a natural feature, so that a town of the shorter name is not meant. */
	readonly feature: boolean;
}

export function fullerName(text: string, { start, end }: Span): FullerName | null {
	const name = text.slice(start, end);
	const after = text.slice(end, end + WINDOW);
	if (isCompass(name)) {
		const [, other, rest] = OPPOSITE.exec(after) ?? [];
		return other && rest && isCompass(other) ? { name: `${name} ${rest}`, feature: false } : null;
	}
	const head = HEAD.test(after) ? HEAD_AFTER.exec(after) : null;
	if (head) {
		const [, list, kind, plural] = head;
		const isList = list !== '' || IN_LIST.test(text.slice(Math.max(0, start - WINDOW), start));
		// "Kabul and the Helmand river": a single river has a single name.
		if (plural === '' ? list === '' : isList)
			return { name: `${name} ${capital(kind!)}`, feature: true };
	}
	const before = HEADS_BEFORE.exec(text.slice(Math.max(0, start - WINDOW), start));
	return before ? { name: `${before[1]} ${name}`, feature: true } : null;
}

const isCompass = (word: string): boolean =>
	(classesOf(word.toLowerCase()) & WordClass.compass) !== 0;

const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1).toLowerCase();
