/** Where does it lie, and how surely, what the words call a part of a place or so far from it? */
import { indexAt } from '../article/segment.ts';
import { Fact } from '../article/word-form.ts';
import type { Gazetteer, Kind, Part, Passage, Place, Recognised, Resolution } from '../model.ts';
import { COMPASS_WORD, readCompass, WIDEST, type CompassWords } from './compass.ts';
import { bearingTo, distanceKm, onSphere, pointAt } from './distance.ts';

type Point = Pick<Place, 'lat' | 'lon'>;
interface Disc extends Point {
	readonly precisionKm: number;
}

/** Measured from their middle; of anything larger, from its edge. */
const POINTS: ReadonlySet<Kind> = new Set(['settlement', 'facility']);
/** "Outside Afghanistan" is anywhere else; near a country is no place. */
const NEARED: ReadonlySet<Kind> = new Set(['settlement', 'facility', 'district', 'physical']);

/** What is near a place without a number lies mostly within so many km of its edge, or within half its radius. */
const NEARBY_KM = 15;
const FARTHEST_KM = 2000;

/**
 * Centre and precision of what the words mean, from the point and the extent of the place alone.
 * `country`: what contains the place, if known. Null where the words say nothing that can be laid on a map.
 */
export function partOfPlace(
	place: Place,
	said: CompassWords,
	country: Pick<Place, 'lat' | 'lon' | 'precisionKm'> | null
): Part | null {
	const discs = said.kind === 'part' ? inside(place, said, country) : outside(place, said);
	if (discs === null) return null;
	const { lat, lon, precisionKm } = union(discs);
	return { ...said, lat: rounded(lat), lon: rounded(lon), precisionKm: Math.ceil(precisionKm) };
}

/** Half the radius off the centre, about the middle of the half that lies that way. */
function inside(
	place: Place,
	{ bearings, headed }: CompassWords,
	country: Pick<Place, 'lat' | 'lon' | 'precisionKm'> | null
): Disc[] | null {
	const { lat, lon, precisionKm: radius } = place;
	// "In southern Kandahar province", which lies in the south itself: nobody can tell which is meant.
	if (headed && country && bearings.every((bearing) => liesThatWay(place, bearing, country))) {
		return null;
	}
	return bearings.map((bearing) =>
		bearing === null
			? { lat, lon, precisionKm: radius / 2 }
			: { ...pointAt(place, bearing, radius / 2), precisionKm: radius * 0.7 }
	);
}

function liesThatWay(
	place: Place,
	bearing: number | null,
	country: Pick<Place, 'lat' | 'lon' | 'precisionKm'>
): boolean {
	const far = distanceKm(onSphere(place), onSphere(country));
	if (bearing === null) return far < country.precisionKm / 2;
	const turn = Math.abs(((bearingTo(country, place) - bearing + 540) % 360) - 180);
	return far > country.precisionKm / 5 && turn <= 67.5;
}

function outside(
	place: Place,
	{ bearings, distanceKm: given, slackKm, spread }: CompassWords
): Disc[] | null {
	const { lat, lon, kind, precisionKm: radius } = place;
	const nearby = Math.max(NEARBY_KM, radius / 2);
	if (given !== null && given > FARTHEST_KM) return null;
	if (bearings.length === 0) {
		if (!NEARED.has(kind)) return null;
		return [
			{
				lat,
				lon,
				precisionKm: radius / 2 + (given === null ? radius / 2 + nearby : given + slackKm)
			}
		];
	}
	const edge = POINTS.has(kind) && given !== null ? 0 : radius;
	const far = edge + (given ?? nearby);
	const along = given === null ? nearby : slackKm + Math.min(radius, given) / 4;
	const across = far * Math.sin((spread * Math.PI) / 180);
	return bearings.map((bearing) => ({
		...pointAt(place, bearing ?? 0, far),
		precisionKm: Math.hypot(along, across)
	}));
}

/** One disc round all of them. */
function union(discs: readonly Disc[]): Disc {
	const [first, ...others] = discs;
	if (others.length === 0) return first!;
	const points = discs.map(onSphere);
	const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y, z: a.z + b.z }));
	const lat = (Math.atan2(sum.z, Math.hypot(sum.x, sum.y)) * 180) / Math.PI;
	const lon = (Math.atan2(sum.y, sum.x) * 180) / Math.PI;
	const middle = onSphere({ lat, lon });
	const precisionKm = Math.max(
		...discs.map((disc, index) => distanceKm(middle, points[index]!) + disc.precisionKm)
	);
	return { lat, lon, precisionKm };
}

/** About 100 m: finer than any such words. */
const rounded = (angle: number): number => Math.round(angle * 1000) / 1000;

const speaksOfCompass = new Fact((token) => COMPASS_WORD.test(token));

/** Whether a word close enough to matter may tell a direction or a distance: beside most names there is none. */
function isBesideCompass({ tokens }: Passage, start: number, end: number): boolean {
	const own = indexAt(tokens, start);
	const { sentence } = tokens[own]!;
	for (let at = own; at >= 0 && tokens[at]!.end > start - WIDEST; at--) {
		if (tokens[at]!.sentence !== sentence) break;
		if (speaksOfCompass.of(tokens[at]!.form)) return true;
	}
	for (let at = own + 1; at < tokens.length && tokens[at]!.start < end + WIDEST; at++) {
		if (tokens[at]!.sentence !== sentence) break;
		if (speaksOfCompass.of(tokens[at]!.form)) return true;
	}
	return false;
}

/** Reads the parts of one text's mentions: the words of its sentence decide, on either side of a name. */
export function partReader(
	passage: Passage,
	gazetteer: Pick<Gazetteer, 'byId'>
): (mention: Recognised & Pick<Resolution, 'place'>) => Part | null {
	return ({ start, end, name, form, within, place }) => {
		const sentence = passage.sentences[indexAt(passage.sentences, start)];
		if (place === null || within !== null || form === 'demonym' || !sentence) return null;
		if (!isBesideCompass(passage, start, end)) return null;
		const said = readCompass(
			passage.text.slice(sentence.start, start),
			name,
			passage.text.slice(end, Math.max(end, sentence.end))
		);
		const country = said && place.kind !== 'country' ? `iso3166-1:${place.country}` : '';
		return said && partOfPlace(place, said, gazetteer.byId(country));
	};
}
