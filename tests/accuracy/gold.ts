/** Which documents did we annotate ourselves, and what is marked in them? (gold/README.md) */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { GoldDocument, GoldToponym } from '../../scripts/evaluate/corpus.ts';
import type { Article, Role } from '../../src/lib/core/model.ts';
import { parseEdtf, publicationDate } from '../../src/lib/core/time/edtf.ts';
import { readArticles } from '../../src/lib/server/articles-folder.ts';
import { defaultArticles, projectRoot } from '../../src/lib/server/project.ts';
import { type MarkedText, type MarkedTimex, readFragments, readMarks } from './marks.ts';

/** A mention with what its marks say; `date` and `basis` are undefined where its dating is not annotated. */
export interface OwnToponym extends GoldToponym {
	readonly name: string;
	/** Null where no entry of the gazetteer stands for it. */
	readonly id: string | null;
	readonly role: Role | null;
}

export interface OwnDocument extends GoldDocument {
	readonly toponyms: readonly OwnToponym[];
	readonly timexes: readonly MarkedTimex[];
}

const folder = join(projectRoot, 'tests', 'accuracy', 'gold');

/** @throws Error naming the file and the mark that cannot be read. */
export async function readGold(): Promise<OwnDocument[]> {
	const places = await readPlaces();
	const [ours, founding] = await Promise.all([
		articlesIn(join(folder, 'texts')),
		articlesIn(defaultArticles)
	]);
	return [
		...ours.map((article) =>
			named(article, () => goldOf(article, readMarks(article.text), places))
		),
		...(await Promise.all(
			founding.map(async (article) => {
				const file = join(folder, 'articles', `${article.slug}.txt`);
				const fragments = await readFile(file, 'utf8');
				return named(article, () =>
					goldOf(article, readFragments(article.text, fragments), places)
				);
			})
		))
	];
}

async function articlesIn(path: string): Promise<readonly Article[]> {
	const { articles, problems } = await readArticles([path]);
	const [problem] = problems;
	if (problem) throw new Error(`${problem.file}: ${problem.message}`);
	return articles;
}

function named<T>({ file }: Article, read: () => T): T {
	try {
		return read();
	} catch (error) {
		throw new Error(`${basename(file)}: ${(error as Error).message}`, { cause: error });
	}
}

type PlaceRow = Pick<OwnToponym, 'geonameid' | 'lat' | 'lon'>;

/** Points stand in a file of their own, so that a fault of the gazetteer is none of the annotation. */
async function readPlaces(): Promise<ReadonlyMap<string, PlaceRow>> {
	const [, ...rows] = (await readFile(join(folder, 'places.csv'), 'utf8')).trim().split('\n');
	return new Map(
		rows.map((row) => {
			const [id, geonameid, lat, lon] = row.split(',');
			return [id!, { geonameid: geonameid || null, lat: Number(lat), lon: Number(lon) }];
		})
	);
}

function goldOf(
	{ slug, title, published, publisher }: Article,
	{ text, toponyms, timexes }: MarkedText,
	places: ReadonlyMap<string, PlaceRow>
): OwnDocument {
	const publication = publicationDate(published)?.edtf ?? null;
	return {
		id: slug,
		title,
		text,
		date: published,
		source: publisher,
		toponyms: toponyms.map(({ start, end, name, place, role, dating }) => {
			const point = pointOf(place, places);
			const basis = dating ? dating.basis : undefined;
			const date = basis === 'publication' ? publication : dating ? dating.date : undefined;
			if (date) days(date);
			const id = typeof place === 'string' ? place : null;
			return { start, end, name, id, ...point, role, date, basis };
		}),
		timexes,
		dates: null
	};
}

function days(edtf: string): void {
	const read = parseEdtf(edtf);
	if (!read.ok) throw new Error(read.message);
}

function pointOf(
	place: MarkedText['toponyms'][number]['place'],
	places: ReadonlyMap<string, PlaceRow>
): PlaceRow {
	if (place === null) return { geonameid: null, lat: null, lon: null };
	if (typeof place !== 'string') return { geonameid: null, ...place };
	const row = places.get(place);
	if (!row) throw new Error(`places.csv has no row for ${place}; add one`);
	return row;
}
