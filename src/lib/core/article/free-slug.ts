/** Which slug is not taken yet: the same, or with the first number that is free? */
export function freeSlug(slug: string, isTaken: (slug: string) => boolean): string {
	let free = slug;
	for (let number = 2; isTaken(free); number++) free = `${slug}-${number}`;
	return free;
}
