/** Review: what the machine got wrong is mended with the keyboard, kept, and taken along. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { Desk } from './desk';
import { expect, test } from './page';

const root = join(import.meta.dirname, '..', '..');
const axeSource = await readFile(
	createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
	'utf8'
);

/** Slug → file, as it is chosen in the browser and as the command reads it. */
const flood = {
	flood:
		'---\ntitle: The flood\npublished: 2020-06-10\n---\n' +
		'The river rose in Springfield on 3 June 2020. From Springfield people fled to Salem, and from ' +
		'Salem to Troy. Nobody in Springfield had seen such water. In the time of the old mill the ' +
		'ferry at Vega Honda had sunk.\n\n' +
		'Help came from Bogotá, Cali, Pasto and Popayán. Lorries from Medellín reached Neiva, Ibagué, ' +
		'Tunja and Cúcuta by night. The ministers of Peru, Chile, Ecuador and Bolivia met in Lima. ' +
		'Engineers from Quito, La Paz and Santiago went to Springfield and to Salem.\n'
};
const both = {
	...flood,
	fire:
		'---\ntitle: The fire\npublished: 2021-05-02\n---\n' +
		'A mill burned down near Springfield in April 2021. Firemen from Troy and Salem put it out.\n'
};

/** With the articles, and with decisions where there are some. */
async function open(
	page: Page,
	articles: Readonly<Record<string, string>>,
	corrections?: unknown
): Promise<void> {
	const desk = new Desk(page);
	await desk.open();
	const files = Object.entries(articles).map(([slug, text]) => [`${slug}.txt`, text]);
	await desk.choose(Object.fromEntries(files) as Record<string, string>);
	await expect(desk.articles).toHaveCount(files.length);
	if (corrections) await desk.choose({ 'corrections.json': JSON.stringify(corrections) });
	await desk.kept(files.length);
	await page.getByRole('link', { name: 'Review' }).click();
	await expect(status(page)).toHaveText(/\d+ left to check/, { timeout: 30_000 });
	await expect(candidates(page).first()).toBeVisible();
	if (files.length > 1) {
		const all = page.getByRole('option', { name: `All ${files.length} articles` });
		await expect(all).toBeAttached();
	}
}
/** Other pages have one of their own. */
const status = (page: Page) => page.getByRole('status').filter({ hasText: 'left to check' });
const candidates = (page: Page) =>
	page.getByRole('list', { name: 'Candidates' }).getByRole('button');
const rowsOf = (page: Page, name: string) =>
	page
		.getByRole('list', { name: 'Mentions' })
		.getByRole('button')
		.filter({ has: page.locator('strong', { hasText: name }) });
const found = (page: Page) =>
	page.getByRole('listbox', { name: 'Places found' }).getByRole('option');
const scope = (page: Page) => page.getByRole('group', { name: 'How far does it reach?' });
const left = async (page: Page) =>
	Number(/(\d+) left/.exec((await status(page).textContent()) ?? '')?.[1] ?? 0);
const decisions = (page: Page) => page.getByRole('tab', { name: /^Decisions/ });

/** Takes up the first mention of the name that is left, beside these words. */
async function lookAt(page: Page, name: string, words = name): Promise<void> {
	await rowsOf(page, name).filter({ hasText: words }).first().click();
	await expect(page.getByRole('region', { name: `Mention ${name}` })).toBeVisible();
	await expect(candidates(page).first()).toBeVisible();
	// A key is meant for the page, not for the row.
	await page.getByRole('region', { name: `Mention ${name}` }).focus();
}

test('twenty mentions are reviewed by keyboard alone, and all is kept', async ({
	page,
	complaints
}) => {
	test.slow();
	await open(page, both);
	const all = await left(page);
	expect(all).toBeGreaterThanOrEqual(20);
	await page.keyboard.press('?');
	await expect(page.getByText('Take the candidate of this number')).toBeVisible();
	await page.keyboard.press('Escape');
	for (let count = 1; count <= 20; count++) {
		const key = count % 7 === 0 ? 'x' : count % 5 === 0 ? 'i' : count % 3 === 0 ? '1' : 'Enter';
		await expect(candidates(page).first()).toBeVisible();
		await page.keyboard.press(key);
		if (await scope(page).isVisible()) await page.keyboard.press('Enter');
		await expect(status(page)).toContainText(`${all - count} left`);
	}
	await expect(decisions(page)).toHaveText('Decisions 20');
	// Whoever leaves before all is kept is asked whether to stay.
	const leaves = () =>
		page.evaluate(() => dispatchEvent(new Event('beforeunload', { cancelable: true })));
	await expect.poll(leaves).toBe(true);
	await page.reload();
	await expect(decisions(page)).toHaveText('Decisions 20', { timeout: 30_000 });
	await expect(status(page)).toContainText(`${all - 20} left`);
	expect(complaints).toEqual([]);
});

