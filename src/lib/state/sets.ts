/** How does a set change without changing? */
export function only<Member>(member: Member): ReadonlySet<Member> {
	return new Set([member]);
}

export function setOf<Member>(members: Iterable<Member>): ReadonlySet<Member> {
	return new Set(members);
}

/** The same set with the member in it if it was not, and without if it was. */
export function toggled<Member>(members: Iterable<Member>, member: Member): ReadonlySet<Member> {
	const next = new Set(members);
	if (!next.delete(member)) next.add(member);
	return next;
}
