/** Who has looked at a mention, in words that need no glossary? */
import type { Status } from '../core/model.ts';

export const statusNames: Readonly<Record<Status, string>> = {
	machine: 'Read by the program only',
	checked: 'Checked by a person',
	disputed: 'Disputed'
};

/** Of a name in a text: most are the machine's, and say nothing. */
export function statusTitle(status: Status | undefined): string | undefined {
	return status === undefined || status === 'machine' ? undefined : statusNames[status];
}
