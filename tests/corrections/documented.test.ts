/** Is what docs/corrections.md shows what is read, and is each decision shown? */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readCorrections } from '../../src/lib/core/corrections/read-corrections.ts';
import { writeCorrections } from '../../src/lib/core/corrections/write-corrections.ts';
import { checker } from '../../src/lib/core/export/published-schemas.ts';

const root = `${import.meta.dirname}/../..`;
const page = await readFile(`${root}/docs/corrections.md`, 'utf8');
const schema = JSON.parse(await readFile(`${root}/static/schema/corrections-2.json`, 'utf8')) as {
	$defs: { decision: { oneOf: { properties: { type: { const: string } } }[] } };
};
const check = checker(schema);

type Example = Readonly<Record<string, unknown>>;
const examples = [...page.matchAll(/```json\n([^`]+)```/g)].map(
	([, json]) => JSON.parse(json!) as Example
);
/** A whole document, as it is written. */
const whole = /```text\n([^`]+)```/.exec(page)![1]!;
const decisions = examples.filter((example) => 'type' in example);
const onWords = examples.find((example) => 'target' in example)!;

describe('the page on corrections', () => {
	it('shows each decision of the schema once', () => {
		const types = schema.$defs.decision.oneOf.map(({ properties }) => properties.type.const);
		expect(decisions.map(({ type }) => type).sort()).toEqual([...types].sort());
	});

	it('shows what is valid, read, and written as it stands', () => {
		const documents = [
			JSON.parse(whole) as Example,
			{ version: 2, corrections: [onWords] },
			...decisions.map((decision) => ({ version: 2, corrections: [{ ...onWords, decision }] }))
		];
		for (const document of documents) {
			check(document);
			const read = readCorrections(JSON.stringify(document));
			if (!read.ok) throw new Error(read.message);
			expect(read.unread).toEqual([]);
			expect(JSON.parse(writeCorrections(read.corrections))).toEqual(document);
		}
		const read = readCorrections(whole);
		expect(read.ok && writeCorrections(read.corrections)).toBe(whole);
	});
});
