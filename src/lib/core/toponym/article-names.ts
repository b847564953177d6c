/** Which names of the gazetteer begin with an article of their own: "el-Fasher", "ar-Raqqah", "The Hague"? */
import { CONFIDENCE, type Findings } from './findings.ts';
import { WordClass } from './word-classes.ts';

/** The Arabic article, as it is written before each letter. */
const ARABIC = new Set('al el ul ad ed ar er as es at et ash esh adh ath an en az ez'.split(' '));

/** Most people are called after no place that bears the article, so that to be known is to be a place. */
export function takeArticleNames(findings: Findings): void {
	const { words } = findings;
	for (let i = 0; i + 1 < words.length; i++) {
		const { lower, capital } = words[i]!.spelling;
		if (!capital && ARABIC.has(lower)) takeArabicName(findings, i);
		else if (capital && lower === 'the') takeEnglishName(findings, i);
	}
}

/** "Shells hit el-Fasher"; not "Omar al-Bashir", whoever that is. */
function takeArabicName(findings: Findings, article: number): void {
	const { words } = findings;
	const [hyphen, name] = [words[article + 1], words[article + 2]];
	if (hyphen?.text !== '-' || hyphen.start !== words[article]!.end) return;
	if (name?.start !== hyphen.end || !name.spelling.capital) return;
	const before = words[article - 1];
	const begins = before?.sentence !== name.sentence;
	const isPerson =
		!begins && before!.spelling.capital && !(before!.spelling.classes & WordClass.preposition);
	const text = findings.textOf(article, article + 3);
	const isPlace = findings.gazetteer
		.lookup(text)
		.some(({ type }) => type === 'own' || type === 'alternate');
	if (!isPerson && isPlace) findings.take(article, article + 3, 'name', CONFIDENCE.province);
}

/** "They met in The Hague"; not where every word has a capital. */
function takeEnglishName(findings: Findings, article: number): void {
	const { words, gazetteer, input } = findings;
	const name = words[article + 1]!;
	const begins = words[article - 1]?.sentence !== name.sentence;
	if (begins || !name.spelling.capital || input.casing[article]) return;
	const isPlace = gazetteer
		.lookup(findings.textOf(article, article + 2))
		.some(({ type, entry }) => type === 'own' && /^The /.test(gazetteer.entry(entry).title));
	if (isPlace) findings.take(article + 1, article + 2, 'name', CONFIDENCE.province);
}
