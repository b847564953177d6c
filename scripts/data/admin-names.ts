/** What is a province called, without the word that says it is one? */

const UNIT =
	'provinces?|governorates?|regions?|count(?:y|ies)|oblasts?|districts?|departments?|parish(?:es)?|states?|prefectures?|divisions?|municipalit(?:y|ies)|republics?|wilayat|krai|kray|canton|territory|voivodeship|autonomous|community|capital|metropolitan|city|okrug|rayon|raion|commune|emirate|atoll|sheng|shi|zizhiqu|novads|voblasts?|voblasc|oblysy|viloyati|muhafazat|ostan|velayat|welayaty|mintaqah|provincia|departamento|estado|kanton|land|island|islands|special|zone|national|union|town|ward|quarter';
const LEADING = new RegExp(`^(?:the )?(?:${UNIT}) (?:of |de |del |di |d')?(?:the )?`, 'i');
const TRAILING = new RegExp(` (?:${UNIT})$`, 'i');

/** "Panjshir Province" → "Panjshir", "Canton of Uri" → "Uri"; never the empty string. */
export function plainName(name: string): string {
	let plain = name.replace(/\s*[([].*$/, '').trim();
	for (let previous = ''; previous !== plain;) {
		previous = plain;
		plain = plain.replace(TRAILING, '');
	}
	const short = plain.replace(LEADING, '');
	// "Land of Fire" is no land of Fire's, but "Province of Uri" is Uri: only strip before "of".
	const stripped = LEADING.exec(plain)?.[0].match(/ (?:of|de|del|di) /i) ? short : plain;
	return stripped.length >= 2 ? stripped : name;
}

/** For comparing: without the word for the unit, marks and what keyboards lack. */
export const foldUnit = (name: string): string =>
	plainName(name)
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/ə|ǝ/g, 'a')
		.replace(/[ðđ]/g, 'd')
		.replace(/ø/g, 'o')
		.replace(/ł/g, 'l')
		.replace(/ı/g, 'i')
		.replace(/[^\p{L}\p{N}]/gu, '');

export const TYPE_WORD =
	/ (?:provinces?|governorate|region|oblast|oblisi|department|prefecture|voivodeship|canton|district|municipality|parish|county|krai|kray|oblysy|rayon|voblasc[’']?|novads)$/i;
const TYPE_OF =
	/^(?:provinces?|county|canton|municipality|department|region|governorate|state|muhafazat|ostan-e|province) (?:of |de |d['’])?/i;
const COMPASS =
	/autonomous$|^(?:(?:north|south|east|west|mid|centr|upper|lower|inner|outer|capital|national|federal|metropolitan)\S*[ -]?)+$/i;

function withoutType(name: string): string {
	const plain = name
		.replace(/\s*[([].*$/, '')
		.replace(TYPE_WORD, '')
		.replace(TYPE_OF, '');
	return plain.length < 2 || COMPASS.test(plain) ? name : plain;
}

/** What readers expect: the form most sources agree on, without "Province" and the like. */
export function englishTitle(geonames: string, cldr?: string, crosswalk?: string): string {
	const choices = [geonames, cldr, crosswalk]
		.filter((name): name is string => name !== undefined && name !== '')
		.map((name) => withoutType(name).normalize('NFC').replace(/[ʻʼ]/g, ''));
	const votes = (name: string) =>
		choices.filter((each) => foldUnit(each) === foldUnit(name)).length;
	const best = Math.max(...choices.map(votes));
	const agreed = choices.filter(
		(name) =>
			votes(name) === best &&
			foldUnit(name) === foldUnit(choices.find((each) => votes(each) === best) ?? '')
	);
	const title = agreed.find((name) => /^[\x20-\x7e]+$/.test(name)) ?? agreed[0] ?? geonames;
	// Macrons are a scholar's romanisation; other marks belong to the name.
	return title
		.normalize('NFD')
		.replace(/\u0304/g, '')
		.normalize('NFC');
}
