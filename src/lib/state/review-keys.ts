/** Which key means what in the review? One table: the buttons show it, the help lists it. */
export type Command =
	| 'accept'
	| 'not-a-place'
	| 'search'
	| 'hand'
	| 'date'
	| 'role'
	| 'activity'
	| 'dispute'
	| 'note'
	| 'next'
	| 'previous'
	| 'skip'
	| 'undo'
	| 'redo'
	| 'help'
	/** Closes what is open. */
	| 'leave'
	| { readonly take: number };

interface Shortcut {
	readonly command: Exclude<Command, 'leave' | { readonly take: number }>;
	/** As buttons show it. */
	readonly key: string;
	/** `KeyboardEvent.key`, letters in lower case. */
	readonly keys: readonly string[];
	readonly shift?: boolean;
	readonly meaning: string;
}

export const shortcuts: readonly Shortcut[] = [
	{ command: 'accept', key: '⏎', keys: ['enter', 'a'], meaning: 'Accept what stands there (or A)' },
	{ command: 'search', key: 'S', keys: ['s', '/'], meaning: 'Search the gazetteer (or /)' },
	{ command: 'hand', key: 'H', keys: ['h'], meaning: 'Place it on the map by hand' },
	{ command: 'not-a-place', key: 'X', keys: ['x'], meaning: 'It is not a place' },
	{ command: 'date', key: 'D', keys: ['d'], meaning: 'Mend the date' },
	{ command: 'role', key: 'R', keys: ['r'], meaning: 'Mend the role' },
	{ command: 'activity', key: 'V', keys: ['v'], meaning: 'Mend the activity' },
	{ command: 'dispute', key: 'I', keys: ['i'], meaning: 'Dispute it: two readings stand' },
	{ command: 'note', key: 'N', keys: ['n'], meaning: 'Write a note' },
	{ command: 'next', key: 'J', keys: ['j', 'arrowdown', 'arrowright'], meaning: 'Next (or ↓)' },
	{
		command: 'previous',
		key: 'K',
		keys: ['k', 'arrowup', 'arrowleft'],
		meaning: 'Previous (or ↑)'
	},
	{ command: 'skip', key: 'Space', keys: [' '], meaning: 'Skip: look at it last' },
	{ command: 'undo', key: 'U', keys: ['u'], meaning: 'Undo (or Ctrl+Z)' },
	{ command: 'redo', key: '⇧U', keys: ['u'], shift: true, meaning: 'Do again (or Ctrl+Shift+Z)' },
	{ command: 'help', key: '?', keys: ['?'], meaning: 'Show these keys' }
];

export function keyOf(command: Shortcut['command']): string {
	return shortcuts.find((one) => one.command === command)?.key ?? '';
}

export type Pressed = Pick<
	KeyboardEvent,
	'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'defaultPrevented'
> & { readonly target: EventTarget | null };

/** `single`: whether single keys are in use; keys with Ctrl always are. */
export function commandOf(pressed: Pressed, single: boolean): Command | null {
	const { shiftKey, ctrlKey, metaKey, altKey } = pressed;
	const key = pressed.key.toLowerCase();
	if (pressed.defaultPrevented || altKey) return null;
	if (key === 'escape') return 'leave';
	if (isTyping(pressed)) return null;
	if (ctrlKey || metaKey) return key === 'z' ? (shiftKey ? 'redo' : 'undo') : null;
	if (!single || isFor(pressed, key)) return null;
	if (/^[1-9]$/.test(key)) return { take: Number(key) };
	const isLetter = /^[a-z]$/.test(key);
	const found = shortcuts.find(
		(one) => one.keys.includes(key) && (!isLetter || (one.shift ?? false) === shiftKey)
	);
	return found?.command ?? null;
}

/** In an article: the words are walked through. */
export function isWalkKey(pressed: Pressed, single: boolean): boolean {
	const { key, shiftKey, ctrlKey, metaKey, altKey } = pressed;
	const isAlone = !shiftKey && !ctrlKey && !metaKey && !altKey;
	return single && isAlone && key.toLowerCase() === 'w' && !isTyping(pressed);
}

function isTyping({ target }: Pressed): boolean {
	return within(
		target,
		'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]'
	);
}

/** What a button, a tab or the map itself does with the key comes first. */
function isFor({ target }: Pressed, key: string): boolean {
	if (key === 'enter' || key === ' ')
		return within(target, 'button, a, summary, input, [role=tab]');
	return key.startsWith('arrow') && within(target, '[role=tab], [role=application], canvas, input');
}

function within(target: EventTarget | null, selector: string): boolean {
	return (
		typeof Element !== 'undefined' && target instanceof Element && target.closest(selector) !== null
	);
}
