import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { kinds, roles } from '../vocabulary.ts';
import { readDecision } from './read-decision.ts';

it('the schema that the site serves knows the decisions, kinds and roles that are read', async () => {
	const source = await readFile('static/schema/corrections-2.json', 'utf8');
	const { $defs: defs } = JSON.parse(source) as {
		$defs: {
			decision: { oneOf: { properties: Record<string, { const?: string; enum?: string[] }> }[] };
		};
	};
	const variants = defs.decision.oneOf.map(({ properties }) => properties);
	const known = String(readDecision({ type: 'none' })).replace(/^.* one of /, '');
	expect(variants.map(({ type }) => type!.const).join(', ')).toBe(known);
	expect(variants.find(({ kind }) => kind)?.kind!.enum).toEqual(kinds);
	expect(variants.find(({ role }) => role)?.role!.enum).toEqual(roles);
});
