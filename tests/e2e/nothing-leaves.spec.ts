/** Promise 5: nothing leaves the machine. No foreign request, a policy that names no host, an empty console. */
import { addresses } from '../../playwright.config';
import { expect, test } from './page';

test('a visit to every screen asks no other origin and leaves the console empty', async ({
	mapPage,
	page,
	complaints
}) => {
	const foreign: string[] = [];
	page.on('request', (request) => {
		const { protocol, origin } = new URL(request.url());
		if (!['data:', 'blob:'].includes(protocol) && origin !== new URL(addresses.corpus).origin) {
			foreign.push(request.url());
		}
	});
	await mapPage.open();
	await mapPage.place('Panjshir').click();
	await expect(mapPage.card).toBeVisible();
	for (const name of ['Articles', 'Places', 'Method', 'Map']) {
		await page.getByRole('banner').getByRole('link', { name, exact: true }).click();
		await expect(page.locator('h1')).toHaveCount(1);
	}
	await page.goto('articles/who-is-ahmad-massoud');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await page.waitForLoadState('networkidle');
	expect(foreign).toEqual([]);
	expect(complaints).toEqual([]);
});

test('every page carries a policy that names no host', async ({ page }) => {
	const pages = ['', 'articles', 'articles/who-is-ahmad-massoud', 'places', 'method'];
	for (const path of [...pages, 'workbench', 'workbench/map', 'workbench/article']) {
		const html = await (await page.request.get(path)).text();
		const policy = /<meta http-equiv="content-security-policy" content="([^"]+)"/i.exec(html)?.[1];
		expect(policy, path).toContain("default-src 'self'");
		expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
		expect(/script-src ([^;]+)/.exec(policy!)![1]).not.toContain('unsafe-inline');
		expect(html).toMatch(/<link rel="icon"/);
	}
});
