import { describe, expect, it } from 'vitest';
import { segment } from '../article/segment.ts';
import type { Form, Kind, Place, Recognised, Resolution, Within } from '../model.ts';
import { assignRoles } from './role.ts';

const SOMEWHERE: Place = {
	id: 'geonames:1',
	title: 'Somewhere',
	kind: 'settlement',
	country: null,
	admin1: null,
	lat: 1,
	lon: 1,
	geonameid: 1,
	precisionKm: 5,
	partOf: []
};
const NOWHERE: Resolution = { place: null, confidence: 0, candidates: [] };

/** The text with its mentions in brackets: "[Kabul]", "[Norway@country]", "[French/demonym]", "[Geneva<event]". */
function rolesIn(marked: string, kind: Kind | null = null): string[] {
	const recognised: Recognised[] = [];
	const kinds: (Kind | null)[] = [];
	let text = '';
	for (const part of marked.split(/(\[[^\]]+\])/)) {
		const mention = /^\[([^/<@\]]+)(?:@(\w+))?(?:\/(\w+))?(?:<(\w+))?\]$/.exec(part);
		if (!mention) {
			text += part;
			continue;
		}
		const [, name = '', ownKind, form = 'name', within] = mention;
		kinds.push((ownKind as Kind | undefined) ?? kind);
		recognised.push({
			start: text.length,
			end: text.length + name.length,
			name,
			form: form as Form,
			within: (within ?? null) as Within | null,
			head: null,
			confidence: 1
		});
		text += name;
	}
	return assignRoles(
		segment(text),
		recognised,
		kinds.map((one) => (one ? { ...NOWHERE, place: { ...SOMEWHERE, kind: one } } : NOWHERE))
	);
}

