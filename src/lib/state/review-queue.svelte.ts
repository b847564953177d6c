/** Which mention or name is looked at, and which comes next? */
import type { Correction } from '../core/corrections/correction.ts';
import type { MentionProperties } from '../core/model.ts';
import { indexDecisions } from '../core/review/decided.ts';
import {
	isInQueue,
	mentionQueue,
	mentionsById,
	nameKey,
	nameQueue,
	wholeQueue,
	type NameItem,
	type QueueFilter
} from '../core/review/queue.ts';
import type { ReviewDesk } from './review-desk.ts';
import { setOf, toggled } from './sets.ts';

export type Tab = 'mentions' | 'names';

/** One mention, or all of a name with the least certain in front. */
export interface Item {
	readonly key: string;
	readonly mention: MentionProperties;
	readonly name: NameItem | null;
}

export class ReviewQueue {
	tab = $state<Tab>('mentions');
	filter = $state.raw(wholeQueue);
	/** Key of what is looked at; null: the first of the queue. */
	chosen = $state<string | null>(null);
	/** What one has come back to, as it stood: it stands so again as soon as the articles are read anew. */
	#cameBack = $state.raw<Item | null>(null);

	readonly #desk: ReviewDesk;
	#skipped = $state.raw<ReadonlySet<string>>(setOf<string>([]));

	/** Every mention of the project. */
	readonly all: readonly MentionProperties[] = $derived.by(() => this.#desk.data?.mentions ?? []);
	readonly decided = $derived.by(() => {
		const desk = this.#desk;
		return indexDecisions(desk.corrections, () => desk.replayed);
	});
	readonly mentions = $derived.by(() =>
		mentionQueue(this.all, this.decided, this.filter, this.#skipped)
	);
	readonly names = $derived.by(() => nameQueue(this.all, this.decided, this.filter, this.#skipped));
	/** Of what the tab lists. */
	readonly keys: readonly string[] = $derived.by(() =>
		this.tab === 'mentions'
			? this.mentions.map(({ id }) => id)
			: this.names.map(({ name }) => nameKey(name))
	);
	readonly item: Item | null = $derived.by(
		() => this.#itemOf(this.chosen) ?? this.#itemOf(this.keys[0] ?? null)
	);
	/** Id of the place that stands there. */
	readonly place: string | null = $derived.by(() =>
		this.item ? this.decided.place(this.item.mention) : null
	);
	/** Whether all articles are read, with every decision. */
	readonly isRead: boolean = $derived.by(() => this.#desk.replayed === this.#desk.corrections);
	/** How many mentions nobody has looked at. */
	readonly left: number = $derived.by(() => {
		const { all, decided, filter } = this;
		if (filter.status === 'left') return this.mentions.length;
		return all.filter((one) => isInQueue(one, decided.status(one), { ...filter, status: 'left' }))
			.length;
	});

	readonly #byId = $derived.by(() => mentionsById(this.all));

	constructor(desk: ReviewDesk) {
		this.#desk = desk;
	}

	choose(tab: Tab): void {
		this.tab = tab;
		this.chosen = null;
	}

	narrow(filter: Partial<QueueFilter>): void {
		this.filter = { ...this.filter, ...filter };
		this.chosen = null;
	}

	/** What is looked at stays, whatever comes before it in an atlas to come: the next key is meant for it. */
	stay(): void {
		this.chosen = this.item?.key ?? null;
	}

	/** Where something was decided. `stood`: as it was before, where that is to be again. */
	comeBack(key: string, stood: Item | null = null): void {
		this.tab = key.startsWith(nameKey('')) ? 'names' : 'mentions';
		this.chosen = key;
		this.#cameBack = stood;
	}

	/** Steps through the queue, round its ends. */
	go(step: 1 | -1): void {
		const { keys, item } = this;
		const at = keys.indexOf(item?.key ?? '');
		const from = at < 0 && step < 0 ? 0 : at;
		this.chosen = keys[(from + step + keys.length) % keys.length] ?? null;
	}

	/** Puts what is looked at behind the others. */
	skip(): void {
		const { item } = this;
		if (!item) return;
		const next = this.after(this.#desk.corrections);
		if (!this.#skipped.has(item.key)) this.#skipped = toggled(this.#skipped, item.key);
		this.chosen = next;
	}

	/** The next that the filter would leave after these decisions, round the end; null: none. */
	after(corrections: readonly Correction[]): string | null {
		const { keys, item } = this;
		const decided = indexDecisions(corrections);
		const at = keys.indexOf(item?.key ?? '');
		const order = [...keys.slice(at + 1), ...keys.slice(0, Math.max(at, 0))];
		const isLeft = (key: string) => {
			const one = this.#itemOf(key);
			const mentions = one?.name?.mentions ?? (one ? [one.mention] : []);
			return mentions.some((mention) => isInQueue(mention, decided.status(mention), this.filter));
		};
		return order.find(isLeft) ?? null;
	}

	#itemOf(key: string | null): Item | null {
		if (key === null) return null;
		if (this.#cameBack?.key === key && !this.isRead) return this.#cameBack;
		if (this.tab === 'mentions') {
			const mention = this.#byId.get(key);
			return mention ? { key, mention, name: null } : null;
		}
		const name = this.names.find((one) => nameKey(one.name) === key);
		return name ? { key, mention: name.mentions[0], name } : null;
	}
}
