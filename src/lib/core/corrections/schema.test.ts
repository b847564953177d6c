import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checker } from '../export/published-schemas.ts';
import { kinds, roles } from '../vocabulary.ts';
import { anyCorrections } from './correction-samples.ts';
import { readCorrections } from './read-corrections.ts';
import { readDecision } from './read-decision.ts';
import { writeCorrections } from './write-corrections.ts';

const schema = JSON.parse(readFileSync('static/schema/corrections-2.json', 'utf8')) as {
	$defs: {
		decision: { oneOf: { properties: Record<string, { const?: string; enum?: string[] }> }[] };
	};
};
const check = checker(schema);
const onWords = {
	article: 'a',
	target: { exact: 'Cali', start: 0, end: 4 },
	decision: { type: 'dispute' }
};
const onName = { name: 'Cali', decision: { type: 'not-a-place' } };
const document = (...corrections: unknown[]) => ({ version: 2, corrections });
/** Whether the program takes every entry. */
function isRead(value: unknown): boolean {
	const read = readCorrections(JSON.stringify(value));
	return read.ok && read.unread.length === 0;
}

describe('the schema that the site serves', () => {
	it('knows the decisions, kinds and roles that are read', () => {
		const variants = schema.$defs.decision.oneOf.map(({ properties }) => properties);
		const known = String(readDecision({ type: 'none' })).replace(/^.* one of /, '');
		expect(variants.map(({ type }) => type!.const).join(', ')).toBe(known);
		expect(variants.find(({ kind }) => kind)?.kind!.enum).toEqual(kinds);
		expect(variants.find(({ role }) => role)?.role!.enum).toEqual(roles);
	});

	it('takes whatever is written', () => {
		fc.assert(
			fc.property(anyCorrections, (corrections) => {
				check(JSON.parse(writeCorrections(corrections)));
			})
		);
		check(JSON.parse(readFileSync('data/corrections.json', 'utf8')));
	});

	it.each([
		['words without a selector', onWords],
		['a name', onName],
		['a place', { ...onName, decision: { type: 'place', place: 'geonames:1' } }],
		['a name on no map', { ...onWords, decision: { type: 'add', place: null } }],
		['no date', { ...onName, decision: { type: 'date', edtf: null } }],
		['a missed time', { ...onWords, decision: { type: 'add-date', edtf: '198X' } }],
		['no activity', { ...onName, decision: { type: 'activity', activity: [] } }],
		['what was checked', { ...onName, decision: { type: 'accept', place: null } }],
		['a moment', { ...onName, when: '2026-01-02T03:04+04:30' }]
	])('takes %s, as the program does', (_, entry) => {
		check(document(entry));
		expect(isRead(document(entry))).toBe(true);
	});

	it.each([
		['no decision', { name: 'Cali' }],
		['an unknown decision', { ...onName, decision: { type: 'drop table' } }],
		['a decision of the prototype', { ...onName, decision: { type: 'constructor' } }],
		['neither name nor words', { decision: { type: 'dispute' } }],
		['both', { ...onWords, name: 'Cali' }],
		['words of no article', { target: onWords.target, decision: onWords.decision }],
		['words at no place', { ...onWords, target: { exact: 'Cali', start: -1 } }],
		['no words', { ...onWords, target: { exact: '', start: 0 } }],
		['an unknown key', { ...onName, script: '<script>' }],
		['a missed mention of a name', { ...onName, decision: { type: 'add', place: null } }],
		['an empty place', { ...onName, decision: { type: 'place', place: ' ' } }],
		['a role of ours that is none', { ...onName, decision: { type: 'role', role: 'villain' } }],
		['two activities in one', { ...onName, decision: { type: 'activity', activity: ['a; b'] } }],
		['a time without words', { ...onWords, decision: { type: 'add-date', edtf: null } }],
		['yesterday', { ...onName, when: 'yesterday' }],
		[
			'a place off the earth',
			{
				...onName,
				decision: {
					...{ type: 'by-hand', title: 'X', kind: 'settlement' },
					...{ lat: 91, lon: 0, precisionKm: 1 }
				}
			}
		],
		[
			'a place of a kind that is none',
			{
				...onName,
				decision: {
					...{ type: 'by-hand', title: 'X', kind: 'galaxy' },
					...{ lat: 1, lon: 0, precisionKm: 1 }
				}
			}
		]
	])('refuses %s, as the program does', (_, entry) => {
		expect(() => check(document(entry))).toThrow(/^file/);
		expect(isRead(document(entry))).toBe(false);
	});

	it.each([
		['a list', []],
		['another version', { version: 3, corrections: [] }],
		['no entries', { version: 2 }]
	])('refuses %s for a document', (_, value) => {
		expect(() => check(value)).toThrow(/^file/);
		expect(readCorrections(JSON.stringify(value)).ok).toBe(false);
	});
});
