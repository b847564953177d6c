/** Which human decisions does a file hold? */
import { readFile } from 'node:fs/promises';
import { readCorrections, type Correction } from '../core/corrections/correction.ts';
import { SettingsError } from './load-engine.ts';

/** @throws SettingsError with a sentence that names the file and the mend: a correction is never dropped unseen. */
export async function readCorrectionsFile(file: string): Promise<readonly Correction[]> {
	let source: string;
	try {
		source = await readFile(file, 'utf8');
	} catch (error) {
		throw new SettingsError(
			`${file}: it cannot be read (${(error as NodeJS.ErrnoException).code}); check the path.`
		);
	}
	const read = readCorrections(source);
	if (!read.ok)
		throw new SettingsError(`${file}: ${read.message}; mend it, or take the file away.`);
	return read.corrections;
}
