/** What stands on the canvas, and what of it changes with the next colours and data? */
import type { Map as MapLibre, StyleSpecification } from 'maplibre-gl';
import type { GroundNames } from './basemap.ts';
import { dotImage, dotPixelRatio, dots, type DotName } from './dots.ts';
import type { Drawing } from './features.ts';
import { namesTaken, namesToLift } from './ground-names.ts';
import { hatch, hatchPixelRatio } from './hatch.ts';
import { lift, redraw, restyle } from './restyle.ts';
import { mapStyle } from './style.ts';
import type { Tokens } from './tokens.ts';

/** What the ground is made of: the site's address with its base path, and the names on it. */
export interface Ground {
	readonly base: string;
	readonly names: GroundNames;
}

/** The whole style in these colours, for a map that is opened with it. */
export function styleOf(ground: Ground, tokens: Tokens, drawing: Drawing): StyleSpecification {
	const said = namesTaken(ground.names, drawing);
	return mapStyle(tokens, { base: ground.base, labels: ground.names, drawing, said });
}

export class Painter {
	readonly #map: MapLibre;
	readonly #ground: Ground;
	#drawn: StyleSpecification;
	#tokens: Tokens;
	#lifted: readonly string[] = [];

	/** `map` was opened with the style `drawn`, in the colours `tokens`, and has loaded it. */
	constructor(map: MapLibre, ground: Ground, drawn: StyleSpecification, tokens: Tokens) {
		this.#map = map;
		this.#ground = ground;
		this.#drawn = drawn;
		this.#tokens = tokens;
		for (const name of Object.keys(dots) as DotName[]) {
			map.addImage(name, dotImage(name), { pixelRatio: dotPixelRatio, sdf: true });
		}
		map.addImage('hatch', hatchOf(tokens), { pixelRatio: hatchPixelRatio });
	}

	/** Hands the engine what differs from what it has. */
	draw(tokens: Tokens, drawing: Drawing): void {
		const before = this.#drawn;
		this.#drawn = styleOf(this.#ground, tokens, drawing);
		restyle(this.#map, before, this.#drawn);
		redraw(this.#map, before, drawing);
		if (tokens !== this.#tokens) this.#map.updateImage('hatch', hatchOf(tokens));
		this.#tokens = tokens;
		const names = namesToLift(this.#ground.names, drawing);
		lift(this.#map, this.#lifted, names);
		this.#lifted = names;
		this.#map.triggerRepaint();
	}
}

function hatchOf(tokens: Tokens) {
	return hatch(tokens['map-land-named']);
}
