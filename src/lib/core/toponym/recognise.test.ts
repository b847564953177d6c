import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { segment } from '../article/segment.ts';
import { loadGazetteer } from '../gazetteer/gazetteer.ts';
import type { Gazetteer, Recognised } from '../model.ts';
import { describeSpans, recognise } from './recognise.ts';
import { openTagger, type Tagger } from './tagger.ts';

const file = (path: string) =>
	new Uint8Array(readFileSync(new URL(`../../../../static/${path}`, import.meta.url)));

let gazetteer: Gazetteer;
let tagger: Tagger;
beforeAll(async () => {
	gazetteer = await loadGazetteer(file('gazetteer/gazetteer.pack'));
	tagger = openTagger(file('model/tagger.pack'));
});

const found = (text: string): Recognised[] => recognise(segment(text), gazetteer, tagger);
const namesIn = (text: string) => found(text).map(({ name }) => name);
/** "Somalia<event", "French/demonym", "Kunar^province". */
const described = (text: string) =>
	found(text).map(
		({ name, form, within, head }) =>
			name +
			(form === 'name' ? '' : `/${form}`) +
			(within ? `<${within}` : '') +
			(head ? `^${head}` : '')
	);

describe('recognise', () => {
	it('finds no place in names of publications', () => {
		for (const paper of [
			'the Chicago Tribune',
			'the Houston Chronicle',
			'the Boston Globe',
			'the Times of India',
			'the Sydney Morning Herald',
			'the Jakarta Post',
			'BBC Persian',
			'Deutsche Welle Turkish',
			'Radio Free Europe',
			'Sky News Arabia',
			'the Irish Independent'
		])
			expect(namesIn(`She wrote about it in a piece published in ${paper}.`), paper).toEqual([]);
	});

	it('finds no place in names of persons', () => {
		for (const person of [
			'Paris Hilton',
			'Jordan Henderson',
			'Chelsea Clinton',
			'Mr Preston',
			'Sen. Lincoln Chafee',
			'Jack London',
			'Austin Powers',
			'Lincoln Chafee',
			'Sydney Sweeney'
		])
			expect(namesIn(`We talked to ${person} about the film.`), person).toEqual([]);
	});

	it('finds no place in seats of power and bare compass words', () => {
		expect(
			namesIn('The Kremlin and Downing Street denied it, and so did the White House.')
		).toEqual([]);
		expect(namesIn('It was a contest between the North and the South.')).toEqual([]);
	});

	it('keeps a place apart that an organisation or event is named after', () => {
		expect(described('The Geneva Process for a Federal Somalia has stalled.')).toEqual([
			'Geneva<event',
			'Somalia<event'
		]);
		expect(described('The Dayton Accords ended that war.')).toEqual(['Dayton<event']);
		expect(described('The National Liberation Army of Colombia claimed it.')).toEqual([
			'Colombia<organisation'
		]);
		expect(described('He spoke in the U.K. Parliament.')).toEqual([
			'U.K./abbreviation<organisation'
		]);
		expect(described('The Bank of England cut its rate.')).toEqual(['England<organisation']);
	});

	it('keeps the place apart that a treaty, war or alliance bears in its name', () => {
		expect(described('The Treaty of Versailles was signed.')).toEqual(['Versailles<event']);
		expect(described('After the Battle of Hastings he ruled.')).toEqual(['Hastings<event']);
		expect(described('The Minsk accords were never carried out.')).toEqual(['Minsk<event']);
		expect(described('They left the Paris climate agreement.')).toEqual(['Paris<event']);
		expect(described('The Camp David Accords were signed.')).toEqual(['Camp David<event']);
		expect(described('The Iran-Iraq War lasted long.')).toEqual(['Iran<event', 'Iraq<event']);
		expect(described('He spoke at the Munich Security Conference.')).toEqual(['Munich<event']);
		expect(described('The Baghdad Pact was dissolved.')).toEqual(['Baghdad<organisation']);
	});

	it('finds the names of short sentences and the second of two joined', () => {
		for (const city of ['Paris', 'London', 'Berlin', 'Austin', 'Florence'])
			expect(namesIn(`In ${city}.`), city).toEqual([city]);
		expect(namesIn('In Paris and London.')).toEqual(['Paris', 'London']);
		expect(namesIn('Prague and Bratislava remained friends.')).toEqual(['Prague', 'Bratislava']);
		expect(namesIn('Kyiv said the talks were over.')).toEqual(['Kyiv']);
	});

	it('splits a place from what lies in it, but no name that holds an apostrophe', () => {
		expect(described("Fighting broke out in Mali's Gao region.")).toEqual(['Mali', 'Gao^province']);
		expect(described('The quake struck Peru’s Arequipa region.')).toEqual([
			'Peru',
			'Arequipa^province'
		]);
		expect(described("Somalia's Bay region has seen drought.")).toEqual([
			'Somalia',
			'Bay^province'
		]);
		expect(namesIn("A jury in Texas's Travis County convicted him.")).toEqual([
			'Texas',
			'Travis County'
		]);
		expect(namesIn("They toured Mexico City's Roma district.")).toEqual(['Mexico City', 'Roma']);
		expect(namesIn("King's Lynn, Cox’s Bazar and St. John's are towns.")).toEqual([
			"King's Lynn",
			'Cox’s Bazar',
			"St. John's"
		]);
		expect(namesIn("Residents of Prince George's County objected.")).toEqual([
			"Prince George's County"
		]);
		expect(namesIn("Residents of Coeur d'Alene objected.")).toEqual(["Coeur d'Alene"]);
	});

	it('finds no place in names of feasts', () => {
		for (const feast of ['Ramadan', 'Muharram', 'Easter', 'Diwali', 'Nowruz'])
			expect(namesIn(`In ${feast}, shops close early.`), feast).toEqual([]);
		expect(namesIn('They sailed to Easter Island.')).toEqual(['Easter Island']);
	});

	it('reads datelines', () => {
		expect(namesIn('NAIROBI, Kenya (Reuters) - Police fired tear gas.')).toEqual([
			'NAIROBI',
			'Kenya'
		]);
		expect(namesIn('ACCRA — Fuel prices rose again on Monday.')).toEqual(['ACCRA']);
		expect(namesIn('LIMA, Peru (AP) — Talks failed.')).toEqual(['LIMA', 'Peru']);
		expect(namesIn('GENEVA/LONDON (Reuters) - The agency said so.')).toEqual(['GENEVA', 'LONDON']);
		expect(namesIn('ST. PAUL, Minn. – The governor spoke.')).toEqual(['ST. PAUL', 'Minn.']);
		expect(namesIn('Windhoek, 12 March 2020 (IRIN) - Locusts came.')).toEqual(['Windhoek']);
		expect(namesIn('JERUSALEM, March 3 — Rain fell.')).toEqual(['JERUSALEM']);
		expect(namesIn('ANALYSIS — Why the vote failed.')).toEqual([]);
	});

	it('keeps the parts of "City, State" and "City, Country" apart', () => {
		expect(described('She lives in Springfield, Ill., and he in Portland, Ore.')).toEqual([
			'Springfield',
			'Ill./abbreviation',
			'Portland',
			'Ore./abbreviation'
		]);
		expect(namesIn('The Mesa, Ariz., man was held.')).toEqual(['Mesa', 'Ariz.']);
		expect(namesIn('They met in Graz, Austria, and in Lyon, France.')).toEqual([
			'Graz',
			'Austria',
			'Lyon',
			'France'
		]);
	});

	it('gives demonyms their form, but not languages', () => {
		expect(described('French forces left Mali.')).toEqual(['French/demonym', 'Mali']);
		expect(described('Many Kenyans and Ugandans agreed.')).toEqual([
			'Kenyans/demonym',
			'Ugandans/demonym'
		]);
		expect(namesIn('He speaks French, wrote in German, and shared an Arabic version.')).toEqual([]);
		expect(namesIn('She spoke only French and soon learned English.')).toEqual([]);
		expect(namesIn('African-American voters stayed home.')).toEqual([]);
	});

	it('takes abbreviations as written, never the pronoun', () => {
		expect(described('The US and the UK told us to wait; let us go.')).toEqual([
			'US/abbreviation',
			'UK/abbreviation'
		]);
		expect(namesIn('It costs US$5 million.')).toEqual([]);
	});

	it('leaves articles, compass words and possessives out of the span', () => {
		expect(described('It lies in northeastern Nigeria, near the Kenyan border.')).toContain(
			'Nigeria/compass'
		);
		expect(namesIn("Chile’s vote, Peru's answer and the Netherlands")).toEqual([
			'Chile',
			'Peru',
			'Netherlands'
		]);
	});

	it('says what head words tell', () => {
		expect(described('Fighting broke out in Kunar, Nuristan and Laghman provinces.')).toEqual([
			'Kunar^province',
			'Nuristan^province',
			'Laghman^province'
		]);
		expect(described('Storms hit Barrow, Grant and King counties.')).toEqual([
			'Barrow^district',
			'Grant^district',
			'King^district'
		]);
		expect(described('off the coast of Chile, near Port Sudan, in the capital of Chad')).toEqual([
			'Chile',
			'Port Sudan',
			'Chad'
		]);
		expect(described('It flooded the Swat Valley and the Helmand River.')).toEqual([
			'Swat Valley^physical',
			'Helmand River^physical'
		]);
		expect(described('Fighters came from the Donetsk region.')).toEqual(['Donetsk^province']);
		expect(described('The Swat region has been hard to govern.')).toEqual(['Swat^province']);
		expect(namesIn('The Qonduz airport reopened.')).toEqual(['Qonduz']);
		expect(namesIn('Flights from Saigon airport stopped.')).toEqual(['Saigon']);
		expect(namesIn('The Reagan airport reopened.')).toEqual([]);
		expect(described('It spread to six districts of Mali.')).toEqual(['Mali']);
	});

	it('finds names that begin with an article of their own', () => {
		expect(namesIn('Shells hit el-Fasher and al-Hasakah, and they left ar-Raqqah.')).toEqual([
			'el-Fasher',
			'al-Hasakah',
			'ar-Raqqah'
		]);
		expect(namesIn('Bashar al-Assad met Omar al-Arish, and President el-Sisi spoke.')).toEqual([]);
		expect(namesIn('They last met in The Hague in June.')).toEqual(['Hague']);
		expect(namesIn('He read The Guardian and The Times.')).toEqual([]);
	});

	it('finds regions and former states', () => {
		expect(
			namesIn('Protests spread across the Arab world, Yugoslavia and the Soviet Union.')
		).toEqual(['Arab world', 'Yugoslavia', 'Soviet Union']);
	});

	it('takes common words of headlines for no name of an event', () => {
		expect(described('India-Pakistan Talks Stall Again')).toEqual(['India', 'Pakistan']);
		expect(described('The Srebrenica massacre and the Geneva talks')).toEqual([
			'Srebrenica',
			'Geneva'
		]);
	});

	it('takes who holds an office for no organisation', () => {
		expect(described('New York Governor Hochul signed it.')).toEqual(['New York']);
		expect(described('She wrote to the Mayor of Boston.')).toEqual(['Boston']);
	});

	it('finds in the name of a body the place that it serves, and no word that is a place elsewhere', () => {
		expect(described('The Torrington Fire Department came.')).toEqual(['Torrington<organisation']);
		expect(described('Residents of Dunmore met. Dunmore Fire Department came.')).toEqual([
			'Dunmore',
			'Dunmore<organisation'
		]);
		for (const body of ['Handley Middle School', 'the Air Force Reserve', 'the Jewish Federation'])
			expect(namesIn(`They thanked ${body} for its help.`), body).toEqual([]);
	});

	it('takes the surname of somebody named in full for that person, but not where a place is meant', () => {
		expect(
			namesIn('Officers shot Trevon Bell. Bell had run from them, and they tackled Bell.')
		).toEqual([]);
		expect(namesIn('Laura Camden spoke. She lives in Camden.')).toEqual(['Camden']);
	});

	it('finds names in lines of capitals and headlines', () => {
		expect(namesIn('MAYOR OF DENVER RESIGNS AFTER AUDIT')).toEqual(['DENVER']);
		expect(namesIn('Syria: Shelling in Idlib Kills Nine')).toEqual(['Syria', 'Idlib']);
	});

	it('finds where people are from, and what a word beside it says to be a place', () => {
		expect(namesIn('The Maine native spoke to a Delaware resident.')).toEqual([
			'Maine',
			'Delaware'
		]);
		expect(namesIn('They rebuilt shelters in Kutupalong camp.')).toEqual(['Kutupalong']);
	});

	it('takes no verb, plural or coast for the kind of a place', () => {
		expect(described('Goma falls to rebels, and the Kent coast is quiet.')).toEqual([
			'Goma',
			'Kent'
		]);
		expect(described('He was sent to the United States.')).toEqual(['United States']);
	});

	it('finds streets where something is, and the homes of lawmakers', () => {
		expect(
			described('Fire broke out at 775 Main St. in Torrington, near Browning Street.')
		).toEqual(['Main St.^facility', 'Torrington', 'Browning Street^facility']);
		expect(namesIn("They marched along St. Mary's Road.")).toEqual(["St. Mary's Road"]);
		expect(namesIn('Rep. Jo Hill, R-Marshall, spoke.')).toEqual(['Marshall']);
	});

	it('finds halves of names that are joined', () => {
		expect(namesIn('Talks between North and South Korea resumed.')).toEqual([
			'North',
			'South Korea'
		]);
		expect(namesIn('It rained in West and Central Africa.')).toEqual(['West', 'Central Africa']);
		expect(namesIn('They swam in Lakes Erie and Huron.')).toEqual(['Erie', 'Huron']);
		expect(namesIn('the north and the south of Mali')).toEqual(['Mali']);
	});

	it('takes no storm, company or sum of money for a place', () => {
		expect(namesIn('People fled Cyclone Larry.')).toEqual([]);
		expect(namesIn('It was sold to Kroger Co. for $US 5 million.')).toEqual([]);
		expect(namesIn('The firm is in Solon, King Nut Companies said.')).toEqual(['Solon']);
	});

	it('leaves out houses that no map knows', () => {
		expect(namesIn('He was taken to Adam Malik Hospital in Medan.')).toEqual(['Medan']);
	});

	it('keeps the full stop of an abbreviation, and no other', () => {
		expect(namesIn('It is banned in Fla. and Tenn. but not in the US. Nobody knows why.')).toEqual([
			'Fla.',
			'Tenn.',
			'US'
		]);
	});

	it('finds no place in the end of a longer name before a place', () => {
		expect(namesIn('They saw the Soulard Mardi Gras, St. Louis.')).toEqual(['St. Louis']);
	});

	it('finds no place in names of diseases', () => {
		expect(namesIn('A man died of West Nile virus.')).toEqual([]);
	});

	it('gives spans that are sorted, apart and true to the text, for any text', () => {
		const word = fc.constantFrom(
			...'Kabul Paris U.S. Kenya, the of Bank Post Mr Jordan — “ ” ’s (AP) New York north- in US$ Calif. \n'.split(
				/ /
			)
		);
		fc.assert(
			fc.property(
				fc.oneof(
					fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')),
					fc.string({ unit: 'grapheme', maxLength: 120 })
				),
				(text) => {
					let last = 0;
					for (const { start, end, name, confidence } of found(text)) {
						expect(start).toBeGreaterThanOrEqual(last);
						expect(end).toBeGreaterThan(start);
						expect(text.slice(start, end)).toBe(name);
						expect(name.trim()).toBe(name);
						expect(confidence).toBeGreaterThan(0);
						expect(confidence).toBeLessThanOrEqual(1);
						last = end;
					}
				}
			)
		);
	});
});

describe('describeSpans', () => {
	it('describes exactly the spans it is given', () => {
		const text = 'In southern Kenya the Maasai met U.S. and French envoys.';
		const spans = ['Kenya', 'Maasai', 'U.S.', 'French'].map((name) => {
			const start = text.indexOf(name);
			return { start, end: start + name.length };
		});
		expect(
			describeSpans(segment(text), spans, gazetteer).map(({ name, form }) => `${name}/${form}`)
		).toEqual(['Kenya/compass', 'Maasai/name', 'U.S./abbreviation', 'French/demonym']);
	});
});

describe('openTagger', () => {
	it('refuses what is no model', () => {
		expect(() => openTagger(new Uint8Array(64))).toThrow();
	});
});
