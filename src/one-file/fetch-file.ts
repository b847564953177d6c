/** Stands in for `map/fetch-file.ts`: the files of the ground lie in the page. */
import { packedFile } from './packed-files.ts';

export async function fetchFile(address: string): Promise<ArrayBuffer> {
	const bytes = packedFile(address);
	if (!bytes) throw new Error(`${address} is not in this file.`);
	return bytes;
}
