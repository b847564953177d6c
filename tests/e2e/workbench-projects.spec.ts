/** Projects on the workbench: kept in the browser, together and apart, whatever goes wrong. */
import { expect, test } from './page';

test('a pasted text is on the map, and is still there when the page is loaded again', async ({
	page,
	mapPage,
	complaints
}) => {
	await page.goto('./workbench');
	await page
		.getByRole('textbox', { name: 'Text' })
		.fill('KABUL, Afghanistan. Two people were killed in an explosion in Kandahar on Monday.');
	await page.getByRole('textbox', { name: 'Title' }).fill('Explosion in Kandahar');
	await page.getByRole('textbox', { name: 'Published' }).fill('2021-08-26');
	await page.getByRole('button', { name: 'Add this text' }).click();
	await expect(page.getByRole('list', { name: 'Articles' })).toContainText('Explosion in Kandahar');
	await page.getByRole('link', { name: 'Map', exact: true }).click();
	await mapPage.drawn();
	await expect(mapPage.place('Kandahar')).toBeVisible();
	await page.reload();
	await mapPage.drawn();
	await mapPage.place('Kandahar').click();
	await mapPage.card.getByRole('link', { name: 'Open in article' }).click();
	await expect(page.locator('[aria-current="true"]')).toContainText('Two people were killed');
	expect(page.url()).toContain('/workbench/article?article=');
	expect(complaints).toEqual([]);
});
