/** What the tests may rely on: the names for assistive technology, as docs/architecture.md promises them. */
import { expect, test as base, type Locator, type Page } from '@playwright/test';

export const LAYERS = [
	'Countries',
	'Reported activity',
	'Provinces mentioned',
	'Settlements',
	'Valleys, regions',
	'Former states'
];

export class MapPage {
	readonly page: Page;

	constructor(page: Page) {
		this.page = page;
	}

	/** Opens the map and waits until it has drawn. */
	async open(query = ''): Promise<void> {
		await this.page.goto(`./${query}`);
		await this.drawn();
	}

	async drawn(): Promise<void> {
		await expect(this.map).toHaveAttribute('data-idle', 'true', { timeout: 30_000 });
	}

	get map(): Locator {
		return this.page.getByRole('region', { name: 'Map', exact: true });
	}
	get layers(): Locator {
		return this.page.getByRole('navigation', { name: 'Layers' });
	}
	get places(): Locator {
		return this.page.getByRole('list', { name: 'Places', exact: true });
	}
	get outside(): Locator {
		return this.page.getByRole('list', { name: 'Outside this view' });
	}
	get status(): Locator {
		return this.page.getByRole('status');
	}
	get card(): Locator {
		return this.page.getByRole('dialog');
	}
	get fromYear(): Locator {
		return this.page.getByRole('spinbutton', { name: 'From year' });
	}
	get toYear(): Locator {
		return this.page.getByRole('spinbutton', { name: 'To year' });
	}
	get undated(): Locator {
		return this.page.getByRole('checkbox', { name: 'Undated' });
	}

	place(title: string): Locator {
		return this.places.getByRole('button', { name: new RegExp(`^${title} \\d+ excerpts?`) });
	}

	async setYears(from: number, to: number): Promise<void> {
		await this.fromYear.fill(String(from));
		await this.fromYear.press('Enter');
		await this.toYear.fill(String(to));
		await this.toYear.press('Enter');
	}
}

export const test = base.extend<{ mapPage: MapPage; complaints: string[] }>({
	mapPage: async ({ page }, use) => {
		await use(new MapPage(page));
	},
	/** What the browser complained of: errors, warnings, broken promises. Each test may ask; most should find none. */
	complaints: [
		async ({ page }, use) => {
			const complaints: string[] = [];
			page.on('console', (message) => {
				if (
					['error', 'warning'].includes(message.type()) &&
					!isAboutTheGraphicsCard(message.text())
				) {
					complaints.push(`${message.type()}: ${message.text()}`);
				}
			});
			page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
			await use(complaints);
		},
		{ auto: true }
	]
});

/** The software renderer of the tests is slow at reading pixels back, and says so. */
function isAboutTheGraphicsCard(text: string): boolean {
	return /GPU stall due to ReadPixels|GL Driver Message|swiftshader/i.test(text);
}

export { expect };
