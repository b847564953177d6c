/** Projects on the workbench: kept in the browser, together and apart, whatever goes wrong. */
import { readFileSync } from 'node:fs';
import { Desk, kandahar, vienna } from './desk';
import { expect, MapPage, test } from './page';

test('a pasted text is on the map, and is still there when the page is loaded again', async ({
	page,
	mapPage,
	complaints
}) => {
	const desk = new Desk(page);
	await desk.open();
	await desk.paste(kandahar);
	await desk.kept(1);
	await page.getByRole('link', { name: 'Map', exact: true }).click();
	await mapPage.drawn();
	await expect(mapPage.place('Kandahar')).toBeVisible();
	await page.reload();
	await mapPage.drawn();
	await mapPage.place('Kandahar').click();
	await mapPage.card.getByRole('button', { name: 'Why this place?' }).first().click();
	await expect(page.getByRole('dialog', { name: 'Why Kandahar?' })).toContainText('Afghanistan');
	await page.keyboard.press('Escape');
	await mapPage.card.getByRole('link', { name: 'Open in article' }).click();
	await expect(page.locator('[aria-current="true"]')).toContainText('Two people were killed');
	expect(page.url()).toContain('/workbench/article?article=explosion-in-kandahar&mention=');
	expect(complaints).toEqual([]);
});

test('several projects: made, renamed, copied, deleted and had back', async ({ page }) => {
	const desk = new Desk(page);
	await desk.open();
	await desk.paste(kandahar);
	await expect(desk.title).toHaveText('Untitled project');
	await desk
		.project('Untitled project')
		.getByRole('button', { name: /^Rename/ })
		.click();
	await page.getByRole('textbox', { name: 'Name of the project' }).fill('Afghanistan');
	await page.keyboard.press('Enter');
	await expect(desk.title).toHaveText('Afghanistan');

	await page.getByRole('button', { name: 'New project' }).click();
	await expect(desk.title).toHaveText('Untitled project');
	await expect(desk.articles).toHaveCount(0);
	await desk.paste(vienna);
	await expect(desk.projects).toHaveCount(2);

	await page.getByRole('button', { name: 'Duplicate “Afghanistan”' }).click();
	await expect(desk.title).toHaveText('Afghanistan, copy');
	await expect(desk.article(kandahar.title)).toBeVisible();

	await page.getByRole('button', { name: 'Delete “Afghanistan”', exact: true }).click();
	await page.getByRole('button', { name: 'Delete “Afghanistan, copy”' }).click();
	await expect(desk.projects).toHaveCount(1);
	await expect(desk.title).toHaveText('Untitled project');
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(desk.title).toHaveText('Afghanistan, copy');
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(desk.title).toHaveText('Afghanistan');
	await expect(desk.article(kandahar.title)).toBeVisible();
	await expect(desk.projects).toHaveCount(3);

	await page.getByRole('button', { name: 'Delete “Afghanistan, copy”' }).click();
	await expect(desk.projects).toHaveCount(2);
	await page.reload();
	await expect(desk.title).toHaveText('Afghanistan');
	await expect(desk.projects).toHaveCount(2);
	await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
});

test('two tabs add up: what one adds or mends, the other has too', async ({ page, context }) => {
	const here = new Desk(page);
	await here.open();
	await here.paste(kandahar);
	await here.kept(1);
	const there = new Desk(await context.newPage());
	await there.open();
	await expect(there.article(kandahar.title)).toBeVisible();

	await there.paste(vienna);
	await expect(here.article(vienna.title)).toBeVisible();
	await here.paste({ title: vienna.title, text: 'Another text under the same title, of Oslo.' });
	await expect(here.articles).toHaveCount(3);
	await expect(there.articles).toHaveCount(3);

	const mend = async (desk: Desk, field: string, value: string) => {
		await desk.article(kandahar.title).getByRole('button', { name: 'Mend' }).click();
		await desk.page.getByRole('textbox', { name: field }).last().fill(value);
		await desk.page.getByRole('button', { name: 'Keep' }).click();
	};
	await Promise.all([mend(here, 'Publisher', 'The Post'), mend(there, 'Authors', 'A. Writer')]);
	for (const desk of [here, there]) {
		await expect(desk.article(kandahar.title)).toContainText('A. Writer · The Post');
	}
	await there.article(vienna.title).first().getByRole('button', { name: 'Remove' }).click();
	await expect(here.articles).toHaveCount(2);
	await there.page.getByRole('button', { name: 'Undo' }).click();
	await expect(here.articles).toHaveCount(3);
});

