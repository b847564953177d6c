/** The built site may lie in a folder of a server that holds other things: it asks for nothing outside of it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Desk, kandahar } from './desk';
import { expect, test } from './page';

/** Serves `site` under a folder, and notes what is asked for outside. */
async function inFolder(site: string) {
	const outside: string[] = [];
	const server = createServer((request, response) => {
		const path = request.url!.startsWith('/some/where/') && request.url!.slice(12);
		if (path === false) outside.push(request.url!);
		void fetch(path === false ? `${site}none` : site + path).then(async (answer) => {
			const type = answer.headers.get('content-type') ?? 'text/plain';
			response.writeHead(answer.status, { 'content-type': type });
			response.end(Buffer.from(await answer.arrayBuffer()));
		});
	});
	await new Promise<void>((resolve) => server.listen(0, resolve));
	const { port } = server.address() as AddressInfo;
	const address = `http://localhost:${port}/some/where/`;
	return { address, outside, close: () => server.close() };
}

test('map and workbench work from a folder of a server, with and without a network', async ({
	page,
	context,
	mapPage,
	baseURL,
	complaints
}) => {
	test.slow();
	const { address, outside, close } = await inFolder(baseURL!);
	await page.goto(address);
	await mapPage.drawn();
	await page.goto(`${address}workbench`);
	const desk = new Desk(page);
	await desk.paste(kandahar);
	await desk.kept(1);
	await page.evaluate(() => navigator.serviceWorker.ready);
	await context.setOffline(true);
	await page.reload();
	await expect(desk.article(kandahar.title)).toBeVisible();
	await page.getByRole('link', { name: 'Map', exact: true }).click();
	await mapPage.drawn();
	await expect(mapPage.place('Kandahar')).toBeVisible();
	expect(outside).toEqual([]);
	expect(complaints).toEqual([]);
	close();
});
