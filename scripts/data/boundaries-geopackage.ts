/**
 * What stands in a GeoPackage? Rows of one table, their geometry decoded from WKB to GeoJSON.
 *
 * Only what Natural Earth's file holds is read: two-dimensional (multi)polygons and (multi)lines.
 * https://www.geopackage.org/spec/#gpb_format
 */
import { readFileSync } from 'node:fs';
import type { Geometry, Position } from 'geojson';
import initSqlJs from 'sql.js';

export interface Row {
	readonly geometry: Geometry;
	readonly values: Readonly<Record<string, string | number | null>>;
}

const ENVELOPE_BYTES = [0, 32, 48, 48, 64];

/** All rows of `table`, by its primary key. */
export async function readGeoPackage(path: string, table: string): Promise<Row[]> {
	const sqlite = await initSqlJs();
	const database = new sqlite.Database(readFileSync(path));
	const rows: Row[] = [];
	const statement = database.prepare(`SELECT * FROM "${table}" ORDER BY fid`);
	while (statement.step()) {
		const { geom, ...values } = statement.getAsObject();
		if (!(geom instanceof Uint8Array)) continue;
		rows.push({ geometry: decodeGeometry(geom), values: values as Row['values'] });
	}
	statement.free();
	database.close();
	return rows;
}

function decodeGeometry(bytes: Uint8Array): Geometry {
	const flags = bytes[3] ?? 0;
	const envelope = ENVELOPE_BYTES[(flags >> 1) & 7] ?? 0;
	return new WkbReader(bytes, 8 + envelope).geometry();
}

class WkbReader {
	private readonly view: DataView;
	private little = true;

	constructor(
		bytes: Uint8Array,
		private at: number
	) {
		this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	}

	geometry(): Geometry {
		this.little = this.view.getUint8(this.at++) === 1;
		const type = this.count();
		if (type === 2) return { type: 'LineString', coordinates: this.line() };
		if (type === 3) return { type: 'Polygon', coordinates: this.rings() };
		const parts = this.many(() => this.geometry());
		if (type === 5)
			return {
				type: 'MultiLineString',
				coordinates: parts.flatMap((part) => (part.type === 'LineString' ? [part.coordinates] : []))
			};
		if (type === 6)
			return {
				type: 'MultiPolygon',
				coordinates: parts.flatMap((part) => (part.type === 'Polygon' ? [part.coordinates] : []))
			};
		throw new Error(`WKB geometry type ${type} is not read here`);
	}

	private count(): number {
		this.at += 4;
		return this.view.getUint32(this.at - 4, this.little);
	}

	private many<Item>(read: () => Item): Item[] {
		return Array.from({ length: this.count() }, read);
	}

	private readonly line = (): Position[] => this.many(this.position);
	private readonly rings = (): Position[][] => this.many(this.line);
	private readonly position = (): Position => {
		this.at += 16;
		return [
			this.view.getFloat64(this.at - 16, this.little),
			this.view.getFloat64(this.at - 8, this.little)
		];
	};
}
