/** How does an atlas go to the page without stopping it? In small pieces, and nothing twice that has not changed. */
import { anchorOf, type Anchor } from '../map/anchor.ts';
import type { Area } from '../core/atlas/area-for-web.ts';
import type { ArticlePart } from '../core/atlas/article-part.ts';
import type { Atlas, MentionFeature, PlaceFeature, ProvinceFeature } from '../core/atlas/layers.ts';
import type { Stale } from '../core/corrections/correction.ts';
import type { ArticleRow, UnnamedRow } from '../core/model.ts';

/** Areas come apart from what has them. */
type WithoutArea<Feature> = Omit<Feature, 'geometry'> & { readonly geometry: null | object };

export type Piece =
	/** `begins`: what was there of the article before goes. */
	| {
			readonly kind: 'article';
			readonly slug: string;
			readonly begins: boolean;
			readonly mentions: readonly MentionFeature[];
			readonly unnamed: readonly UnnamedRow[];
	  }
	/** `anchor`: where its name stands, which takes long to find. */
	| {
			readonly kind: 'area';
			readonly id: string;
			readonly area: Area;
			readonly anchor: Anchor | null;
	  }
	| { readonly kind: 'places'; readonly places: readonly WithoutArea<PlaceFeature>[] }
	| { readonly kind: 'provinces'; readonly provinces: readonly WithoutArea<ProvinceFeature>[] }
	| { readonly kind: 'rows'; readonly rows: readonly ArticleRow[] }
	/** The atlas is whole. */
	| { readonly kind: 'end'; readonly stale: readonly Stale[] };

/** About a millisecond's work for the page. */
const MOST_FEATURES = 300;

/** What the worker keeps of what the page has. */
export class PieceMaker {
	readonly #areas = new Set<string>();
	#parts = new Map<string, ArticlePart>();

	/** `parts`: of each article of the atlas, by slug. */
	*pieces(
		atlas: Atlas,
		parts: ReadonlyMap<string, ArticlePart>,
		stale: readonly Stale[]
	): Generator<Piece> {
		for (const [slug, part] of parts) {
			if (this.#parts.get(slug) !== part) yield* articlePieces(slug, part);
		}
		this.#parts = new Map(parts);
		for (const { id, geometry } of [...atlas.places, ...atlas.provinces]) {
			const area = areaOf(geometry);
			if (!area || this.#areas.has(String(id))) continue;
			this.#areas.add(String(id));
			yield { kind: 'area', id: String(id), area, anchor: anchorOf(area) };
		}
		for (const places of chunks(atlas.places)) yield { kind: 'places', places: places.map(bare) };
		for (const provinces of chunks(atlas.provinces)) {
			yield { kind: 'provinces', provinces: provinces.map(bare) };
		}
		for (const rows of chunks(atlas.articles)) yield { kind: 'rows', rows };
		yield { kind: 'end', stale };
	}
}

function* articlePieces(slug: string, { mentions, unnamed }: ArticlePart): Generator<Piece> {
	const longest = Math.max(mentions.length, unnamed.length, 1);
	for (let at = 0; at < longest; at += MOST_FEATURES) {
		yield {
			kind: 'article',
			slug,
			begins: at === 0,
			mentions: mentions.slice(at, at + MOST_FEATURES),
			unnamed: unnamed.slice(at, at + MOST_FEATURES)
		};
	}
}

function* chunks<One>(all: readonly One[]): Generator<readonly One[]> {
	for (let at = 0; at < all.length; at += MOST_FEATURES) yield all.slice(at, at + MOST_FEATURES);
}

function areaOf(geometry: { readonly type: string } | null): Area | null {
	return geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon'
		? (geometry as Area)
		: null;
}

function bare<Feature extends { readonly geometry: { readonly type: string } | null }>(
	feature: Feature
): WithoutArea<Feature> {
	return areaOf(feature.geometry) ? { ...feature, geometry: null } : feature;
}
