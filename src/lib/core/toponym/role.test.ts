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

/** The text with its mentions in brackets: "[Kabul]", "[French/demonym]", "[Geneva<event]". */
function rolesIn(marked: string, kind: Kind | null = null): string[] {
	const recognised: Recognised[] = [];
	let text = '';
	for (const part of marked.split(/(\[[^\]]+\])/)) {
		const mention = /^\[([^/<\]]+)(?:\/(\w+))?(?:<(\w+))?\]$/.exec(part);
		if (!mention) {
			text += part;
			continue;
		}
		const [, name = '', form = 'name', within] = mention;
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
		recognised.map(() => (kind ? { ...NOWHERE, place: { ...SOMEWHERE, kind } } : NOWHERE))
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
		expect(rolesIn('[Norway] is cutting aid.', 'country')).toEqual(['mention']);
		expect(rolesIn('The [Norway] government resigned.', 'country')).toEqual(['institution']);
		expect(rolesIn('The [French/demonym] government resigned.')).toEqual(['institution']);
		expect(rolesIn('in the [U.K./abbreviation<organisation] Parliament')).toEqual(['institution']);
	});

	it('leaves the rest as talked about, and names inside names embedded', () => {
		expect(rolesIn('The future of [Chad] is open.')).toEqual(['mention']);
		expect(rolesIn('The [Geneva<event] Process has stalled.')).toEqual(['embedded']);
	});
});
