/** Which places of the gazetteer does somebody mean who types a name? */
import { partOf } from '../core/atlas/mention-features.ts';
import type { Gazetteer } from '../core/model.ts';
import type { FoundPlace } from './protocol.ts';

export function searchPlaces(gazetteer: Gazetteer, query: string, limit: number): FoundPlace[] {
	// What bears the name itself comes before what only begins so.
	const found = [...gazetteer.lookup(query), ...gazetteer.beginning(query)];
	const entries = new Set(found.map(({ entry }) => entry));
	return [...entries].slice(0, limit).map((entry) => {
		const place = gazetteer.place(entry);
		const { id, title, kind, lat, lon } = place;
		return { place: id, title, kind, part_of: partOf(place.partOf), lat, lon };
	});
}
