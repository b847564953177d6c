import { describe, expect, it } from 'vitest';
import { sampleAtlas } from '../core/atlas/atlas-samples.ts';
import { defaultFilters } from '../core/atlas/filter.ts';
import type { Job } from '../core/export/job.ts';
import { JobJoiner, PIECE, takeApart } from './job-pieces.ts';

const sample = sampleAtlas();
const [mention] = sample.mentions;
if (!mention) throw new Error('the sample has mentions');
const mentions = Array.from({ length: PIECE * 2 + 1 }, (_, index) => {
	const id = `a-${index}`;
	return { ...mention, id, properties: { ...mention.properties, id } };
});
const atlas = { ...sample, mentions };
const context = { filters: defaultFilters(), site: null, title: 'Rivers' };
const why = Object.fromEntries(mentions.map(({ id }) => [id, []]));
const texts = { a: { mentions: [], unnamed: [] }, b: { mentions: [], unnamed: [] } };
const parts = { files: new Map([['a', new Uint8Array(2)]]), texts, why };

const jobs: readonly Job[] = [
	{ what: 'format', id: 'kml', atlas, context },
	{ what: 'format', id: 'kml', atlas: { ...atlas, mentions: [] }, context },
	{ what: 'one-file', atlas, context, parts },
	{ what: 'corrections', corrections: [] }
];

describe('a job in pieces', () => {
	it.each(jobs.map((job) => [job.what, job] as const))('is whole again: %s', (_, job) => {
		const joiner = new JobJoiner();
		// As a message does with what it carries.
		const pieces = [...takeApart(job)].map((piece) => structuredClone(piece));
		const joined = pieces.map((piece) => joiner.add(piece));
		expect(joined.slice(0, -1).every((one) => one === null)).toBe(true);
		expect(joined.at(-1)).toEqual(job);
	});

	it('holds few mentions in each, with what these could mean', () => {
		const [format, , whole] = jobs;
		if (!format || !whole) throw new Error('there are jobs');
		expect([...takeApart(format)]).toHaveLength(4);
		const pieces = [...takeApart(whole)];
		expect(pieces).toHaveLength(3 + 2 + 1);
		for (const piece of pieces) {
			if (!('mentions' in piece)) continue;
			expect(piece.mentions.length).toBeLessThanOrEqual(PIECE);
			expect(Object.keys(piece.why)).toEqual(piece.mentions.map(({ id }) => id));
		}
	});

	it('brings none of the reasons of mentions that are left out', () => {
		const few = { ...atlas, mentions: mentions.slice(0, 1) };
		const [first] = takeApart({ what: 'one-file', atlas: few, context, parts });
		expect(first).toMatchObject({ why: { 'a-0': [] } });
		expect(Object.keys((first as { why: object }).why)).toHaveLength(1);
	});
});
