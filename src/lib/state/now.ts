/** When is it? An ISO date-time, as the records hold it. */
export function now(): string {
	return new Date().toISOString();
}
