/** When are two spellings the same name? The form under which the gazetteer keeps names. */

/** "Sant Julià" → "sant julia", "U.S." → "us", "The Saint Lawrence" → "st lawrence". */
export function normaliseName(name: string): string {
	return PLAIN.test(name) ? shorten(name.toLowerCase()) : shorten(foldLetters(name));
}

const PLAIN = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

const LETTERS: Readonly<Record<string, string>> = {
	ø: 'o',
	ß: 'ss',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	æ: 'ae',
	œ: 'oe',
	ı: 'i',
	ə: 'a',
	ǝ: 'a',
	// Arabic, Persian, Urdu and Pashto keyboards write the same letters with different code points.
	ي: 'ی',
	ى: 'ی',
	ې: 'ی',
	ۍ: 'ی',
	ك: 'ک',
	ګ: 'گ',
	ة: 'ه',
	ہ: 'ه',
	ھ: 'ه',
	ٱ: 'ا'
};
const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');

function foldLetters(name: string): string {
	return (
		name
			.normalize('NFKD')
			.replace(/\p{M}|[\u0640\u200c\u200d]/gu, '')
			.toLowerCase()
			// Lower-casing can bring back a mark: İ → i + dot.
			.replace(/\p{M}/gu, '')
			.replace(SPECIAL, (letter) => LETTERS[letter] ?? letter)
			.replace(/['’‘`´ʻʼʿʾ′]/g, '')
			.replace(/&/g, ' and ')
			.replace(/(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu, (letters) => `${letters.replaceAll('.', '')} `)
			.replace(/[^\p{L}\p{N}]+/gu, ' ')
			.trim()
	);
}

function shorten(name: string): string {
	const short = name.startsWith('the ') ? name.slice(4) : name;
	return LONG_WORD.test(short) ? short.replace(LONG_WORDS, (word) => SHORT[word] ?? word) : short;
}

const LONG_WORD = /\b(?:sainte?|mount|fort)\b/;
const LONG_WORDS = new RegExp(LONG_WORD, 'g');
const SHORT: Readonly<Record<string, string>> = {
	saint: 'st',
	sainte: 'ste',
	mount: 'mt',
	fort: 'ft'
};
