/** When is an atlas shown while articles are still being read? Soon after the first, then at growing intervals. */
import type { Shown } from './protocol.ts';
import type { Reader } from './reader.ts';

export interface Showing {
	readonly signal: AbortSignal;
	now(): number;
	pause(): Promise<void>;
	onprogress(done: number, total: number): void;
	onshown(shown: Shown): void;
}

const FIRST_INTERVAL = 500;
/** Each interval is longer than the last, and than what it takes to make an atlas. */
const GROWTH = 2;
const SHARE_OF_READING = 5;

/** Reads all that waits, and shows it; ends when cancelled. */
export async function showDesk(reader: Reader, showing: Showing): Promise<void> {
	const { signal, now, pause } = showing;
	let interval = 0;
	let next = now();
	while (!signal.aborted && reader.readNext()) {
		showing.onprogress(reader.done, reader.total);
		if (reader.done < reader.total && now() >= next) {
			const began = now();
			showing.onshown(reader.shown());
			interval = Math.max(FIRST_INTERVAL, interval * GROWTH, (now() - began) * SHARE_OF_READING);
			next = now() + interval;
		}
		await pause();
	}
	if (!signal.aborted) showing.onshown(reader.shown());
}
