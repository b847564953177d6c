/**
 * Which place is meant by a GeoNames admin1 code (`AF.42`)? → ISO 3166-2 → our id (`iso3166-2:AF-PAN`).
 *
 * The crosswalk package dates from 2019: it is followed by code where names agree with today's
 * GeoNames names, else by name; what ISO has renumbered since is found by name as well.
 */
import { pathToFileURL } from 'node:url';
import { englishTitle, foldUnit, TYPE_WORD } from './admin-names.ts';
import { sourceFile, sourceJson } from './sources.ts';

export interface AdminUnit {
	/** GeoNames code, `AF.42`. */
	readonly admin1: string;
	readonly country: string;
	/** `iso3166-2:AF-PAN`, else `geonames:…`, else `dateline:…`. */
	readonly id: string;
	/** `AF-PAN`; null where ISO has no such unit. */
	readonly iso: string | null;
	readonly geonameid: number | null;
	/** As English readers write it. */
	readonly title: string;
	/** All names that the sources give, the title first. */
	readonly names: readonly string[];
}

interface CrosswalkRegion {
	readonly name: string;
	readonly names: Readonly<Record<string, string>>;
	readonly iso: string;
	readonly fips?: string;
	readonly admin?: string;
	readonly reference?: { readonly geonames?: number };
}

type Crosswalk = Readonly<
	Record<string, { readonly regions?: readonly CrosswalkRegion[] } | undefined>
>;

// GeoNames codes that today stand for other units than in 2019: only names can tell.
const CODES_REUSED = new Set(['MA', 'TW', 'VN']);
// Where no two sources agree on a name, or the code is newer than they are.
const BY_HAND: Readonly<Record<string, string>> = {
	'AF.39': 'AF-URU',
	'CN.20': 'CN-NM',
	'CZ.52': 'CZ-10',
	'FI.09': 'FI-02',
	'FI.17': 'FI-14',
	'ID.PD': 'ID-PD',
	'ID.PE': 'ID-PE',
	'ID.PS': 'ID-PS',
	'ID.PT': 'ID-PT',
	'KZ.12510143': 'KZ-10',
	'KZ.12510144': 'KZ-33',
	'KZ.01': 'KZ-19',
	'KZ.02': 'KZ-75',
	'NO.01': 'NO-32',
	'NO.04': 'NO-33',
	'NO.05': 'NO-56',
	'NO.13': 'NO-31',
	'NO.17': 'NO-40',
	'NO.18': 'NO-55',
	'NO.20': 'NO-39',
	'NP.4': 'NP-P4',
	'NP.6': 'NP-P6',
	'NP.7': 'NP-P7',
	'SS.05': 'SS-BN',
	'SS.09': 'SS-BW',
	'TW.02': 'TW-KHH',
	'TW.03': 'TW-TPE',
	'UA.12': 'UA-30',
	'UA.13': 'UA-32'
};
// Where the sources outvote the name in use today.
const TITLES: Readonly<Record<string, string>> = {
	'AF.39': 'Uruzgan',
	'TW.02': 'Kaohsiung',
	'UA.12': 'Kyiv',
	'UA.13': 'Kyiv Oblast'
};

// Where CLDR and the crosswalk hold the local name, GeoNames the English one.
const OWN_NAMES = new Set(['KZ', 'SA', 'UZ']);

let cached: ReadonlyMap<string, AdminUnit> | null = null;

/** Every admin1 that GeoNames names today, by its code. */
export async function adminUnits(): Promise<ReadonlyMap<string, AdminUnit>> {
	return (cached ??= await readUnits());
}

