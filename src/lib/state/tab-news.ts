/** How do tabs of the same browser tell each other what they have changed, and who is alone? */

/** What was changed in the records, by another tab. */
export interface News {
	readonly project: string;
	/** Slugs of articles that were added, mended or taken away. */
	readonly articles: readonly string[];
	/** Title or corrections changed, or the project was made, deleted or had back. */
	readonly about: boolean;
}

export interface TabNews {
	tell(news: News): void;
	close(): void;
}

/** `hear` is called with what other tabs tell, never with one's own. */
export function joinTabs(hear: (news: News) => void): TabNews {
	const channel = new BroadcastChannel('dateline-projects');
	channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
		if (isNews(data)) hear(data);
	});
	return {
		tell: (news) => channel.postMessage(news),
		close: () => channel.close()
	};
}

function isNews(data: unknown): data is News {
	return typeof data === 'object' && data !== null && 'project' in data && 'articles' in data;
}

const LOCK = 'dateline-tabs';

/**
 * Runs `alone` if no other tab is open, and counts as open from then on until the page goes. A browser without locks
 * cannot know, so nothing is run.
 */
export async function countAsOpen(alone: () => Promise<unknown>): Promise<void> {
	const locks = (navigator as { locks?: LockManager }).locks;
	if (!locks) return;
	await locks.request(LOCK, { ifAvailable: true }, async (lock) => {
		if (lock) await alone();
	});
	void locks.request(LOCK, { mode: 'shared' }, () => new Promise(() => undefined));
}
