/** What does the review work on? The open project, and who reads it. */
import type { PlaceFeature, WhyCandidate } from '../core/atlas/layers.ts';
import type { AtlasData } from '../core/atlas/view.ts';
import type { Correction, Stale } from '../core/corrections/correction.ts';
import type { OfferedPlace } from '../core/review/candidates.ts';

export interface ReviewDesk {
	/** Null while nothing has been read. */
	readonly data: AtlasData | null;
	readonly corrections: readonly Correction[];
	/** The list that `data` is read with: another one than `corrections` while those are on their way. */
	readonly replayed: readonly Correction[];
	readonly stale: readonly Stale[];
	/** Why what is decided is not kept; null: it is. */
	readonly failure: string | null;
	text(article: string): string | null;
	/** With its area, where the atlas has the place. */
	shape(place: string): PlaceFeature | null;
	/** Candidates of these mentions. */
	why(mentions: readonly string[]): Promise<Readonly<Record<string, readonly WhyCandidate[]>>>;
	search(query: string): Promise<readonly OfferedPlace[]>;
	/** The whole new list; shown at once. */
	correct(corrections: readonly Correction[]): Promise<void>;
}
