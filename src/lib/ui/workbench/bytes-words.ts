/** How is an amount of data told to a person ("3.1 MB")? */

/** `of`: told in its unit, without naming it ("3.1" of "9 MB"). */
export function bytesWords(bytes: number, of?: number): string {
	const [factor, unit] = unitOf(of ?? bytes);
	const amount = bytes / factor;
	const digits = amount < 10 && factor > 1 ? 1 : 0;
	const number = amount.toLocaleString('en', { maximumFractionDigits: digits });
	return of === undefined ? `${number} ${unit}` : number;
}

function unitOf(bytes: number): readonly [factor: number, unit: string] {
	// “1,000 kB” is never said: what is rounded up to it is told in the next unit.
	if (bytes >= 999.5e6) return [1e9, 'GB'];
	if (bytes >= 999.5e3) return [1e6, 'MB'];
	return bytes >= 1e3 ? [1e3, 'kB'] : [1, bytes === 1 ? 'byte' : 'bytes'];
}
