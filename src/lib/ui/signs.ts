/** Which signs can stand in a text: a place by its kind, or a time? */
import type { Kind, Role } from '../core/model.ts';

export interface PlaceSign {
	readonly type: 'place';
	/** Null for a name without a place and for "10 provinces". */
	readonly kind: Kind | null;
	readonly role: Role | null;
	/** Id of the element, so that one can land on it. */
	readonly id?: string;
	/** Id of the mention. */
	readonly mention?: string;
	/** Id of the place. */
	readonly place?: string | null;
}

export interface TimeSign {
	readonly type: 'time';
	readonly edtf: string | null;
	readonly exact: boolean;
}

export type Sign = PlaceSign | TimeSign;