test('a decision asks how far it reaches, says how many, and remembers', async ({ page }) => {
	await open(page, both);
	await lookAt(page, 'Springfield', 'people fled');
	const before = await left(page);
	await page.keyboard.press('2');
	await expect(scope(page).getByRole('button')).toHaveText([
		/^This mention/,
		/^All 4 “Springfield” in this article/,
		/^All 5 “Springfield” in the project/,
		/^Cancel/
	]);
	await expect(scope(page).getByRole('button').first()).toBeFocused();
	await page.keyboard.press('p');
	await expect(status(page)).toContainText(`${before - 5} left`);
	await expect(rowsOf(page, 'Springfield')).toHaveCount(0);
	await lookAt(page, 'Salem');
	await page.keyboard.press('2');
	await expect(scope(page).getByRole('button', { name: /in the project/ })).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(scope(page)).toHaveCount(0);
	await expect(decisions(page)).toHaveText('Decisions 1');
});

test('undo and redo, and what was chosen before comes first', async ({ page }) => {
	await open(page, both);
	await lookAt(page, 'Springfield');
	const before = await left(page);
	const second = await candidates(page).nth(1).textContent();
	await page.keyboard.press('2');
	await page.keyboard.press('t');
	await expect(status(page)).toContainText(`${before - 1} left`);
	await page.keyboard.press('u');
	await expect(status(page)).toContainText(/^Undone: “Springfield”/);
	await expect(status(page)).toContainText(`${before} left`);
	await expect(decisions(page)).toHaveText('Decisions');
	await page.keyboard.press('Shift+U');
	await expect(decisions(page)).toHaveText('Decisions 1');
	await page.keyboard.press('Control+z');
	await page.keyboard.press('Control+Shift+z');
	await expect(status(page)).toContainText(`${before - 1} left`);
	await lookAt(page, 'Springfield');
	await expect(candidates(page).first()).toContainText(second!.replace(/^\d+\s*/, '').slice(0, 11));
	await expect(page.getByRole('list', { name: 'Candidates' })).toContainText('A person chose this');
});

test('a name is decided on everywhere at once', async ({ page }) => {
	await open(page, both);
	const before = await left(page);
	await page.getByRole('tab', { name: 'Names' }).click();
	await page
		.getByRole('list', { name: 'Names' })
		.getByRole('button', { name: /^Springfield.*5 mentions in 2 articles/ })
		.click();
	await expect(page.locator('blockquote')).toHaveCount(5);
	await page.getByRole('button', { name: 'Not a place' }).click();
	await expect(status(page)).toContainText(`${before - 5} left`);
});

