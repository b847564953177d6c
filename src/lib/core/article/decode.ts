/** Which characters do these bytes stand for? */

export type Decoded =
	{ readonly ok: true; readonly text: string } | { readonly ok: false; readonly message: string };

/**
 * Decodes UTF-8 (with or without a byte order mark), UTF-16 with a byte order mark, or the charset that
 * `declared` names (from an HTML page's `<meta charset>`). Line ends become `\n`; nothing else is changed.
 * Fails with a sentence where the bytes are not valid in that encoding: guessing would garble names.
 */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded {
	const encoding = byteOrderMark(bytes) ?? declared ?? 'utf-8';
	let decoder: TextDecoder;
	try {
		decoder = new TextDecoder(encoding, { fatal: true });
	} catch {
		return { ok: false, message: `its encoding, “${encoding}”, is not known; save it as UTF-8` };
	}
	try {
		return { ok: true, text: decoder.decode(bytes).replace(/\r\n?/g, '\n') };
	} catch {
		return { ok: false, message: `it is not valid ${encoding.toUpperCase()}; save it as UTF-8` };
	}
}

/** The charset that the head of an HTML page declares, or null. */
export function declaredCharset(bytes: Uint8Array): string | null {
	const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
	return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase() ?? null;
}

function byteOrderMark(bytes: Uint8Array): string | null {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	return null;
}
