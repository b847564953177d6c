/** Which characters do these bytes stand for? */

export type Decoded =
	{ readonly ok: true; readonly text: string } | { readonly ok: false; readonly message: string };

/**
 * Decodes UTF-16 with a byte order mark, UTF-8, or the charset that `declared` names (from an HTML page's
 * `<meta charset>`). What is valid UTF-8 beyond ASCII is hardly ever anything else, whatever is declared: programs that
 * save a page often change the one and not the other. Line ends become `\n`; nothing else is changed. Fails with a
 * sentence where the bytes are not valid in that encoding: guessing would garble names.
 */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded {
	const text = byteOrderMark(bytes) === null ? decodeAs('utf-8', bytes) : null;
	const isPlain = text !== null && (declared === null || /[^\0-\x7f]/.test(text));
	if (isPlain) return { ok: true, text: withPlainLineEnds(text) };
	const encoding = byteOrderMark(bytes) ?? declared ?? 'utf-8';
	const decoded = decodeAs(encoding, bytes);
	if (decoded !== null) return { ok: true, text: withPlainLineEnds(decoded) };
	return {
		ok: false,
		message: isKnown(encoding)
			? `it is not valid ${encoding.toUpperCase()}; save it as UTF-8`
			: `its encoding, “${encoding}”, is not known; save it as UTF-8`
	};
}

/** The charset that the head of an HTML page declares, or null. */
export function declaredCharset(bytes: Uint8Array): string | null {
	const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
	const charset =
		/<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase() ?? null;
	// What says so in single bytes is not UTF-16: https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding
	return charset?.startsWith('utf-16') ? 'utf-8' : charset;
}

/** Null where the bytes are not valid in it, or it is not known. */
function decodeAs(encoding: string, bytes: Uint8Array): string | null {
	try {
		const decoder = new TextDecoder(encoding, { fatal: true });
		const text = decoder.decode(bytes);
		return decoder.encoding === 'windows-1252' ? withWindowsSigns(text) : text;
	} catch {
		return null;
	}
}

function isKnown(encoding: string): boolean {
	try {
		return Boolean(new TextDecoder(encoding));
	} catch {
		return false;
	}
}

/** What stands for the bytes 80 to 9F in windows-1252; five of them stand for nothing. */
const WINDOWS_SIGNS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Some Node decode windows-1252 as if it were ISO 8859-1: https://github.com/nodejs/node/issues/56542 */
function withWindowsSigns(text: string): string {
	return text.replace(/[\x80-\x9f]/g, (control) => WINDOWS_SIGNS[control.charCodeAt(0) - 0x80]!);
}

function withPlainLineEnds(text: string): string {
	return text.replace(/\r\n?/g, '\n');
}

function byteOrderMark(bytes: Uint8Array): string | null {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	return null;
}
