/** What did a person decide, and on what, in a few words? */
import type { Correction, Decision } from '../corrections/correction.ts';
import { parseEdtf } from '../time/edtf.ts';
import { roleNames } from '../role-names.ts';
import { dateWords } from '../time/display.ts';
import type { Scope } from './scope.ts';

/** `titleOf`: what a place is called, by its id; null where nobody knows it. "is Kabul, Afghanistan", "not a place", "dated Feb 2024". */
export function describeDecision(
	decision: Decision,
	titleOf: (place: string) => string | null
): string {
	const title = (id: string) => titleOf(id) ?? id;
	switch (decision.type) {
		case 'place':
			return `is ${title(decision.place)}`;
		case 'by-hand':
			return `is ${decision.title}, placed by hand, give or take ${decision.precisionKm} km`;
		case 'not-a-place':
			return 'not a place';
		case 'add':
			return decision.place === null
				? 'added as a place on no map'
				: `added as ${title(decision.place)}`;
		case 'date':
			return decision.edtf === null ? 'no date' : `dated ${wordsOf(decision.edtf)}`;
		case 'add-date':
			return `added as the date ${wordsOf(decision.edtf)}`;
		case 'role':
			return `its role is “${roleNames[decision.role]}”`;
		case 'activity':
			return decision.activity.length ? `activity: ${decision.activity.join(', ')}` : 'no activity';
		case 'accept':
			if (decision.place === undefined) return 'accepted';
			return decision.place === null
				? 'accepted without a place'
				: `accepted as ${title(decision.place)}`;
		case 'dispute':
			return 'disputed';
	}
}

/** "these words", "in this article", "in the whole project". */
export function scopeOf({ target, article }: Pick<Correction, 'target' | 'article'>): Scope {
	return target ? 'words' : article === null ? 'project' : 'article';
}

/** The words or the name that it is about. */
export function wordsOfCorrection({ target, name }: Pick<Correction, 'target' | 'name'>): string {
	return target?.exact ?? name ?? '';
}

function wordsOf(edtf: string): string {
	return parseEdtf(edtf).ok ? dateWords(edtf) : edtf;
}
