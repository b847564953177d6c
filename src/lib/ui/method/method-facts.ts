/** What does the method page say that no articles change? Figures measured of the program, and whose data it uses. */
import accuracy from '../../../../docs/accuracy.md?raw';
import sources from '../../../../data/SOURCES.json';
import { readAccuracy } from './accuracy-figures.ts';

export const methodFacts = {
	accuracy: readAccuracy(accuracy),
	sources: sources.map(({ id, attribution, licence, url, use }) => {
		return { id, attribution, licence, url, use };
	})
};
