import { expect, test } from 'vitest';
import { partsOfPages } from './saved-page.ts';

test('the folder beside a saved page holds parts of it, at any depth', () => {
	const parts = ['in/Kabul falls_files/ad.html', 'in/Kabul falls_files/more/logo.png'];
	const others = [
		'in/Kabul falls.html',
		'in/Herat_files/notes.txt',
		'Kabul falls_files/notes.txt',
		'in/Kabul falls-province/notes.txt'
	];
	expect([...partsOfPages([...parts, ...others])]).toEqual(parts);
	expect([...partsOfPages(['Seite.htm', 'Seite-Dateien/x.js'])]).toEqual(['Seite-Dateien/x.js']);
	expect([...partsOfPages(['a.txt', 'a_files/b.txt'])]).toEqual([]);
});
