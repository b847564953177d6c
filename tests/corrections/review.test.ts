/** A person who reviews: undone decisions leave the atlas as it was, independent ones make the same in either order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../../src/lib/core/atlas/atlas.ts';
import { geometries } from '../../src/lib/core/atlas/atlas-samples.ts';
import { readArticle } from '../../src/lib/core/article/read-article.ts';
import type { Correction, Decision } from '../../src/lib/core/corrections/correction.ts';
import { aspectOf } from '../../src/lib/core/corrections/precedence.ts';
import { exportFiles } from '../../src/lib/core/export/registry.ts';
import type { MentionProperties } from '../../src/lib/core/model.ts';
import { readPassage } from '../../src/lib/core/reading.ts';
import { decide, mentionSubject, wordsSubject } from '../../src/lib/core/review/decide.ts';
import { indexDecisions } from '../../src/lib/core/review/decided.ts';
import { doStep, undoStep, type Step } from '../../src/lib/core/review/history.ts';
import { mentionsNamed } from '../../src/lib/core/review/queue.ts';
import { reachOf, scopes, type Scope } from '../../src/lib/core/review/scope.ts';
import { publicationDate } from '../../src/lib/core/time/edtf.ts';
import { loadEngine } from '../../src/lib/server/load-engine.ts';

const engine = await loadEngine();
const texts: Readonly<Record<string, string>> = {
	mill:
		'The mill at Springfield burned down in May 2019. Springfield has no other. People from Salem ' +
		'came to help, and in Troy a fund was opened.',
	ferry:
		'A ferry sank near Salem on 3 June 2020. Divers were sent from Troy. Springfield, far inland, ' +
		'offered its pool. The court in Troy will hear the case.'
};
const published = publicationDate('2020-07-01');

function atlasOf(corrections: readonly Correction[]) {
	const articles = Object.entries(texts).map(([slug, text]) => {
		const bytes = new TextEncoder().encode(`---\npublished: 2020-07-01\n---\n${text}`);
		const read = readArticle(`${slug}.txt`, bytes);
		if (!read.ok) throw new Error(read.problem.message);
		const options = { published, article: slug, corrections };
		const reading = readPassage(read.article.text, options, engine);
		return { article: read.article, published, reading };
	});
	return buildAtlas({ articles, geometries, gazetteer: engine.gazetteer });
}
const written = (corrections: readonly Correction[]) => [...exportFiles(atlasOf(corrections))];
const mentionsOf = (corrections: readonly Correction[]) =>
	atlasOf(corrections).mentions.map(({ properties }) => properties);
const mentions = mentionsOf([]);

let count = 0;
/** The later decision holds: those that are to commute are made at times of their own, whatever their order. */
const sign = () => {
	const when = new Date(Date.UTC(2026, 0, 1, 0, count)).toISOString();
	return { id: `c${++count}`, when, by: null, note: null };
};
function deciding(
	list: readonly Correction[],
	mention: MentionProperties,
	decision: Decision,
	scope: Scope
): Step {
	const subject = mentionSubject(texts[mention.article]!, mention);
	return decide(list, subject, [atHome(decision, mention)], scope, sign, '');
}
/** What is accepted is what stands there. */
function atHome(decision: Decision, { place }: MentionProperties): Decision {
	return decision.type === 'accept' ? { ...decision, place } : decision;
}

const anyDecision = fc.constantFrom<Decision>(
	{ type: 'place', place: 'iso3166-1:CO' },
	{ type: 'by-hand', title: 'Old mill', kind: 'facility', lat: 1, lon: 2, precisionKm: 3 },
	{ type: 'not-a-place' },
	{ type: 'accept' },
	{ type: 'dispute' },
	{ type: 'date', edtf: '2018' },
	{ type: 'role', role: 'institution' },
	{ type: 'activity', activity: ['flood'] }
);
const anyAction = fc.record({
	mention: fc.constantFrom(...mentions),
	decision: anyDecision,
	scope: fc.constantFrom(...scopes)
});