test('a place by search and by hand, a date, a role, an activity and a note', async ({ page }) => {
	await open(page, flood);
	await lookAt(page, 'Troy');
	await page.keyboard.press('d');
	const date = page.getByRole('textbox', { name: /Date, in words/ });
	await date.fill('30 February 2020');
	await expect(page.getByText(/is no part of a date/)).toBeVisible();
	await expect(page.getByRole('button', { name: 'Set the date' })).toBeDisabled();
	await date.fill('early June 2020');
	await expect(page.getByText('1 Jun 2020 to 10 Jun 2020')).toBeVisible();
	await page.keyboard.press('Enter');
	const facts = page.getByRole('region', { name: 'Mention Troy' });
	await expect(facts).toContainText('early Jun 2020');
	await page.keyboard.press('r');
	await page.getByRole('radio', { name: 'Something happens there' }).check();
	await page.keyboard.press('Enter');
	await expect(facts).toContainText('its role is “Something happens there”');
	await page.keyboard.press('v');
	await page.getByRole('checkbox', { name: 'disaster' }).check();
	await page.getByRole('button', { name: 'Set the activity' }).click();
	await expect(facts).toContainText(/activity: .*disaster, this mention/);
	await page.keyboard.press('n');
	await page.keyboard.type('As the paper of the day has it.');
	await page.keyboard.press('Enter');
	await expect(facts).toContainText('As the paper of the day has it.');
	await page.keyboard.press('s');
	const search = page.getByRole('combobox', { name: 'Name of the place' });
	await search.fill('Popayán');
	await expect(found(page).first()).toContainText('Popayán');
	await page.keyboard.press('Enter');
	await expect(status(page)).toContainText('“Troy”: is Popayán');

	await lookAt(page, 'Peru');
	await page.keyboard.press('h');
	await page.getByRole('textbox', { name: 'Title' }).fill('The old mill');
	await page.getByRole('spinbutton', { name: 'Latitude' }).fill('2.5');
	await page.getByRole('spinbutton', { name: 'Longitude' }).fill('-76.5');
	await page.getByRole('spinbutton', { name: /Within/ }).fill('12');
	const crosshair = page.getByRole('application', { name: /^Crosshair/ });
	await crosshair.focus();
	await page.keyboard.press('ArrowUp');
	await expect(page.getByRole('spinbutton', { name: 'Latitude' })).not.toHaveValue('2.5');
	await page.getByRole('button', { name: 'Place it here' }).click();
	await expect(status(page)).toContainText('The old mill, placed by hand, give or take 12 km');
	await decisions(page).click();
	await expect(page.getByRole('list', { name: 'Decisions' }).getByRole('listitem')).toHaveCount(5);
});

test('keys can be turned off, and none decides while one types', async ({ page }) => {
	await open(page, flood);
	const before = await left(page);
	await page.getByRole('textbox', { name: /Who decides/ }).fill('ax 1');
	await page.keyboard.press('Enter');
	await page.keyboard.press('?');
	await page.getByRole('checkbox', { name: 'Single keys decide' }).uncheck();
	await page.keyboard.press('Escape');
	await page.keyboard.press('x');
	await page.keyboard.press('1');
	await expect(status(page)).toContainText(`${before} left`);
	await page.reload();
	await expect(page.getByRole('button', { name: 'Accept' })).toBeVisible({ timeout: 30_000 });
	await expect(page.getByRole('textbox', { name: /Who decides/ })).toHaveCount(0);
	await page.keyboard.press('x');
	await expect(status(page)).toContainText(`${before} left`);
	await page.getByRole('button', { name: 'Accept' }).click();
	if (await scope(page).isVisible()) await page.keyboard.press('Enter');
	await decisions(page).click();
	await expect(page.getByRole('list', { name: 'Decisions' })).toContainText('ax 1');
});

test('a decision that finds its words no more is listed, and can be deleted', async ({ page }) => {
	await open(page, both);
	await lookAt(page, 'Springfield');
	await page.keyboard.press('Enter');
	await page.keyboard.press('t');
	await lookAt(page, 'Springfield');
	await page.keyboard.press('2');
	await page.keyboard.press('p');
	await page.getByRole('button', { name: '1 decision is stale' }).click();
	const stale = page.getByRole('list', { name: 'Stale decisions' });
	await expect(stale).toContainText('what was checked is not what stands there now');
	await stale.getByRole('button', { name: /^Delete/ }).click();
	await expect(stale).toHaveCount(0);
	await expect(page.getByRole('list', { name: 'Decisions' }).getByRole('listitem')).toHaveCount(1);
	await page.keyboard.press('Control+z');
	await expect(stale).toContainText('“Springfield”');
});

