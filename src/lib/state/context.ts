/** How do components reach the session and the preferences without passing them down by hand? */
import { createContext } from 'svelte';
import type { Preferences } from './preferences.svelte.ts';
import type { Session } from './session.svelte.ts';

export const [getSession, setSession] = createContext<Session>();
export const [getPreferences, setPreferences] = createContext<Preferences>();
