/** An article of 5,000,000 bytes is shown; one byte more is refused, and the other still built. */
import { addresses } from '../../playwright.config';
import { expect, test } from './page';

test('the largest article can be read to its end, and what is larger is left out', async ({
	page,
	complaints
}) => {
	test.slow();
	const articles = await (await page.request.get(`${addresses.large}layers/articles.json`)).text();
	expect(articles).toContain('"largest"');
	expect(articles).not.toContain('"over"');
	await page.goto(`${addresses.large}articles/largest`);
	await expect(page.getByRole('heading', { level: 1, name: 'A long report' })).toBeVisible();
	expect(await page.locator('mark[id^="mention-"]').count()).toBeGreaterThan(1000);
	await page.locator('mark[id^="mention-"]').last().scrollIntoViewIfNeeded();
	await expect(page.locator('mark[id^="mention-"]').last()).toBeInViewport();
	expect(complaints).toEqual([]);
});