test('a decision whose words have changed is shown its words again', async ({ page }) => {
	const [prefix, suffix] = ['the old mill the ferry at ', ' had sunk.'];
	const quote = { type: 'TextQuoteSelector', exact: 'Vega Hondo', prefix, suffix };
	const selector = [quote, { type: 'TextPositionSelector', start: 190, end: 200 }];
	const decision = { type: 'add', place: null };
	await open(page, flood, {
		version: 2,
		corrections: [{ id: 'c1', article: 'flood', target: { selector }, decision }]
	});
	await page.getByRole('button', { name: '1 decision is stale' }).click();
	const stale = page.getByRole('list', { name: 'Stale decisions' });
	await expect(stale).toContainText('its words are no longer in the article');
	await stale.getByRole('button', { name: 'Find its words' }).click();
	await page.getByRole('textbox', { name: /Words as the article/ }).fill('Vega Honda');
	await page.keyboard.press('Enter');
	await expect(stale).toHaveCount(0);
	await expect(page.getByRole('list', { name: 'Decisions' })).toContainText(
		'“Vega Honda” added as a place on no map'
	);
	await page.getByRole('link', { name: 'Articles', exact: true }).click();
	await page.getByRole('link', { name: 'The flood' }).click();
	await expect(page.locator('mark', { hasText: 'Vega Honda' })).toBeVisible();
});

test('a missed place and a missed date are added from an article, and a wrong one is taken away', async ({
	page
}) => {
	await open(page, flood);
	await page.getByRole('link', { name: 'Open in article' }).click();
	await page.getByRole('button', { name: 'Mend words' }).click();
	await page.getByRole('textbox', { name: /Words as the article/ }).fill('vega honda');
	await page
		.getByRole('list', { name: 'Where they stand' })
		.getByRole('button', { name: /Vega Honda/ })
		.click();
	await page.getByRole('button', { name: /Add as a place|Another place/ }).click();
	await page.getByRole('button', { name: 'A place that is on no map' }).click();
	await expect(page.locator('mark', { hasText: 'Vega Honda' })).toBeVisible();

	// With the mouse: from the first to the last letter of the words.
	const words = 'the time of the old mill';
	await page.evaluate((words) => {
		const walker = document.createTreeWalker(
			document.querySelector('.prose')!,
			NodeFilter.SHOW_TEXT
		);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const at = (node.textContent ?? '').indexOf(words);
			if (at < 0) continue;
			node.parentElement!.scrollIntoView({ block: 'center' });
			getSelection()!.setBaseAndExtent(node, at, node, at + words.length);
		}
		document
			.querySelector('.prose')!
			.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
	}, words);
	await page.getByRole('button', { name: 'Add as a date' }).click();
	await page.getByRole('textbox', { name: /Date, in words/ }).fill('the 1880s');
	await page.getByRole('button', { name: 'Add it as a date' }).click();
	await expect(page.locator('time', { hasText: words }).first()).toHaveAttribute(
		'datetime',
		'188X'
	);

	await page.locator('mark', { hasText: 'Peru' }).click();
	await page.getByRole('button', { name: 'Not a place' }).click();
	await expect(page.locator('mark', { hasText: 'Peru' })).toHaveCount(0);
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.locator('mark', { hasText: 'Peru' })).toHaveCount(1);
});

test('words are walked to with the arrow keys, mended, and had back', async ({ page }) => {
	await open(page, flood);
	await page.getByRole('link', { name: 'Open in article' }).click();
	await expect(page.locator('.prose [aria-current="true"]')).toBeVisible();
	await page.keyboard.press('w');
	const walker = page.getByRole('application', { name: /^Choose words/ });
	await expect(walker).toBeFocused();
	for (let sentence = 0; sentence < 10; sentence++) await page.keyboard.press('ArrowUp');
	await expect(walker).toContainText('“The”');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Shift+ArrowRight');
	await expect(walker).toContainText('“river rose”');
	expect(await page.evaluate(() => String(getSelection()))).toBe('river rose');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('button', { name: 'Add as a place' })).toBeFocused();
	await page.keyboard.press('Enter');
	await page.getByRole('combobox', { name: 'Name of the place' }).fill('Popayán');
	await expect(found(page).first()).toContainText('Popayán');
	await page.keyboard.press('Enter');
	await expect(page.locator('mark', { hasText: 'river rose' })).toBeVisible();
	await expect(walker).toBeFocused();
	await expect(walker).toContainText('“river rose”, marked as a place: Popayán');
	await page.keyboard.press('Control+z');
	await expect(page.locator('mark', { hasText: 'river rose' })).toHaveCount(0);
	await page.keyboard.press('Escape');
	await expect(page.getByRole('button', { name: 'Mend words' })).toBeFocused();
});

