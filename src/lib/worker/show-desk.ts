/** How are the articles of a desk read and shown, so that there is something to see while it goes on? */
import type { Piece } from './layer-pieces.ts';
import { FIRST_INTERVAL, type Pace } from './pace.ts';
import type { Reader } from './reader.ts';

export interface Showing {
	readonly signal: AbortSignal;
	readonly pace: Pace;
	/** Milliseconds. */
	now(): number;
	/** Lets other messages in. */
	pause(): Promise<void>;
	/** For so many milliseconds, or until it is cancelled. */
	wait(time: number, signal: AbortSignal): Promise<void>;
	onprogress(done: number, total: number): void;
	onpiece(piece: Piece): void;
}

/** Reads all that waits, and shows it; ends when cancelled. */
export async function showDesk(reader: Reader, showing: Showing): Promise<void> {
	const { signal, pace, now, pause, wait } = showing;
	// Where something stands on the map already, what is done in a moment is shown in one go.
	const patience = now() + (reader.isEmpty ? 0 : FIRST_INTERVAL);
	const isDue = () => now() >= patience && pace.rest(now()) === 0;
	while (!signal.aborted && reader.readNext()) {
		showing.onprogress(reader.done, reader.total);
		if (reader.done < reader.total && isDue()) show(reader, showing);
		await pause();
	}
	if (reader.done === reader.total) await wait(pace.rest(now()), signal);
	if (!signal.aborted) show(reader, showing);
}

function show(reader: Reader, { pace, now, onpiece }: Showing): void {
	const began = now();
	for (const piece of reader.pieces()) onpiece(piece);
	pace.shown(began, now());
}
