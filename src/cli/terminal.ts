/** How does the command speak to a terminal and to pipes? */
import { parseArgs, type ParseArgsConfig } from 'node:util';

export class UsageError extends Error {
	constructor(
		message: string,
		/** What to ask for: `geoparse --help`. */
		readonly see: string
	) {
		super(message);
	}
}

/** A reader that has seen enough (`| head`) is no error. */
export function endQuietlyOnClosedPipe(): void {
	for (const stream of [process.stdout, process.stderr]) {
		stream.on('error', (error: NodeJS.ErrnoException) => {
			if (error.code === 'EPIPE') process.exit(0);
			throw error;
		});
	}
}

/** `parseArgs`, whose complaints are usage errors that name the command. */
export function parseCommand<Config extends ParseArgsConfig>(command: string, config: Config) {
	try {
		return parseArgs<Config>({ ...config, args: joinNegatives(config) });
	} catch (error) {
		const { message } = error as Error;
		const [sentence = ''] = message.split(/\.\s/);
		const flag = / '(-[^' ]*)' argument is ambiguous/.exec(message)?.[1];
		throw new UsageError(
			flag
				? `${flag} needs a value (one that begins with a dash is written ${flag}=-…)`
				: sentence.charAt(0).toLowerCase() + sentence.slice(1),
			`${command} --help`
		);
	}
}

/** `--candidates -1` means a number, and is answered as one: `parseArgs` would take it for a flag. */
function joinNegatives({ args = [], options = {} }: ParseArgsConfig): string[] {
	const joined: string[] = [];
	for (const arg of args) {
		const last = joined.at(-1) ?? '';
		const takesValue = options[last.replace(/^--/, '')]?.type === 'string';
		if (takesValue && /^-\d/.test(arg)) joined[joined.length - 1] = `${last}=${arg}`;
		else joined.push(arg);
	}
	return joined;
}

/** A whole number at least `least`, or a usage error. */
export function wholeNumber(command: string, flag: string, value: string, least: number): number {
	const number = Number(value);
	if (!Number.isInteger(number) || number < least) {
		throw new UsageError(
			`${flag} takes a whole number from ${least}, not “${value}”`,
			`${command} --help`
		);
	}
	return number;
}

/** Writes to standard output, and waits where the reader is slower: memory stays constant. */
export function write(text: string | Uint8Array): Promise<void> | void {
	if (process.stdout.write(text)) return;
	return new Promise((resolve) => process.stdout.once('drain', resolve));
}

export function plural(count: number, one: string, many = `${one}s`): string {
	return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}
