/** What does each role mean, in words that need no glossary? */
import type { Role } from './model.ts';

export const roleNames: Readonly<Record<Role, string>> = {
	event: 'Something happens there',
	origin: 'Comes from there',
	destination: 'Goes there',
	mention: 'Talked about',
	institution: 'Stands for its government',
	embedded: 'Inside a name'
};
