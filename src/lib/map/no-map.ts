/** What is said where no map can be drawn? */

export const noWebGL =
	'There is no map because this browser cannot draw with WebGL 2. ' +
	'The list of places, the timeline and the articles hold the same.';

export const noMapCode =
	'There is no map because its program could not be loaded. ' +
	'The list of places, the timeline and the articles hold the same.';
