/** Where does one read on, in a map in one file? Everything stays in it. */
import type { PlaceOfReading } from '../lib/state/place-of-reading.ts';
import { publishedPlace } from '../lib/state/published-place.ts';
import { contents } from './contents.ts';

/** As on the site, whose addresses `kit/paths.ts` puts behind "#"; but nobody else can follow them. */
export function placeInFile(): PlaceOfReading {
	const site = publishedPlace();
	return {
		...site,
		isPublished: false,
		pages: site.pages.filter(({ id }) => id !== 'desk'),
		takeAway: () => ({
			...site.takeAway(),
			title: contents.title,
			site: null,
			// What it is made of lies in it unpacked: to hand the map on is to copy the file.
			loadText: null
		})
	};
}
