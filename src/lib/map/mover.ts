/** Where does the map go, on whose account, and what is the address told of it? */
import type { Geometry } from 'geojson';
import type { Map as MapLibre } from 'maplibre-gl';
import { cameraOfShape, isSameCamera, type Frame } from './camera.ts';
import type { Camera } from './types.ts';

/** Why the map moved; the engine hands it back with the events of the move. */
export type Cause = 'home' | 'place' | 'address' | 'reader';

export interface MoverOptions {
	/** From the address; null: the map is at home. */
	readonly camera: Camera | null;
	/** The camera of the first view, which changes with the size of the window. */
	readonly home: () => Camera;
	readonly frame: () => Frame;
	/** `byUser` false: the map went home, so that the address needs no camera. */
	readonly tell: (camera: Camera, byUser: boolean) => void;
}

export class Mover {
	readonly #map: MapLibre;
	readonly #options: MoverOptions;
	#isHome: boolean;
	/** What the address was told last, or told us. */
	#said: Camera | null;

	constructor(map: MapLibre, options: MoverOptions) {
		this.#map = map;
		this.#options = options;
		this.#isHome = options.camera === null;
		this.#said = options.camera;
	}

	moveTo(target: Camera, cause: Cause, animate = true): void {
		if (isSameCamera(target, this.#now())) return;
		const options = { center: [target.lon, target.lat] as [number, number], zoom: target.zoom };
		if (animate) this.#map.easeTo({ ...options, duration: 600 }, { cause });
		else this.#map.jumpTo(options, { cause });
	}

	goHome(): void {
		this.#isHome = true;
		const home = this.#options.home();
		this.moveTo(home, 'home');
		this.#options.tell(home, false);
	}

	/** Brings a chosen place into view, unless it is there already. */
	show(shape: Geometry): void {
		const target = cameraOfShape(shape, this.#now(), this.#options.frame());
		if (target) this.moveTo(target, 'place');
	}

	/** The address says where to look; null: home. What this map said itself is no news to it. */
	follow(wanted: Camera | null): void {
		const said = this.#said;
		if (wanted === said || (wanted && said && isSameCamera(wanted, said))) return;
		this.#said = wanted;
		this.#isHome = wanted === null;
		this.moveTo(wanted ?? this.#options.home(), wanted ? 'address' : 'home');
	}

	/** Home lies elsewhere, for the window or what there is has grown: a map that is at home moves with it. */
	homeMoved(animate: boolean): void {
		if (this.#isHome) this.moveTo(this.#options.home(), 'home', animate);
	}

	/** After each move. */
	settled({ cause, originalEvent }: { cause?: Cause; originalEvent?: Event }): void {
		const isWanted = cause === 'place' || cause === 'reader' || originalEvent !== undefined;
		if (!isWanted) return;
		this.#isHome = false;
		this.#said = this.#now();
		this.#options.tell(this.#said, true);
	}

	#now(): Camera {
		const { lng, lat } = this.#map.getCenter().wrap();
		return { lon: lng, lat, zoom: this.#map.getZoom() };
	}
}
