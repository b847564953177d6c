/** Which paragraph is being read? The one that crosses a line in the upper half of the text. */
export function watchReading(
	element: Element,
	read: (paragraph: number) => void
): (() => void) | undefined {
	if (typeof IntersectionObserver === 'undefined') return;
	const observer = new IntersectionObserver(
		(entries) => {
			for (const { isIntersecting, target } of entries) {
				const index = Number(target.getAttribute('data-paragraph'));
				if (isIntersecting) read(index);
			}
		},
		{ root: element.closest('main'), rootMargin: '-38% 0px -60% 0px' }
	);
	for (const paragraph of element.querySelectorAll('[data-paragraph]')) observer.observe(paragraph);
	return () => observer.disconnect();
}
