/** How is a project written to one file that another copy of Dateline opens? */
import { strToU8, zipSync } from 'fflate';
import { writeCorrections } from '../corrections/write-corrections.ts';
import { CORRECTIONS_FILE, PROJECT_FILE, textFile, type Project } from './project.ts';

/**
 * A zip of `dateline-project.json`, `corrections.json` and each article's text, verbatim, in `articles/SLUG.txt`. The
 * same project gives the same bytes, wherever it is written.
 */
export function writeProject(project: Project): Uint8Array<ArrayBuffer> {
	const { id, title, created, changed, settings, corrections } = project;
	const articles = project.articles.map(({ slug, file, article }) => {
		const { text, ...about } = article;
		return { texts: [textFile(slug), strToU8(text)] as const, about: { ...about, slug, file } };
	});
	const about = { version: 1, id, title, created, changed, settings };
	const lines = articles.map((one) => JSON.stringify(one.about)).join(',\n');
	const head = JSON.stringify(about).slice(0, -1);
	const files = {
		[PROJECT_FILE]: strToU8(`${head},"articles":[${lines ? `\n${lines}\n` : ''}]}\n`),
		[CORRECTIONS_FILE]: strToU8(writeCorrections(corrections)),
		...Object.fromEntries(articles.map(({ texts }) => texts))
	};
	return zipSync(files, { level: 6, mtime: localTime(changed) });
}

/** A zip tells the time without a zone: the day of the change at noon, which no zone moves to another. */
function localTime(changed: string): Date {
	const [, year = '1980', month = '1', day = '1'] = /^(\d{4})-(\d\d)-(\d\d)/.exec(changed) ?? [];
	const isTold = Number(year) >= 1980 && Number(year) < 2099;
	return isTold
		? new Date(Number(year), Number(month) - 1, Number(day), 12)
		: new Date(1980, 0, 1, 12);
}
