/** What does the command tell a person about a corpus? */
import type { Site } from '../lib/server/site.ts';
import { plural } from './terminal.ts';

/** One line for each file left out, and for each thing dropped from a file that is in; to standard error. */
export function reportProblems({ problems, warnings }: Pick<Site, 'problems' | 'warnings'>): void {
	for (const { file, message } of warnings) process.stderr.write(`${file}: ${message}.\n`);
	for (const { file, message } of problems) {
		process.stderr.write(`${file}: left out: ${message}.\n`);
	}
	if (problems.length) {
		process.stderr.write(`${plural(problems.length, 'article was', 'articles were')} left out.\n`);
	}
}

/** "2 articles: 58 mentions of 11 places, 40 of them dated; 3 names not on the map." */
export function summarise({ articles }: Pick<Site, 'articles'>): string {
	const counted = articles.filter(({ article }) => article.repeats === null);
	const mentions = counted.flatMap(({ reading }) => reading.mentions);
	const places = new Set(mentions.flatMap(({ place }) => (place ? [place.id] : [])));
	const dated = mentions.filter(({ dating }) => dating !== null).length;
	const unlocated = mentions.filter(({ place }) => place === null).length;
	const repeats = articles.length - counted.length;
	return (
		`${plural(articles.length, 'article')}${repeats ? ` (${repeats} repeating another)` : ''}: ` +
		`${plural(mentions.length, 'mention')} of ${plural(places.size, 'place')}, ` +
		`${dated} dated, ${unlocated} not on the map.`
	);
}
