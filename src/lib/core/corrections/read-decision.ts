/** Is this a decision, and which? Checked where a document enters. */
import type { Kind, Role } from '../model.ts';
import { parseEdtf } from '../time/edtf.ts';
import { kinds, roles } from '../vocabulary.ts';
import type { Decision } from './correction.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** The parts of a decision, or a sentence that says how to mend it. */
export function readDecision(value: unknown): Decision | string {
	if (!isFields(value)) return '“decision” is missing; write {"type": …}';
	const { type } = value;
	const read = typeof type === 'string' && Object.hasOwn(READERS, type) ? READERS[type] : null;
	if (!read) {
		return `“decision” has a “type” that is not known; write one of ${Object.keys(READERS).join(', ')}`;
	}
	return read(value);
}

export function isFields(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The last key that is not among `known`; null if there is none. */
export function unknownKey(fields: Fields, known: readonly string[]): string | null {
	return Object.keys(fields).findLast((key) => !known.includes(key)) ?? null;
}

const READERS: Readonly<Record<string, (fields: Fields) => Decision | string>> = {
	place: ({ place }) =>
		isText(place)
			? { type: 'place', place }
			: '“place” is not the id of a place; write one like "geonames:1138958"',
	'by-hand': readByHand,
	'not-a-place': () => ({ type: 'not-a-place' }),
	add: ({ place = null }) =>
		place === null || isText(place)
			? { type: 'add', place }
			: '“place” is neither the id of a place nor null',
	date: ({ edtf }) => {
		const wrong = edtf === null ? null : wrongDate(edtf);
		return wrong ?? { type: 'date', edtf: edtf as string | null };
	},
	'add-date': ({ edtf }) => wrongDate(edtf) ?? { type: 'add-date', edtf: edtf as string },
	role: ({ role }) =>
		roles.includes(role as Role)
			? { type: 'role', role: role as Role }
			: `“role” is none of ${roles.join(', ')}`,
	activity: ({ activity }) =>
		Array.isArray(activity) && activity.every((one) => isText(one) && !one.includes(';'))
			? { type: 'activity', activity: activity as string[] }
			: '“activity” is not a list of ids of data/activities.json',
	accept: ({ place }) => {
		if (place === undefined) return { type: 'accept' };
		return place === null || isText(place)
			? { type: 'accept', place }
			: '“place” is neither the id of a place nor null';
	},
	dispute: () => ({ type: 'dispute' })
};

function readByHand({ title, kind, lat, lon, precisionKm }: Fields): Decision | string {
	if (!isText(title)) return '“title” is missing; write what the place is called';
	if (!kinds.includes(kind as Kind)) return `“kind” is none of ${kinds.join(', ')}`;
	if (!isWithin(lat, 90)) return '“lat” is not a number of degrees from -90 to 90';
	if (!isWithin(lon, 180)) return '“lon” is not a number of degrees from -180 to 180';
	if (!isWithin(precisionKm, MOST_KM) || precisionKm < 0) {
		return `“precisionKm” is not a number of kilometres from 0 to ${MOST_KM}`;
	}
	return { type: 'by-hand', title, kind: kind as Kind, lat, lon, precisionKm };
}

/** Half of the way round the earth. */
const MOST_KM = 20_000;

function isText(value: unknown): value is string {
	return typeof value === 'string' && value.trim() !== '';
}

function isWithin(value: unknown, most: number): value is number {
	return typeof value === 'number' && Math.abs(value) <= most;
}

function wrongDate(edtf: unknown): string | null {
	if (!isText(edtf)) return '“edtf” is missing; write a date like 2021-08-26, 2021-08 or 2021/2022';
	const read = parseEdtf(edtf);
	if (!read.ok) return `“edtf” cannot be used: ${read.message.replace(/\.$/, '')}`;
	if (read.date.from !== null) return null;
	return `“edtf” cannot be used: “${edtf}” begins on no day of the years 1 to 9999; write a date that does`;
}
