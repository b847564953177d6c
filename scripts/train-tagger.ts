/**
 * Makes static/model/tagger.pack: what the recogniser has learnt of names.
 *
 * Usage, in scripts/tagger: `npm ci && npm run train -- FOLDER [OUT]`, where FOLDER holds openly licensed texts with
 * annotated names as JSON Lines (docs/model-card-tagger.md). Same texts, same gazetteer: same bytes.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { loadGazetteer } from '../src/lib/core/gazetteer/gazetteer.ts';
import { TAG_COUNT } from '../src/lib/core/toponym/chain.ts';
import { NameLexicon } from '../src/lib/core/toponym/name-lexicon.ts';
import { train } from './tagger/crf.ts';
import { madeUpNews, nameStock, recased } from './tagger/made-up-news.ts';
import { packTagger } from './tagger/pack-tagger.ts';
import { lexiconRows, readPersonNames } from './tagger/person-names.ts';
import { seededRandom } from './tagger/random.ts';
import { examplesOf } from './tagger/examples.ts';
import { readDocuments } from './tagger/training-data.ts';

const SETS = 'ewt-train ewt-dev ewt-test pud wikigold wnut btc docred-dev'.split(' ');
/** Tweets are cased at will: nothing is learnt from casing them otherwise. */
const EDITED = /^(?:ewt|pud|wikigold|docred)/;
const MADE_UP_DOCUMENTS = 1000;
const RECASED_SHARE = 0.1;
/** Nats in favour of a place beginning: the training texts name fewer places than news does. */
const PLACE_BIAS = 0.4;
const FEATURES = 42_000;

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

async function main([folder, out = path('../static/model/tagger.pack')]: string[]): Promise<void> {
	if (!folder) throw new Error('usage: train-tagger.ts FOLDER [OUT]');
	const gazetteer = await loadGazetteer(
		new Uint8Array(readFileSync(path('../static/gazetteer/gazetteer.pack')))
	);
	const persons = readPersonNames();
	const lexicon = lexiconRows(persons);
	const random = seededRandom(7);
	const documents = SETS.flatMap((name) => readDocuments(folder, name));
	const edited = documents.filter(({ id }) => EDITED.test(id));
	const news = madeUpNews(nameStock(gazetteer, persons, random), random, MADE_UP_DOCUMENTS);
	const names = new NameLexicon(lexicon.keys, lexicon.bits);
	const examples = [...documents, ...recased(edited, random, RECASED_SHARE), ...news].flatMap(
		(document) => examplesOf(document, gazetteer, names)
	);
	console.log(`${examples.length} stretches of words that may be names`);
	const weights = train(examples, {
		epochs: 8,
		seed: 42,
		rate: 0.1,
		sparsity: 3e-6,
		minimumCount: 2,
		log: console.log
	});
	for (let row = 0; row <= TAG_COUNT; row++)
		weights.transitions[row * TAG_COUNT + 1]! += PLACE_BIAS;
	const bytes = packTagger(weights, { features: FEATURES, lexicon });
	mkdirSync(dirname(out), { recursive: true });
	writeFileSync(out, bytes);
	console.log(`${out}: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} gzipped`);
}

await main(process.argv.slice(2));
