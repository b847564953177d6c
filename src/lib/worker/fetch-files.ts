/** What do these addresses hold, and how much of it is here by now? */
export type Fetched =
	| { readonly ok: true; readonly files: readonly Uint8Array[] }
	/** A sentence. */
	| { readonly ok: false; readonly message: string };

/** All at once; `onprogress` counts bytes of all. */
export async function fetchFiles(
	addresses: readonly string[],
	onprogress: (loaded: number, total: number) => void
): Promise<Fetched> {
	try {
		const responses = await Promise.all(addresses.map((address) => fetch(address)));
		const lost = responses.find(({ ok }) => !ok);
		if (lost) {
			return { ok: false, message: `The site does not have ${lost.url}; build it again.` };
		}
		// What is compressed on the way says how long it is compressed: then the sum only ever grows.
		const total = responses.reduce((sum, { headers }) => sum + lengthOf(headers), 0);
		let loaded = 0;
		const files = await Promise.all(
			responses.map((response) =>
				readWhole(response, (bytes) => {
					loaded += bytes;
					onprogress(loaded, Math.max(total, loaded));
				})
			)
		);
		return { ok: true, files };
	} catch {
		return {
			ok: false,
			message: 'The gazetteer could not be loaded. Is the site still being served?'
		};
	}
}

function lengthOf(headers: Headers): number {
	return Number(headers.get('Content-Length') ?? 0);
}

async function readWhole(
	response: Response,
	onbytes: (bytes: number) => void
): Promise<Uint8Array> {
	const reader = response.body!.getReader();
	const chunks: Uint8Array<ArrayBuffer>[] = [];
	for (;;) {
		const { done, value } = await reader.read();
		if (done) break;
		chunks.push(value);
		onbytes(value.length);
	}
	return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
