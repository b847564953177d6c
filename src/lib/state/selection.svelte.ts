/** Which place or list is open, and where does the focus go when it closes? */
import type { Excerpt, PlaceView } from '../core/atlas/view.ts';
import type { PlaceProperties, UnnamedRow } from '../core/model.ts';
import type { Session } from './session.svelte.ts';
import type { OpenableList } from './url.ts';

/** What a card shows. */
export interface Subject {
	/** Place id or name of the list: differs where another thing is chosen. */
	readonly key: string;
	readonly title: string;
	/** Null for a list, and for a province of which only places in it are mentioned. */
	readonly place: PlaceProperties | null;
	readonly list: OpenableList | null;
	readonly excerpts: readonly Excerpt[];
	readonly unnamed: readonly UnnamedRow[];
	/** Left out only because they have no date. */
	readonly undated: number;
}

const listTitles: Readonly<Record<OpenableList, string>> = {
	'not-on-the-map': 'Not on the map',
	undated: 'Undated',
	'not-named': 'Not named'
};

export class Selection {
	readonly #session: Session;
	#opener: HTMLElement | null = null;

	readonly subject: Subject | null = $derived.by(() => {
		const { place, list } = this.#session.address.state;
		if (list !== null) return this.#listSubject(list);
		return place === null ? null : this.#placeSubject(place);
	});

	/** True when somebody opened it here, so that the focus may move; false when the URL did. */
	byHand = $state(false);

	constructor(session: Session) {
		this.#session = session;
	}

	open(place: string): void {
		this.#remember();
		this.#session.address.push({ place, list: null, mention: null });
	}

	openList(list: OpenableList): void {
		this.#remember();
		this.#session.address.push({ list, place: null, mention: null });
	}

	close(): void {
		if (this.subject === null) return;
		const { key } = this.subject;
		this.#session.address.push({ place: null, list: null, mention: null });
		const opener = this.#opener;
		this.#opener = null;
		this.byHand = false;
		// After the card has gone, so that the browser does not move the focus to the body.
		queueMicrotask(() => (usable(opener) ?? fallback(key))?.focus());
	}

	#remember(): void {
		const { activeElement } = document;
		// From one place to the next the focus still returns to where it all began.
		const inside = activeElement?.closest('[role="dialog"]');
		if (!inside && activeElement instanceof HTMLElement && activeElement !== document.body)
			this.#opener = activeElement;
		this.byHand = true;
	}

	#placeSubject(id: string): Subject | null {
		const { view, data } = this.#session;
		const shown: PlaceView | undefined = view.places.find(({ place }) => place.id === id);
		if (shown) return subject(id, shown.place.title, shown.place, shown.excerpts, shown.undated);
		const cell = view.choropleth.find(({ province }) => province === id);
		const place = data.places.find((each) => each.id === id) ?? null;
		if (cell) return subject(id, cell.title, place, cell.excerpts, 0);
		if (place === null) return null;
		const undated = view.undated.filter((excerpt) => excerpt.place === id).length;
		return subject(id, place.title, place, [], undated);
	}

	#listSubject(list: OpenableList): Subject {
		const { view } = this.#session;
		const excerpts = { 'not-on-the-map': view.unlocated, undated: view.undated, 'not-named': [] };
		return {
			...subject(list, listTitles[list], null, excerpts[list], 0),
			list,
			unnamed: list === 'not-named' ? view.unnamed : []
		};
	}
}

function subject(
	key: string,
	title: string,
	place: PlaceProperties | null,
	excerpts: readonly Excerpt[],
	undated: number
): Subject {
	return { key, title, place, list: null, excerpts, unnamed: [], undated };
}

function usable(element: HTMLElement | null): HTMLElement | null {
	return element?.isConnected && element.checkVisibility() ? element : null;
}

/** The row of the place, or the map: where one would look for it. */
function fallback(place: string): HTMLElement | null {
	const row = document.querySelector(`[data-place="${CSS.escape(place)}"]`);
	const map = document.querySelector('[role="region"][aria-label="Map"] canvas');
	return (row || map || null) as HTMLElement | null;
}
