/** How do components reach session, workbench and preferences without passing them down by hand? */
import { createContext } from 'svelte';
import type { Preferences } from './preferences.svelte.ts';
import type { Session } from './session.svelte.ts';
import type { Workbench } from './workbench.svelte.ts';
import type { WorkbenchHolder } from './workbench-holder.svelte.ts';

export const [getSession, setSession] = createContext<Session>();
export const [getWorkbench, setWorkbench] = createContext<Workbench>();
export const [getWorkbenchHolder, setWorkbenchHolder] = createContext<WorkbenchHolder>();
export const [getPreferences, setPreferences] = createContext<Preferences>();
