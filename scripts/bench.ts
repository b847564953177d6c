/**
 * How fast is the chain, how soon does it answer, how much memory does it take?
 *
 * Usage: `npm run bench [-- TEXTS.jsonl]`, one `{"text", "date"?}` a line; without it our own texts are read, each time
 * with other place names. For the other libraries: `npm run bench:peers` once.
 */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { readPassage } from '../src/lib/core/reading.ts';
import { publicationDate } from '../src/lib/core/time/edtf.ts';
import { loadEngine } from '../src/lib/server/load-engine.ts';
import { projectRoot } from '../src/lib/server/project.ts';
import { peers } from './bench/peers.ts';
import { measureStream } from './bench/stream.ts';
import { madeUpSets, readTexts, wordsIn, type BenchText } from './bench/texts.ts';

const SETS = 4;
/** Documents of a sentence: enough to see whether memory grows, and done in a minute. */
const STREAM = 20_000;
/** Sets where threads are compared: for most of the time their code should be compiled. */
const LONG = 20;

const row = (name: string, value: string) => console.log(`${name.padEnd(52)}${value}`);
const count = (value: number) => Math.round(value).toLocaleString('en');
const seconds = (from: number) => (performance.now() - from) / 1000;
const megabytes = (sizes: readonly (number | null)[]) =>
	`${sizes.map((size) => size ?? '–').join(', ')} MB`;

/** Seconds of processor time, helping threads included: the same whatever else the machine is busy with. */
function timed(work: () => void): number {
	const from = process.cpuUsage();
	work();
	const { user, system } = process.cpuUsage(from);
	return (user + system) / 1e6;
}

const best = (times: readonly number[]) => Math.min(...times);
const repeat = (times: number, work: () => number) => best(Array.from({ length: times }, work));

const started = performance.now();
const engine = await loadEngine();
row('gazetteer and model opened', `${seconds(started).toFixed(2)} s`);

const [file] = process.argv.slice(2);
const sets = file
	? Array.from({ length: SETS }, () => readTexts(file))
	: await madeUpSets(engine.gazetteer, SETS);
const [first, ...others] = sets as [BenchText[], ...BenchText[][]];
const words = wordsIn(first);
const readAll = (texts: readonly BenchText[]) => () => {
	for (const { text, date } of texts)
		readPassage(text, { published: date === null ? null : publicationDate(date) }, engine);
};
row(
	`whole chain, ${first.length} texts, ${count(words)} words, cold`,
	`${count(words / timed(readAll(first)))} words/s of a core`
);
const speed = best(others.map((texts) => timed(readAll(texts)) / wordsIn(texts)));
row(`the same, warm, best of ${others.length} other sets`, `${count(1 / speed)} words/s of a core`);

const command = (args: string[], input: string) => {
	const from = performance.now();
	const { status } = spawnSync(
		process.execPath,
		[join(projectRoot, 'bin', 'dateline.js'), 'geoparse', ...args],
		{ input, maxBuffer: 2 ** 30 }
	);
	if (status !== 0) throw new Error(`dateline geoparse ended with ${status}`);
	return seconds(from);
};
const answer = repeat(5, () => command([], '{"id": 1, "text": "A fire broke out in Paris."}\n'));
row('process start to first answer, best of 5', `${answer.toFixed(2)} s`);

const long = file ? sets : await madeUpSets(engine.gazetteer, LONG);
const news = long.flat().map(({ text }) => text);
const half = Math.ceil(news.length / 2);
const alone = await measureStream(news, []);
const two = await measureStream(news, ['--jobs', '2']);
const apart = await Promise.all([
	measureStream(news.slice(0, half), []),
	measureStream(news.slice(half), [])
]);
const times = (seconds: number) => (alone.seconds / seconds).toFixed(2);
row(
	`${count(news.length)} texts to a process of their own`,
	`${count(alone.wordsPerSecond)} words/s; ${megabytes(alone.memory)}`
);
row('--jobs 2, times as fast', `${times(two.seconds)}; ${megabytes(two.memory)}`);
row(
	'two processes with half of them each',
	times(Math.max(...apart.map(({ seconds }) => seconds)))
);

const sentences = sets.flat().flatMap(({ text }) => text.split(/(?<=[.!?])\s+/));
const stream = Array.from({ length: STREAM }, (_, id) => sentences[id % sentences.length]!);
for (const flags of [['--jobs', '1'], ['--jobs', '2'], ['--sources']]) {
	const { wordsPerSecond, memory } = await measureStream(stream, flags);
	row(
		`${count(STREAM)} documents, ${flags.join(' ')}`,
		`${count(wordsPerSecond)} words/s; ${megabytes(memory)}`
	);
}

const article = first
	.map(({ text }) => text)
	.join('\n\n')
	.match(/(?:\S+\s+){1000}/)?.[0];
const opened = performance.now();
const worker = new Worker(new URL('./bench-worker.js', import.meta.url));
await once(worker, 'message');
row('worker: start-up', `${seconds(opened).toFixed(2)} s`);
const answers: number[] = [];
for (let round = 0; article && round < 10; round++) {
	const from = performance.now();
	worker.postMessage(article);
	await once(worker, 'message');
	answers.push(seconds(from) * 1000);
}
if (answers[0])
	row(
		'worker: an article of 1,000 words, first and best',
		`${answers[0].toFixed(0)} ms, ${best(answers).toFixed(0)} ms`
	);
await worker.terminate();

const few = first.slice(0, 40);
const found = peers();
for (const { name, read } of found ?? []) {
	const time = repeat(2, () => timed(() => few.forEach(({ text }) => read(text))));
	const rate = wordsIn(few) / time;
	row(name, `${count(rate)} words/s; dateline ${(1 / speed / rate).toFixed(1)} times as fast`);
}
if (!found) console.log('compromise and wink-nlp are not installed: npm run bench:peers');
