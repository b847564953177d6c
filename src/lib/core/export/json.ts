/** How is JSON written so that a difference between two runs can be read? One row a line. */

export function jsonRows(rows: readonly unknown[]): string {
	return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
}

export function featureCollection(features: readonly unknown[]): string {
	const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
	return `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`;
}

export function jsonRecord(record: Readonly<Record<string, unknown>>): string {
	const lines = Object.entries(record).map(
		([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`
	);
	return `{\n${lines.join(',\n')}\n}\n`;
}
