/** Which sentence does a link or a place on the map lead to? */
import type { ArticleText } from './article-text.ts';
import { mentionAnchor, unnamedAnchor } from './lay-out.ts';

export interface Landing {
	/** Id of the element to bring into view. */
	readonly element: string;
	/** Where it stands in the text: its sentence is lit. */
	readonly at: number;
	readonly place: string | null;
}

/** From `?mention=…`, `#mention-…` or `#unnamed-…`; null where the link names nothing here. */
export function landOn(text: ArticleText, url: URL): Landing | null {
	const hash = decodeURIComponent(url.hash.slice(1));
	const named = url.searchParams.get('mention') ?? hash.replace(/^mention-/, '');
	const mention = text.mentions.find(({ id }) => id === named);
	if (mention) return { element: mentionAnchor(mention), at: mention.start, place: mention.place };
	const count = text.unnamed.find(({ start }) => hash === unnamedAnchor({ start }));
	return count ? { element: hash, at: count.start, place: null } : null;
}

/** The next mention of the place after `from`; the first again after the last. */
export function nextMention(text: ArticleText, place: string, from: number): Landing | null {
	const all = text.mentions.filter((mention) => mention.place === place);
	const counted = all.filter(({ role }) => role !== 'embedded' && role !== 'institution');
	const own = counted.length > 0 ? counted : all;
	const mention = own.find(({ start }) => start > from) ?? own[0];
	return mention ? { element: mentionAnchor(mention), at: mention.start, place } : null;
}
