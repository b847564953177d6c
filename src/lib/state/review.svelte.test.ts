import { describe, expect, it } from 'vitest';
import type { AtlasData } from '../core/atlas/view.ts';
import type { Correction } from '../core/corrections/correction.ts';
import type { MentionProperties } from '../core/model.ts';
import { andarabs, article, baghlan, mentions, wardak } from '../core/review/review-samples.ts';
import type { ReviewDesk } from './review-desk.ts';
import { ReviewPreferences } from './review-preferences.svelte.ts';
import { Review } from './review.svelte.ts';

/** Atlases come when they are told to, as from a worker that takes its time. */
class SampleDesk implements ReviewDesk {
	data = $state.raw<AtlasData | null>(null);
	corrections = $state.raw<readonly Correction[]>([]);
	replayed = $state.raw<readonly Correction[]>([]);
	readonly stale = [];
	readonly failure = null;

	constructor(mentions: readonly MentionProperties[], isWhole: boolean) {
		this.read(mentions, isWhole);
	}

	read(mentions: readonly MentionProperties[], isWhole = true): void {
		const empty = { places: [], provinces: [], articles: [], unnamed: [], existed: new Map() };
		this.data = { ...empty, mentions };
		if (isWhole) this.replayed = this.corrections;
	}

	text = (): string => article;
	shape = (): null => null;
	why = () => Promise.resolve({});
	search = () => Promise.resolve([]);
	correct(corrections: readonly Correction[]): Promise<void> {
		this.corrections = corrections;
		return Promise.resolve();
	}
}

function reviewOf(mentions: readonly MentionProperties[], isWhole = true) {
	const desk = new SampleDesk(mentions, isWhole);
	const review = new Review(desk, new ReviewPreferences());
	review.look();
	const at = () => review.queue.item?.key;
	const decided = () =>
		desk.corrections.map(({ target, name, decision }) => [target?.exact ?? name, decision.type]);
	return { desk, review, at, decided };
}
const [first, second] = andarabs;
const without = (gone: MentionProperties) => mentions.filter((one) => one !== gone);
const checked = (id: string) =>
	mentions.map((one) => (one.id === id ? { ...one, status: 'checked' as const } : one));

describe('while articles are still being read', () => {
	it('the least certain comes first, until somebody does something with it', () => {
		const { desk, review, at } = reviewOf([first], false);
		desk.read([first, baghlan], false);
		review.look();
		expect(at()).toBe(baghlan.id);
		review.toggle('search');
		desk.read(mentions);
		expect(at()).toBe(baghlan.id);
	});

	it('what is looked at when all are read stays, whatever comes before it', () => {
		const { desk, at } = reviewOf([first, baghlan]);
		desk.read(mentions, false);
		expect(at()).toBe(baghlan.id);
	});

	it('a decision that waits is about what it was made on', () => {
		const { desk, review, at, decided } = reviewOf([first, second]);
		expect(at()).toBe(second.id);
		review.run('dispute');
		expect(review.question).toBe('scope');
		desk.read([first, baghlan]);
		review.reach('words');
		expect(decided()).toEqual([['Andarab', 'dispute']]);
		expect(desk.corrections[0]!.target!.start).toBe(second.start);
	});
});

describe('a decision', () => {
	it('is undone at once, though the articles are not read again yet', () => {
		const { desk, review, at } = reviewOf(mentions);
		expect(at()).toBe(wardak.id);
		review.run('not-a-place');
		expect(at()).toBe(second.id);
		desk.read(without(wardak));
		review.run('undo');
		expect(at()).toBe(wardak.id);
		expect(review.queue.item?.mention).toBe(wardak);
		desk.read(mentions);
		expect(at()).toBe(wardak.id);
	});

	it('that is undone counts no more, and stands as before', () => {
		const { desk, review } = reviewOf(mentions);
		review.open(baghlan.id);
		expect(review.queue.left).toBe(6);
		review.run('accept');
		desk.read(checked(baghlan.id));
		expect(review.queue.left).toBe(5);
		review.run('undo');
		expect(review.queue.left).toBe(6);
		expect(review.queue.item?.mention.status).toBe('machine');
	});

	it('that is done again leads on to the next, as it did', () => {
		const { review, at } = reviewOf(mentions);
		review.run('not-a-place');
		review.run('undo');
		expect(at()).toBe(wardak.id);
		review.run('redo');
		expect(at()).toBe(second.id);
		expect(review.done).toMatch(/^Done again: “Wardak”/);
	});

	it('on a name that is undone has the name back', () => {
		const { desk, review, at } = reviewOf(mentions);
		review.choose('names');
		review.look();
		expect(at()).toBe('name Wardak');
		review.run('not-a-place');
		desk.read(without(wardak));
		review.run('undo');
		expect(at()).toBe('name Wardak');
		expect(review.queue.item?.name?.mentions).toHaveLength(1);
	});
});

it('who narrows the queue looks at the first that is left of it', () => {
	const { review, at } = reviewOf(mentions);
	review.queue.narrow({ name: 'bagh' });
	expect(at()).toBe(baghlan.id);
	expect(review.queue.left).toBe(1);
});

it('a name has no date of its own, and says so', () => {
	const { review } = reviewOf(mentions);
	review.choose('names');
	review.run('date');
	expect(review.question).toBeNull();
	expect(review.done).toContain('that of one mention');
});
