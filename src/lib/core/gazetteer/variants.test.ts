import { describe, expect, it } from 'vitest';
import { demonymStems, foldTransliteration, headForm } from './variants.ts';

describe('foldTransliteration', () => {
	it.each([
		['panjshir', 'panjsher', 'panjshayr', 'panjsheer', 'panjshair'],
		['kunduz', 'qonduz', 'konduz', 'kundooz', 'kondoz'],
		['mazar e sharif', 'mazar i sharif', 'mazari sharif', 'mazare sharif'],
		['laghman', 'laghmaan'],
		['paryan', 'parian'],
		['wardak', 'vardak'],
		['rukha', 'rukhah', 'rokha'],
		['tajikistan', 'tadzhikistan', 'tadjikistan']
	])('%s', (...spellings) => {
		expect(new Set(spellings.map(foldTransliteration)).size).toBe(1);
	});

	it('keeps apart what differs in more than its vowels', () => {
		const names = ['kunduz', 'kunar', 'kandahar', 'kabul', 'zabul', 'paktia', 'paktika', 'ghor'];
		expect(new Set(names.map(foldTransliteration)).size).toBe(names.length);
	});
});

describe('headForm', () => {
	it('reads the kind before or after the name', () => {
		expect(headForm('andarab district')?.name).toBe('andarab');
		expect(headForm('province of herat')?.name).toBe('herat');
		expect(headForm('county mayo')?.name).toBe('mayo');
		expect(headForm('governorate')).toBeNull();
		expect(headForm('state of the union')?.name).toBe('union');
		expect(headForm('kabul')).toBeNull();
	});
});

describe('demonymStems', () => {
	it('gives what the people may be named after', () => {
		expect(demonymStems('dagestanis')).toContain('dagestan');
		expect(demonymStems('londoner')).toContain('london');
		expect(demonymStems('crimean')).toContain('crimea');
		expect(demonymStems('brooklynites')).toContain('brooklyn');
		expect(demonymStems('men')).toEqual([]);
	});
});
