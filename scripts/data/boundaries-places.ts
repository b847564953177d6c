/** Which populated places are there, as far as maps need to know? GeoNames' rows, cut to size. */
import { sourceText } from './sources.ts';

export interface Town {
	readonly geonameid: number;
	readonly name: string;
	readonly lat: number;
	readonly lon: number;
	/** GeoNames feature code: `PPLC`, `PPLA`, … */
	readonly feature: string;
	readonly country: string;
	/** GeoNames code, `AF.42`; null where a country has no such units. */
	readonly admin1: string | null;
	readonly population: number;
	readonly alternates: number;
}

const GONE = new Set(['PPLH', 'PPLQ', 'PPLW', 'PPLCH']);

/** All rows of GeoNames' cities-500, in the order of the file. */
export function readTowns(): Town[] {
	const towns: Town[] = [];
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
			admin1: code && code !== '00' ? `${cell(8)}.${code}` : null,
			population: Number(cell(14)),
			alternates: cell(3) ? cell(3).split(',').length : 0
		});
	}
	return towns;
}
