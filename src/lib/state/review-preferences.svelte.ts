/** Who reviews, with which keys, and how far did each kind of decision reach last time? Kept in the browser. */
import type { Aspect } from '../core/corrections/precedence.ts';
import { scopes, type Scope } from '../core/review/scope.ts';

const key = 'review';

interface Kept {
	readonly by: string | null;
	readonly asked: boolean;
	readonly keys: boolean;
	readonly scopes: Readonly<Partial<Record<Aspect, Scope>>>;
}

export class ReviewPreferences {
	/** Written beside each decision; null: nobody's name is. */
	by = $state<string | null>(null);
	/** Whether the question for the name has been answered. */
	asked = $state(false);
	/** Single keys decide (WCAG 2.1.4: they can be turned off). */
	keys = $state(true);
	#scopes = $state.raw<Kept['scopes']>({});

	constructor() {
		try {
			const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Kept>;
			if (typeof kept.by === 'string') this.by = kept.by;
			this.asked = kept.asked === true;
			this.keys = kept.keys !== false;
			this.#scopes = typeof kept.scopes === 'object' && kept.scopes !== null ? kept.scopes : {};
		} catch {
			// There may be none, it may be forbidden, or hold something else: then the defaults do.
		}
	}

	sign(name: string): void {
		this.by = name.trim() || null;
		this.asked = true;
		this.#keep();
	}

	useKeys(use: boolean): void {
		this.keys = use;
		this.#keep();
	}

	scope(aspect: Aspect): Scope {
		const kept = this.#scopes[aspect];
		return kept && scopes.includes(kept) ? kept : 'words';
	}

	rememberScope(aspect: Aspect, scope: Scope): void {
		this.#scopes = { ...this.#scopes, [aspect]: scope };
		this.#keep();
	}

	#keep(): void {
		const { by, asked, keys } = this;
		const kept: Kept = { by, asked, keys, scopes: this.#scopes };
		try {
			localStorage.setItem(key, JSON.stringify(kept));
		} catch {
			// Then it lasts as long as the page.
		}
	}
}
