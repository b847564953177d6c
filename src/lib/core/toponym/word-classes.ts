/** Which closed classes of English words say something about the names beside them? */

/** One bit a class, so that a word's classes are one number. */
export const WordClass = {
	preposition: 1 << 0,
	geoHead: 1 << 1,
	title: 1 << 2,
	saying: 1 << 3,
	organisation: 1 << 4,
	media: 1 << 5,
	compass: 1 << 6,
	calendar: 1 << 7,
	event: 1 << 8,
	office: 1 << 9,
	street: 1 << 10,
	role: 1 << 11,
	connector: 1 << 12,
	motion: 1 << 13
} as const;

const LISTS: Readonly<Record<keyof typeof WordClass, string>> = {
	preposition:
		'in at from near to of across around outside inside throughout into between toward towards via within off along beyond through',
	geoHead:
		'province provinces valley valleys city cities town towns village villages district districts region regions county counties parish parishes river rivers creek creeks mountain mountains mount hill hills peak range state states island islands isle isles lake lakes sea seas ocean gulf bay strait straits canal channel peninsula cape border coast desert delta basin plateau pass airport airfield airbase prefecture oblast governorate governorates municipality territory territories capital township borough suburb neighborhood neighbourhood hamlet port harbor harbour beach falls forest swamp glacier reservoir dam metro area countryside outskirts',
	title:
		'mr mrs ms miss dr president vice general gen minister prime premier sen rep reps sens gov king queen prince princess commander col lt lieutenant sgt sergeant cpl corporal capt captain maj major adm admiral sheikh sheik imam ayatollah mullah maulvi haji secretary chancellor sir lord lady judge justice professor prof pope cardinal bishop archbishop rev reverend father sister brother senator congressman congresswoman representative governor mayor ambassador spokesman spokeswoman spokesperson deputy chief chairman chairwoman director attorney detective officer coach sheriff trooper deputies councilman councilwoman commissioner emperor sultan emir rabbi pastor superintendent analyst activist actor actress singer author writer',
	saying:
		'said says say told tells added adds tweeted wrote writes explained stated states announced concluded remarked argued argues claimed claims noted recalled asked replied insisted warned denied testified acknowledged vowed',
	organisation:
		'party inc corp co ltd llc plc university college institute institution ministry bank group council committee commission army navy force forces police association foundation agency department bureau union league club fc united front movement alliance court company corporation organization organisation church cathedral mosque school schools academy hospital clinic center centre federation society trust team board office authority administration service services guard militia brigade battalion regiment division corps museum library theatre theater airlines airways railway railroad hotel studios records industries systems technologies partners associates network coalition assembly parliament congress senate legislature government embassy consulate chamber fund campaign laboratory laboratories observatory orchestra band stadium arena park zoo prison jail bridge tower',
	media:
		'post times news journal herald tribune gazette chronicle telegraph guardian observer mail mirror sun star express daily weekly globe dispatch examiner inquirer register sentinel courier bulletin press radio tv television broadcasting magazine review monitor today reporter record leader advertiser standard echo argus ledger enterprise democrat republican constitution independent wire newspaper paper',
	compass:
		'north south east west northern southern eastern western central northeast northwest southeast southwest northeastern northwestern southeastern southwestern north-east north-west south-east south-west upper lower greater inner outer mid downtown midtown',
	calendar:
		'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun',
	event:
		'process conference summit accord accords agreement agreements treaty pact war wars battle massacre siege convention protocol declaration talks games olympics festival championship championships cup marathon crisis uprising revolution referendum election elections bombing attacks earthquake hurricane expo forum exhibition carnival parade fair plan initiative deal memorandum consensus doctrine act offensive campaign fever virus',
	office:
		'congress parliament senate government embassy consulate ministry police army navy administration authorities council court assembly legislature military marines state treasury department fire sheriff governor mayor',
	street:
		'street st avenue ave road rd drive dr boulevard blvd lane ln highway hwy route parkway square plaza court place way terrace turnpike freeway interstate bridge exit',
	role: 'leader head chief founder director owner manager professor resident spokesman lawyer father mother son daughter wife husband brother sister widow author player star striker defender goalkeeper pitcher quarterback',
	connector:
		'of the and de la le du des al el van von der den bin ibn upon sur am do da dos in for y e & on at',
	motion:
		'arrived fled left traveled travelled moved flew headed drove sent deployed returned went came crossed entered visited reached bound heading travelling traveling marched'
};

const CLASSES: ReadonlyMap<string, number> = (() => {
	const classes = new Map<string, number>();
	for (const [name, words] of Object.entries(LISTS)) {
		const bit = WordClass[name as keyof typeof WordClass];
		for (const word of words.split(' ')) classes.set(word, (classes.get(word) ?? 0) | bit);
	}
	return classes;
})();

/** Words that stand in names of many places and bodies, and are no place's name by themselves. */
const GENERIC = new Set(
	'national international central federal general royal republic kingdom union united capital independent democratic regional local public main old new great grand saint san santa fort earth world congress city hall bar co day way house route exit highway interstate street avenue road church school casino police department inn club pct precinct'.split(
		' '
	)
);

/** Whether a word in lower case says what sort of thing is meant, or nothing, rather than which one. */
export const isGeneric = (lower: string): boolean => GENERIC.has(lower);

/** The classes of a word in lower case, as bits of `WordClass`; 0 for most words. */
export const classesOf = (lower: string): number => CLASSES.get(lower) ?? 0;
