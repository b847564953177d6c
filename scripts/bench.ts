/** How fast is the chain, how soon does it answer, how much memory does it take? `npm run bench` */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { readPassage } from '../src/lib/core/reading.ts';
import { publicationDate } from '../src/lib/core/time/edtf.ts';
import { readArticles } from '../src/lib/server/articles-folder.ts';
import { loadEngine } from '../src/lib/server/load-engine.ts';
import { defaultArticles, projectRoot } from '../src/lib/server/project.ts';

const seconds = (from: number) => (performance.now() - from) / 1000;
const row = (name: string, value: string) => console.log(`${name.padEnd(44)}${value}`);

const started = performance.now();
const engine = await loadEngine();
row('gazetteer and model loaded', `${seconds(started).toFixed(2)} s`);

const { articles } = await readArticles([defaultArticles]);
const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
const readAll = () => {
	for (const { text, title, published } of articles) {
		readPassage(text, { published: publicationDate(published), title }, engine);
	}
};
readAll();
const rounds = 20;
const from = performance.now();
for (let round = 0; round < rounds; round++) readAll();
row(
	`whole chain, ${words.toLocaleString('en')} words × ${rounds}, one core`,
	`${Math.round((words * rounds) / seconds(from)).toLocaleString('en')} words/s`
);
globalThis.gc?.();
row('memory held after that', `${Math.round(process.memoryUsage().rss / 1e6)} MB`);

const launched = performance.now();
spawnSync(process.execPath, [join(projectRoot, 'bin', 'dateline.js'), 'geoparse'], {
	input: '{"id": 1, "text": "A fire broke out in Paris."}\n'
});
row('process start to first answer', `${seconds(launched).toFixed(2)} s`);
