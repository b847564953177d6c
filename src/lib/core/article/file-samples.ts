/** Small PDF and Word files, written by hand, for tests. */
import { strToU8, zipSync } from 'fflate';

/** A line of a page: points from the lower left corner, and the size of the letters. */
export interface SampleLine {
	readonly text: string;
	readonly x?: number;
	readonly y: number;
	readonly size?: number;
}

/** `info`: of the document's dictionary, as `/Title (A report)`; `trailer`: what else its trailer says. */
export function pdf(
	pages: readonly (readonly SampleLine[])[],
	{ info = '', trailer = '', extra = [] as readonly string[] } = {}
): Uint8Array {
	const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ');
	const objects = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
		'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
		...pages.flatMap((lines, index) => {
			const content = lines.map(writeLine).join('\n');
			return [
				`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`,
				`<< /Length ${content.length} >>\nstream\n${content}\nendstream`
			];
		}),
		`<< ${info} >>`,
		...extra
	];
	let file = '%PDF-1.4\n';
	const offsets = objects.map((object, index) => {
		const at = file.length;
		file += `${index + 1} 0 obj\n${object}\nendobj\n`;
		return at;
	});
	const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
	const about = pages.length * 2 + 4;
	const end = `/Size ${objects.length + 1} /Root 1 0 R /Info ${about} 0 R ${trailer}`;
	file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}`;
	file += `trailer\n<< ${end} >>\nstartxref\n${file.lastIndexOf('xref')}\n%%EOF\n`;
	return Uint8Array.from(file, (letter) => letter.charCodeAt(0));
}

function writeLine({ text, x = 72, y, size = 11 }: SampleLine): string {
	const escaped = text.replace(/[\\()]/g, '\\$&');
	return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped}) Tj ET`;
}

/** Lines one below the other. */
export function column(lines: readonly string[], { top = 700, leading = 14, x = 72 } = {}) {
	return lines.map((text, index): SampleLine => ({ text, x, y: top - index * leading }));
}

/** The user of this PDF is asked for a password. */
export function lockedPdf(): Uint8Array {
	const bytes = `<${'00'.repeat(32)}>`;
	return pdf([column(['Nobody may read this.'])], {
		trailer: `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${bytes} /U ${bytes} /P -4 >> /ID [<00> <00>]`
	});
}

/** Text in two boxes of a page that has no letters is a picture to a reader of text. */
export function picturePdf(): Uint8Array {
	return pdf([[], []]);
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** `core`: elements of `docProps/core.xml`; `files`: what else is in it. */
export function docx(
	paragraphs: readonly string[],
	{ core = '', files = {} as Readonly<Record<string, Uint8Array>> } = {}
): Uint8Array {
	const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
	return zipSync({
		'[Content_Types].xml': strToU8(
			`<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
		),
		'_rels/.rels': strToU8(
			`<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`
		),
		'word/document.xml': strToU8(
			`<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`
		),
		'docProps/core.xml': strToU8(
			`<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${core}</cp:coreProperties>`
		),
		...files
	});
}

/** Some kilobytes that unpack to tens of megabytes. */
export function bombDocx(): Uint8Array {
	return docx(['Boom.'], { files: { 'word/more.xml': new Uint8Array(40_000_000) } });
}
