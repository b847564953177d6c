import { describe, expect, it } from 'vitest';
import vocabularyJson from '../../../../data/activities.json' with { type: 'json' };
import { segment } from '../article/segment.ts';
import { findActivities } from './find-activities.ts';
import { readVocabulary } from './vocabulary.ts';

const vocabulary = readVocabulary(vocabularyJson);
if (!vocabulary.ok) throw new Error(vocabulary.message);
const { activities } = vocabulary;

/** Activities at `place`, with every word in capitals but the first as a name. */
function at(text: string, place: string): string[] {
	const start = text.indexOf(place);
	const names = [...text.matchAll(/(?<=[a-z,] )\p{Lu}\p{L}+/gu)].map(({ index, 0: name }) => ({
		start: index,
		end: index + name.length
	}));
	const span = { start, end: start + place.length };
	return findActivities(segment(text), [span], activities, names)[0]!;
}

describe('what the news report', () => {
	// With a dash before it: what must not be heard.
	it.each([
		['Insurgents clashed with soldiers in Kidal on Tuesday.', 'Kidal', 'armed clash'],
		['Heavy fighting broke out around Bor overnight.', 'Bor', 'armed clash'],
		['A village near Djenné was attacked by men on motorbikes.', 'Djenné', 'attack'],
		['Gunmen opened fire on a bar in Durango.', 'Durango', 'attack'],
		['An airstrike hit a market in Saada.', 'Saada', 'attack'],
		['Jets bombed the port of Hodeidah.', 'Hodeidah', 'explosive'],
		['Warplanes struck targets in Deraa.', 'Deraa', 'attack'],
		['Rockets were fired at Sderot on Sunday.', 'Sderot', 'attack'],
		['A drone hit a fuel depot in Ryazan.', 'Ryazan', 'attack'],
		['A plane bombed a bridge in Malakal.', 'Malakal', 'explosive'],
		['In May rebels attacked Kitale.', 'Kitale', 'attack'],
		['A suicide bomber blew himself up at a mosque in Peshawar.', 'Peshawar', 'explosive'],
		['A grenade was thrown at a bus stop in Nairobi.', 'Nairobi', 'explosive'],
		['A mine went off under a lorry near Timbuktu.', 'Timbuktu', 'explosive'],
		['The army has built an air base in Agadez.', 'Agadez', 'base or camp'],
		['Fighters were trained at a camp in Khost.', 'Khost', 'base or camp'],
		['A three-day conference opened in Bonn.', 'Bonn', 'conference'],
		['The talks were held in Doha.', 'Doha', 'conference'],
		['Leaders met in Brasília on Monday.', 'Brasília', 'conference'],
		['The minister told reporters in Sofia that taxes would fall.', 'Sofia', 'statement'],
		['He gave a speech in Cairo.', 'Cairo', 'statement'],
		['Aid lorries reached Tigray.', 'Tigray', 'aid'],
		['Food parcels were handed out in Zinder.', 'Zinder', 'aid'],
		['Blankets and tents were delivered to Kahramanmaraş.', 'Kahramanmaraş', 'aid'],
		['Thousands of people fled their homes in Cabo Delgado.', 'Cabo Delgado', 'displacement'],
		['Some 3,000 families were driven from their homes in Masisi.', 'Masisi', 'displacement'],
		['Residents were evacuated from Lahaina.', 'Lahaina', 'withdrawal'],
		['The last troops pulled out of Gao.', 'Gao', 'withdrawal'],
		['Crowds marched through Minsk demanding new elections.', 'Minsk', 'protest'],
		['Police used tear gas on demonstrators in Dakar.', 'Dakar', 'protest'],
		['Thousands rallied in Lima against the government.', 'Lima', 'protest'],
		['Workers walked out in Busan.', 'Busan', 'protest'],
		['Voters in Zambia go to the polls on Thursday.', 'Zambia', 'election'],
		['Ballots were counted in Harare.', 'Harare', 'election'],
		['A quake of magnitude 6.1 shook Izmir.', 'Izmir', 'disaster'],
		['A cyclone made landfall near Beira.', 'Beira', 'disaster'],
		['Floods cut off towns in Sylhet.', 'Sylhet', 'disaster'],
		['A landslide buried a village in Cauca.', 'Cauca', 'disaster'],
		['A volcano erupted near Legazpi.', 'Legazpi', 'disaster'],
		['A tornado tore through Joplin.', 'Joplin', 'disaster'],
		['Cholera has killed 40 people in Lusaka.', 'Lusaka', 'epidemic'],
		['An outbreak of measles was declared in Samoa.', 'Samoa', 'epidemic'],
		['A ceasefire was signed in Juba.', 'Juba', 'agreement'],
		['The two sides reached a deal in Geneva.', 'Geneva', 'agreement'],
		['A truce took hold in Taiz.', 'Taiz', 'agreement'],
		['The two countries signed a treaty in Vienna.', 'Vienna', 'agreement'],
		['A bus crashed near Puno, killing nine.', 'Puno', 'accident'],
		['A ferry capsized off Lamu.', 'Lamu', 'accident'],
		['A train derailed near Odisha.', 'Odisha', 'accident'],
		['A factory fire killed 20 workers in Dhaka.', 'Dhaka', 'accident'],
		['Three journalists were jailed in Asmara.', 'Asmara', 'arrest'],
		['Schoolgirls were abducted from Kaduna.', 'Kaduna', 'arrest'],
		['A prosecutor was shot dead in Guayaquil.', 'Guayaquil', 'killing'],
		['Four people were stabbed to death in Leeds.', 'Leeds', 'killing'],
		['Rebels captured Bunia.', 'Bunia', 'takeover'],
		['The army has retaken Mosul.', 'Mosul', 'takeover'],
		['Soldiers seized power in Niamey.', 'Niamey', 'takeover'],
		['No attack was reported in Garissa.', 'Garissa', '-attack'],
		['The army denied an attack on Tessalit.', 'Tessalit', '-attack'],
		['The ministry denied that its jets had bombed Axum.', 'Axum', '-explosive'],
		['An attack on Berlin was foiled.', 'Berlin', '-attack'],
		['The summit in Tunis was cancelled.', 'Tunis', '-conference'],
		['Rebels may attack Bangui.', 'Bangui', '-attack'],
		['The group plans to attack Mogadishu.', 'Mogadishu', '-attack'],
		['Officials fear an outbreak in Gaza.', 'Gaza', '-epidemic'],
		['They threatened to bomb Lagos.', 'Lagos', '-explosive'],
		['Police ruled out an attack in Ghent.', 'Ghent', '-attack'],
		['The clashes in Jenin did not take place.', 'Jenin', '-armed clash'],
		['Nobody was arrested in Perth.', 'Perth', '-arrest'],
		['If rebels attack Goma, the army will leave.', 'Goma', '-attack'],
		['Neighbours called for protests in Tbilisi.', 'Tbilisi', '-protest'],
		['Diplomats tried to prevent fighting in Abyei.', 'Abyei', '-armed clash'],
		['No fewer than 20 attacks were counted in Borno.', 'Borno', 'attack'],
		['Residents could hear explosions in Khartoum.', 'Khartoum', 'explosive'],
		['Without warning, gunmen attacked Menaka.', 'Menaka', 'attack'],
		['There were no survivors after the attack in Solhan.', 'Solhan', 'attack'],
		['The conference will be held in Oslo in June.', 'Oslo', 'conference'],
		['Police did not say who attacked the church in Owo.', 'Owo', 'attack'],
		[
			'Rebels attacked Ituri, while the government held a conference in Kinshasa.',
			'Kinshasa',
			'-attack'
		],
		[
			'Rebels attacked Ituri, while the government held a conference in Kinshasa.',
			'Ituri',
			'attack / -conference'
		],
		['Thousands fled Rafah after soldiers attacked Jabalia.', 'Rafah', 'displacement / -attack'],
		[
			'The flood killed ten in Nowshera, and in Karachi voters queued at polling stations.',
			'Karachi',
			'election / -disaster'
		],
		['Protesters marched in Lyon, and a bomb went off in Nice.', 'Lyon', 'protest / -explosive'],
		['He was born in Basra and was killed in Ramadi.', 'Basra', '-killing'],
		['The minister flew to Ankara to discuss the earthquake in Hatay.', 'Hatay', 'disaster'],
		['She opened the exhibition in Porto on Friday.', 'Porto', '-attack / -conference'],
		['The strike on the depot in Luhansk killed two.', 'Luhansk', 'attack'],
		[
			'The ceasefire in Tripoli has not been broken since the talks in Berlin.',
			'Tripoli',
			'agreement'
		],
		['Talks in Muscat between the two sides have been postponed.', 'Muscat', '-conference'],
		['The governor said the conference would be held in Arusha.', 'Arusha', 'conference'],
		['An attack in Mopti that killed nine was claimed by militants.', 'Mopti', 'attack'],
		['The report says that gunmen attacked Chibok in May.', 'Chibok', 'attack'],
		['Militants are feared to be planning attacks on Kano.', 'Kano', '-attack'],
		['Water is scarce in Bulawayo.', 'Bulawayo', '-aid'],
		['Donors pledged aid for Yemen.', 'Yemen', 'aid'],
		['Police have not arrested anyone in Cork.', 'Cork', '-arrest'],
		['No deal was signed in Minsk.', 'Minsk', '-agreement'],
		['The army withdrew from Idlib after an airstrike on Aleppo.', 'Idlib', 'withdrawal / -attack'],
		['Villagers were killed in Ansongo when their boat capsized near Gao.', 'Gao', 'accident'],
		['An explosion was heard in Sumy, but nobody was hurt.', 'Sumy', 'explosive']
	])('%s', (text, place, expected) => {
		const found = at(text, place);
		for (const one of expected.split(' / ')) {
			if (one.startsWith('-')) expect(found).not.toContain(one.slice(1));
			else expect(found).toContain(one);
		}
	});
});
