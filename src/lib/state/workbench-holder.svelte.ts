/** Where is this tab's workbench while one looks at other pages? Started when it is first asked for, then kept. */
import type { Workbench } from './workbench.svelte.ts';

export class WorkbenchHolder {
	workbench = $state.raw<Workbench | null>(null);
	failure = $state<string | null>(null);
	#started = false;

	/** In the browser only. Its code is loaded here, so that other pages need none of it. */
	async start(): Promise<void> {
		if (this.#started) return;
		this.#started = true;
		try {
			const { startWorkbench } = await import('./start-workbench.ts');
			this.workbench = await startWorkbench();
		} catch {
			this.#started = false;
			this.failure = 'The workbench could not be loaded. Is the site still being served?';
		}
	}
}
