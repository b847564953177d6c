/** Stands in for Kit's `$app/paths`: pages lie behind "#", files in the page itself. */
import { layerUrl } from '../contents.ts';
import { packedBase } from '../packed-files.ts';

/** `resolve('/articles/[slug]', { slug: 'a' })` → `#/articles/a`; a layer file is a download. */
export function resolve(route: string, params: Readonly<Record<string, string>> = {}): string {
	if (route === '/layers/[file]') return layerUrl(params['file'] ?? '');
	const path = route.replace(/\[(\w+)\]/g, (_, name: string) =>
		encodeURIComponent(params[name] ?? '')
	);
	return `#${path}`;
}

export function asset(path: string): string {
	return packedBase + path;
}
