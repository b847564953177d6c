/** Why could the browser not keep a change, and what can be done? One sentence for a person. */
import { ProjectGone } from './keep-changes.ts';

export function whyNotKept(error: unknown): string {
	if (error instanceof ProjectGone) {
		return 'This project was deleted in another tab. Save it to a file, and open that file to go on.';
	}
	const name = error instanceof Error || error instanceof DOMException ? error.name : '';
	// Browsers tell of a full disk in two ways; some say only that the transaction could not end.
	if (name === 'QuotaExceededError' || name === 'NS_ERROR_DOM_QUOTA_REACHED') {
		return 'There is no room left to keep this. Save the project to a file, then delete a project that is not needed or free some of the disk, and try again.';
	}
	if (name === 'InvalidStateError' || name === 'VersionError') {
		return 'Another version of Dateline was opened in another tab. Save the project to a file, then reload this page.';
	}
	return `The browser could not keep this (${name || 'no reason given'}). Save the project to a file, then try again.`;
}
