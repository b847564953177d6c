/** How much of the browser's room do the projects take, and does the browser promise to keep them? */
export class StorageRoom {
	/** Bytes of all that this site keeps, and how many it may; null where the browser does not say. */
	used = $state<number | null>(null);
	quota = $state<number | null>(null);
	/** What the browser answered; null: it was not asked, or cannot be. */
	lasting = $state<boolean | null>(null);

	async refresh(): Promise<void> {
		const storage = storageOfBrowser();
		if (!storage) return;
		try {
			const { usage, quota } = await storage.estimate();
			[this.used, this.quota] = [usage ?? null, quota ?? null];
			if (await storage.persisted()) this.lasting = true;
		} catch {
			// A browser may refuse to tell; then nothing is told here either.
		}
	}

	/** Asks that the browser does not clear it away when room is short. To be called when there is something to lose. */
	async ask(): Promise<void> {
		if (this.lasting !== null) return;
		try {
			this.lasting = (await storageOfBrowser()?.persist()) ?? null;
		} catch {
			this.lasting = null;
		}
	}
}

/** Pages without a secure address have none. */
function storageOfBrowser(): StorageManager | null {
	return (navigator as { storage?: StorageManager }).storage ?? null;
}
