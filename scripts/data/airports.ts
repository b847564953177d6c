/** Which airports are there? */
import type { AdminUnit } from './admin-codes.ts';
import { bear, draft, type Draft } from './draft.ts';
import { round } from './settlements.ts';
import { sourceJson } from './sources.ts';

interface AirportRow {
	readonly ident: string;
	readonly type: string;
	readonly name: string;
	readonly latitude_deg: string;
	readonly longitude_deg: string;
	readonly iso_country: string;
	readonly iso_region: string;
	readonly municipality: string;
}

export function airports(units: ReadonlyMap<string, AdminUnit>): Draft[] {
	const byIso = new Map([...units.values()].map((unit) => [unit.iso, unit.admin1]));
	const rows = sourceJson('airports', 'data/airports.json') as AirportRow[];
	return rows
		.filter(({ type }) => type === 'large_airport' || type === 'medium_airport')
		.map((row) => {
			const airport = draft({
				id: `dateline:airport-${row.ident.toLowerCase()}`,
				title: row.name,
				kind: 'facility',
				feature: 'AIRP',
				country: row.iso_country,
				admin1: byIso.get(row.iso_region) ?? null,
				lat: round(Number(row.latitude_deg)),
				lon: round(Number(row.longitude_deg)),
				alternates: row.type === 'large_airport' ? 10 : 1,
				precisionKm: 3
			});
			bear(airport, row.name.replace(/ International Airport$/, ' Airport'), 'alternate');
			if (row.municipality) bear(airport, `${row.municipality} Airport`, 'derived');
			return airport;
		});
}
