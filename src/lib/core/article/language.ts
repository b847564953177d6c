/** In which language is a text written? */
import { detectAll } from 'tinyld/light';

const SAMPLE = 4000;
const ENOUGH = 80;

/**
 * The BCP 47 code of the text's language, or null where there is too little text to tell. Scripts are told by their
 * letters; among languages of the Latin script, by a statistical detector on the first 4,000 characters.
 */
export function detectLanguage(text: string): string | null {
	const sample = text.slice(0, SAMPLE);
	const letters = sample.match(/\p{L}/gu)?.length ?? 0;
	if (letters < ENOUGH) return null;
	for (const [script, language] of SCRIPTS) {
		if ((sample.match(script)?.length ?? 0) > letters / 2) return language(sample);
	}
	return detectAll(sample)[0]?.lang ?? null;
}

const SCRIPTS: readonly (readonly [RegExp, (sample: string) => string])[] = [
	[/\p{Script=Arabic}/gu, arabicScript],
	[/\p{Script=Cyrillic}/gu, (sample) => (/[іїєґ]/i.test(sample) ? 'uk' : 'ru')],
	[/\p{Script=Greek}/gu, () => 'el'],
	[/\p{Script=Hebrew}/gu, () => 'he'],
	[/\p{Script=Devanagari}/gu, () => 'hi'],
	[/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, () => 'ja'],
	[/\p{Script=Hangul}/gu, () => 'ko'],
	[/\p{Script=Han}/gu, () => 'zh']
];

/** Pashto has ښ ځ ړ ې; Persian has پ چ ژ گ and its own ی ک; Urdu has ٹ ڈ ے. */
function arabicScript(sample: string): string {
	if (/[ښځړډڼې]/.test(sample)) return 'ps';
	if (/[ٹڈڑے]/.test(sample)) return 'ur';
	return /[پچژگیک]/.test(sample) ? 'fa' : 'ar';
}
