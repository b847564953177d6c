import { describe, expect, it } from 'vitest';
import { segment } from '../article/segment.ts';
import type { Form, Recognised, Resolution, Within } from '../model.ts';
import { assignRoles } from './role.ts';

const NOWHERE: Resolution = { place: null, confidence: 0, candidates: [] };

/** The text with its mentions in brackets: "[Kabul]", "[French/demonym]", "[Geneva<event]". */
function rolesIn(marked: string): string[] {
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
		recognised.map(() => NOWHERE)
	);
}

describe('assignRoles', () => {
	it('sees the scene of what happens', () => {
		expect(rolesIn('Two soldiers were killed in [Mopti] on Friday.')).toEqual(['event']);
		expect(rolesIn('[Idlib], his birthplace, witnessed the heaviest clashes.')).toEqual(['event']);
		expect(rolesIn('Rebels captured the town of [Bunagana].')).toEqual(['event']);
		expect(rolesIn('after the fall of [Saigon]')).toEqual(['event']);
		expect(rolesIn('[LIMA], [Peru] (AP) — Talks failed.')).toEqual(['event', 'event']);
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

	it('tells where things come from and go to', () => {
		expect(rolesIn('He arrived in [Doha] from the [Darfur] region.')).toEqual([
			'destination',
			'origin'
		]);
		expect(rolesIn('They sent food to [Gaza].')).toEqual(['destination']);
		expect(rolesIn('a village 20 miles from [Lagos]')).toEqual(['mention']);
	});

	it('takes a place that acts or is addressed for those who rule it', () => {
		expect(rolesIn('[Ankara] has condemned the vote.')).toEqual(['institution']);
		expect(rolesIn('He called on [Norway] to help.')).toEqual(['institution']);
		expect(rolesIn('The [French/demonym] government resigned.')).toEqual(['institution']);
		expect(rolesIn('in the [U.K./abbreviation<organisation] Parliament')).toEqual(['institution']);
	});

	it('leaves the rest as talked about, and names inside names embedded', () => {
		expect(rolesIn('The future of [Chad] is open.')).toEqual(['mention']);
		expect(rolesIn('The [Geneva<event] Process has stalled.')).toEqual(['embedded']);
	});
});
