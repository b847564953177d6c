/** How is a number of things told ("1 article", "1,204 articles")? */
export function counted(number: number, one: string, many: string): string {
	return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}
