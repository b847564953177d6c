/** How is a table written that every spreadsheet opens and none executes? (RFC 4180) */
import Papa from 'papaparse';

/** The package's own pattern lets a formula with a line break through. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;

type Cell = string | number | null;

/** A heading, then one line a row. Text that a spreadsheet would take for a formula gets a `'` before it. */
export function csv(
	columns: readonly string[],
	rows: readonly Readonly<Record<string, Cell>>[]
): string {
	// The heading as a row like others: without any, the package would end it with a line of its own.
	const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? null))];
	return `${Papa.unparse(lines, { escapeFormulae: FORMULA, newline: '\r\n' })}\r\n`;
}
