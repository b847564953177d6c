/** Which articles repeat the text of another (wire copy)? */
import type { Article } from '../model.ts';
import { publicationDate } from '../time/edtf.ts';

const SHINGLE_WORDS = 5;
const SHARED = 0.8;
const ENOUGH_SHINGLES = 30;

/**
 * For each article the slug of the earlier one that holds at least four fifths of its five-word runs, or null.
 * "Earlier" is by publication, then by order; a repeat of a repeat points to the first. Short texts are never repeats,
 * unless they are the same to the letter.
 */
export function findRepeats(articles: readonly Article[]): (string | null)[] {
	const order = articles
		.map((_, index) => index)
		.sort((a, b) => compareDates(articles[a]!, articles[b]!) || a - b);
	const runs = articles.map((article) => shingles(article.text));
	const bearers = new Map<number, number[]>();
	const repeats: (string | null)[] = articles.map(() => null);
	for (const index of order) {
		const own = runs[index]!;
		const original = mostShared(own, bearers);
		if (original !== null && isRepeat(articles, runs, index, original)) {
			repeats[index] = articles[original]!.slug;
			continue;
		}
		for (const run of own) {
			const list = bearers.get(run);
			if (list) list.push(index);
			else bearers.set(run, [index]);
		}
	}
	return repeats;
}

function isRepeat(
	articles: readonly Article[],
	runs: readonly ReadonlySet<number>[],
	index: number,
	original: number
): boolean {
	if (articles[index]!.text === articles[original]!.text) return true;
	const own = runs[index]!;
	if (own.size < ENOUGH_SHINGLES) return false;
	let shared = 0;
	for (const run of own) if (runs[original]!.has(run)) shared++;
	return shared >= own.size * SHARED;
}

function compareDates(a: Article, b: Article): number {
	const [first, second] = [dateKey(a), dateKey(b)];
	return first < second ? -1 : first > second ? 1 : 0;
}

/** The first day, then what is written: that may hold the hour. */
function dateKey({ published }: Article): string {
	return `${publicationDate(published)?.from ?? '9999'} ${published}`;
}

function mostShared(
	own: ReadonlySet<number>,
	bearers: ReadonlyMap<number, number[]>
): number | null {
	const counts = new Map<number, number>();
	for (const run of own) {
		for (const index of bearers.get(run) ?? []) counts.set(index, (counts.get(index) ?? 0) + 1);
	}
	let best: number | null = null;
	for (const [index, count] of counts) {
		if (best === null || count > counts.get(best)!) best = index;
	}
	return best;
}

function shingles(text: string): Set<number> {
	const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
	const found = new Set<number>();
	for (let i = 0; i + SHINGLE_WORDS <= Math.max(words.length, SHINGLE_WORDS); i++) {
		found.add(hash(words.slice(i, i + SHINGLE_WORDS).join(' ')));
	}
	return found;
}

/** FNV-1a: good enough to compare texts, and the same everywhere. */
function hash(text: string): number {
	let value = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) {
		value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
	}
	return value >>> 0;
}
