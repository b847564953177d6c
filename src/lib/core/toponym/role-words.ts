/** Which words tell what part a place plays in its clause? */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** What governments do in the news: a place as their subject stands for those who rule it. */
export const OFFICIAL_ACTS = set(
	`said says say announced announces condemned condemns accused accuses accusing denied denies insists insisted demanded demands
	wants warned warns signed signs agreed agrees rejected rejects supports supported backs backed recognised recognized voted vowed
	pledged offered imposed imposes lifted sanctioned expelled recalled summoned called calls urged urges argues argued claims claimed
	refused refuses cutting cut suspended withdrew withdraws pulled sent sends sending deployed deploys launched launches invaded
	declared ratified hopes believes fears expects considers sees plans planned decided seeks sought asked blamed blames responded
	replied confirmed acknowledged admitted welcomed welcomes promised promises threatened threatens ordered banned approved joined
	negotiated funds funded supplies supplied armed trains trained
	shelled bombed attacked struck annexed seized occupied`
);

/** Verbs and nouns that address a place as somebody: "urged France to", "talks with Iran". */
export const ADDRESSING = set(
	`urged urges urge accused accuse accuses blamed blames blame asked asks ask thanked told warned warns warn pressed criticised
	criticized sanctioned persuaded convinced`
);

export const AUXILIARIES = set(
	'has have had is was were are will would could may might must should also now recently repeatedly again later still already did does do not never'
);

export const LOCATIVE = set(
	'in at near across inside throughout outside around within on over along between beyond off above through'
);

/** The same to a verb as "in": what the verb does, it does to the place. */
export const ACTS_ON_PLACE = set(
	`invaded invade invading occupied occupy occupying attacked attack attacking bombed bomb bombing shelled shelling captured capture
	capturing seized seize seizing conquered conquer besieged besieging struck strike hit stormed raided overran retook retake recaptured
	liberated controlled control controls defended defend defending devastated destroyed flooded battered ravaged hosted visiting visited`
);

/** "the fall of Kabul", "the occupation of Crimea". */
export const DONE_TO_PLACE = set(
	`takeover invasion capture fall siege bombing bombardment shelling occupation liberation conquest annexation blockade evacuation
	destruction sack raid storming control defence defense seizure collapse`
);

/** "Panjshir witnessed the heaviest clashes": the place as the scene of what follows. */
export const SCENE_OF = set(
	'witnessed witnesses saw sees seen experienced suffered hosted hosts fell reported recorded'
);

/** Stems of words for what happens somewhere. */
export const HAPPENINGS: readonly string[] =
	`accident agreement airstrike ambush appear arrest arriv assassinat assault attack attend battl began begin bomb born build built buried
	burn campaign camp carried celebrat ceremon clash collaps combat conference conflict confront crash deploy demonstrat destroy detain
	died displac drown earthquake election engag escap establish event evacuat execut exercis exploded explosion festival fight fighting
	fire flood flee fought found funeral gather guerrilla gunfire gunm held hit hold host hurricane injur interview invad kidnap kill
	land landed launch live lived massacre meet met military milit mine murder negotiat occur offensive open operat outbreak parad perform
	patrol played police protest publish raid rall report rescu resist riot robb ruled sent serv settl shelling shoot shot sign spoke
	stab stage station strike struck struggl summit surrender surviv talks tested took trial troops uprising visit vote war warfare went
	witness work wound worked`.split(/\s+/);

const SHORT_HAPPENINGS = set(
	'war wars fire fires hit met shot died held live lives lived born camp camps mine mines land work works raid raids vote votes went took found open opened hold holds began begin sign signed stage staged'
);

/** Whether a word in lower case is a form of a word for something that happens. */
export function isHappening(lower: string): boolean {
	if (SHORT_HAPPENINGS.has(lower)) return true;
	return HAPPENINGS.some((stem) => stem.length > 4 && lower.startsWith(stem)) || lower === 'killed';
}

/** Motion or sending, in the words before "to X" or "in X". */
export const TOWARDS = set(
	`arrive arrives arrived arriving arrival fly flies flew flying flight flights fled flee flees fleeing go goes going went gone travel
	travels travelled traveled travelling traveling trip trips journey return returns returned returning move moves moved moving head
	heads headed heading send sends sent sending ship shipped shipping deploy deployed deploying deliver delivered delivering march
	marched marching drive drove driving walk walked walking visit visits bound come comes came coming bring brings brought bringing
	take took taken transfer transferred transferring transfers withdraw withdrew retreat retreated extradited deported deport exported
	exports export aid emigrated migrated moved relocated relocate escape escaped cross crossed crossing sailed sail rushed en route way
	transported evacuated airlifted supplies shipments packages`
);

/** Verbs whose object is where somebody arrives or what somebody leaves. */
export const REACHES = set('reached reach reaches entered enter enters entering reaching toured');
export const LEAVES = set('left leave leaves leaving fled flee fleeing departed quit exited');

/** "20 miles from Kabul", "apart from", "different from": no origin. */
export const NO_ORIGIN = set(
	'miles mile kilometers kilometres kilometer km far away apart different distance minutes hours blocks yards feet metres meters aside'
);

/** Public bodies: a place or people named before them stands for its rulers. */
export const OFFICES = set(
	`government congress parliament senate administration ministry minister embassy consulate president authorities officials official
	army military navy police court assembly cabinet leaders leadership regime state department diplomats ambassador lawmakers legislature`
);
