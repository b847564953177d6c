/** What stands at the margin of a paragraph: when, what is reported, where? */
import { splitActivities } from '../core/atlas/excerpts.ts';
import type { ArticleMention, ArticleUnnamed } from './article-text.ts';
import { dateText, isExact } from './dates.ts';

export interface MarginNote {
	/** "Feb 2024"; null where nothing dates the paragraph's places. */
	readonly date: string | null;
	readonly byPublication: boolean;
	readonly activities: readonly string[];
	/** Titles of the places that this is said of. */
	readonly places: readonly string[];
	/** "10 provinces, not named". */
	readonly unnamed: readonly string[];
}

const quiet: readonly ArticleMention['role'][] = ['embedded', 'institution'];
const most = 3;

/** Null where the paragraph dates no place and reports nothing. */
export function marginNote(
	mentions: readonly ArticleMention[],
	unnamed: readonly ArticleUnnamed[]
): MarginNote | null {
	const told = strongest(mentions.filter(({ role }) => !quiet.includes(role)));
	const counted = unnamed[0];
	if (told.length === 0 && counted === undefined) return null;

	const date = told.find(({ from }) => from !== null) ?? counted ?? null;
	const activities = new Set(told.flatMap(({ activity }) => splitActivities(activity)));
	for (const { activity } of unnamed)
		for (const each of splitActivities(activity)) activities.add(each);
	return {
		date: date === null ? null : dateText(date),
		byPublication: told.some(({ from, basis }) => from !== null && basis === 'publication'),
		activities: [...activities].slice(0, 2),
		places: [...new Set(told.map(({ title, name }) => title ?? name))].slice(0, most),
		unnamed: unnamed.map(({ text }) => `${text}, not named`)
	};
}

/** The mentions that share the date which most is said of: with an activity before without. */
function strongest(mentions: readonly ArticleMention[]): ArticleMention[] {
	const groups = new Map<string, ArticleMention[]>();
	for (const mention of mentions) {
		if (mention.from === null && mention.activity === '') continue;
		const key = `${mention.from} ${mention.to}`;
		const group = groups.get(key);
		if (group) group.push(mention);
		else groups.set(key, [mention]);
	}
	const weight = (group: readonly ArticleMention[]) =>
		group.filter(({ activity }) => activity !== '').length * 100 +
		datedWeight(group[0]) +
		group.length;
	return [...groups.values()].sort((a, b) => weight(b) - weight(a))[0] ?? [];
}

/** What is known to the year says more than what is open or spans decades. */
function datedWeight(mention: ArticleMention | undefined): number {
	if (!mention || mention.from === null) return 0;
	if (isExact(mention)) return 60;
	return mention.edtf?.includes('..') ? 30 : 50;
}
