/** Which words tell what part a place plays in its clause? */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Whether a word in lower case, or what is left without its ending, is in `words`; irregular forms stand there. */
export function isFormOf(words: ReadonlySet<string>, lower: string): boolean {
	if (words.has(lower)) return true;
	if (lower.endsWith('ies') || lower.endsWith('ied')) return words.has(`${lower.slice(0, -3)}y`);
	if (lower.endsWith('s'))
		return words.has(lower.slice(0, -1)) || (lower.endsWith('es') && words.has(lower.slice(0, -2)));
	const ending = lower.endsWith('ing') ? 3 : lower.endsWith('ed') ? 2 : 0;
	if (ending === 0) return false;
	const stem = lower.slice(0, -ending);
	const doubled = stem.at(-1) === stem.at(-2) && words.has(stem.slice(0, -1));
	return words.has(stem) || words.has(`${stem}e`) || doubled;
}

/** What governments do in the news: a place as their subject stands for those who rule it. */
export const OFFICIAL_ACTS =
	set(`raise waive close talk tell told recognise spend resume halt freeze froze boycott pardon release block bar issue adopt introduce allow permit hail lobby 
	say said announce condemn accuse deny insist demand want warn sign agree disagree reject support back recognise recognize vote vow
	pledge offer impose lift sanction expel recall summon call urge argue claim refuse cut cutting suspend withdraw withdrew pull send
	sent deploy launch invade declare ratify hope believe fear expect consider decide seek sought ask blame respond reply confirm
	acknowledge admit welcome promise threaten order ban approve join negotiate fund supply supplied arm train propose prefer tighten
	ease protest plan object criticise criticize dismiss deplore praise favour favor oppose arrange broker mediate retaliate react
	demur veto abstain stress deplore maintain note add agree yet complain regret apologise apologize
	shell bomb attack struck annex seize occupy
`);

/** Verbs whose object is somebody: "urged Paris to", "blamed Cairo". */
export const ADDRESSING = set(`
	urge accuse blame ask thank tell told warn press criticise criticize sanction persuade convince pressure lobby
`);

export const AUXILIARIES = set(`
	has have had is was were are be been being will would could may might must should do does did not n't also now yet to
	recently repeatedly again later still already never then once twice since both all just soon long always often first
`);

/** How a place is, or what is done to it. */
export const BEING = set('is are was were be been being remain remained lay stay stayed');

/** "Pokhara was without power", "Sirte remains under curfew": how things are there. */
export const STATES =
	set(`dry full wet snowbound frozen ablaze overwhelmed unsafe dangerous starving 
	without under quiet calm tense empty deserted cut closed open shut flooded dark hit safe free silent isolated inaccessible
	unreachable paralysed paralyzed submerged blanketed covered back normal hardest worst among
`);

export const LOCATIVE = set(
	'in at near across inside throughout outside around within on over along between beyond off above through amid amidst beside under below round'
);

/** What one does to a place: "invaded X", "X was invaded". */
export const ACTS_ON_PLACE = set(`shut close grip cover choke block cross clear free 
	invade occupy attack bomb bombard shell capture seize conquer besiege strike struck hit storm raid overran overrun retake retook
	retaken recapture liberate control defend devastate destroy flood batter ravage host visit lash pound drench rock shake shook shaken
	rattle patrol surround encircle blockade rule govern target loot burn torch evacuate paralyse paralyze sweep swept engulf blanket
	cripple damage inundate submerge hold held annex infiltrate plunder sack scorch flatten level hammer
`);

/** "the fall of Kabul", "the occupation of Crimea", "an attack on Lagos", "the battle for Mosul". */
export const DONE_TO_PLACE = set(`
	takeover invasion capture fall siege bombing bombardment shelling occupation liberation conquest annexation blockade evacuation
	destruction sack raid storming control defence defense seizure collapse battle attack assault strike airstrike offensive advance
	march fight push recapture visit tour rule damage loss
`);

