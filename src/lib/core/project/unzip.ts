/** Which files does a zip hold, if it is one that may be opened? Nothing that it says of itself is believed. */
import { Unzip, UnzipInflate } from 'fflate';

/** All of a zip, unpacked. Far more than the text of any project. */
export const MOST_BYTES = 200_000_000;
export const MOST_ENTRIES = 20_000;
/** Text packs to a third or so; a zip that unpacks to far more than that is made to fill the memory. */
const MOST_TIMES = 200;
/** Up to here anything may be as repetitive as it likes. */
const HARMLESS_BYTES = 20_000_000;
/** So little is unpacked at once that a limit is noticed before it costs much. */
const STEP = 16_384;

export type Unzipped =
	| { readonly ok: true; readonly files: ReadonlyMap<string, Uint8Array> }
	/** The end of a sentence that says why, and the mend. */
	| { readonly ok: false; readonly message: string };

class Refused extends Error {}

/** Unpacks the files whose names are wanted, and looks at the names of the others. */
export function unzip(bytes: Uint8Array, isWanted: (name: string) => boolean): Unzipped {
	if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
		return { ok: false, message: 'it is not a zip file; open a project that Dateline saved' };
	}
	try {
		return { ok: true, files: unpack(bytes, isWanted) };
	} catch (error) {
		const message =
			error instanceof Refused
				? error.message
				: 'it is damaged, and cannot be unpacked; take another copy of it';
		return { ok: false, message };
	}
}

function unpack(bytes: Uint8Array, isWanted: (name: string) => boolean): Map<string, Uint8Array> {
	const files = new Map<string, Uint8Array>();
	const names = new Set<string>();
	const open = new Set<string>();
	let total = 0;
	const unzipper = new Unzip((file) => {
		const { name } = file;
		if (names.size >= MOST_ENTRIES) {
			throw new Refused(`it holds more than ${MOST_ENTRIES.toLocaleString('en-US')} files`);
		}
		if (leadsAway(name)) throw new Refused(`it holds “${name}”, a name that leads out of it`);
		if (names.has(name)) throw new Refused(`it holds “${name}” twice`);
		names.add(name);
		if (!isWanted(name)) return;
		const chunks: Uint8Array[] = [];
		open.add(name);
		file.ondata = (error, chunk, isLast) => {
			if (error) throw error;
			total += chunk.length;
			if (total > MOST_BYTES || total > Math.max(HARMLESS_BYTES, MOST_TIMES * bytes.length)) {
				throw new Refused('it unpacks to far more than it should, and is not opened');
			}
			chunks.push(chunk);
			if (!isLast) return;
			open.delete(name);
			files.set(name, joined(chunks));
		};
		file.start();
	});
	unzipper.register(UnzipInflate);
	for (let at = 0; at < bytes.length; at += STEP) {
		unzipper.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
	}
	if (open.size || !names.size) throw new Refused('it is cut off; take another copy of it');
	return files;
}

/** Upwards, to a root or a drive, or by a separator that only some systems know. */
function leadsAway(name: string): boolean {
	return /^\/|^[A-Za-z]:|\\|\0|(?:^|\/)\.\.(?:\/|$)/.test(name);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
	let at = 0;
	for (const chunk of chunks) {
		whole.set(chunk, at);
		at += chunk.length;
	}
	return whole;
}
