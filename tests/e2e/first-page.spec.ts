/** An empty folder gives a first page that says how to begin. */
import { addresses } from '../../playwright.config';
import { expect, test } from './page';

test('without articles, the first page says how to begin', async ({ page, complaints }) => {
	await page.goto(addresses.empty);
	await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
	await expect(page.getByText('npm start -- path/to/articles').first()).toBeVisible();
	await expect(page.getByText(/\.md/).first()).toBeVisible();
	expect(complaints).toEqual([]);
});
