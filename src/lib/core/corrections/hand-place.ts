/** Which place is it that a person put on the map by hand? */
import type { Place } from '../model.ts';
import type { ByHand } from './correction.ts';

/** About 10 m: two people who mean the same point mean the same place. */
const DECIMALS = 4;

const SCHEME = 'hand:';

export function isByHand(place: Pick<Place, 'id'> | null): boolean {
	return place?.id.startsWith(SCHEME) ?? false;
}

/** The same title at the same point is the same place, in every run and every project. */
export function handPlace({ title, kind, lat, lon, precisionKm }: ByHand): Place {
	return {
		id: `${SCHEME}${wordsOf(title) || 'place'}-${degrees(lat, 'n', 's')}${degrees(lon, 'e', 'w')}`,
		title,
		kind,
		country: null,
		admin1: null,
		lat,
		lon,
		geonameid: null,
		precisionKm,
		partOf: []
	};
}

function degrees(value: number, positive: string, negative: string): string {
	const written = Math.abs(value).toFixed(DECIMALS);
	return `${value < 0 && Number(written) !== 0 ? negative : positive}${written}`;
}

function wordsOf(title: string): string {
	return title
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-+|-+$/g, '');
}
