/** Where does one read on, on the published site? */
import { resolve } from '$app/paths';
import { loadText, loadWhy } from './load-layers.ts';
import type { PlaceOfReading } from './place-of-reading.ts';
import { placeSlug } from './place-slug.ts';

/** While a page is rendered: addresses are relative to it. */
export function publishedPlace(): PlaceOfReading {
	const article = (slug: string) => resolve('/articles/[slug]', { slug });
	return {
		isPublished: true,
		pages: [
			{ id: 'map', name: 'Map', href: resolve('/') },
			{ id: 'articles', name: 'Articles', href: resolve('/articles') },
			{ id: 'places', name: 'Places', href: resolve('/places') },
			{ id: 'method', name: 'Method', href: resolve('/method') },
			{ id: 'desk', name: 'Workbench', href: resolve('/workbench') }
		],
		map: resolve('/'),
		articles: resolve('/articles'),
		article,
		mention: (slug, mention) => `${article(slug)}?mention=${encodeURIComponent(mention)}`,
		unnamed: (slug, start) => `${article(slug)}#unnamed-${start}`,
		place: (id) => resolve('/places/[id]', { id: placeSlug(id) }),
		loadWhy,
		takeAway: () => ({
			title: null,
			// A page opened from disk has no address that another reader could follow.
			site: location.protocol.startsWith('http') ? new URL(resolve('/'), location.href).href : null,
			layer: (file) => resolve('/layers/[file]', { file }),
			loadText,
			whole: []
		})
	};
}