/** "Panjshir witnessed the heaviest clashes": the place as the scene of what follows. */
export const SCENE_OF = set(`burst overflow cover hold held vote begin began run ran boil 
	witness saw see seen experience suffer host fell fallen fall report record receive lose lost burn burnt shake shook mourn celebrate
	brace erupt flood awoke woke endure reopen drown
`);

/** Stems of words for what happens somewhere. */
const HAPPENINGS: readonly string[] = `depot checkpoint garrison outpost stronghold 
	accident agreement airstrike ambush arrest arriv assassinat assault attack battl began begin blast bomb bombard bombing born build
	burial burn campaign celebrat ceremon clash collaps combat concert conference conflict confront crash curfew demonstrat destroy detain
	died displac drought drown earthquake election epidemic eruption escap evacuat execut exercis explod exploded explosion famine
	festival fight fighting fire flood flooding fought funeral gather guerrilla gunfire hijack holdup hurricane injur interview invad
	kidnap kill landslide looting massacre meeting militant military mudslide murder negotiat offensive operation outbreak parad
	performance pogrom protest quake rall rescu resist revolt riot robber shelling shooting shutdown skirmish stabbing stampede storm
	strike struggl summit surrender talks tornado trial troops tsunami unrest uprising vigil violence warfare wedding wildfire`
	.trim()
	.split(/\s+/);

const SHORT_HAPPENINGS = set(
	'war wars fire fires shot death deaths dead camp camps base bases raid raids vote votes match race coup coups truce'
);

/** Whether a word in lower case is a form of a word for something that happens. */
export function isHappening(lower: string): boolean {
	if (SHORT_HAPPENINGS.has(lower)) return true;
	return HAPPENINGS.some((stem) => stem.length > 4 && lower.startsWith(stem));
}

/** Motion, sending, and what goes or is sent: in the words before "to X". */
export const TOWARDS = set(`
	arrive arrival fly flew flown flight flee fled go goes went gone travel trip journey return move head send sent ship shipment deploy
	deliver delivery march drive drove driven walk visit come came bring brought take took taken transfer withdraw withdrew withdrawn
	retreat extradite deport export aid emigrate migrate relocate escape cross sail rush route way transport evacuate airlift supply
	supplies package spread spill swim swam smuggle ferry haul truck tow crawl hike bus stream pour push advance run ran drift sweep
	swept expand extend trek commute convoy carry tour mission train road highway railway pipeline corridor invite summon dispatch divert
	redirect donate repatriate exile pilgrimage assign post lead led back down rescue train voyage climb rode ride row race wander
	bound rise stretch continue get got follow reach sell sold lure traffic
`);

/** "left for X", "food for X". */
export const LEAVES_FOR = set(`
	leave left depart bound head destined sail ticket flight embark out off aid food relief supplies medicine fuel convoy shipment
	assistance water vaccine
`);

/** "a warning for X": it holds there. */
export const HOLDS_FOR = set(
	'battle fight race struggle alert warning watch advisory forecast red amber emergency'
);

/** "schoolgirls kidnapped from X": it was done there. */
export const TAKEN_FROM = set('kidnap abduct steal stole stolen loot snatch arrest');

/** What comes upon a place without travelling there: "brought calm to X". */
export const BROUGHT = set(
	'calm peace chaos relief havoc death destruction misery order rain rains snow heat damage an end blow'
);

/** Verbs whose object is where somebody arrives or what somebody leaves. */
export const REACHES = set('reach enter tour near approach');
export const LEAVES = set(
	'left leave leaves leaving flee fled fleeing depart quit exit escape abandon'
);

/** Those whose coming is itself what happens in a place. */
export const ARMED = set(
	'troop soldier tank fighter rebel force militant army guerrilla insurgent militia gunman gunmen marines police taliban'
);

/** "20 miles from Kabul", "apart from", "independence from": no origin. */
export const NO_ORIGIN = set(
	'mile kilometer kilometre km far away apart different distance minute hour block yard feet metre meter aside independence independent distinct separate'
);

