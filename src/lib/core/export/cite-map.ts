/** How is a whole map cited: what, of how much, made by what, when, where? */
import { intervalWords } from '../time/display.ts';
import { generator } from './provenance.ts';

export interface CitedMap {
	/** Of the project; null: what the map is of is its title. */
	readonly title: string | null;
	readonly articles: number;
	readonly mentions: number;
	readonly places: number;
	/** Latest day that a text was taken from its source. There is no clock: the same map is cited the same. */
	readonly retrieved: string | null;
}

/** Where it is published, and the day on which somebody looked: what stands there may change. */
export interface Published {
	readonly address: string;
	readonly accessed: string;
}

export function mapCitation(map: CitedMap, published: Published | null): string {
	const { title, articles, mentions, places, retrieved } = map;
	const count = (number: number, one: string) =>
		`${number.toLocaleString('en')} ${one}${number === 1 ? '' : 's'}`;
	const of = `${count(mentions, 'mention')} of ${count(places, 'place')} in ${count(articles, 'article')}`;
	const dayWords = (day: string) => intervalWords(day, day, { long: true });
	const when = retrieved && dayWords(retrieved);
	return [
		title === null ? `A map of ${of}.` : `“${title}”, a map of ${of}.`,
		`Made by ${generator}${when ? ` from texts retrieved up to ${when}` : ''}.`,
		published && `${published.address} (accessed ${dayWords(published.accessed)}).`
	]
		.filter(Boolean)
		.join(' ');
}
