/** What stands on the canvas, and what of it changes with the next colours and data? */
import type { GeoJSONSource, Map as MapLibre, StyleSpecification } from 'maplibre-gl';
import type { GroundNames } from './basemap.ts';
import { Courier } from './courier.ts';
import { dotImage, dotPixelRatio, dots, type DotName } from './dots.ts';
import type { Drawing } from './features.ts';
import { namesTaken, namesToLift } from './ground-names.ts';
import { hatch, hatchPixelRatio } from './hatch.ts';
import { lift, restyle } from './restyle.ts';
import { mapStyle, sourcesOf, type DrawnSource } from './style.ts';
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
	#drawing: Drawing;
	#tokens: Tokens;
	#lifted: readonly string[] = [];
	readonly #courier: Courier<DrawnSource>;
	#isGone = false;

	/** `map` was opened with `drawing`, in the colours `tokens`, and has loaded its style. */
	constructor(map: MapLibre, ground: Ground, drawing: Drawing, tokens: Tokens) {
		this.#map = map;
		this.#ground = ground;
		this.#drawn = styleOf(ground, tokens, drawing);
		this.#drawing = drawing;
		this.#tokens = tokens;
		this.#courier = new Courier({
			known: sourcesOf(drawing),
			give: (source, data) => void map.getSource<GeoJSONSource>(source)?.setData(data),
			ondone: () => this.#lift(),
			later: (next) => setTimeout(() => this.#isGone || next())
		});
		for (const name of Object.keys(dots) as DotName[]) {
			map.addImage(name, dotImage(name), { pixelRatio: dotPixelRatio, sdf: true });
		}
		map.addImage('hatch', hatchOf(tokens), { pixelRatio: hatchPixelRatio });
	}

	/** The engine has all of the newest drawing. */
	get isDone(): boolean {
		return this.#courier.isDone;
	}

	/** The engine is about to go. */
	end(): void {
		this.#isGone = true;
	}

	/** Hands the engine what differs from what it has; of much data, most a little later. */
	draw(tokens: Tokens, drawing: Drawing): void {
		const before = this.#drawn;
		this.#drawn = styleOf(this.#ground, tokens, drawing);
		restyle(this.#map, before, this.#drawn);
		if (tokens !== this.#tokens) this.#map.updateImage('hatch', hatchOf(tokens));
		this.#tokens = tokens;
		this.#drawing = drawing;
		this.#courier.bring(sourcesOf(drawing));
	}

	#lift(): void {
		const names = namesToLift(this.#ground.names, this.#drawing);
		lift(this.#map, this.#lifted, names);
		this.#lifted = names;
		this.#map.triggerRepaint();
	}
}

function hatchOf(tokens: Tokens) {
	return hatch(tokens['map-land-named']);
}
