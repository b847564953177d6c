/** Promise 3: dates are intervals, with their words. Event and publication dates are kept apart. */
import { expect, test } from './page';

test('a chip shows the date that was read and the words it was read from', async ({ mapPage }) => {
	await mapPage.open('?place=iso3166-2-AF-PAN');
	const { card } = mapPage;
	await expect(card.getByText('Feb 2024').first()).toBeVisible();
	await expect(card.getByText(/in February 2024/).first()).toBeVisible();
	await expect(card.getByText('2021–2022').first()).toBeVisible();
	await expect(
		card.locator('time[datetime="2021/2022"], time[datetime="2021-01-01/2022-12-31"]').first()
	).toBeAttached();
});

test('a date that is not known to the day is shown as approximate, everywhere', async ({
	mapPage,
	page
}) => {
	await mapPage.open('?place=iso3166-2-AF-PAN');
	await expect(mapPage.card.getByText(/published about February 2025/).first()).toBeVisible();
	await page.goto('articles');
	await expect(page.getByText(/about February 2025/).first()).toBeVisible();
	await page.goto('articles/interview-ahmad-massoud');
	await expect(page.getByText(/about February 2025/).first()).toBeVisible();
	await expect(page.getByText(/the one in brackets is supplied/)).toBeVisible();
});

test('the publication date is another basis: a profile of 2021 tells of the 1980s', async ({
	mapPage,
	page
}) => {
	await mapPage.open('?years=1980-1989');
	await expect(mapPage.place('Panjshir Valley')).toBeVisible();
	await page.getByRole('radio', { name: 'Publication date' }).check();
	await expect(mapPage.place('Panjshir Valley')).toHaveCount(0);
	await mapPage.setYears(2021, 2021);
	await expect(mapPage.place('Panjshir Valley')).toBeVisible();
});
