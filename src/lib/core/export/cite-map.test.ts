import { expect, it } from 'vitest';
import { mapCitation } from './cite-map.ts';
import { generator } from './provenance.ts';

const map = { title: null, articles: 2, mentions: 1063, places: 11, retrieved: '2026-11-20' };

it('cites a map by what it is of, what made it, and when', () => {
	expect(mapCitation(map, { address: 'https://example.org/atlas/', accessed: '2026-12-01' })).toBe(
		`A map of 1,063 mentions of 11 places in 2 articles. Made by ${generator} from texts retrieved up to 20 November 2026. https://example.org/atlas/ (accessed 1 December 2026).`
	);
	expect(mapCitation({ ...map, title: 'Panjshir', articles: 1, retrieved: null }, null)).toBe(
		`“Panjshir”, a map of 1,063 mentions of 11 places in 1 article. Made by ${generator}.`
	);
});