/** Who is "from X" without having come from there just now. */
export const PERSONS = set(`
	man men woman women boy girl child children teacher farmer doctor nurse resident student villager shepherd driver trader mother father
	son daughter widow brother sister family families people worker activist lawyer journalist fisherman fishermen engineer lawmaker
	senator congressman congresswoman deputy mp politician writer poet singer artist native immigrant youth teenager friend
`);

/** Who tells something where he sits: "a spokesman in X said". */
export const TELLERS = set(`scientist donor reader volunteer farmer firm 
	spokesman spokeswoman spokesperson official doctor nurse resident analyst economist forecaster diplomat expert group worker
	researcher scientist trader journalist correspondent reporter police agency mission office lawyer activist historian professor
	observer aide adviser witness physician monitor seismologist geologist
`);

export const TELLING = set(
	'expect ask argue fear say said tell told warn add report estimate believe think thought note confirm'
);

/** Public bodies: a place or people named before them stands for its rulers. */
export const OFFICES = set(`
	government congress parliament senate administration ministry minister embassy consulate president authorities officials official
	army military navy police court assembly cabinet leaders leadership regime department diplomats ambassador lawmakers legislature
	negotiators negotiator envoy envoys delegation premier chancellor junta ministers diplomat
`);

/** Bodies that are a government whoever stands before them: "the government of X". */
export const GOVERNMENT = set('government authorities administration regime parliament junta');

/** Present verbs of how things stand: "lives in", "based in". */
export const STANDING = set(
	'live lives living reside resides residing based located situated headquartered lie lies lying sits stands trains farmed farms teaches studies works registered'
);

export const POSSESSING = set('has have owns owning employs operates boasts');

export const PARTICIPLES = set(`
	been gone done seen made run shut cut put hit set left held kept sent spent begun built brought bought caught found fought got had
	heard hurt led let met paid read said sold shot slept spread stood struck swept told thought won come become fled fed dug hung lost
	felt lain to
`);

/** What "in X" goes with when nothing happens there. */
export const FIGURATIVE = set(`situation problem government governance life condition democracy 
	interest stake faith believe confidence expert invest investment specialise specialize experience trust specialist
`);

/** What "on X", "over X" goes with when X is the matter that is spoken of. */
export const MATTERS = set(`
	book report film article expert talk sanction policy statement focus resolution position stance comment depend impose information debate
	view pressure tariff decision dispute row concern anger fear tension question essay documentary speech discussion agreement embargo ban
	study paper lecture negotiation deal authority briefing conference summit guide data war
`);

/** Between states, or with one: "a deal between X and Y", "talks with X". */
export const DEALINGS = set(`
	ceasefire truce talk agreement deal treaty relation tie tension dispute negotiation pact accord rivalry diplomacy row contact
`);

/** Words of wish, plan and fear. */
export const WISHES = set(`
	plan want hope intend threaten consider propose fear demand refuse seek sought wish dream prevent avoid avert
`);

export const DENIED = set(
	'death casualty injury damage report sign evidence case victim attack clash fighting incident violence fatality survivor arrest'
);

/** What precedes a name without governing it: articles, quantities, ages of things. */
export const MODIFIERS = set(`
	the a an this that its their his her our my your both nearby neighbouring neighboring besieged occupied embattled contested disputed
	coastal remote mountainous rural urban capital home native far deep mainly mostly parts all whole most much entire half some rest
	second third fourth main largest biggest ancient historic border frontline strategic tiny small large vast divided modern downtown
	mainland communist then nearby west-bank
`);

/** "most of X", "the outskirts of X". */
export const PARTS = set(`
	most much all parts part rest half north south east west centre center heart outskirts edge edges suburb suburbs shores shore coast
	area areas northeast northwest southeast southwest streets side middle skies sky hills plains swathes swaths mouth banks bank gates
	towns villages corner corners interior vicinity
`);

export const ATTRIBUTES = set(
	'held controlled run torn ravaged hit stricken occupied majority rich populated era backed administered ruled'
);

export const MEASURES = set(
	'mile kilometer kilometre km metre meter yard m hour minute block league'
);
