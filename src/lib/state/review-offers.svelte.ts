/** What could the name mean that is looked at, and what are places called? */
import type { WhyCandidate } from '../core/atlas/layers.ts';
import type { ByHand } from '../core/corrections/correction.ts';
import { handPlace } from '../core/corrections/hand-place.ts';
import {
	choicesFor,
	joinRows,
	offerCandidates,
	type Offer,
	type OfferedPlace
} from '../core/review/candidates.ts';
import type { ReviewDesk } from './review-desk.ts';
import type { ReviewQueue } from './review-queue.svelte.ts';

/** So many mentions of a name are asked for their candidates. */
const ASKED = 5;

export class ReviewOffers {
	readonly #desk: ReviewDesk;
	readonly #queue: ReviewQueue;
	/** As they came when the mention came up: numbers do not change under a finger. */
	#rows = $state.raw<{ readonly key: string; readonly rows: readonly WhyCandidate[] } | null>(null);
	/** What was offered or found so far, by id. */
	#known = $state.raw<Readonly<Record<string, OfferedPlace>>>({});

	/** Whether the candidates of what is looked at are there. */
	readonly ready: boolean = $derived.by(
		() => this.#rows !== null && this.#rows.key === this.#queue.item?.key
	);
	readonly list: readonly Offer[] = $derived.by(() => {
		const { item, place } = this.#queue;
		if (!item || !this.#rows || !this.ready) return [];
		const known = (id: string) => this.#known[id] ?? null;
		const choices = choicesFor(item.mention.name, this.#desk.corrections, known);
		return offerCandidates(this.#rows.rows, choices, place);
	});

	constructor(desk: ReviewDesk, queue: ReviewQueue) {
		this.#desk = desk;
		this.#queue = queue;
	}

	/** To be called whenever another comes up, and after each reading. */
	async ask(): Promise<void> {
		const { item } = this.#queue;
		if (!item || (this.#rows?.key === item.key && this.#rows.rows.length > 0)) return;
		const ids = (item.name?.mentions ?? [item.mention]).slice(0, ASKED).map(({ id }) => id);
		const found = await this.#desk.why(ids);
		const rows = joinRows(ids.flatMap((id) => found[id] ?? []));
		this.remember(...rows);
		if (this.#queue.item?.key === item.key) this.#rows = { key: item.key, rows };
	}

	remember(...places: readonly OfferedPlace[]): void {
		const more = Object.fromEntries(places.map((place) => [place.place, place]));
		this.#known = { ...this.#known, ...more };
	}

	/** Where one begins to look for the place. */
	get point(): { readonly lat: number; readonly lon: number } {
		return this.list.find(({ chosen }) => chosen) ?? this.list[0] ?? { lat: 20, lon: 10 };
	}

	/** What a place is called; null where nobody knows it here. */
	title(id: string): string | null {
		const known = this.#known[id] ?? this.#desk.data?.places.find((place) => place.id === id);
		if (known) return known.part_of ? `${known.title}, ${known.part_of}` : known.title;
		return this.byHand(id)?.title ?? null;
	}

	/** The decision that put a place on the map; null where none did. */
	byHand(id: string): ByHand | null {
		for (const { decision } of this.#desk.corrections) {
			if (decision.type === 'by-hand' && handPlace(decision).id === id) return decision;
		}
		return null;
	}
}
