/** Which days does somebody mean who types a date, in EDTF or in words? */
import { segment } from '../article/segment.ts';
import { daysOf } from '../corrections/days.ts';
import type { Interval, PublicationDate } from '../model.ts';
import { parseEdtf } from '../time/edtf.ts';
import { lineAt } from '../time/line.ts';
import { groupTimes } from '../time/time-groups.ts';
import { findTimes } from '../time/times.ts';

export type TypedDate =
	| ({ readonly ok: true; readonly edtf: string } & Interval)
	/** A sentence for who typed it. */
	| { readonly ok: false; readonly message: string };

/** `published`: of the article, against which "last March" is read and "since 2023" closes. */
export function readTypedDate(typed: string, published: PublicationDate | null): TypedDate {
	const text = typed.trim();
	if (!text) return refuse(`Type a date: ${FORMS}.`);
	const asEdtf = parseEdtf(text);
	if (asEdtf.ok) return withDays(asEdtf.date.edtf, published);
	// Which is the day and which the month nobody can tell.
	if (/^\d{1,2}([/.-])\d{1,2}\1\d+$/u.test(text)) {
		return refuse(`“${text}” may mean more than one day; write it like 5 June 2020 or 2020-06-05.`);
	}
	if (/^[\d\sXY~?%/.:-]+$/u.test(text)) return refuse(asEdtf.message);
	const about = /^(?:c\.|ca\.|circa|about|around)\s*(\d{4})$/iu.exec(text);
	if (about) return withDays(`${about[1]}~`, published);
	const read = readWords(text, published);
	// "June" alone is read where a sentence would say "in June".
	const within = read.ok ? read : readWords(`in ${text}`, published);
	return within.ok ? within : read;
}

const FORMS = '26 August 2021, early 2023, the 1980s, 2021-08, or 2021/2022';

function readWords(text: string, published: PublicationDate | null): TypedDate {
	const passage = segment(text);
	const times = findTimes(passage, published);
	const line = lineAt(passage, 0);
	const [group, second] = groupTimes(line, times, published);
	if (second) return refuse('There is more than one date in it; type one, or two with “to”.');
	if (!group) {
		const relative = times.find(({ from, type }) => from === null && type === 'DATE');
		return relative && !published
			? refuse(`“${relative.text}” counts from the day of publication, which is not known.`)
			: refuse(`No date can be read in it. Write ${FORMS}.`);
	}
	const left = line.words.filter(
		({ text: word }, index) =>
			(index < group.start || index >= group.end) &&
			!/^(?:\p{P}+|the|from|between|of)$/iu.test(word)
	);
	if (left.length) {
		const unread = left.map(({ text: word }) => word).join(' ');
		return refuse(`“${unread}” is no part of a date that can be. Write ${FORMS}.`);
	}
	return withDays(group.edtf, published);
}

function withDays(edtf: string, published: PublicationDate | null): TypedDate {
	const days = daysOf(edtf, published);
	if (days) return { ok: true, edtf, ...days };
	const parsed = parseEdtf(edtf);
	if (parsed.ok && parsed.date.from !== null) {
		return refuse(
			'It is open at its end, and the article has no later day of publication to close it; give it an end.'
		);
	}
	return refuse('It begins on no day of the years 1 to 9999; give it a beginning.');
}

function refuse(message: string): TypedDate {
	return { ok: false, message };
}
