/** Which tokens are spelt alike? Most words of a text stood in the text before it: what a spelling says is worked out once. */

/** All tokens with one spelling share one object. */
export class WordForm {
	/** What each `Fact` found out, at its own number. */
	readonly facts: unknown[] = [];

	constructor(readonly text: string) {}
}

let facts = 0;

/** Something that follows from the spelling alone, kept with it. */
export class Fact<T> {
	readonly #number = facts++;
	readonly #workOut: (text: string) => T;

	constructor(workOut: (text: string) => T) {
		this.#workOut = workOut;
	}

	of(form: WordForm): T {
		const known = form.facts[this.#number] as T | undefined;
		if (known !== undefined) return known;
		const found = this.#workOut(form.text);
		form.facts[this.#number] = found;
		return found;
	}
}

const TABLE = 2 ** 17;
const MOST_FORMS = 20_000;

/** Open addressing. When it is full it begins anew; whoever still holds a form keeps it. */
let table: (WordForm | undefined)[] = new Array<WordForm | undefined>(TABLE);
let count = 0;

/** The form of the words of `text` from `start` to `end`: found without cutting them out, where they are known. */
export function formAt(text: string, start: number, end: number): WordForm {
	let hash = 0x811c9dc5;
	for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	let slot = (hash ^ (hash >>> 15)) & (TABLE - 1);
	for (let form = table[slot]; form; form = table[slot]) {
		if (isSpeltAt(form.text, text, start, end)) return form;
		slot = (slot + 1) & (TABLE - 1);
	}
	if (++count > MOST_FORMS) {
		table = new Array<WordForm | undefined>(TABLE);
		count = 0;
		return formAt(text, start, end);
	}
	return (table[slot] = new WordForm(copyOf(text, start, end)));
}

function isSpeltAt(spelling: string, text: string, start: number, end: number): boolean {
	if (spelling.length !== end - start) return false;
	for (let i = 0; i < spelling.length; i++)
		if (spelling.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
	return true;
}

/** A mere slice would keep the whole text in memory for as long as the form is known. */
const copyOf = (text: string, start: number, end: number): string =>
	` ${text.slice(start, end)}`.slice(1);
