/** What does the review work on, on a workbench? Its open project; the history of what was decided lasts as long. */
import type { ReviewDesk } from './review-desk.ts';
import { ReviewPreferences } from './review-preferences.svelte.ts';
import { Review } from './review.svelte.ts';
import type { Workbench } from './workbench.svelte.ts';

/** So many places are shown to whoever searches. */
const FOUND = 12;

interface Kept {
	readonly project: string | null;
	readonly review: Review;
	readonly end: () => void;
}

const kept = new WeakMap<Workbench, Kept>();

/** The same while the same project is open, on every page of the workbench. */
export function reviewOf(workbench: Workbench): Review {
	const project = workbench.project?.id ?? null;
	const before = kept.get(workbench);
	if (before?.project === project) return before.review;
	before?.end();
	let review!: Review;
	// What is derived in it must outlive the page that asks first.
	const end = $effect.root(() => {
		const preferences = before?.review.preferences ?? new ReviewPreferences();
		review = new Review(deskOf(workbench), preferences);
	});
	kept.set(workbench, { project, review, end });
	return review;
}

function deskOf(workbench: Workbench): ReviewDesk {
	return {
		get data() {
			return workbench.layers?.data ?? null;
		},
		get corrections() {
			return workbench.project?.corrections ?? [];
		},
		get replayed() {
			return workbench.reading.replayed;
		},
		get stale() {
			return workbench.stale;
		},
		get failure() {
			return workbench.failure;
		},
		text(article) {
			const found = workbench.project?.articles.find(({ slug }) => slug === article);
			return found?.article.text ?? null;
		},
		shape(place) {
			const places = workbench.layers?.shapes.places.features ?? [];
			return places.find(({ properties }) => properties.id === place) ?? null;
		},
		why: (mentions) => workbench.reader.why(mentions),
		search: (query) => workbench.reader.search(query, FOUND),
		correct: (corrections) => workbench.correct(corrections)
	};
}
