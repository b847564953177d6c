/** How is a file given to whoever reads the page? As a download, under its name. */

export function handOver(name: string, content: Blob): void {
	const url = URL.createObjectURL(content);
	Object.assign(document.createElement('a'), { href: url, download: name }).click();
	// Some browsers read it only when whoever downloads has said where to.
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
