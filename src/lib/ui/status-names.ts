/** Who has looked at a mention, in words that need no glossary? */
import type { Status } from '../core/model.ts';

export const statusNames: Readonly<Record<Status, string>> = {
	machine: 'Read by the program only',
	checked: 'Checked by a person',
	disputed: 'Disputed'
};
