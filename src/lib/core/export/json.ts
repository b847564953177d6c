/** How is JSON written so that a difference between two runs can be read? One row a line. */

export function jsonRows(rows: readonly unknown[]): string {
	return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
}

/** Members of its own stand before the features, where a person who opens the file sees them. */
export function featureCollection(
	features: readonly unknown[],
	members: Readonly<Record<string, unknown>>
): string {
	return jsonWithRows({ type: 'FeatureCollection', ...members }, 'features', features);
}

/** A record whose last member is a long list. */
export function jsonWithRows(
	members: Readonly<Record<string, unknown>>,
	key: string,
	rows: readonly unknown[]
): string {
	const head = Object.entries(members).map(
		([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)},\n`
	);
	const lines = rows.map((row) => JSON.stringify(row)).join(',\n');
	return `{${head.join('')}${JSON.stringify(key)}:[\n${lines}\n]}\n`;
}

export function jsonRecord(record: Readonly<Record<string, unknown>>): string {
	const lines = Object.entries(record).map(
		([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`
	);
	return `{\n${lines.join(',\n')}\n}\n`;
}