async function readUnits(): Promise<ReadonlyMap<string, AdminUnit>> {
	const geonames = sourceJson('cities-json', 'admin1.json') as { code: string; name: string }[];
	const crosswalk = sourceJson('iso3166-2-db', 'data/iso3166-2.json') as Crosswalk;
	const cldr = (
		sourceJson('cldr-subdivisions', 'subdivisions/en/en.json') as {
			subdivisions: { localeDisplayNames: { subdivisions: Record<string, string> } };
		}
	).subdivisions.localeDisplayNames.subdivisions;
	const { iso31662 } = (await import(pathToFileURL(sourceFile('iso-3166', '2.js')).href)) as {
		iso31662: { code: string; name: string }[];
	};
	const current = new Map(iso31662.map(({ code, name }) => [code, name]));
	// Under the codes of Morocco's regions CLDR still has those of before 2015.
	const cldrOf = (iso: string): string | undefined =>
		iso.startsWith('MA-') ? undefined : cldr[iso.replace('-', '').toLowerCase()];

	const isoByName = new Map<string, string[]>();
	const remember = (iso: string, name: string) => {
		const key = `${iso.slice(0, 2)} ${foldUnit(name)}`;
		const known = isoByName.get(key) ?? [];
		if (!known.includes(iso)) isoByName.set(key, [...known, iso]);
	};
	for (const [code, name] of current) {
		remember(code, name);
		const english = cldrOf(code);
		if (english) remember(code, english);
	}

	const rows = geonames.map(({ code, name }) => {
		const country = code.slice(0, 2);
		const own = code.slice(3);
		// Madagascar's regions replaced the provinces that the crosswalk still has.
		const regions = country === 'MG' ? [] : (crosswalk[country]?.regions ?? []);
		const key = foldUnit(name);
		const similar = (region: CrosswalkRegion): boolean =>
			[region.name, ...Object.values(region.names)].some((each) => foldUnit(each) === key);
		const byCode = CODES_REUSED.has(country)
			? []
			: regions.filter(
					(region) =>
						(region.fips === own || region.admin === own) &&
						// The crosswalk's one slip: South Karelia is FI.09.
						!(code === 'FI.17' && region.iso === '02')
				);
		const region =
			byCode.find(similar) ??
			regions.find(similar) ??
			byCode.find((each) => each.fips === own) ??
			byCode[0];
		const names = [name, ...(region ? [region.name, ...latin(region.names)] : [])];
		const hinted = region?.iso ? `${country}-${region.iso}` : null;
		const named = names.flatMap((each) => isoByName.get(`${country} ${foldUnit(each)}`) ?? []);
		return { code, name, country, own, region, names, hinted, named };
	});
	// Names decide first, since ISO has given old codes to other units; then what the crosswalk says.
	const taken = new Map<string, string>();
	const isoOf = new Map<string, string>();
	const take = (code: string, iso: string | null | undefined) => {
		if (!iso || taken.has(iso) || isoOf.has(code)) return;
		taken.set(iso, code);
		isoOf.set(code, iso);
	};
	for (const [code, iso] of Object.entries(BY_HAND)) take(code, iso);
	for (const row of rows)
		if (row.hinted && row.named.includes(row.hinted)) take(row.code, row.hinted);
	for (const row of rows)
		take(
			row.code,
			row.named.find((iso) => !taken.has(iso))
		);
	for (const row of rows) if (row.hinted && current.has(row.hinted)) take(row.code, row.hinted);

	const units = new Map(
		rows.map(({ code, name, country, own, region, names }) => {
			const iso = isoOf.get(code) ?? null;
			const geonameid = region?.reference?.geonames ?? (/^\d{6,}$/.test(own) ? Number(own) : null);
			const english = iso === null ? undefined : cldrOf(iso);
			const title =
				TITLES[code] ??
				(OWN_NAMES.has(country)
					? englishTitle(name)
					: englishTitle(name, english, region?.names.en));
			const unit: AdminUnit = {
				admin1: code,
				country,
				id: iso
					? `iso3166-2:${iso}`
					: geonameid
						? `geonames:${geonameid}`
						: `dateline:${code.replace('.', '-').toLowerCase()}`,
				iso,
				geonameid,
				title,
				names: [...new Set([title, ...names, ...(english ? [english] : [])])]
			};
			return [code, unit];
		})
	);
	// Two of one name in a country (Moscow and its oblast) keep the word that tells them apart.
	for (const [code, unit] of units) {
		const rival = [...units.values()].some(
			(each) => each.country === unit.country && each !== unit && each.title === unit.title
		);
		const full = unit.names.find((name) => TYPE_WORD.test(name) && /^[\x20-\x7e]+$/.test(name));
		if (rival && full) units.set(code, { ...unit, title: full });
	}
	return units;
}

const latin = (names: Readonly<Record<string, string>>): string[] =>
	['geonames', 'en', 'fr', 'de', 'es', 'it', 'ar']
		.map((language) => names[language])
		.filter((name): name is string => name !== undefined);
