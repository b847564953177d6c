/** Which few words tell one mention of a name from another? */
import type { MentionProperties } from '../../core/model.ts';

const BEFORE = 24;
const AFTER = 40;

export function wordsAround(
	mention: Pick<MentionProperties, 'excerpt' | 'excerpt_start' | 'start' | 'end'>
): string {
	const { excerpt } = mention;
	const start = mention.start - mention.excerpt_start;
	const end = mention.end - mention.excerpt_start;
	const from = Math.max(0, start - BEFORE);
	const before = excerpt.slice(from, start).replace(from > 0 ? /^\S*\s/u : '', from > 0 ? '…' : '');
	return `${before}${excerpt.slice(start, end + AFTER)}`.replace(/\s+/gu, ' ');
}
