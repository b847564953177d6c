/** Documents of made-up news sentences, filled with names drawn from the gazetteer and the lists of persons. */
import type { Gazetteer } from '../../src/lib/core/model.ts';
import { NEWS_TEMPLATES } from './news-templates.ts';
import type { PersonNames } from './person-names.ts';
import type { AnnotatedDocument, AnnotatedSentence } from './training-data.ts';

/** Names to draw from; the larger a town, the more often it is drawn. */
export interface NameStock {
	readonly town: () => string;
	readonly state: () => string;
	readonly country: () => string;
	readonly abbreviation: () => string;
	readonly first: () => string;
	readonly surname: () => string;
}

const STATE_ABBREVIATIONS =
	'Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. La. Md. Mass. Mich. Minn. Miss. Mo. Mont. Neb. Nev. N.H. N.J. N.M. N.Y. N.C. N.D. Okla. Ore. Pa. R.I. S.C. S.D. Tenn. Tex. Vt. Va. Wash. W.Va. Wis. Wyo. D.C. Ont. B.C. Que. TX CA FL OH NY PA'.split(
		' '
	);

/** Countries of local news in English are drawn more often than their number of towns warrants. */
const TOWN_SHARE: Readonly<Record<string, number>> = { US: 4, GB: 3, CA: 2, AU: 1.5, IE: 1, NZ: 1 };

export function nameStock(
	gazetteer: Gazetteer,
	persons: PersonNames,
	random: () => number
): NameStock {
	const towns: string[] = [];
	const townSums: number[] = [];
	const states: string[] = [];
	const countries: string[] = [];
	let sum = 0;
	for (let index = 0; index < gazetteer.size; index++) {
		const { kind, title, population, country } = gazetteer.entry(index);
		if (!/^\p{Script=Latin}[\p{Script=Latin}' .-]+$/u.test(title) || title.length > 28) continue;
		if (kind === 'country') countries.push(title);
		else if (kind === 'province' && population > 200_000) states.push(title);
		else if (kind === 'settlement' && population >= 500) {
			sum += Math.pow(population, 0.35) * (TOWN_SHARE[country ?? ''] ?? 0.5);
			towns.push(title);
			townSums.push(sum);
		}
	}
	const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)]!;
	const town = () => {
		const aim = random() * sum;
		let low = 0;
		let high = townSums.length - 1;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (townSums[middle]! < aim) low = middle + 1;
			else high = middle;
		}
		return towns[low]!;
	};
	return {
		town,
		state: () => pick(states),
		country: () => pick(countries),
		abbreviation: () => pick(STATE_ABBREVIATIONS),
		first: () => pick(persons.first),
		surname: () => pick(persons.surnames)
	};
}

/** `count` documents; a document's sentences share its names, as those of a story do. */
export function madeUpNews(
	stock: NameStock,
	random: () => number,
	count: number
): AnnotatedDocument[] {
	return Array.from({ length: count }, (_, index) => {
		const slots = drawSlots(stock);
		const length = 3 + Math.floor(random() * 6);
		const sentences = Array.from({ length }, () =>
			fill(NEWS_TEMPLATES[Math.floor(random() * NEWS_TEMPLATES.length)]!, slots)
		);
		return { id: `made-up-${index}`, sentences };
	});
}

function drawSlots(stock: NameStock): ReadonlyMap<string, string> {
	const slots = new Map<string, string>();
	const oneWord = (draw: () => string) => {
		for (;;) {
			const name = draw();
			if (!name.includes(' ')) return name;
		}
	};
	for (const suffix of ['', '2', '3']) {
		slots.set(`town${suffix}`, stock.town());
		slots.set(`state${suffix}`, stock.state());
		slots.set(`country${suffix}`, stock.country());
		slots.set(`first${suffix}`, stock.first());
		slots.set(`surname${suffix}`, stock.surname());
		slots.set(`person${suffix}`, `${stock.first()} ${stock.surname()}`);
	}
	slots.set('townname', oneWord(stock.town));
	slots.set('abbr', stock.abbreviation());
	return slots;
}

function fill(template: string, slots: ReadonlyMap<string, string>): AnnotatedSentence {
	const tokens: string[] = [];
	const tags: string[] = [];
	let type = '';
	let inside = false;
	for (const piece of template.split(' ')) {
		const open = /^\[(LOC|PER|ORG)$/.exec(piece);
		if (open) {
			type = open[1]!;
			inside = false;
			continue;
		}
		const closes = piece.endsWith(']');
		const bare = closes ? piece.slice(0, -1) : piece;
		const text = bare.replace(/\{(\w+)\}/, (_, slot: string) => {
			const lower = slots.get(slot.toLowerCase()) ?? slot;
			return slot === slot.toUpperCase() ? lower.toUpperCase() : lower;
		});
		for (const token of text.split(' ')) {
			tokens.push(token);
			tags.push(type ? `${inside ? 'I' : 'B'}-${type}` : 'O');
			inside = type !== '';
		}
		if (closes) type = '';
	}
	return { tokens, tags };
}

/** The same documents with some sentences in capitals or as headlines. */
export function recased(
	documents: readonly AnnotatedDocument[],
	random: () => number,
	share: number
): AnnotatedDocument[] {
	const copies: AnnotatedDocument[] = [];
	for (const { id, sentences } of documents) {
		const chosen = sentences.filter(
			({ tokens, tags }) => tokens.length > 4 && tags.some((tag) => tag !== 'O') && random() < share
		);
		if (chosen.length === 0) continue;
		copies.push({
			id: `${id}-recased`,
			sentences: chosen.map(({ tokens, tags }) => {
				const capitals = random() < 0.5;
				return {
					tags,
					tokens: tokens.map((token) =>
						capitals
							? token.toUpperCase()
							: /^\p{Ll}{4}/u.test(token)
								? token[0]!.toUpperCase() + token.slice(1)
								: token
					)
				};
			})
		});
	}
	return copies;
}
