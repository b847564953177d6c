/** Which drawings does the interface use? Lucide's, kept as elements so that no HTML is injected. */
import bookOpen from 'lucide-static/icons/book-open.svg?raw';
import check from 'lucide-static/icons/check.svg?raw';
import chevronDown from 'lucide-static/icons/chevron-down.svg?raw';
import chevronRight from 'lucide-static/icons/chevron-right.svg?raw';
import circleCheck from 'lucide-static/icons/circle-check.svg?raw';
import circleDashed from 'lucide-static/icons/circle-dashed.svg?raw';
import circleQuestionMark from 'lucide-static/icons/circle-question-mark.svg?raw';
import download from 'lucide-static/icons/download.svg?raw';
import link from 'lucide-static/icons/link.svg?raw';
import menu from 'lucide-static/icons/menu.svg?raw';
import moon from 'lucide-static/icons/moon.svg?raw';
import pause from 'lucide-static/icons/pause.svg?raw';
import play from 'lucide-static/icons/play.svg?raw';
import quote from 'lucide-static/icons/quote.svg?raw';
import search from 'lucide-static/icons/search.svg?raw';
import slidersHorizontal from 'lucide-static/icons/sliders-horizontal.svg?raw';
import split from 'lucide-static/icons/split.svg?raw';
import sun from 'lucide-static/icons/sun.svg?raw';
import sunMoon from 'lucide-static/icons/sun-moon.svg?raw';
import x from 'lucide-static/icons/x.svg?raw';

export interface Shape {
	readonly tag: string;
	readonly attributes: Readonly<Record<string, string>>;
}

const drawings = {
	'book-open': bookOpen,
	check,
	'chevron-down': chevronDown,
	'chevron-right': chevronRight,
	'circle-check': circleCheck,
	'circle-dashed': circleDashed,
	'circle-question-mark': circleQuestionMark,
	download,
	link,
	menu,
	moon,
	pause,
	play,
	quote,
	search,
	'sliders-horizontal': slidersHorizontal,
	split,
	sun,
	'sun-moon': sunMoon,
	x
};
export type IconName = keyof typeof drawings;

export const icons = Object.fromEntries(
	Object.entries(drawings).map(([name, drawing]) => [name, readShapes(drawing)])
) as unknown as Readonly<Record<IconName, readonly Shape[]>>;

function readShapes(drawing: string): Shape[] {
	return [...drawing.matchAll(/<(path|circle|line|rect|polyline)\s([^>]*?)\/>/g)].map(
		([, tag = '', attributes = '']) => ({
			tag,
			attributes: Object.fromEntries(
				[...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
					key,
					value
				])
			)
		})
	);
}
