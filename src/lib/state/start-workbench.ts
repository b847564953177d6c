/** How does a tab get its workbench: with the browser's database where there is one, else in memory? */
import { startReader } from '../worker/start-reader.ts';
import { openBrowserDatabase } from './browser-database.ts';
import { MemoryDatabase } from './memory-database.ts';
import type { Database } from './project-records.ts';
import { ProjectStore } from './project-store.ts';
import { countAsOpen, joinTabs } from './tab-news.ts';
import { Workbench } from './workbench.svelte.ts';

const key = 'dateline-project';

/** In the browser only. */
export async function startWorkbench(): Promise<Workbench> {
	const store = new ProjectStore(await openDatabase());
	await countAsOpen(() => store.sweep());
	const workbench = new Workbench({
		store,
		reader: startReader(),
		joinTabs,
		remembered: () => held(() => sessionStorage.getItem(key)),
		remember: (project) =>
			held(() => {
				if (project === null) sessionStorage.removeItem(key);
				else sessionStorage.setItem(key, project);
				return null;
			})
	});
	await workbench.start();
	return workbench;
}

async function openDatabase(): Promise<Database> {
	try {
		return await openBrowserDatabase();
	} catch {
		return new MemoryDatabase();
	}
}

/** A browser that keeps nothing may forbid to ask. */
function held(ask: () => string | null): string | null {
	try {
		return ask();
	} catch {
		return null;
	}
}
