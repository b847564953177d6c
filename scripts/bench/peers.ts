/** How fast do other libraries for JavaScript look for places in the same text? `npm run bench:peers` installs them. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { projectRoot } from '../../src/lib/server/project.ts';

export interface Peer {
	readonly name: string;
	readonly read: (text: string) => unknown;
}

interface WinkToken {
	out(feature: unknown): string;
}
interface Wink {
	readonly its: { readonly pos: unknown };
	readDoc(text: string): {
		tokens(): { filter(keep: (token: WinkToken) => boolean): { out(): string[] } };
	};
}

/** Null where they are not installed. */
export function peers(): Peer[] | null {
	const require = createRequire(join(projectRoot, 'scripts', 'bench', 'package.json'));
	try {
		const compromise = require('compromise') as (text: string) => {
			places(): { out(format: 'array'): string[] };
		};
		const wink = (require('wink-nlp') as (model: unknown) => Wink)(
			require('wink-eng-lite-web-model')
		);
		return [
			{ name: 'compromise, places', read: (text) => compromise(text).places().out('array') },
			{
				// It knows no places: its proper nouns are what a finder of places would begin with.
				name: 'wink-nlp, proper nouns',
				read: (text) =>
					wink
						.readDoc(text)
						.tokens()
						.filter((token) => token.out(wink.its.pos) === 'PROPN')
						.out()
			}
		];
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return null;
		throw error;
	}
}
