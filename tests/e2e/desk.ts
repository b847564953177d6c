/** The workbench's desk as a person sees it, for the tests that work on it. */
import type { Locator, Page } from '@playwright/test';
import { expect } from './page';

export interface Pasted {
	readonly title: string;
	readonly text: string;
	readonly published?: string;
}

export const kandahar: Pasted = {
	title: 'Explosion in Kandahar',
	text: 'KABUL, Afghanistan. Two people were killed in an explosion in Kandahar on Monday.',
	published: '2021-08-26'
};
export const vienna: Pasted = {
	title: 'Talks in Vienna',
	text: 'Delegates met in Vienna last week. They will travel to Geneva in March.',
	published: 'February 2025'
};

export class Desk {
	readonly page: Page;

	constructor(page: Page) {
		this.page = page;
	}

	async open(): Promise<void> {
		await this.page.goto('./workbench');
		await expect(this.page.getByRole('heading', { name: 'Add articles' })).toBeVisible();
	}

	async paste({ title, text, published = '' }: Pasted): Promise<void> {
		const form = this.page.getByRole('region', { name: 'Add articles' });
		await form.getByRole('textbox', { name: 'Text' }).fill(text);
		await form.getByRole('textbox', { name: 'Title' }).fill(title);
		await form.getByRole('textbox', { name: 'Published' }).fill(published);
		await form.getByRole('button', { name: 'Add this text' }).click();
		await expect(this.article(title).first()).toBeVisible();
	}

	/** As text files, chosen in the browser's own window. */
	async choose(files: Readonly<Record<string, string | Buffer>>): Promise<void> {
		await this.page.getByLabel('Files', { exact: true }).setInputFiles(
			Object.entries(files).map(([name, content]) => ({
				name,
				mimeType: 'application/octet-stream',
				buffer: Buffer.from(content)
			}))
		);
	}

	get articles(): Locator {
		return this.page.getByRole('list', { name: 'Articles' }).getByRole('listitem');
	}
	get projects(): Locator {
		return this.page.getByRole('list', { name: 'Projects' }).getByRole('listitem');
	}
	get title(): Locator {
		return this.page.getByRole('heading', { level: 1 });
	}

	article(title: string): Locator {
		return this.articles.filter({ has: this.page.getByRole('heading', { name: title }) });
	}

	project(title: string): Locator {
		return this.projects.filter({ has: this.page.getByText(title, { exact: true }) });
	}

	/** Waits until the browser has what is on the screen. */
	async kept(articles: number): Promise<void> {
		const current = this.page.locator('[aria-current="true"]');
		await expect(current).toContainText(`${articles} article`);
	}
}
