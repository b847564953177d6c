/** Under which other names are large places known? The compiled gazetteer tells who bears a name, not the names of a place. */
import { normaliseName } from '../../src/lib/core/gazetteer/normalise.ts';
import { sourceText } from '../data/sources.ts';

const LARGE = 100_000;
const CAPITALISED = /^[A-Z][a-z]+(?:[ -][A-Z][a-z]+)*$/;

/** By GeoNames id; `npm run data` must have fetched the sources. */
export function alternateNames(): ReadonlyMap<number, readonly string[]> {
	const names = new Map<number, string[]>();
	for (const line of sourceText('cities-500', 'dist/cities500.txt').split('\n')) {
		const cells = line.split('\t');
		if (Number(cells[14]) < LARGE) continue;
		const title = normaliseName(cells[1] ?? '');
		const others = (cells[3] ?? '')
			.split(',')
			.filter((name) => name.length > 3 && CAPITALISED.test(name) && normaliseName(name) !== title);
		if (others.length) names.set(Number(cells[0]), others);
	}
	return names;
}
