/** Which theme does the reader want: the system's, light, or dark? */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const key = 'theme';

export class Preferences {
	theme = $state<Theme>('system');

	/** In the browser only: reads what `static/theme.js` has already put on the page. */
	restore(): void {
		const { theme } = document.documentElement.dataset;
		this.theme = theme === 'light' || theme === 'dark' ? theme : 'system';
	}

	choose(theme: Theme): void {
		this.theme = theme;
		if (theme === 'system') delete document.documentElement.dataset.theme;
		else document.documentElement.dataset.theme = theme;
		try {
			if (theme === 'system') localStorage.removeItem(key);
			else localStorage.setItem(key, theme);
		} catch {
			// Storage may be forbidden: then the choice lasts as long as the page.
		}
	}
}
