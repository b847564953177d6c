import { expect, it } from 'vitest';
import { onName } from './correction-samples.ts';
import { latestFirst } from './precedence.ts';

it('the latest decision comes first, what nobody dated last, and of two at once the one further down', () => {
	const decision = { type: 'dispute' } as const;
	const made = (id: string, when: string | null) => onName(id, decision, { id, when });
	const list = [
		made('undated', null),
		made('noon in Kabul', '2026-01-01T12:00:00+04:30'),
		made('ten in London', '2026-01-01T10:00:00Z'),
		made('at the same time', '2026-01-01T10:00:00Z'),
		made('the day before', '2025-12-31')
	];
	expect(latestFirst(list).map(({ id }) => id)).toEqual([
		'at the same time',
		'ten in London',
		'noon in Kabul',
		'the day before',
		'undated'
	]);
});
