/** May a sentence without a date of its own be dated by the publication of its article? */
import { isFiniteVerb } from './clauses.ts';
import type { Line } from './line.ts';

const REPORTING =
	/^(?:said|told|announced|warned|stated|added|declared|confirmed|called|vowed|urged|reported|reports|acknowledged|emphasized|emphasised|stressed|insisted|denied|claimed|accused|condemned|criticised|criticized|responded|asserted|remarked|explained|argued|concluded|pledged|demanded)$/;
/** Words that set a sentence in another time than that of the news. */
const BACKGROUND =
	/^(?:historically|formerly|previously|once|then|ago|earlier|decades|centuries|years|ancient|originally|former|history|born|ever|never|used|would|will|shall|if)$/;

export type Tense = 'perfect' | 'progressive' | 'past' | 'present' | 'none';

/** The first finite verb of the sentence decides. */
export function mainTense(line: Line): Tense {
	for (let at = 0; at < line.words.length; at++) {
		const word = line.lower(at);
		if (word === 'has' || word === 'have') return isPerfect(line, at) ? 'perfect' : 'present';
		if (word === 'is' || word === 'are') return isProgressive(line, at) ? 'progressive' : 'present';
		if (
			/^(?:will|would|can|could|may|might|must|shall|should|does|do|says|say|wants|claims)$/.test(
				word
			)
		) {
			return 'present';
		}
		if (isFiniteVerb(line, at)) return 'past';
	}
	return 'none';
}

function isPerfect(line: Line, at: number): boolean {
	for (let next = at + 1; next < Math.min(line.words.length, at + 5); next++) {
		const word = line.lower(next);
		if (word === 'been') return true;
		if (
			word.endsWith('ed') ||
			/^(?:become|begun|taken|come|gone|fallen|fled|made|met|won|lost|seen|risen|broken|sent|held|struck|shot|hit|given|brought|led|said|told|set|left|found|written|withdrawn|driven)$/.test(
				word
			)
		) {
			return true;
		}
		if (
			!/^(?:\p{L}+ly|once|again|already|now|also|not|never|since|just|so|far|long|yet|still)$/u.test(
				word
			)
		)
			return false;
	}
	return false;
}

function isProgressive(line: Line, at: number): boolean {
	for (let next = at + 1; next < Math.min(line.words.length, at + 4); next++) {
		const word = line.lower(next);
		if (word.length > 4 && word.endsWith('ing')) return true;
		if (!/^(?:\p{L}+ly|once|again|already|now|also|not|still|reportedly)$/u.test(word))
			return false;
	}
	return false;
}

/** Whether the sentence's own statement is that somebody said something. */
export function reports(line: Line): boolean {
	return line.words.some(({ lower }) => REPORTING.test(lower));
}

export function isBackground(line: Line): boolean {
	return line.words.some(({ lower }) => BACKGROUND.test(lower));
}

/** The lead of a story is its first three paragraphs; a headline and a standfirst among them. */
export const LEAD_PARAGRAPHS = 4;
