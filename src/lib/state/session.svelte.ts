/** What is shown of one atlas: the URL's filters applied, what is in sight, what is chosen. */
import { hull, yearOf, yearsOf } from '../core/atlas/histogram.ts';
import { viewAtlas } from '../core/atlas/filter.ts';
import type { LayersRead, Shapes } from '../core/atlas/read-layers.ts';
import type { AtlasData, Filters, PlaceView, View } from '../core/atlas/view.ts';
import { Address } from './address.svelte.ts';
import { readLifetimes } from './lifetimes.ts';
import { Player } from './player.svelte.ts';
import { only, setOf } from './sets.ts';
import { Selection } from './selection.svelte.ts';
import { formatUrl, parseUrl } from './url.ts';

type Layers = Pick<Extract<LayersRead, { ok: true }>, 'data' | 'shapes'>;

const defaults = parseUrl('');

export class Session {
	readonly data: AtlasData = $derived.by(() => this.#layers().data);
	readonly shapes: Shapes = $derived.by(() => this.#layers().shapes);
	readonly address = new Address();
	readonly selection: Selection;
	readonly player: Player;

	/** Ids of the places in sight; null while no map says so: then everything is. */
	visible = $state.raw<ReadonlySet<string> | null>(null);

	// A string between URL and filters: moving the camera must not filter again.
	#filterText = $derived.by(() => {
		const { years, basis, undated, layers, articles, activities, roles, statuses, query } =
			this.address.state;
		return formatUrl({
			...defaults,
			...{ years, basis, undated, layers, articles, activities, roles, statuses, query }
		});
	});
	readonly filters: Filters = $derived.by(() => {
		const filters = parseUrl(this.#filterText);
		return this.#scope === null ? filters : { ...filters, articles: only(this.#scope) };
	});
	readonly view: View = $derived.by(() => viewAtlas(this.data, this.filters));

	/** Whether the filters leave less than they would by themselves. */
	readonly narrowed: boolean = $derived.by(() => this.#filterText !== '');
	/** Ids of the mentions that the filters leave. */
	readonly left: ReadonlySet<string> = $derived.by(() => {
		const { places, unlocated } = this.view;
		const excerpts = [...places.flatMap(({ excerpts }) => excerpts), ...unlocated];
		return setOf(excerpts.flatMap(({ mentions }) => mentions.map(({ id }) => id)));
	});

	readonly inSight: readonly PlaceView[] = $derived(this.#split(true));
	readonly outOfSight: readonly PlaceView[] = $derived(this.#split(false));

	#found = $derived.by(() => findExtent(this.data, this.#scope));
	#first = $derived.by(() => this.#found?.[0] ?? null);
	#last = $derived.by(() => this.#found?.[1] ?? null);
	/** First and last year that anything is dated or was published; the axis keeps them. Another pair only where a year differs. */
	readonly extent: readonly [number, number] | null = $derived.by(() =>
		this.#first === null || this.#last === null ? null : [this.#first, this.#last]
	);
	/** The chosen years; all of them where none are chosen. */
	readonly years: readonly [number, number] | null = $derived.by(
		() => this.filters.years ?? this.extent
	);

	/** Years of former states, as words, by place id. */
	readonly lifetimes: ReadonlyMap<string, string> = $derived.by(() => readLifetimes(this.shapes));

	readonly #layers: () => Layers;
	readonly #scope: string | null;

	/**
	 * `layers` may change: what is chosen, filtered and in sight stays. `scope`: slug of the only article that counts
	 * here; null: all that the filters leave.
	 */
	constructor(layers: () => Layers, scope: string | null = null) {
		this.#layers = layers;
		this.#scope = scope;
		this.selection = new Selection(this);
		this.player = new Player(this);
	}

	/** All years chosen is the same as none: it keeps the URL short. */
	yearsToState([from, to]: readonly [number, number]): Filters['years'] {
		const all = this.extent !== null && from <= this.extent[0] && to >= this.extent[1];
		return all ? null : [Math.min(from, to), Math.max(from, to)];
	}

	#split(sight: boolean): PlaceView[] {
		const { visible } = this;
		if (visible === null) return sight ? [...this.view.places] : [];
		return this.view.places.filter(({ place }) => visible.has(place.id) === sight);
	}
}

function findExtent(data: AtlasData, scope: string | null): readonly [number, number] | null {
	const runs = [];
	for (const { article, from, to } of data.mentions) {
		if ((scope === null || article === scope) && from !== null && to !== null)
			runs.push(yearsOf(from, to));
	}
	for (const { slug, published_from } of data.articles) {
		if ((scope !== null && slug !== scope) || published_from === null) continue;
		runs.push([yearOf(published_from), yearOf(published_from)] as const);
	}
	return hull(runs);
}
