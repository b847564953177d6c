/** How do bytes stand in a text? */

/** As many as a call takes for arguments. */
const AT_ONCE = 0x6000;

export function base64(bytes: Uint8Array): string {
	const parts: string[] = [];
	for (let at = 0; at < bytes.length; at += AT_ONCE) {
		// Multiples of three: no part ends with a sign that fills up.
		parts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + AT_ONCE))));
	}
	return parts.join('');
}
