import { describe, expect, it } from 'vitest';
import { commandOf, isWalkKey, shortcuts, type Pressed } from './review-keys.ts';

const none = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
const press = (key: string, more: Partial<Pressed> = {}, single = true) =>
	commandOf({ key, ...none, defaultPrevented: false, target: null, ...more }, single);

describe('a key', () => {
	it('means what the table of keys says, and each means one thing', () => {
		for (const { command, keys, shift = false } of shortcuts) {
			for (const key of keys) expect(press(key, { shiftKey: shift })).toBe(command);
		}
		const all = shortcuts.flatMap(({ keys, shift }) => keys.map((key) => `${shift} ${key}`));
		expect(new Set(all).size).toBe(all.length);
		expect(press('7')).toEqual({ take: 7 });
		expect(press('0')).toBeNull();
		expect(press('q')).toBeNull();
	});

	it('with capitals locked means the same', () => {
		expect(press('U')).toBe('undo');
		expect(press('U', { shiftKey: true })).toBe('redo');
		expect(press('X', { shiftKey: true })).toBeNull();
	});

	it('with Ctrl or ⌘ undoes and redoes, and leaves the rest to the browser', () => {
		for (const held of [{ ctrlKey: true }, { metaKey: true }]) {
			expect(press('z', held)).toBe('undo');
			expect(press('Z', { ...held, shiftKey: true })).toBe('redo');
			expect(press('s', held)).toBeNull();
			expect(press('z', held, false)).toBe('undo');
		}
		expect(press('a', { altKey: true })).toBeNull();
	});

	it('alone does nothing where single keys are turned off, but Escape closes', () => {
		for (const key of ['x', '1', 'Enter', ' ', '?']) expect(press(key, {}, false)).toBeNull();
		expect(press('Escape', {}, false)).toBe('leave');
	});

	it('begins a walk through the words of an article, and no command has the same', () => {
		const pressed = { key: 'w', ...none, defaultPrevented: false, target: null };
		expect(isWalkKey(pressed, true)).toBe(true);
		expect(isWalkKey({ ...pressed, key: 'W' }, true)).toBe(true);
		expect(isWalkKey(pressed, false)).toBe(false);
		expect(isWalkKey({ ...pressed, ctrlKey: true }, true)).toBe(false);
		expect(press('w')).toBeNull();
	});

	it('that somebody has answered to is not ours', () => {
		expect(press('x', { defaultPrevented: true })).toBeNull();
	});
});