describe('assignRoles', () => {
	it('sees the scene of what happens', () => {
		expect(rolesIn('Two soldiers were killed in [Mopti] on Friday.')).toEqual(['event']);
		expect(rolesIn('[Idlib], his birthplace, witnessed the heaviest clashes.')).toEqual(['event']);
		expect(rolesIn('Rebels captured the town of [Bunagana].')).toEqual(['event']);
		expect(rolesIn('after the fall of [Saigon]')).toEqual(['event']);
		expect(rolesIn('[LIMA], [Peru] (AP) — Talks failed.')).toEqual(['event', 'event']);
		expect(rolesIn('[Tokyo] (AFP) – Shares fell.')).toEqual(['event']);
		expect(rolesIn('[LAGOS]: A market burnt down.')).toEqual(['event']);
	});

	it('lets a list share its preposition', () => {
		expect(rolesIn('Fighting went on in [Kunar], [Nuristan] and [Laghman] provinces.')).toEqual([
			'event',
			'event',
			'event'
		]);
		expect(rolesIn('They fled to [Iran] and [Pakistan] from [Kandahar].')).toEqual([
			'destination',
			'destination',
			'origin'
		]);
	});

	it('lets a place share the part of what lies in it', () => {
		expect(rolesIn("Fighting broke out in [Mali]'s [Gao] region.")).toEqual(['event', 'event']);
		expect(rolesIn("They fled to [Chad]'s [Lac] province.")).toEqual([
			'destination',
			'destination'
		]);
	});

	it('tells where things come from and go to', () => {
		expect(rolesIn('He arrived in [Doha] from the [Darfur] region.')).toEqual([
			'destination',
			'origin'
		]);
		expect(rolesIn('They sent food to [Gaza].')).toEqual(['destination']);
		expect(rolesIn('a village 20 miles from [Lagos]')).toEqual(['mention']);
	});

	it('takes a town that acts or is addressed for the government that sits there', () => {
		expect(rolesIn('[Ankara] has condemned the vote.')).toEqual(['institution']);
		expect(rolesIn('He called on [Ankara] to help.', 'settlement')).toEqual(['institution']);
		expect(rolesIn('He called on [Norway] to help.', 'country')).toEqual(['mention']);
		expect(rolesIn('The [Norway] government resigned.', 'country')).toEqual(['institution']);
		expect(rolesIn('The [French/demonym] government resigned.')).toEqual(['institution']);
		expect(rolesIn('in the [U.K./abbreviation<organisation] Parliament')).toEqual(['institution']);
	});

	it('leaves the rest as talked about, and names inside names embedded', () => {
		expect(rolesIn('The future of [Chad] is open.')).toEqual(['mention']);
		expect(rolesIn('The [Geneva<event] Process has stalled.')).toEqual(['embedded']);
	});

	it.each([
		// what a locative phrase says happens, or is the case
		['The bus fell into a ravine in [Oaxaca].', 'event'],
		['Schools in [Tillabéri] have been shut since March.', 'event'],
		['In [Quito], shops stayed closed for a third day.', 'event'],
		['Prices in [Accra] doubled within a week.', 'event'],
		['A dam burst near [Brumal] after days of rain.', 'event'],
		['She won the women’s race in [Osaka].', 'event'],
		['The treaty will be signed in [Lisbon] in May.', 'event'],
		['In the capital, [Kampala], markets were empty.', 'event'],
		['Four people were missing in the southern port city of [Arica].', 'event'],
		['In rebel-held parts of eastern [Aleppo], bread has run out.', 'event'],
		['The winner was a bakery on the outskirts of [Ghent], where hundreds queued.', 'event'],
		['The aftershocks were felt as far away as [Izmir].', 'event'],
		['Rain swept through [Kerala] on Sunday.', 'event'],
		['They were seen fishing off [Zanzibar] last month.', 'event'],
		['A lorry overturned 40 km west of [Kassala].', 'event'],
		['Three boys drowned on [Lake Chad@physical] on Friday.', 'event'],
		// its object, its subject
		['The storm battered [Samar] overnight.', 'event'],
		['The militia has retaken [Bria].', 'event'],
		['[Kherson] was shelled again on Monday.', 'event'],
		['[Pokhara] was without power for two days.', 'event'],
		['[Sirte] remains under curfew.', 'event'],
		['[Idlib], a province in the north, has seen months of strikes.', 'event'],
		['[Puno] and [Cusco] received twice their usual rain.', 'event event'],
		['[Beira]: a school lost its roof.', 'event'],
		['after the siege of [Leningrad]', 'event'],
		['the battle for [Tripoli]', 'event'],
		['Soldiers entered [Bangassou] at dawn.', 'event'],
		['Two villages south-west of [Malakal] have been emptied.', 'event'],
		['The low suburbs of [Jakarta] are under water.', 'event'],
		['The talks took place in [Cairo] in May 2019 and [Rome] in June.', 'event event'],
		['Towns such as [Homs] went dark.', 'event'],
		['a red alert for [Luzon]', 'event'],
		['Two lorries were burned on the road to [Gao].', 'event'],
		['The men had been kidnapped from [Zamfara].', 'event'],
		[
			'Shelling hit villages in the [Bor] and [Pibor] districts of [Jonglei] state.',
			'event event event'
		],
		['Ash shut [Catania] airport.', 'event'],
		['[Stockton] votes today.', 'event']
	])('hears what happens, or is the case: %s', (marked, roles) => {
		expect(rolesIn(marked, 'settlement').join(' ')).toBe(roles);
	});

	it.each([
		// standing facts
		['Her brother lives in [Turin].', 'mention'],
		['The firm, based in [Malmö], makes pumps.', 'mention'],
		['The company has plants in [Brno] and [Vilnius].', 'mention mention'],
		['[Gulu] is a town in northern [Uganda].', 'mention mention'],
		['It is the poorest district in [Moldova].', 'mention'],
		['The village lies near [Bamako].', 'mention'],
		['Camps at Debaga, near [Erbil], are full.', 'mention'],
		['Milk in [Perth] is dearer than in [Hobart].', 'mention mention'],
		['He grew up in [Salta].', 'mention'],
		// what is not so, or only thought of
		['No deaths were reported in [Taiz].', 'mention'],
		['The firm dropped its plans for a mine in [Alaska].', 'mention'],
		['Fighting could spread to towns in [Jonglei].', 'mention'],
		['They never fought in [Angola].', 'mention'],
		['She wants to open a school in [Kisumu].', 'mention'],
		// what is spoken of
		['A spokesman in [Nairobi] said that the road was safe.', 'mention'],
		['Doctors in [Basra] told the agency that beds were short.', 'mention'],
		['He has a stake in [Serbia]’s largest mine.', 'mention'],
		['His book on [Bhutan] sold well.', 'mention'],
		['The future of [Chad] is open.', 'mention'],
		['the ambassador to [Peru]', 'mention'],
		['A farmer from [Guéra] told the radio that his crops were gone.', 'mention'],
		['The mayor’s policy towards [Gaza] was criticised.', 'mention'],
		['The region shares a border with [Laos@country].', 'mention'],
		['people of [Haiti]', 'mention'],
		['The attack took place near Kona, about 50 km south of [Mopti].', 'mention'],
		['A bomb went off in Dasht, a village near [Kunduz].', 'mention'],
		['[Malta] never fell.', 'mention'],
		['We train in [Bekoji], where it is cold.', 'mention'],
		['The situation in [Tobruk] worries her.', 'mention'],
		['Scientists in [Bergen] expect more rain.', 'mention']
	])('hears what is only talked about: %s', (marked, roles) => {
		expect(rolesIn(marked, 'settlement').join(' ')).toBe(roles);
	});

	it.each([
		['Thousands left [Mekele] on foot.', 'origin'],
		['Refugees streamed into [Chad] from [Darfur].', 'destination origin'],
		['Rescue teams from [Lyon] reached the valley.', 'origin'],
		['Delegates from [Ghana] and [Togo] will attend.', 'origin origin'],
		['The violence has spread to [Benin] and [Ghana].', 'destination destination'],
		['A convoy carrying medicine to the besieged town of [Kadugli] was stopped.', 'destination'],
		['He left for [Toronto] in 1998.', 'destination'],
		['They took the child towards [Maroua].', 'destination'],
		['They had walked 30 km from [Geneina].', 'origin'],
		['The train from [Kazan] to [Perm] was late.', 'origin destination'],
		['The jury was flown in from [Cebu].', 'origin'],
		['Troops pulled back to [Narva].', 'destination'],
		['A ship bound for [Haifa] sank.', 'destination'],
		['Food for [Tigray] is held up at the border.', 'destination'],
		['Most of them were on the move, many towards [Bukavu].', 'destination']
	])('hears whence and whither: %s', (marked, roles) => {
		expect(rolesIn(marked, 'province').join(' ')).toBe(roles);
	});

	it.each([
		['[Moscow] denied the report.', 'institution'],
		['[Brazil@country] urged both sides to stop.', 'institution'],
		['[Norway@country] is cutting aid.', 'institution'],
		[
			'The truce, announced by [Qatar@country] and [Egypt@country], held.',
			'institution institution'
		],
		['[Lima], which still has troops there, has offered to talk.', 'institution'],
		['[Spain@country]’s foreign ministry said so.', 'institution'],
		['[Samoa@country]’s prime minister spoke first.', 'institution'],
		['[Kenyan/demonym] negotiators walked out.', 'institution'],
		['The rebels were armed, according to [Kigali].', 'institution'],
		['A deal between [Serbia@country] and [Kosovo@country] fell apart.', 'institution institution'],
		['[Hanoi] and [Seoul] have yet to agree.', 'institution institution'],
		['[Ankara] was attacked on Monday.', 'event'],
		['[Turkish/demonym] troops were there.', 'mention'],
		['He accused [Eritrea@country] of meddling.', 'mention']
	])('hears who acts in its name: %s', (marked, roles) => {
		expect(rolesIn(marked, 'settlement').join(' ')).toBe(roles);
	});
});
