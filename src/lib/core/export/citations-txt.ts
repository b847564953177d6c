/** Every excerpt as it is cited, one paragraph each: to paste under a text. */
import { articlePage, articlesBySlug } from './articles.ts';
import { citation } from './citation.ts';
import { excerptsOf } from './excerpts.ts';
import type { Download } from './format.ts';
import { provenanceWords } from './provenance.ts';

export const citationsTxt: Download = {
	id: 'citations',
	file: 'citations.txt',
	name: 'Citations, text',
	note: 'Every excerpt with its source',
	mediaType: 'text/plain',
	write({ mentions, articles }, context) {
		const rows = articlesBySlug(articles);
		const cited = excerptsOf(mentions).flatMap(({ excerpt, feature: { properties } }) => {
			const article = rows.get(excerpt.article);
			if (!article) return [];
			const link = articlePage(context, excerpt.article, excerpt.id);
			return [`${properties.title ?? properties.name}: ${citation(excerpt, article, link)}`];
		});
		return `${[provenanceWords(context).join(' '), ...cited].join('\n\n')}\n`;
	}
};
