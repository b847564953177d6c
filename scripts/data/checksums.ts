/**
 * Which checksums belong in data/SOURCES.json? Fills in empty ones (`""`) from what is fetched now.
 * A person runs it (`npm run checksums`) after adding a source or file; a build never does.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, SOURCES, checksum, fetched } from './sources.ts';

const filled = SOURCES.map((source) => ({
	...source,
	files: Object.fromEntries(
		Object.entries(source.files).map(([path, known]) => [
			path,
			known || checksum(fetched(source, path))
		])
	)
}));
writeFileSync(join(ROOT, 'data/SOURCES.json'), JSON.stringify(filled, null, '\t') + '\n');
