import { chmod, mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArticles } from './articles-folder.ts';

const temporary = () => mkdtemp(join(tmpdir(), 'dateline-test-'));
const NOBODY = 65534;

/** To the system's administrator nothing is forbidden: there the work is done as nobody. */
async function asOrdinaryUser<T>(work: () => Promise<T>): Promise<T> {
	if (process.geteuid?.() !== 0) return work();
	process.seteuid?.(NOBODY);
	try {
		return await work();
	} finally {
		process.seteuid?.(0);
	}
}

describe.runIf(process.geteuid)('what the system will not let us read', () => {
	it('is named with its mend, and the others are read', async () => {
		const folder = await temporary();
		await chmod(folder, 0o755);
		await writeFile(join(folder, 'open.txt'), 'A flood closed the road.');
		await writeFile(join(folder, 'closed.txt'), 'A fire closed the school.', { mode: 0 });
		await symlink('gone.txt', join(folder, 'link.txt'));
		await symlink('circle.txt', join(folder, 'circle.txt'));
		await mkdir(join(folder, 'inner'));
		await symlink('inner', join(folder, 'folder.txt'));
		const { articles, problems } = await asOrdinaryUser(() => readArticles([folder]));
		expect(articles.map(({ slug }) => slug)).toEqual(['open']);
		expect(problems.map(({ file, message }) => `${file}: ${message}`)).toEqual([
			expect.stringMatching(/^circle\.txt: .*leads back to itself; mend/),
			expect.stringMatching(/^closed\.txt: it cannot be read \(EACCES\); check its permissions/),
			expect.stringMatching(/^folder\.txt: it is not a plain file; remove it/),
			expect.stringMatching(/^link\.txt: it is a link to a file that is not there; mend/)
		]);
	});

	it('may be a whole folder', async () => {
		const folder = await temporary();
		await writeFile(join(folder, 'open.txt'), 'A flood closed the road.');
		await chmod(folder, 0);
		const { articles, problems } = await asOrdinaryUser(() => readArticles([folder]));
		await chmod(folder, 0o700);
		expect(articles).toEqual([]);
		expect(problems).toEqual([
			{ file: folder, message: 'it cannot be read (EACCES); check its permissions' }
		]);
	});
});

it('reads a file once that is named twice, and tells the files of two folders by their paths', async () => {
	const [first, second] = [await temporary(), await temporary()];
	await writeFile(join(first, 'road.txt'), 'A flood closed the road.');
	await writeFile(join(second, 'road.md'), 'A fire closed the road.');
	const twice = await readArticles([first, join(first, 'road.txt'), `${first}/.`]);
	expect(twice).toMatchObject({ articles: [{ slug: 'road' }], problems: [] });
	const { problems } = await readArticles([first, second]);
	const paths = [join(first, 'road.txt'), join(second, 'road.md')].sort();
	expect(problems).toEqual([
		{ file: paths[1], message: expect.stringContaining(`already that of ${paths[0]}`) }
	]);
});
