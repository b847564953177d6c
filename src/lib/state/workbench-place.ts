/** Where does one read on, on the workbench? Everything stays on it. */
import { resolve } from '$app/paths';
import type { WhyRows } from '../worker/protocol.ts';
import type { ReaderClient } from '../worker/reader-client.ts';
import type { PlaceOfReading } from './place-of-reading.ts';
import { correctionsFile, projectFile } from './project-files.ts';
import type { Workbench } from './workbench.svelte.ts';

/** Of how many mentions the page is told at once: a few milliseconds' work. */
const PIECE = 500;

async function loadWhy(reader: Pick<ReaderClient, 'why'>, mentions: readonly string[]) {
	const rows: Record<string, WhyRows[string]> = {};
	for (let at = 0; at < mentions.length; at += PIECE) {
		Object.assign(rows, await reader.why(mentions.slice(at, at + PIECE)));
	}
	return rows;
}

/** `workbench`: the one that is open, or null while there is none. */
export function workbenchPlace(workbench: () => Workbench | null): PlaceOfReading {
	const page = resolve('/workbench/article');
	const article = (slug: string) => `${page}?article=${encodeURIComponent(slug)}`;
	return {
		isPublished: false,
		pages: [
			{ id: 'desk', name: 'Desk', href: resolve('/workbench') },
			{ id: 'map', name: 'Map', href: resolve('/workbench/map') },
			{ id: 'articles', name: 'Articles', href: page },
			{ id: 'review', name: 'Review', href: resolve('/workbench/review') },
			{ id: 'method', name: 'Method', href: resolve('/workbench/method') },
			{ id: 'published', name: 'Published map', href: resolve('/') }
		],
		map: resolve('/workbench/map'),
		articles: page,
		article,
		mention: (slug, mention) => `${article(slug)}&mention=${encodeURIComponent(mention)}`,
		unnamed: (slug, start) => `${article(slug)}#unnamed-${start}`,
		place: () => null,
		loadWhy: async (mentions) => {
			const open = workbench();
			return open ? loadWhy(open.reader, mentions) : {};
		},
		takeAway: () => {
			const open = workbench();
			return {
				title: open?.project?.title ?? null,
				site: null,
				layer: null,
				loadText: open && ((slug) => open.reader.passage(slug)),
				whole: open?.project ? [projectFile(open.project), correctionsFile(open.project)] : []
			};
		}
	};
}