test('a full disk loses nothing: it is said, and kept when there is room again', async ({
	page,
	context,
	baseURL
}) => {
	page.on('dialog', (dialog) => void dialog.accept());
	const browser = await context.newCDPSession(page);
	const { origin } = new URL(baseURL!);
	// Before the first thing is kept: a browser remembers for a while how much room there was.
	await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000_000 });
	const desk = new Desk(page);
	await desk.open();
	await desk.paste(kandahar);
	await desk.kept(1);
	await desk.choose({ 'large.txt': `Large\n\n${incompressible(3_000_000)}` });
	const alert = page.getByRole('alert').filter({ hasText: 'no room left' });
	await expect(alert).toContainText('Save the project to a file, then delete a project');
	await expect(desk.articles).toHaveCount(2);
	// Opening the project that is open is no way to lose what is not kept.
	await desk.project('Untitled project').getByRole('button').first().click();
	await expect(desk.articles).toHaveCount(2);

	const saving = page.waitForEvent('download');
	await alert.getByRole('button', { name: 'Save the project to a file' }).click();
	expect((await saving).suggestedFilename()).toBe('Untitled project.dateline.zip');

	await page.reload();
	await expect(desk.article(kandahar.title)).toBeVisible();
	await expect(desk.articles).toHaveCount(1);
	await desk.choose({ 'large.txt': `Large\n\n${incompressible(3_000_000)}` });
	await expect(alert).toBeVisible();
	await browser.send('Storage.overrideQuotaForOrigin', { origin });
	await alert.getByRole('button', { name: 'Try again' }).press('Enter');
	await expect(alert).toHaveCount(0);
	await expect(page.getByRole('main')).toBeFocused();
	await page.reload();
	await expect(desk.articles).toHaveCount(2);
});

/** Words of a thousand letters, which name nothing and are read in a moment. */
function incompressible(length: number): string {
	let state = 1;
	const letter = () => {
		state = (state * 48271) % 2147483647;
		return String.fromCharCode(97 + (state % 26));
	};
	return Array.from({ length }, (_, index) => (index % 1000 === 999 ? ' ' : letter())).join('');
}

test('a browser that keeps nothing says so, and works', async ({ page, mapPage }) => {
	page.on('dialog', (dialog) => void dialog.accept());
	await page.addInitScript(() => {
		IDBFactory.prototype.open = () => {
			throw new DOMException('Not in this window', 'SecurityError');
		};
	});
	const desk = new Desk(page);
	await desk.open();
	await desk.paste(kandahar);
	await expect(page.getByRole('alert')).toContainText('ends with this page');
	await page.getByRole('link', { name: 'Map', exact: true }).click();
	await mapPage.drawn();
	await expect(mapPage.place('Kandahar')).toBeVisible();
});

test('a project goes through a file and comes back the same', async ({ page }) => {
	const desk = new Desk(page);
	await desk.open();
	await desk.paste(kandahar);
	await desk.paste(vienna);
	const decisions = {
		version: 2,
		corrections: [{ article: null, name: 'Vienna', decision: { type: 'not-a-place' } }]
	};
	await desk.choose({ 'corrections.json': JSON.stringify(decisions) });
	await expect(page.getByRole('status').filter({ hasText: '1 decision was taken' })).toBeAttached();
	const saving = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save project' }).click();
	const saved = readFileSync(await (await saving).path());

	await page.getByRole('button', { name: /^Delete/ }).click();
	await expect(desk.projects).toHaveCount(0);
	await desk.choose({ 'mine.dateline.zip': saved });
	await expect(desk.articles).toHaveCount(2);
	await expect(desk.article(vienna.title)).toContainText('February 2025');
	await expect(page.getByRole('button', { name: 'Save corrections.json' })).toBeVisible();
	await page.getByRole('link', { name: 'Map', exact: true }).click();
	const map = new MapPage(page);
	await map.drawn();
	await expect(map.place('Kandahar')).toBeVisible();
	await expect(map.place('Vienna')).toHaveCount(0);
	await expect(map.outside.getByRole('button', { name: /^Vienna/ })).toHaveCount(0);
});
