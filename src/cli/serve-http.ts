/** How does a browser on this machine reach the built site? */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

export interface SiteServer {
	/** `http://localhost:PORT/`, which answers by now. */
	readonly address: string;
	/** Serves another folder from now on. */
	readonly show: (folder: string) => void;
	readonly close: () => Promise<void>;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Serves `folder` to this machine only, at `port` or the next free one. */
export async function startServer(folder: string, port: number): Promise<SiteServer> {
	let handler = handle(folder);
	const answer: Handler = (request, response) => handler(request, response);
	const { servers, port: found } = await listen(answer, port);
	const address = `http://localhost:${found}/`;
	await fetch(address).then((response) => response.arrayBuffer());
	return {
		address,
		show: (next) => {
			handler = handle(next);
		},
		close: async () => {
			for (const server of servers) {
				server.closeAllConnections();
				await new Promise((resolve) => server.close(resolve));
			}
		}
	};
}

function handle(folder: string): Handler {
	// `dev` reads from disk at each request: what is served is what was built last.
	const files = sirv(folder, { dev: true, etag: true, extensions: ['html'] });
	return (request, response) => {
		response.setHeader('X-Content-Type-Options', 'nosniff');
		response.setHeader('Referrer-Policy', 'no-referrer');
		files(request, response, () => void notFound(folder, response));
	};
}

async function notFound(folder: string, response: ServerResponse): Promise<void> {
	const page = await readFile(join(folder, '404.html')).catch(() => 'There is no such page.');
	response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
}

const LAST_PORT = 65535;

/** Both loopback addresses where the machine has both: “localhost” may mean either. */
async function listen(
	answer: Handler,
	first: number
): Promise<{ servers: Server[]; port: number }> {
	for (let port = first; port <= LAST_PORT; port++) {
		const main = await listenOn(answer, port, '127.0.0.1');
		if (main === 'taken') continue;
		if (main === 'absent') throw new Error('this machine has no loopback address 127.0.0.1');
		const bound = (main.address() as { port: number }).port;
		const other = await listenOn(answer, bound, '::1');
		if (other === 'taken') {
			await new Promise((resolve) => main.close(resolve));
			continue;
		}
		return { servers: other === 'absent' ? [main] : [main, other], port: bound };
	}
	throw new Error(`no port from ${first} on is free`);
}

function listenOn(
	answer: Handler,
	port: number,
	host: string
): Promise<Server | 'taken' | 'absent'> {
	const server = createServer(answer);
	return new Promise((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) => {
			if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve('taken');
			else if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') resolve('absent');
			else reject(error);
		});
		server.listen(port, host, () => resolve(server));
	});
}
