/** Files of every kind on the workbench: hundreds of them while one uses the map, and those that mean harm. */
import { bombDocx, column, docx, pdf, picturePdf } from '../../src/lib/core/article/file-samples';
import { expect, test, type MapPage } from './page';
import type { Page } from '@playwright/test';

interface GivenFile {
	readonly name: string;
	readonly mimeType: string;
	readonly buffer: Buffer;
}

const towns = ['Kandahar', 'Herat', 'Kunduz', 'Vienna', 'Geneva', 'Lima', 'Oslo', 'Accra'];

function given(name: string, content: string | Uint8Array): GivenFile {
	return { name, mimeType: '', buffer: Buffer.from(content) };
}

/** About a thousand words, and five excerpts of one town. No two share so many words that they were the same. */
function report(number: number): GivenFile {
	const town = towns[number % towns.length]!;
	const news = `Fighters attacked a post near ${town} in May ${1990 + (number % 30)}.`;
	const paragraphs = Array.from({ length: 5 }, (_, paragraph) => {
		const sentences = Array.from({ length: 12 }, (_, sentence) => {
			const [one, other] = [number * 60 + paragraph * 12 + sentence, number * 7 + sentence];
			return `Speaker ${one} of hall ${other} asked for ${one + 3} loaves and ${other + 5} books, and got none.`;
		});
		return `${sentences.join(' ')} ${news}`;
	});
	return given(`report-${number}.txt`, `Report ${number}\n\n${paragraphs.join('\n\n')}`);
}

async function choose(page: Page, files: readonly GivenFile[]): Promise<void> {
	await page.goto('./workbench');
	await page.getByLabel('Files', { exact: true }).setInputFiles([...files]);
}

const articles = (page: Page) => page.getByRole('list', { name: 'Articles' }).getByRole('listitem');

test('two hundred articles fill the map while it is used', async ({ browser, page, mapPage }) => {
	test.setTimeout(240_000);
	await choose(
		page,
		Array.from({ length: 200 }, (_, number) => report(number))
	);
	// Not before: the test's own handing over of the files is a long task.
	await browser.startTracing(page, { categories: ['toplevel'] });
	await page.getByRole('link', { name: 'Map', exact: true }).click();
	await mapPage.drawn();
	await useTheMap(mapPage);
	for (const town of ['Kandahar', 'Oslo']) {
		await expect(
			page.getByRole('button', { name: new RegExp(`^${town} 125 excerpts`) })
		).toBeAttached({
			timeout: 180_000
		});
	}
	// What was chosen on the way is still chosen.
	await expect(mapPage.card).toBeVisible();
	// The filters offer what came while one looked.
	await page.getByText('article, activity, role, status').click();
	await expect(page.getByRole('checkbox', { name: /^Report \d+$/ })).toHaveCount(200);
	console.log(longestTasks(await browser.stopTracing()));
});

async function useTheMap(mapPage: MapPage): Promise<void> {
	await mapPage.place('Kandahar').click();
	await expect(mapPage.card).toBeVisible();
	await expect(mapPage.card.locator('blockquote').first()).toContainText('Kandahar');
}

interface TraceEvent {
	readonly name: string;
	readonly pid: number;
	readonly tid: number;
	/** Microseconds; `tdur`: of the processor's time, without what was waited for. */
	readonly dur?: number;
	readonly tdur?: number;
	readonly args?: { readonly name?: string };
}

/** By the clock and by the processor's time: where a processor draws, the page waits for it. */
function longestTasks(trace: Buffer): string {
	const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly TraceEvent[] };
	const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
	const pages = new Set(
		traceEvents.filter(({ args }) => args?.name === 'CrRendererMain').map(threadOf)
	);
	const tasks = traceEvents.filter((one) => /RunTask$/.test(one.name) && pages.has(threadOf(one)));
	const longest = (of: 'dur' | 'tdur') =>
		tasks
			.map((one) => Math.round((one[of] ?? 0) / 1000))
			.sort((a, b) => b - a)
			.slice(0, 6)
			.join(', ');
	return `longest tasks of the page, ms: ${longest('dur')}; of the processor: ${longest('tdur')}`;
}

test('the reading of files can be stopped, and what was read stays', async ({ page }) => {
	const slow = Array.from({ length: 300 }, (_, number) => report(number));
	await choose(page, slow);
	await page.getByRole('button', { name: 'Stop' }).click();
	await expect(page.getByRole('button', { name: 'Stop' })).toHaveCount(0);
	expect(await articles(page).count()).toBeLessThan(slow.length);
});

test('PDF and Word files are read, sentence by sentence', async ({ page, mapPage, complaints }) => {
	const lines = [
		'Two people were killed in an explo-',
		'sion in Kandahar in August 2021, and the road was closed.'
	];
	await choose(page, [
		given('printed.pdf', pdf([column(lines)], { info: '/Title (Printed)' })),
		given('written.docx', docx(['Talks were held in Vienna in March 2022.']))
	]);
	await expect(articles(page)).toHaveCount(2);
	await page.getByRole('link', { name: 'Map', exact: true }).click();
	await mapPage.drawn();
	await expect(mapPage.place('Vienna')).toBeVisible();
	await mapPage.place('Kandahar').click();
	await expect(mapPage.card.locator('blockquote')).toContainText('an explosion in Kandahar');
	expect(complaints).toEqual([]);
});

test('files that mean harm, or hold no text, do none and are named', async ({ page, mapPage }) => {
	test.setTimeout(120_000);
	const story =
		'Snow fell on Herat in January 2023, and the roads into the hills were closed. '.repeat(8);
	await choose(page, [
		given(
			'hostile.html',
			`<html><head><title>Snow<img src=x onerror="window.harmed=1"></title><script>window.harmed=1</script></head><body><article><h1>Snow</h1><p onclick="window.harmed=1">${story}&lt;script&gt;window.harmed=1&lt;/script&gt;</p><iframe src="https://example.com"></iframe><img src="https://example.com/x.png" onerror="window.harmed=1"></article></body></html>`
		),
		given('large.txt', new Uint8Array(50_000_000).fill(97)),
		given('bomb.docx', bombDocx()),
		given('scan.pdf', picturePdf())
	]);
	await expect(page.getByText(/large\.txt: it has 50,000,000 bytes/)).toBeVisible();
	await expect(page.getByText(/bomb\.docx: it unpacks to far more than it should/)).toBeVisible();
	await expect(page.getByText(/scan\.pdf: it holds only pictures of its pages/)).toBeVisible();
	await expect(articles(page)).toHaveCount(1);
	await page.getByRole('link', { name: 'Map', exact: true }).click();
	await mapPage.drawn();
	await mapPage.place('Herat').click();
	await mapPage.card.getByRole('link', { name: 'Open in article' }).first().click();
	await expect(page.locator('main')).toContainText('<script>window.harmed=1</script>');
	expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
	expect(await page.locator('iframe, main img').count()).toBe(0);
});
