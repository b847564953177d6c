/** When is an atlas shown while articles are still being read? Soon after the first, then at growing intervals. */
import type { Piece } from './layer-pieces.ts';
import type { Reader } from './reader.ts';

export interface Showing {
	readonly signal: AbortSignal;
	now(): number;
	pause(): Promise<void>;
	onprogress(done: number, total: number): void;
	onpiece(piece: Piece): void;
}

const FIRST_INTERVAL = 500;
/** Each interval is longer than the last, and than what it takes to make an atlas. */
const GROWTH = 2;
const SHARE_OF_READING = 5;

/** Reads all that waits, and shows it; ends when cancelled. */
export async function showDesk(reader: Reader, showing: Showing): Promise<void> {
	const { signal, now, pause } = showing;
	let interval = 0;
	// Where nothing stands on the map yet, the first article counts.
	let next = reader.isEmpty ? now() : now() + FIRST_INTERVAL;
	while (!signal.aborted && reader.readNext()) {
		showing.onprogress(reader.done, reader.total);
		if (reader.done < reader.total && now() >= next) {
			const began = now();
			for (const piece of reader.pieces()) showing.onpiece(piece);
			interval = Math.max(FIRST_INTERVAL, interval * GROWTH, (now() - began) * SHARE_OF_READING);
			next = now() + interval;
		}
		await pause();
	}
	if (signal.aborted) return;
	for (const piece of reader.pieces()) showing.onpiece(piece);
}
