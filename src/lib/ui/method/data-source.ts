/** What does the method page say of the data of others? A part of data/SOURCES.json. */
export interface DataSource {
	readonly id: string;
	readonly attribution: string;
	readonly licence: string;
	readonly url: string;
	readonly use: string;
}
