/** How do several files become one, the same to the byte on every machine and day? */
import { strToU8, zipSync } from 'fflate';

/** Zip has no zones: a file's time is what the clock on the wall says. */
const NO_TIME = new Date(1980, 0, 1, 12);

export function zip(files: ReadonlyMap<string, string | Uint8Array>): Uint8Array<ArrayBuffer> {
	const entries = [...files].map(([name, content]) => [
		name,
		typeof content === 'string' ? strToU8(content) : content
	]);
	return zipSync(Object.fromEntries(entries), { mtime: NO_TIME, level: 9 });
}
