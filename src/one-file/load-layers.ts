/** Stands in for `state/load-layers.ts`: the layers lie in the page. */
import type { WhyCandidate } from '../lib/core/atlas/layers.ts';
import type { ArticleText } from '../lib/ui/article-text.ts';
import { texts, why } from './contents.ts';

export async function loadWhy(): Promise<Readonly<Record<string, readonly WhyCandidate[]>>> {
	return why;
}

export async function loadText(slug: string): Promise<ArticleText> {
	const text = texts[slug];
	if (!text) throw new Error(`“${slug}” is not in this file.`);
	return text;
}
