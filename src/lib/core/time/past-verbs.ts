/** Which words are irregular verbs in the past, and hardly anything else ("wound", "left", "bound" are)? */
import { wordSet } from './word-set.ts';

export const IRREGULAR_PAST = wordSet(
	`arose ate awoke became befell began bent bit bled blew bore bought bred broke brought built burnt came caught chose
	clung crept dealt did drank drew drove dug fed felt fell fled flew flung foresaw forgave forgot fought froze gave got
	grew had heard held hid hung kept knew laid leapt learnt led lent lit lost made meant met mistook outran overcame
	oversaw overthrew overtook paid ran rang rebuilt rode rose said sang sank sat saw sent shone shook shot shrank slept
	slew slid sold sought spent spoke sped sprang spun stole stood strove struck stuck stung swam swept swore swung
	taught threw told took tore trod understood undertook underwent upheld was went wept were withdrew withheld withstood
	woke won wore wove wrote`
);
