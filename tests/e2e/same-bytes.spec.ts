/** Promise 8: same input, same output, to the byte; the site serves what the command writes. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './page';

test('the files under /layers/ are those of `dateline build`', async ({ request }) => {
	const out = mkdtempSync(join(tmpdir(), 'dateline-test-'));
	execFileSync(process.execPath, ['bin/dateline.js', 'build', 'data/articles', '--out', out]);
	const files = readdirSync(out);
	expect(files).toHaveLength(9);
	for (const file of files) {
		const served = await (await request.get(`layers/${file}`)).body();
		expect(served.equals(readFileSync(join(out, file))), file).toBe(true);
	}
});
