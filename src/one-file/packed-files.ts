/** Which files does the page bring along? A zip in a script that is none: ground, fonts, the engine's worker. */
import { unzipSync } from 'fflate';

/** Addresses of packed files begin with it; the map engine asks us for them. */
export const packedBase = 'packed://file';

const files = unzipSync(decode(document.getElementById('dateline-files')?.textContent ?? ''));

function decode(base64: string): Uint8Array {
	return Uint8Array.from(atob(base64.trim()), (letter) => letter.charCodeAt(0));
}

/** A copy: what the engine is given, it may hand on to its worker for good. */
export function packedFile(address: string): ArrayBuffer | null {
	const bytes = files[address.replace(`${packedBase}/`, '')];
	return bytes ? bytes.slice().buffer : null;
}
