/** Which files are only what a saved page is drawn with: its pictures, scripts, styles, frames? */

/** How browsers, by their language, end the name of the folder that they put beside a page. */
const FOLDER =
	/^(.+)(?:[_.]files|_fichiers|-Dateien|_archivos|_file|_ficheiros|_arquivos|_bestanden|-filer|_pliki|_soubory|_tiedostot|_dosyalar)$/i;

/** Those of `paths` that lie in such a folder, beside its page: `Title.html` and `Title_files/ad.html`. */
export function partsOfPages(paths: readonly string[]): ReadonlySet<string> {
	const pages = new Set(paths.flatMap((path) => /^(.*)\.html?$/i.exec(path)?.[1] ?? []));
	return new Set(paths.filter((path) => foldersOf(path).some((folder) => isOf(pages, folder))));
}

/** `a/b/c.txt` → `a`, `a/b`. */
function foldersOf(path: string): string[] {
	const steps = path.split('/').slice(0, -1);
	return steps.map((_, index) => steps.slice(0, index + 1).join('/'));
}

function isOf(pages: ReadonlySet<string>, folder: string): boolean {
	const page = FOLDER.exec(folder)?.[1];
	return page !== undefined && pages.has(page);
}
