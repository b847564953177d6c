/** Which filters does a command line ask for? The same as on the map, checked against what there is. */
import { defaultFilters } from '../lib/core/atlas/filter.ts';
import { layerIds, type AtlasData, type Filters } from '../lib/core/atlas/view.ts';
import { roles, statuses } from '../lib/core/vocabulary.ts';
import { UsageError } from './terminal.ts';

export const filterOptions = {
	all: { type: 'boolean', default: false },
	years: { type: 'string' },
	'by-publication': { type: 'boolean', default: false },
	undated: { type: 'boolean', default: false },
	layers: { type: 'string' },
	articles: { type: 'string' },
	activities: { type: 'string' },
	roles: { type: 'string' },
	status: { type: 'string' },
	query: { type: 'string' }
} as const;

interface FilterValues {
	readonly all: boolean;
	readonly years?: string | undefined;
	readonly 'by-publication': boolean;
	readonly undated: boolean;
	readonly layers?: string | undefined;
	readonly articles?: string | undefined;
	readonly activities?: string | undefined;
	readonly roles?: string | undefined;
	readonly status?: string | undefined;
	readonly query?: string | undefined;
}

/** Null: the whole atlas, with nothing left out. The articles are checked when they have been read. */
export function readFilters(values: FilterValues, activities: readonly string[]): Filters | null {
	const { all, years, layers, articles, status, query } = values;
	if (all) {
		const others = (Object.keys(filterOptions) as (keyof FilterValues)[]).filter(
			(name) => name !== 'all' && values[name]
		);
		if (others.length > 0) throw refuse(`--all leaves nothing out; drop --${others.join(', --')}`);
		return null;
	}
	const usual = defaultFilters();
	return {
		years: years === undefined ? null : readYears(years),
		basis: values['by-publication'] ? 'publication' : 'event',
		undated: values.undated,
		layers: readList('layers', layers, layerIds) ?? usual.layers,
		articles: articles === undefined ? null : new Set(splitList(articles)),
		activities: readList('activities', values.activities, activities),
		roles: readList('roles', values.roles, roles) ?? usual.roles,
		statuses: readList('status', status, statuses) ?? usual.statuses,
		query: query ?? ''
	};
}

/** @throws UsageError where an article is asked for that is not there. */
export function checkArticles(filters: Filters | null, data: AtlasData): void {
	const slugs = data.articles.map(({ slug }) => slug);
	for (const slug of filters?.articles ?? []) readList('articles', slug, slugs);
}

function refuse(what: string): UsageError {
	return new UsageError(what, 'export --help');
}

function readYears(text: string): readonly [number, number] {
	const [, first, last = first] = /^(-?\d{1,4})(?:-(-?\d{1,4}))?$/.exec(text) ?? [];
	if (first === undefined) throw refuse(`--years takes 2021 or 2021-2022, not “${text}”`);
	const years = [Number(first), Number(last)] as const;
	if (years[0] > years[1]) throw refuse(`--years ${text} ends before it begins`);
	return years;
}

/** Names with commas between them; null where none are given. */
function readList<Name extends string>(
	flag: string,
	text: string | undefined,
	known: readonly Name[]
): ReadonlySet<Name> | null {
	if (text === undefined) return null;
	const chosen = new Set<Name>();
	for (const given of splitList(text)) {
		const name = known.find((one) => one === given);
		if (name === undefined) {
			throw refuse(`--${flag} knows no “${given}”; there is ${known.join(', ') || 'none'}`);
		}
		chosen.add(name);
	}
	return chosen;
}

function splitList(text: string): string[] {
	return text.split(',').map((each) => each.trim());
}
