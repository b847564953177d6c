/** What stands on the canvas, and what of it changes with the next colours and data? */
import type { GeoJSONSource, Map as MapLibre, StyleSpecification } from 'maplibre-gl';
import type { GroundNames } from './basemap-types.ts';
import { Courier } from './courier.ts';
import { dotImage, dotPixelRatio, dots, type DotName } from './dots.ts';
import type { Drawing } from './features.ts';
import { namesTaken, namesToLift, prepareLift, type Label } from './ground-names.ts';
import { hatch, hatchPixelRatio } from './hatch.ts';
import { lift, restyle } from './restyle.ts';
import { collect } from './features.ts';
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
	return mapStyle(tokens, { base: ground.base, labels: ground.names.labels, drawing, said });
}

/** Milliseconds in one go. */
const LIFTING = 8;

export class Painter {
	readonly #map: MapLibre;
	readonly #ground: Ground;
	#drawn: StyleSpecification;
	#drawing: Drawing;
	#tokens: Tokens;
	#lifted: ReadonlySet<Label> = new Set();
	#isLifting = false;
	readonly #courier: Courier<DrawnSource | 'small-towns'>;
	#isGone = false;

	/** `map` was opened with `drawing`, in the colours `tokens`, and has loaded its style. */
	constructor(map: MapLibre, ground: Ground, drawing: Drawing, tokens: Tokens) {
		this.#map = map;
		this.#ground = ground;
		this.#drawn = styleOf(ground, tokens, drawing);
		this.#drawing = drawing;
		this.#tokens = tokens;
		this.#courier = new Courier({
			known: { ...sourcesOf(drawing), 'small-towns': collect([]) },
			give: (source, data) => void map.getSource<GeoJSONSource>(source)?.setData(data),
			ondone: () => this.#isLifting || this.#lift(),
			later: (next) => this.#later(next)
		});
		for (const name of Object.keys(dots) as DotName[]) {
			map.addImage(name, dotImage(name), { pixelRatio: dotPixelRatio, sdf: true });
		}
		map.addImage('hatch', hatchOf(tokens), { pixelRatio: hatchPixelRatio });
	}

	/** The engine has all of the newest drawing. */
	get isDone(): boolean {
		return this.#courier.isDone && !this.#isLifting;
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
		const { 'small-towns': towns } = this.#ground.names;
		this.#courier.bring({ ...sourcesOf(drawing), 'small-towns': towns });
	}

	/** What lies in an area that is new takes a while to find. */
	#lift(): void {
		const { names } = this.#ground;
		const end = performance.now() + LIFTING;
		this.#isLifting = !prepareLift(names, this.#drawing, () => performance.now() < end);
		if (this.#isLifting) return this.#later(() => this.#lift());
		const lifted = namesToLift(names, this.#drawing);
		lift(this.#map, this.#lifted, lifted);
		this.#lifted = lifted;
		this.#map.triggerRepaint();
	}

	#later(next: () => void): void {
		setTimeout(() => this.#isGone || next());
	}
}

function hatchOf(tokens: Tokens) {
	return hatch(tokens['map-land-named']);
}
