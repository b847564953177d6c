/** Which words report which activity? Read from the editable `data/activities.json`. */

export interface Activity {
	readonly id: string;
	/** Whether the place must stand after a preposition of place. */
	readonly locative: boolean;
	readonly lessThan: readonly string[];
	readonly pattern: RegExp;
	/** Matches the words in lower case that a term may begin with. */
	readonly opens: RegExp;
	/** Phrases that look like a term and are none. */
	readonly except: RegExp | null;
}

export type ReadVocabulary =
	| { readonly ok: true; readonly activities: readonly Activity[] }
	| { readonly ok: false; readonly message: string };

/** Compiles the vocabulary; a failure is a sentence that names the row to mend. */
export function readVocabulary(json: unknown): ReadVocabulary {
	const rows = isRecord(json) ? json['activities'] : null;
	if (!Array.isArray(rows))
		return { ok: false, message: '“activities” is not a list; write it as one' };
	const activities: Activity[] = [];
	for (const [index, row] of rows.entries()) {
		const fail = (what: string) =>
			({ ok: false, message: `activity ${index + 1}: ${what}` }) as const;
		if (!isRecord(row)) return fail('it is not an object; write {"id": …, "terms": […]}');
		const { id } = row;
		if (typeof id !== 'string' || !id || id.includes(';')) {
			return fail('its “id” is missing or holds a semicolon; give it a plain name');
		}
		const [terms, except, lessThan] = ['terms', 'except', 'lessThan'].map((key) =>
			strings(row[key])
		);
		if (!terms?.length || !except || !lessThan) {
			return fail(
				`“${id}” needs “terms” as a list of words; “except” and “lessThan” are such lists too`
			);
		}
		activities.push({
			id,
			locative: row['locative'] === true,
			lessThan,
			pattern: compile(terms),
			opens: compileOpeners(terms),
			except: except.length ? compile(except) : null
		});
	}
	return { ok: true, activities };
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function strings(value: unknown): string[] | null {
	if (value === undefined) return [];
	return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : null;
}

/** The single terms, the longest first, so that “training camps” is one term and not its last word. */
function alternativesOf(terms: readonly string[]): string[] {
	return terms
		.flatMap((term) => term.split('|'))
		.map((term) => term.trim())
		.filter(Boolean)
		.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

function compile(terms: readonly string[]): RegExp {
	const alternatives = alternativesOf(terms).map((term) =>
		term
			.replace(/[.+?^${}()[\]\\]/g, '\\$&')
			.replaceAll('*', '\\p{L}*')
			.replace(/\s+/g, '\\s+')
	);
	return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

/** A term that begins with a mark or an asterisk may begin anywhere. */
function compileOpeners(terms: readonly string[]): RegExp {
	const openers = alternativesOf(terms).map((term) => {
		const [, word = '', rest = ''] = /^([\p{L}\p{N}]*)(.?)/u.exec(term.toLowerCase()) ?? [];
		return word === '' || rest === '*' ? word : `${word}$`;
	});
	return new RegExp(`^(?:${openers.join('|')})`, 'u');
}