describe('a person who reviews', () => {
	it('finds names that are there more than once', () => {
		expect(mentions.map(({ article, name }) => `${article} ${name}`)).toEqual([
			...['ferry Salem', 'ferry Troy', 'ferry Springfield', 'ferry Troy'],
			...['mill Springfield', 'mill Springfield', 'mill Salem']
		]);
	});

	it('and undoes it leaves the atlas as it was', () => {
		const before = written([]);
		fc.assert(
			fc.property(fc.array(anyAction, { minLength: 1, maxLength: 5 }), (actions) => {
				const steps: Step[] = [];
				let list: Correction[] = [];
				for (const { mention, decision, scope } of actions) {
					const step = deciding(list, mention, decision, scope);
					steps.push(step);
					list = doStep(list, step);
				}
				for (const step of steps.reverse()) list = undoStep(list, step);
				expect(list).toEqual([]);
				expect(written(list)).toEqual(before);
			}),
			{ numRuns: 6 }
		);
	});

	it('makes the same atlas in whichever order independent decisions are made', () => {
		fc.assert(
			fc.property(
				fc.uniqueArray(anyAction, {
					minLength: 2,
					maxLength: 4,
					selector: ({ mention }) => mention.name
				}),
				(actions) => {
					const times = actions.map(() => sign());
					const inOrder = (order: readonly number[]) =>
						order.reduce<Correction[]>((list, index) => {
							const { mention, decision, scope } = actions[index]!;
							const subject = mentionSubject(texts[mention.article]!, mention);
							const own = () => times[index]!;
							return doStep(list, decide(list, subject, [decision], scope, own, ''));
						}, []);
					const order = actions.map((_, index) => index);
					const forwards = inOrder(order);
					expect(inOrder(order.reverse())).toEqual(forwards);
					expect(written(inOrder(order))).toEqual(written(forwards));
				}
			),
			{ numRuns: 6 }
		);
	});

	it('is told beforehand how many mentions a decision touches', () => {
		fc.assert(
			fc.property(anyAction, anyAction, (first, second) => {
				const earlier = doStep([], deciding([], first.mention, first.decision, first.scope));
				const now = mentionsOf(earlier);
				const mention = now.find(({ id }) => id === second.mention.id);
				if (!mention) return;
				const decided = indexDecisions(earlier);
				const named = mentionsNamed(now, mention.name);
				const decision = atHome(second.decision, mention);
				const told = reachOf(mention, decision, named, decided)[second.scope];
				const step = deciding(earlier, mention, second.decision, second.scope);
				const after = indexDecisions(doStep(earlier, step));
				const ids = new Set(step.added.map(({ id }) => id));
				const winner = (one: MentionProperties) =>
					after.on(one).findLast((own) => aspectOf(own) === aspectOf(second));
				expect(now.filter((one) => ids.has(winner(one)?.id ?? '')).length).toBe(told);
			}),
			{ numRuns: 12 }
		);
	});

	it('adds what was missed, takes it away again, and decides on it anew', () => {
		const at = texts['mill']!.indexOf('a fund');
		const fund = wordsSubject(texts['mill']!, 'mill', { start: at, end: at + 'a fund'.length });
		const added = doStep([], decide([], fund, [{ type: 'add', place: null }], 'words', sign, ''));
		const found = mentionsOf(added).find(({ name }) => name === 'a fund')!;
		expect(found).toMatchObject({ place: null, status: 'checked' });
		const moved = doStep(
			added,
			deciding(added, found, { type: 'place', place: 'iso3166-1:CO' }, 'project')
		);
		expect(mentionsOf(moved).find(({ name }) => name === 'a fund')).toMatchObject({
			place: 'iso3166-1:CO'
		});
		const gone = doStep(added, deciding(added, found, { type: 'not-a-place' }, 'words'));
		expect(mentionsOf(gone).map(({ id }) => id)).toEqual(mentions.map(({ id }) => id));
	});
});
