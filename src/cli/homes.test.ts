import { expect, it } from 'vitest';
import { learnHomes, linesToLearnFrom } from './homes.ts';
import { linesOf, type Block } from './lines.ts';

const block = (lines: readonly string[]): Block => ({
	bytes: new TextEncoder().encode(lines.join('\n')),
	firstLine: 1
});
const document = (id: number, source?: string) => JSON.stringify({ id, text: 'Paris', source });

async function learntFrom(blocks: readonly Block[]): Promise<number[]> {
	const ids: number[] = [];
	for await (const one of linesToLearnFrom(blocks))
		for (const line of linesOf(one))
			if (line.ok) ids.push((JSON.parse(line.text) as { id: number }).id);
	return ids;
}

it('learns from every document of a small source, and from no other line', async () => {
	const lines = ['{', document(1, 'a'), document(2), document(3, 'b'), '[]', document(4, 'a')];
	expect(await learntFrom([block(lines), block([document(5)]), block([document(6, 'b')])])).toEqual(
		[1, 3, 4, 6]
	);
});

it('learns from ever fewer documents of a large source, and from some of everywhere', async () => {
	const ids = Array.from({ length: 3000 }, (_, id) => id);
	const blocks = [0, 1000, 2000].map((from) =>
		block(
			ids.slice(from, from + 1000).flatMap((id) => [document(id, 'large'), document(id, `${id}`)])
		)
	);
	const learnt = await learntFrom(blocks);
	const ofLarge = ids.filter((id) => learnt.filter((one) => one === id).length === 2);
	expect(new Set(learnt).size).toBe(3000);
	expect(ofLarge.filter((id) => id < 100)).toHaveLength(100);
	expect(ofLarge.length).toBeLessThan(500);
	for (let from = 0; from < 3000; from += 100)
		expect(ofLarge.filter((id) => id >= from && id < from + 100).length).toBeGreaterThan(2);
});

it('adds up what the blocks tell, and names the region that stands out', async () => {
	const homes = await learnHomes([
		new Map([['gazette', new Map([['US.TX', 3]])]]),
		new Map([
			[
				'gazette',
				new Map([
					['US.TX', 3],
					['FR', 1]
				])
			],
			['small', new Map([['FR', 1]])]
		])
	]);
	expect([...homes]).toEqual([['gazette', 'US.TX']]);
});
