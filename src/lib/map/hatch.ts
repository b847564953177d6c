/** What does the hatch of the imprecise look like, as an image that a fill repeats? */

/** Pixels of one repeat; drawn at twice the density of the screen's. */
const size = 16;
export const hatchPixelRatio = 2;

/** Diagonal strokes of `colour`, cut out of whatever lies beneath. */
export function hatch(colour: string): ImageData {
	const canvas = document.createElement('canvas');
	canvas.width = canvas.height = size;
	// Read once and never shown: it need not wait for the graphics card.
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (!context) return new ImageData(size, size);
	context.strokeStyle = colour;
	context.lineWidth = 2.4;
	context.beginPath();
	for (const x of [-size / 2, 0, size / 2, size]) {
		context.moveTo(x - 2, size + 2);
		context.lineTo(x + size + 2, -2);
	}
	context.stroke();
	return context.getImageData(0, 0, size, size);
}
