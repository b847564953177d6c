/** Which country's local news does a text sound like? Sheriffs and school districts are American, lorries British. */

/** From 0 to 1 for a country; others are 0. */
export type Variety = ReadonlyMap<string, number>;

const ENOUGH = 4;

/** Each is one sign, however often it stands there: how a country is run, schooled, policed and driven through. */
const SIGNS: Readonly<Record<string, readonly RegExp[]>> = {
	US: [
		/\b[Ss]heriff(?:'s|’s)?\b/,
		/\b\p{Lu}\p{Ll}+ (?:County|Township|Twp\.)/u,
		/\b(?:High School|Middle School|Elementary|middle school|elementary school)\b/,
		/\bschool (?:district|board)\b/i,
		/\b(?:Police|Fire) Department\b/i,
		/\b[Ss]tate (?:[Tt]rooper|[Rr]epresentative|[Ss]enator|[Ll]egislature|[Pp]olice|House|Senate)/,
		/\b(?:Interstate \d|I-\d\d|U\.S\. \d|Highway \d|Route \d|S\.R\. \d)/,
		/\bdistrict attorney|county (?:commission|jail|coroner|attorney|prosecutor)/i,
		/\b(?:Gov|Sen|Rep)\. \p{Lu}/u,
		/\b\d{3}-\d{4}\b/,
		/\b(?:freshm[ae]n|sophomores?)\b/,
		/\b(?:neighbor|color|center|honor|labor|defense)(?:s|ed|ing|hood)?\b/
	],
	GB: [
		/£ ?\d/,
		/\bcouncillors?\b|\b(?:[Bb]orough|[Cc]ounty|[Cc]ity|[Dd]istrict|[Tt]own) [Cc]ouncil\b/,
		/\bMPs?\b/,
		/\b(?:PC|DC|Det Con|Det Insp|Det Sgt|Sgt|Insp|Supt|Cllr) \p{Lu}/u,
		/\b(?:[Cc]rown [Cc]ourt|[Mm]agistrates(?:'|’)? [Cc]ourt)/,
		/\b(?:Tory|Tories|Lib Dems?|Labour)\b/,
		/\b(?:NHS|Ofsted|BBC)\b/,
		/\b(?:lorry|lorries|motorway|pensioner|bobby|pubs?)\b/,
		/\b(?:neighbour|colour|centre|honour|labour|defence)(?:s|ed|ing|hood)?\b/
	],
	CA: [
		/\b(?:RCMP|OPP)\b/,
		/\b(?:MPPs?|MLAs?)\b/,
		/\b[Pp]remier \p{Lu}/u,
		/\bkilomet(?:re)s?\b/,
		/\b(?:Mounties|loonie|CBC|CFL|NDP)\b/,
		/\b(?:neighbour|colour|centre|honour|labour|defence)(?:s|ed|ing|hood)?\b/,
		/\$ ?\d/
	]
};

export function varietyOf(text: string): Variety {
	const counts = Object.entries(SIGNS).map(([country, signs]): [string, number] => [
		country,
		signs.filter((sign) => sign.test(text)).length
	]);
	const most = Math.max(...counts.map(([, count]) => count));
	// One sign is none; and only what sounds most like it counts.
	return new Map(
		counts
			.filter(([, count]) => count === most && count > 1)
			.map(([country, count]) => [country, Math.min(1, count / ENOUGH)])
	);
}
