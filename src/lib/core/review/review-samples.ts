/** Which small, invented mentions do the tests of review share? */
import type { MentionProperties } from '../model.ts';
import type { Signature } from './decide.ts';

export const article =
	'Rain fell on Andarab in March 2024. From Andarab the road leads to Baghlan.\nIn Andarab the bridge held; Wardak saw none of it.';

export function mention(
	id: string,
	name: string,
	more: Partial<MentionProperties> = {},
	from = 0
): MentionProperties {
	const start = article.indexOf(name, from);
	return {
		...{ id, article: 'a', start, end: start + name.length, name, excerpt: '', excerpt_start: 0 },
		...{ place: 'geonames:1', title: name, kind: 'settlement', country: 'AF', admin1: null },
		...{ precision_km: 5, part_words: null, part_lat: null, part_lon: null },
		...{ part_precision_km: null, confidence: 0.5, form: 'name', within: null, role: 'mention' },
		...{ activity: '', from: null, to: null, edtf: null, date_text: null, date_start: null },
		...{ date_end: null, basis: null, published: null, status: 'machine' },
		...more
	};
}

/** Three times "Andarab" in one article, once in another. */
export const andarabs = [
	mention('a1', 'Andarab', { confidence: 0.4 }),
	mention('a2', 'Andarab', { confidence: 0.3 }, 30),
	mention('a3', 'Andarab', { confidence: 0.9, place: 'geonames:2' }, 70),
	mention('b1', 'Andarab', { article: 'b', confidence: 0.8 })
] as const;
export const baghlan = mention('a4', 'Baghlan', { confidence: 0.35, kind: 'province' });
export const wardak = mention('a5', 'Wardak', {
	confidence: 0,
	...{ place: null, title: null, kind: null }
});
export const mentions: readonly MentionProperties[] = [...andarabs, baghlan, wardak];

/** Ids in a row; each signature a minute after the one before. */
export function signer(): () => Signature {
	let count = 0;
	return () => {
		const when = new Date(Date.UTC(2026, 0, 1, 0, count)).toISOString();
		return { id: `c${++count}`, when, by: 'A. Reader', note: null };
	};
}
