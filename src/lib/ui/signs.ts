/** Which signs can stand in a text: a place by its kind, or a time? */
import type { Kind, Role, Status } from '../core/model.ts';

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
	/** Who has looked at the mention. */
	readonly status?: Status;
}

export interface TimeSign {
	readonly type: 'time';
	/** EDTF, or TIMEX3 where the words name no time that has an interval. */
	readonly value: string | null;
	/** Null where there is no interval: then nothing is underlined. */
	readonly exact: boolean | null;
}

export type Sign = PlaceSign | TimeSign;
