/** Does the name stand before a body that a town has and a country has not: "Lebanon Police", "Jordan Elementary"? */
import type { Span } from '../model.ts';

const BODY =
	/^(?:['’]s)?\s+(?:(?:city|town|village)\s+(?:council|hall|manager)|City\s+(?:Council|Hall|Schools?)|Town\s+(?:Council|Hall)|(?:Police|Fire)\s+Department|Police(?:\s+Chief)?\b|(?:Elementary|elementary|Middle School|Junior High|High School|high school)\b|Junior College|Community College|Public (?:Library|Schools)|Township|[Mm]ayor\b|Street\b|Road\b|Chamber of Commerce|(?:First )?(?:United Methodist|Baptist|Presbyterian|Lutheran))/;

export const hasLocalBody = (text: string, { end }: Span): boolean =>
	BODY.test(text.slice(end, end + 40));
