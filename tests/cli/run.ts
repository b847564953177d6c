/** Runs the command as a user does. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

export interface Run {
	readonly status: number | null;
	readonly stdout: string;
	readonly stderr: string;
}

export function dateline(args: readonly string[], input = ''): Promise<Run> {
	const child = spawn(process.execPath, [join(root, 'bin', 'dateline.js'), ...args], { cwd: root });
	const said = { stdout: '', stderr: '' };
	child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text));
	child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text));
	child.stdin.on('error', () => undefined); // it may end before it has read all
	child.stdin.end(input);
	return new Promise((resolve) => child.on('close', (status) => resolve({ status, ...said })));
}

/** The answers of `dateline geoparse` to documents. */
export async function geoparse(documents: readonly unknown[], args: readonly string[] = []) {
	const input = documents
		.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)))
		.join('\n');
	const run = await dateline(['geoparse', ...args], input);
	return {
		...run,
		answers: run.stdout
			.split('\n')
			.filter(Boolean)
			.map((line) => JSON.parse(line))
	};
}
