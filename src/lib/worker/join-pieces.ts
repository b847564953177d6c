/** Which layers do the pieces make that come from the worker? */
import type { Area } from '../core/atlas/area-for-web.ts';
import type { MentionFeature, PlaceFeature, ProvinceFeature } from '../core/atlas/layers.ts';
import { yearsExisted } from '../core/atlas/when.ts';
import { rememberAnchor } from '../map/anchor.ts';
import { prepareArea } from '../map/features.ts';
import type { ArticleRow, UnnamedRow } from '../core/model.ts';
import type { Piece } from './layer-pieces.ts';
import type { Layers, Shown } from './protocol.ts';

/** What an article brought stays the same objects from one atlas to the next. */
export class PieceJoiner {
	readonly #areas = new Map<string, Area>();
	readonly #articles = new Map<string, { mentions: MentionFeature[]; unnamed: UnnamedRow[] }>();
	#places: PlaceFeature[] = [];
	#provinces: ProvinceFeature[] = [];
	#rows: ArticleRow[] = [];

	/** The atlas, when this piece was its last. */
	take(piece: Piece): Shown | null {
		switch (piece.kind) {
			case 'article': {
				const { slug, begins, mentions, unnamed } = piece;
				const known = begins ? undefined : this.#articles.get(slug);
				this.#articles.set(slug, {
					mentions: [...(known?.mentions ?? []), ...mentions],
					unnamed: [...(known?.unnamed ?? []), ...unnamed]
				});
				return null;
			}
			case 'area':
				this.#areas.set(piece.id, piece.area);
				rememberAnchor(piece.area, piece.anchor);
				prepareArea(piece.area);
				return null;
			case 'places':
				for (const place of piece.places) this.#places.push(this.#whole(place) as PlaceFeature);
				return null;
			case 'provinces':
				for (const one of piece.provinces)
					this.#provinces.push(this.#whole(one) as ProvinceFeature);
				return null;
			case 'rows':
				this.#rows.push(...piece.rows);
				return null;
			case 'end':
				return { layers: this.#layers(), stale: piece.stale };
		}
	}

	#whole<Feature extends { readonly id?: string | number | undefined; readonly geometry: unknown }>(
		feature: Feature
	): Feature {
		const area = this.#areas.get(String(feature.id));
		return area ? { ...feature, geometry: area } : feature;
	}

	/** In the order of the rows, which is that of the slugs. */
	#layers(): Layers {
		const [places, provinces, articles] = [this.#places, this.#provinces, this.#rows];
		[this.#places, this.#provinces, this.#rows] = [[], [], []];
		const slugs = new Set(articles.map(({ slug }) => slug));
		for (const slug of this.#articles.keys()) if (!slugs.has(slug)) this.#articles.delete(slug);
		const parts = articles.flatMap(({ slug }) => this.#articles.get(slug) ?? []);
		const mentions = parts.flatMap((part) => part.mentions);
		const existed = places.flatMap(({ properties: { id }, when }) => {
			const years = yearsExisted(when);
			return years ? [[id, years] as const] : [];
		});
		return {
			ok: true,
			data: {
				mentions: mentions.map(({ properties }) => properties),
				places: places.map(({ properties }) => properties),
				provinces: provinces.map(({ properties }) => properties),
				articles,
				unnamed: parts.flatMap((part) => part.unnamed),
				existed: new Map(existed)
			},
			shapes: {
				mentions: { type: 'FeatureCollection', features: mentions },
				places: { type: 'FeatureCollection', features: places },
				provinces: { type: 'FeatureCollection', features: provinces }
			}
		};
	}
}
