/** What does the head of a corpus file say of its article? */
import { parseDocument } from 'yaml';

export type FrontMatter =
	| { readonly ok: true; readonly fields: ReadonlyMap<string, unknown>; readonly body: string }
	| { readonly ok: false; readonly message: string };

/**
 * Splits `---`-fenced YAML from the text below it; blank lines may stand above. A file without a fence has no fields.
 * Only plain YAML is read: no tags, no code, and values as they are written (`-0044` is no number here). The message of
 * a failure names the line of the file.
 */
export function splitFrontMatter(text: string): FrontMatter {
	const open = /^(?:\s*\n)?\uFEFF?---[^\S\n]*\n/.exec(text);
	if (/^\s*\+\+\+[^\S\n]*\n/.test(text)) {
		return {
			ok: false,
			message: 'its front matter is TOML; write it as “key: value” lines between two lines of “---”'
		};
	}
	if (!open) return { ok: true, fields: new Map(), body: text };
	const close = /^---[^\S\n]*(?:\n|$)/m.exec(text.slice(open[0].length));
	if (!close) {
		return { ok: false, message: 'its front matter has no closing “---” line; add one' };
	}
	const yaml = text.slice(open[0].length, open[0].length + close.index);
	const body = text.slice(open[0].length + close.index + close[0].length);
	const document = parseDocument(yaml, {
		prettyErrors: false,
		schema: 'failsafe',
		customTags: ['null']
	});
	const error = document.errors[0] ?? document.warnings[0];
	if (error) {
		const above = open[0] + yaml.slice(0, error.pos[0]).trimEnd();
		const line = above.split('\n').length;
		return {
			ok: false,
			message: `its front matter is not valid YAML at line ${line}; mend that line, or put its value in quotes`
		};
	}
	let value: unknown;
	try {
		value = document.toJS({ maxAliasCount: 20 });
	} catch {
		return {
			ok: false,
			message: 'its front matter repeats itself without end; write plain values'
		};
	}
	if (value === null) return { ok: true, fields: new Map(), body };
	if (typeof value !== 'object' || Array.isArray(value)) {
		return {
			ok: false,
			message: 'its front matter is not a list of “key: value” lines; write it so'
		};
	}
	return { ok: true, fields: new Map(Object.entries(value)), body };
}
