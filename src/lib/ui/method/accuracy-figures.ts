/** How often is the program right? The figures of docs/accuracy.md, read from it so that page and document agree. */

export interface AccuracyFigures {
	/** Measured on texts that other people annotated. */
	readonly corpora: readonly CorpusFigures[];
	/** Our own annotated texts: share of mentions that are given the days that the text gives, or none where it gives none. */
	readonly dated: string;
	/** Of the expressions of time in Wikipedia's articles on wars. */
	readonly times: { readonly found: string; readonly right: string };
	/** Share right of what is marked uncertain, and of the others. */
	readonly certainty: { readonly uncertain: string; readonly others: string };
	/** What goes wrong most, all corpora together. */
	readonly mistakes: readonly { readonly what: string; readonly count: number }[];
}

interface CorpusFigures {
	readonly name: string;
	/** Of the names that people marked. */
	readonly found: string;
	/** Of what it took for names. */
	readonly right: string;
	/** Of the names that people marked: found, and put within 161 km. */
	readonly placed: string;
}

const corpusNames = ['LGL', 'GeoVirus', 'TUD-Loc'] as const;
const mistakesShown = 6;
/** Names that others did not care to mark, and the right place with its point elsewhere. */
const noMistake = /^name not annotated|within the extent|the same entry|others$/;

/** @throws Error that names what is missing: then the document was rewritten, and this has to follow. */
export function readAccuracy(markdown: string): AccuracyFigures {
	const lines = markdown.split('\n');
	const row = (label: string, from = 0): string[] => {
		const found = lines
			.slice(from)
			.map(cellsOf)
			.find(([first]) => first?.startsWith(label));
		if (!found) throw new Error(`docs/accuracy.md has no row “${label}”.`);
		return found.slice(1);
	};
	const section = (title: string): number => {
		const at = lines.findIndex((line) => line.startsWith(title));
		if (at < 0) throw new Error(`docs/accuracy.md has no “${title}”.`);
		return at;
	};
	const [names, placed] = [row('recognition, any overlap, P'), row('end to end: recognised')];
	const wars = row('any overlap', section('| WikiWars'));
	const calibration = section('## Calibration');
	return {
		corpora: corpusNames.map((name, index) => {
			const [right, found] = shares(names[index]);
			const [, put] = shares(placed[index]);
			return { name, found: percent(found), right: percent(right), placed: percent(put) };
		}),
		dated: percent(shares(row('same days, or undated')[0])[0]),
		times: { found: percent(shares(wars[0])[1]), right: percent(shares(wars[0])[0]) },
		certainty: {
			uncertain: percent(shares(row('uncertain, below', calibration)[3])[0]),
			others: percent(shares(row('others', calibration)[3])[0])
		},
		mistakes: [
			...mistakesOf(lines.slice(section('| recognition  ')), 'name'),
			...mistakesOf(lines.slice(section('| resolution, spans given: more')), 'place:')
		]
			.filter(({ what }) => !noMistake.test(what))
			.sort((a, b) => b.count - a.count)
			.slice(0, mistakesShown)
	};
}

/** The rows of the table that begins here, each with the sum of its counts. */
function mistakesOf(lines: readonly string[], about: string) {
	const end = lines.findIndex((line) => !line.startsWith('|'));
	return lines
		.slice(2, end)
		.map(cellsOf)
		.map(([what = '', ...counts]) => ({
			what: `${about} ${what}`,
			count: counts.reduce((sum, cell) => sum + Number(cell), 0)
		}));
}

/** Cells of a row without what only makes them bold; none for other lines. */
function cellsOf(line: string): string[] {
	if (!line.startsWith('|')) return [];
	return line
		.split('|')
		.slice(1, -1)
		.map((cell) => cell.replaceAll('**', '').trim());
}

/** `.804 / .842 / .822 ± .009` → the three. */
function shares(cell = ''): number[] {
	return [...cell.matchAll(/(?<![\d.])(?<!± )\.\d+/g)].map(([share]) => Number(share));
}

function percent(share: number | undefined): string {
	if (share === undefined) throw new Error('docs/accuracy.md lacks a share.');
	return `${Math.round(share * 100)} %`;
}
