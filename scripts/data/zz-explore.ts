import { readGeoPackage } from './boundaries-geopackage.ts';
import { readTowns } from './boundaries-places.ts';
import { indexPolygons } from './boundaries-inside.ts';
import { sourceFile } from './sources.ts';
import { adminUnits } from './admin-codes.ts';
const rows = await readGeoPackage(
	sourceFile('qgis-world', 'usr/share/qgis/resources/data/world_map.gpkg'),
	'states_provinces'
);
const units = await adminUnits();
console.time('v');
const towns = readTowns();
const index = indexPolygons(rows.map((r) => r.geometry));
const votes = rows.map(() => new Map<string, number>());
const cvotes = rows.map(() => new Map<string, number>());
let out = 0,
	none = 0;
const unknown = new Map<string, number>();
for (const t of towns) {
	const f = index.at(t.lon, t.lat)[0];
	if (f === undefined) {
		out++;
		continue;
	}
	cvotes[f]!.set(t.country, (cvotes[f]!.get(t.country) ?? 0) + 1);
	if (!t.admin1) {
		none++;
		continue;
	}
	if (!units.has(t.admin1)) unknown.set(t.admin1, (unknown.get(t.admin1) ?? 0) + 1);
	votes[f]!.set(t.admin1, (votes[f]!.get(t.admin1) ?? 0) + 1);
}
console.timeEnd('v');
console.log(towns.length, out, none, [...unknown]);
const best = (m: Map<string, number>) =>
	[...m].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0];
const code = votes.map(best);
const groups = new Map<string, number[]>();
code.forEach((c, i) => {
	if (c) groups.set(c[0], [...(groups.get(c[0]) ?? []), i]);
});
const total = new Map<string, number>();
for (const t of towns) if (t.admin1) total.set(t.admin1, (total.get(t.admin1) ?? 0) + 1);
const rowsOut: [string, number, number, number, number, string][] = [];
for (const [c, fs] of groups) {
	let own = 0,
		all = 0;
	const m = new Map<string, number>();
	for (const f of fs)
		for (const [k, n] of votes[f]!) {
			all += n;
			m.set(k, (m.get(k) ?? 0) + n);
		}
	own = m.get(c)!;
	rowsOut.push([
		c,
		own / all,
		own / (total.get(c) ?? 1),
		all,
		fs.length,
		[...m]
			.sort((a, b) => b[1] - a[1])
			.slice(0, 4)
			.map((x) => x.join(':'))
			.join(' ')
	]);
}
rowsOut.sort((a, b) => a[1] - b[1]);
console.log(groups.size);
for (const r of rowsOut.filter((r) => r[1] < 0.86 || r[2] < 0.6))
	console.log(r[0], units.get(r[0])?.title, r[1].toFixed(2), r[2].toFixed(2), r[3], r[4], r[5]);
console.log('cityless', code.filter((c) => !c).length);
rows.forEach((r, i) => {
	if (!code[i])
		console.log(
			r.values.iso_a2,
			r.values.name,
			'|',
			r.values.admin,
			'|',
			r.values.gn_name,
			[...cvotes[i]!].join()
		);
});
