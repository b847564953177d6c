/** Where does one read on, on the workbench? Everything stays on it. */
import { resolve } from '$app/paths';
import { wholeName } from '../core/export/download.ts';
import { writeCorrections } from '../core/corrections/write-corrections.ts';
import type { Project } from '../core/project/project.ts';
import { writeProject } from '../core/project/write-project.ts';
import type { PlaceOfReading, WholeFile } from './place-of-reading.ts';
import type { Workbench } from './workbench.svelte.ts';

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
		loadWhy: async () => (await workbench()?.reader.why()) ?? {},
		takeAway: () => {
			const open = workbench();
			return {
				title: open?.project?.title ?? null,
				site: null,
				layer: null,
				loadText: open && ((slug) => open.reader.passage(slug)),
				whole: open?.project ? projectFiles(open.project) : []
			};
		}
	};
}

/** The project itself, which another copy of Dateline opens, and its decisions, which `dateline build` replays. */
export function projectFiles(project: Project): readonly WholeFile[] {
	return [
		{
			id: 'project',
			name: 'Project',
			note: 'Articles and corrections, for another copy of Dateline',
			write: () => ({
				name: wholeName('project.zip', project.title),
				mediaType: 'application/zip',
				content: new Uint8Array(writeProject(project))
			})
		},
		{
			id: 'corrections',
			name: 'Corrections, JSON',
			note: 'What was decided, for data/corrections.json',
			write: () => ({
				name: wholeName('corrections.json', project.title),
				mediaType: 'application/json',
				content: writeCorrections(project.corrections)
			})
		}
	];
}
