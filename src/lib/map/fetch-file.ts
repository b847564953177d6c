/** Where do the files of the ground come from? From the site; a map in one file brings its own. */

export async function fetchFile(address: string): Promise<ArrayBuffer> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address}: ${response.status} ${response.statusText}`);
	return response.arrayBuffer();
}
