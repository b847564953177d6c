/** Articles at the limit of 5,000,000 bytes, made when they are needed: too large to keep. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LIMIT = 5_000_000;
const prose =
	'The council met to speak of water, of schools and of the price of bread, as councils do in spring. ';
const report = 'Fighters attacked a post near Kunduz in May 2019, and the road was closed. ';

/** The folder that holds `largest.txt`, of exactly the limit, and `over.txt`, of one byte more. */
export function largeArticles(): string {
	const folder = join(import.meta.dirname, '..', '..', '.cache', 'large-articles');
	if (!existsSync(join(folder, 'over.txt'))) {
		mkdirSync(folder, { recursive: true });
		const paragraph = `${prose.repeat(40)}${report}\n\n`;
		const text = `A long report\n\n${paragraph.repeat(Math.ceil(LIMIT / paragraph.length))}`;
		writeFileSync(join(folder, 'largest.txt'), `${text.slice(0, LIMIT - 1)}.`);
		writeFileSync(join(folder, 'over.txt'), `${text.slice(0, LIMIT)}.`);
	}
	return folder;
}
