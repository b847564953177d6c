/** Can this browser draw the map, and if not, why not? */

/** Null where there is WebGL; a sentence for the reader where there is not. */
export function whyNoMap(): string | null {
	if (typeof WebGL2RenderingContext === 'undefined') return noWebGL;
	const canvas = document.createElement('canvas');
	const context = canvas.getContext('webgl2');
	if (!context) return noWebGL;
	// Contexts are few: give the probe's back at once.
	context.getExtension('WEBGL_lose_context')?.loseContext();
	return null;
}

export const noWebGL =
	'There is no map because this browser cannot draw with WebGL 2. ' +
	'The list of places, the timeline and the articles hold the same.';

export const noMapCode =
	'There is no map because its program could not be loaded. ' +
	'The list of places, the timeline and the articles hold the same.';
