/** How does any text become XML that every parser takes, and reads back as it was? */

/** XML 1.0 has no place for these, not even escaped. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
	'\r': '&#13;'
};

/** For element content and attribute values alike; what XML forbids becomes U+FFFD. */
export function escapeXml(text: string): string {
	return text.replace(FORBIDDEN, '\uFFFD').replace(/[&<>"'\r]/g, (sign) => ENTITIES[sign] ?? sign);
}

/** `content` is XML already. Empty content gives no element. */
export function element(name: string, content: string, attributes = ''): string {
	return content === '' ? '' : `<${name}${attributes}>${content}</${name}>`;
}

export function textElement(name: string, text: string | null): string {
	return text === null ? '' : element(name, escapeXml(text));
}

/** A text for readers that take an element's text for HTML, as Google Earth does with descriptions. */
export function htmlElement(name: string, paragraphs: readonly string[]): string {
	const html = paragraphs.map((text) => `<p>${escapeXml(text)}</p>`).join('');
	return element(name, escapeXml(html));
}
