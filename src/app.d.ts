// See https://svelte.dev/docs/kit/types#app
declare global {
	// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- Kit's own way to declare that nothing is added
	namespace App {}
}

export {};