test('a name is found by a part of it, however many mentions there are', async ({ page }) => {
	await open(page, both);
	await page.getByRole('searchbox', { name: 'Name', exact: true }).fill('spring');
	await expect(rowsOf(page, 'Springfield')).toHaveCount(5);
	await expect(status(page)).toContainText('5 left');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('region', { name: 'Mention Springfield' })).toBeFocused();
});

test('what is corrected in the browser changes what the command builds', async ({ page }) => {
	await open(page, flood);
	await lookAt(page, 'Springfield');
	await page.keyboard.press('s');
	await page.getByRole('combobox', { name: 'Name of the place' }).fill('Popayán');
	await expect(found(page).first()).toContainText('Popayán');
	await page.keyboard.press('Enter');
	await page.keyboard.press('a');
	await expect(decisions(page)).toHaveText('Decisions 1');
	await page.getByRole('link', { name: 'Desk' }).click();
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save corrections.json' }).click();
	const folder = await mkdtemp(join(tmpdir(), 'dateline-review-'));
	try {
		const corrections = join(folder, 'corrections.json');
		await (await download).saveAs(corrections);
		const saved = JSON.parse(await readFile(corrections, 'utf8')) as {
			corrections: { article: string; name: string }[];
		};
		expect(saved.corrections).toMatchObject([{ article: 'flood', name: 'Springfield' }]);
		const article = join(folder, 'flood.txt');
		await writeFile(article, flood.flood);
		const args = ['build', article, '--out', join(folder, 'out'), '--corrections', corrections];
		await promisify(execFile)(process.execPath, [join(root, 'bin', 'dateline.js'), ...args]);
		const built = JSON.parse(await readFile(join(folder, 'out', 'mentions.geojson'), 'utf8')) as {
			features: { properties: { name: string; title: string; status: string } }[];
		};
		const springfields = built.features
			.map(({ properties }) => properties)
			.filter(({ name }) => name === 'Springfield');
		expect(springfields).toHaveLength(4);
		for (const { title, status } of springfields) {
			expect([title, status]).toEqual(['Popayán', 'checked']);
		}
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
});

for (const colorScheme of ['light', 'dark'] as const) {
	for (const viewport of [
		{ width: 1440, height: 900 },
		{ width: 390, height: 844 }
	]) {
		test(`axe finds nothing in the review: ${colorScheme}, ${viewport.width} wide`, async ({
			page
		}) => {
			test.slow();
			await page.setViewportSize({ width: 1440, height: 900 });
			await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			await open(page, both);
			await page.setViewportSize(viewport);
			await page.getByRole('button', { name: 'Accept' }).click();
			if (await scope(page).isVisible()) await page.keyboard.press('Enter');
			for (const shown of ['', 'Search', 'By hand', 'Date', 'Role', 'Activity', 'Note', 'Keys']) {
				if (shown)
					await page.locator('main').getByRole('button', { name: shown, exact: true }).click();
				await expectNoViolations(page, shown);
			}
			await page.keyboard.press('Escape');
			for (const tab of ['Names', /^Decisions/]) {
				await page.getByRole('tab', { name: tab }).click();
				await expectNoViolations(page, String(tab));
			}
		});
	}
}

async function expectNoViolations(page: Page, shown: string): Promise<void> {
	await page.evaluate(axeSource);
	const { violations } = await page.evaluate(() =>
		(window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run()
	);
	const found = violations.map(
		({ id, nodes }) => `${shown} ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`
	);
	expect(found).toEqual([]);
}

test('on a phone the sentence comes first, and all is large enough for a thumb', async ({
	page
}) => {
	await open(page, flood);
	await page.setViewportSize({ width: 390, height: 844 });
	await expect(page.locator('blockquote').first()).toBeInViewport();
	await expect(page.getByRole('button', { name: 'Accept' })).toBeInViewport();
	await rowsOf(page, 'Tunja').click();
	await expect(page.locator('blockquote').first()).toContainText('Tunja');
	await expect(page.locator('blockquote').first()).toBeInViewport();
	await page.locator('main').getByRole('button', { name: 'Date', exact: true }).click();
	const small = await page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('button, a[href], input, select')]
			.filter((element) => element.checkVisibility() && !element.closest('.map'))
			.map((element) => {
				const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
				return { name: element.textContent, width, height };
			})
			.filter(({ width, height }) => Math.min(width, height) < 40 && width > 1)
	);
	expect(small).toEqual([]);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
