import { describe, expect, it } from 'vitest';
import { isoToNumber } from './calendar.ts';
import { islamicToDay } from './islamic.ts';
import { brief } from './marked-text.ts';

describe('the tabular Islamic calendar', () => {
	// First days of Ramadan and of Shawwal as Saudi Arabia announced them.
	it.each([
		[1437, 9, '2016-06-06'],
		[1440, 9, '2019-05-06'],
		[1441, 9, '2020-04-24'],
		[1442, 9, '2021-04-13'],
		[1443, 9, '2022-04-02'],
		[1444, 9, '2023-03-23'],
		[1445, 9, '2024-03-11'],
		[1442, 10, '2021-05-13'],
		[1445, 10, '2024-04-10']
	])('is within a day of what was announced: %i-%i', (year, month, announced) => {
		const day = islamicToDay(year, month, 1) ?? NaN;
		expect(Math.abs(day - isoToNumber(announced))).toBeLessThanOrEqual(1);
	});
});

describe('its feasts', () => {
	it.each(['Ramadan', 'Ramadan 2016', 'Muharram', 'Eid al-Fitr', 'Eid ul-Adha', 'Ashura'])(
		'date what happened in %s, about',
		(feast) => {
			const [dated] = brief(`In ${feast}, rebels attacked <Mosul>.`, '2017-12-01');
			expect(dated).toMatch(/^201[67]-\d\d-\d\d~/);
		}
	);

	it('and leave it undated where their year is not known', () => {
		expect(brief('In Ramadan, rebels attacked <Mosul>.', null)).toEqual(['undated']);
		expect(brief('In Ramadan, rebels attacked <Mosul>.', '2010/2017')).toEqual(['undated']);
	});

	it('while people bear the name too', () => {
		expect(brief('Tariq Ramadan spoke in <Bern>. Ramadan said he left <Bern>.')).toEqual([
			'2024-03-05',
			'2024-03-05'
		]);
	});
});
