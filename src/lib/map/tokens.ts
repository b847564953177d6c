/** Which colours has the theme now? Reads the design tokens as plain colours for the map engine. */

export const tokenNames = [
	'ink',
	'paper',
	'paper-raised',
	'accent',
	'accent-strong',
	'sepia',
	'map-water',
	'map-water-line',
	'map-water-text',
	'map-land',
	'map-land-named',
	'map-border',
	'map-border-minor',
	'map-text',
	'map-text-strong',
	'map-halo',
	'ramp-1',
	'ramp-2',
	'ramp-3',
	'ramp-4',
	'ramp-5'
] as const;

export type TokenName = (typeof tokenNames)[number];

export interface Tokens extends Readonly<Record<TokenName, string>> {
	readonly dark: boolean;
	/** On paper: light, and without relief. */
	readonly print: boolean;
}

/** Resolves the tokens through a probe, because `light-dark()` has no value until it is used. */
export function readTokens(element: HTMLElement): Tokens {
	const print = matchMedia('print').matches;
	const probe = document.createElement('i');
	probe.hidden = true;
	// Where the system forces its colours on a page, a map in one colour would show nothing.
	probe.style.setProperty('forced-color-adjust', 'none');
	if (print) probe.style.colorScheme = 'light';
	element.append(probe);
	const read = (name: TokenName) => {
		probe.style.color = `var(--${name})`;
		return getComputedStyle(probe).color;
	};
	const colours = Object.fromEntries(tokenNames.map((name) => [name, read(name)]));
	probe.remove();
	const dark = isDark(colours['map-land'] ?? '');
	return { ...(colours as Record<TokenName, string>), dark, print };
}

/** Whether a colour as `getComputedStyle` writes it (`rgb(r, g, b)`) is nearer to black than white. */
export function isDark(colour: string): boolean {
	const [red = 255, green = 255, blue = 255] = (colour.match(/[\d.]+/g) ?? []).map(Number);
	return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

/** Calls back whenever the theme changes, by the system, by hand or for print; returns how to stop. */
export function onThemeChange(changed: () => void): () => void {
	const queries = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', 'print'].map(
		(query) => matchMedia(query)
	);
	const observer = new MutationObserver(changed);
	for (const query of queries) query.addEventListener('change', changed);
	observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
	return () => {
		for (const query of queries) query.removeEventListener('change', changed);
		observer.disconnect();
	};
}
