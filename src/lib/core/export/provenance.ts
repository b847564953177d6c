/** Who made a file, of what, under which licences, and what do the filters leave in it? */
import { defaultRoles } from '../atlas/filter.ts';
import { layerIds, type Filters } from '../atlas/view.ts';
import { yearsWords } from '../time/display.ts';
import { statuses as allStatuses } from '../vocabulary.ts';

/** A test holds the version to that of package.json. */
export const program = { name: 'Dateline', version: '0.1.0' } as const;
export const generator = `${program.name} ${program.version}`;

/** NOTICE.md in one sentence each: the words of others, the data of others. */
export const licence =
	'Quoted sentences belong to their publishers. Places: GeoNames (CC BY 4.0), boundaries: Natural Earth (public ' +
	'domain), names: Unicode CLDR (Unicode License v3), and hand-kept tables of Dateline (MIT); see its NOTICE.md.';

/** What a format is told besides the atlas. */
export interface ExportContext {
	/** What was asked for; null: the whole atlas. */
	readonly filters: Filters | null;
	/** Address of the site on which the articles can be read, with "/" at its end; null: there is none. */
	readonly site: string | null;
	/** Of the project; null: the articles of a site, or of a command line. */
	readonly title: string | null;
}

/** Of the files that are no download: everything, wherever they are served. */
export const wholeAtlas: ExportContext = { filters: null, site: null, title: null };

type Written = string | number | boolean | null | readonly (string | number)[];
type FilterRecord = { readonly [Name in keyof Filters]: Written };

/** The filters as JSON; null where nothing was left out. */
export function filterRecord(filters: Filters | null): FilterRecord | null {
	if (filters === null) return null;
	const sorted = (values: ReadonlySet<string> | null) => values && [...values].sort();
	return {
		years: filters.years,
		basis: filters.basis,
		undated: filters.undated,
		layers: layerIds.filter((layer) => filters.layers.has(layer)),
		articles: sorted(filters.articles),
		activities: sorted(filters.activities),
		roles: sorted(filters.roles),
		statuses: allStatuses.filter((status) => filters.statuses.has(status)),
		query: filters.query
	};
}

/** Members that every JSON format carries. */
export function provenance({ filters, title }: ExportContext): Readonly<Record<string, unknown>> {
	return {
		...(title === null ? {} : { title }),
		generator,
		licence,
		filters: filterRecord(filters)
	};
}

/** The same in sentences, for formats that people read. */
export function provenanceWords({ filters, title }: ExportContext): readonly string[] {
	const made = title === null ? `Made by ${generator}.` : `“${title}”, made by ${generator}.`;
	return [made, filterWords(filters), licence];
}

/** The filters in one line. */
export function filterWords(filters: Filters | null): string {
	if (filters === null) return 'Everything that was found in the articles.';
	const { years, basis, undated, layers, articles, activities, roles, statuses, query } = filters;
	const of = (values: ReadonlySet<string>) => [...values].sort().join(', ') || 'none';
	const usualRoles =
		roles.size === defaultRoles.length && defaultRoles.every((role) => roles.has(role));
	const parts = [
		`${basis === 'event' ? 'event' : 'publication'} dates: ${years ? yearsWords(...years) : 'all years'}`,
		undated ? 'undated mentions are in' : 'undated mentions are left out',
		layers.size < layerIds.length && `layers: ${of(layers)}`,
		articles && `articles: ${of(articles)}`,
		activities && `activities: ${of(activities)}`,
		usualRoles
			? 'names inside other names and names of institutions are left out'
			: `roles: ${of(roles)}`,
		statuses.size < allStatuses.length && `status: ${of(statuses)}`,
		query && `with the words “${query.replace(/\s+/gu, ' ').trim()}”`
	].filter((part) => typeof part === 'string' && part !== '');
	return `Filtered: ${parts.join('; ')}.`;
}
