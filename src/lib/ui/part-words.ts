/** What is meant of a place, or how far from it ("about 20 km south-east of X, give or take 9 km")? */
import type { Excerpt } from '../core/atlas/view.ts';
import type { MentionProperties } from '../core/model.ts';
import { readCompass } from '../core/toponym/compass.ts';

const WINDS = [
	['north', 'northern'],
	['north-north-east', 'north-north-eastern'],
	['north-east', 'north-eastern'],
	['east-north-east', 'east-north-eastern'],
	['east', 'eastern'],
	['east-south-east', 'east-south-eastern'],
	['south-east', 'south-eastern'],
	['south-south-east', 'south-south-eastern'],
	['south', 'southern'],
	['south-south-west', 'south-south-western'],
	['south-west', 'south-western'],
	['west-south-west', 'west-south-western'],
	['west', 'western'],
	['west-north-west', 'west-north-western'],
	['north-west', 'north-western'],
	['north-north-west', 'north-north-western']
] as const;

/** Null where any of the excerpt's words mean the place as a whole. */
export function partText({ mentions }: Pick<Excerpt, 'mentions'>): string | null {
	const texts = mentions.map(textOf);
	return texts.includes(null) || texts.length === 0 ? null : [...new Set(texts)].join('; ');
}

type Said = Pick<MentionProperties, 'name' | 'title' | 'part_words' | 'part_precision_km'>;

function textOf({ name, title, part_words, part_precision_km }: Said): string | null {
	const at = part_words?.lastIndexOf(name) ?? -1;
	if (part_words === null || at < 0) return null;
	const said = readCompass(part_words.slice(0, at), name, part_words.slice(at + name.length));
	if (said === null) return null;
	const { kind, bearings, distanceKm } = said;
	const place = title ?? name;
	const winds = list(bearings.map((bearing) => windOf(bearing, kind === 'part')));
	if (kind === 'part') return `${winds} part${bearings.length > 1 ? 's' : ''} of ${place}`;
	const margin = `${kilometres(part_precision_km ?? 0)} km`;
	if (distanceKm === null) {
		return winds === ''
			? `near ${place}, within about ${margin}`
			: `${winds} of ${place}, how far is not said`;
	}
	const distance = `about ${kilometres(distanceKm)} km`;
	return winds === ''
		? `${distance} from ${place}, in which direction is not said`
		: `${distance} ${winds} of ${place}, give or take ${margin}`;
}

function windOf(bearing: number | null, adjective: boolean): string {
	if (bearing === null) return 'central';
	const [noun, adjectival] = WINDS[Math.round(bearing / 22.5) % WINDS.length]!;
	return adjective ? adjectival : noun;
}

function list(words: readonly string[]): string {
	if (words.length < 2) return words[0] ?? '';
	return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

const kilometres = (km: number): string =>
	(km < 10 ? Math.round(km * 10) / 10 : Math.round(km)).toLocaleString('en');
