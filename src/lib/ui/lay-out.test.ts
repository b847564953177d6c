import { describe, expect, test } from 'vitest';
import { segment } from '../core/article/segment.ts';
import type { ArticleMention, ArticleText } from './article-text.ts';
import { layOut } from './lay-out.ts';
import type { Piece } from './pieces.ts';

const text = [
	'Rebels hold the bridge at Gori',
	'What happened there',
	'“We saw them in May 2008,” a baker in Gori said. They left for Tbilisi.',
	'Later, nobody came.'
].join('\n\n');

function mention(name: string, from = 0, changes: Partial<ArticleMention> = {}): ArticleMention {
	const start = text.indexOf(name, from);
	return {
		...{ id: `report-${start}`, start, end: start + name.length, name },
		...{ place: `x:${name}`, title: name, kind: 'settlement', role: 'event', activity: '' },
		...{ from: null, to: null, edtf: null, basis: null, date_start: null, date_end: null },
		status: 'machine',
		...changes
	};
}

const second = text.indexOf('Gori', 40);
const words = text.indexOf('in May 2008');
const article: ArticleText = {
	...segment(text),
	mentions: [
		mention('Gori'),
		mention('Gori', second, {
			activity: 'statement',
			...{ from: '2008-05-01', to: '2008-05-31', edtf: '2008-05', basis: 'sentence' },
			...{ date_start: words, date_end: words + 'in May 2008'.length }
		}),
		mention('Tbilisi')
	],
	times: [
		{
			...{ start: words + 3, end: words + 11, value: '2008-05', edtf: '2008-05' },
			...{ from: '2008-05-01', to: '2008-05-31' }
		}
	],
	unnamed: []
};
const plain = (pieces: readonly Piece<unknown>[]) => pieces.map(({ text }) => text).join('');

describe('an article laid out', () => {
	const laid = layOut(article);

	test('holds every word of the text', () => {
		const whole = laid
			.map(({ sentences }) => sentences.map(({ pieces, gap }) => plain(pieces) + gap).join(''))
			.join('\n\n');
		expect(whole).toBe(text);
	});

	test('takes a short line without a stop for a heading, but not the standfirst', () => {
		expect(laid.map(({ heading }) => heading)).toEqual([false, true, false, false]);
	});

	test('lets quotation marks hang', () => {
		expect(laid.map(({ quoted }) => quoted)).toEqual([false, false, true, false]);
	});

	test('gives each mention an anchor in its sentence', () => {
		expect(laid[2]?.sentences.map(({ anchors }) => anchors)).toEqual([
			[`mention-report-${second}`],
			[`mention-report-${text.indexOf('Tbilisi')}`]
		]);
	});

	test('nests a time in the words that date as a whole', () => {
		const dating = laid[2]?.sentences[0]?.pieces.find(({ label }) => label?.type === 'time');
		expect(dating?.text).toBe('in May 2008');
		expect(dating?.inner.map(({ text }) => text)).toEqual(['in ', 'May 2008']);
	});

	test('marks the words that date several names once', () => {
		const { from, to, edtf, date_start, date_end } = article.mentions[1]!;
		const baker = mention('baker', words, { from, to, edtf, date_start, date_end });
		const both = [...article.mentions, baker];
		const times = [...article.times, { ...article.times[0]!, start: words, value: '2008' }];
		const again = layOut({ ...article, mentions: both, times })[2]?.sentences[0];
		const outer = again?.pieces.filter(({ label }) => label?.type === 'time');
		expect(outer?.map(({ text }) => text)).toEqual(['in May 2008']);
		expect(outer?.[0]?.inner.map(({ text, inner }) => [text, inner.length])).toEqual([
			['in ', 0],
			['May 2008', 0]
		]);
	});

	test('notes date, activity and place at the margin', () => {
		expect(laid[2]?.note).toMatchObject({
			date: 'May 2008',
			activities: ['statement'],
			places: ['Gori']
		});
		expect(laid[3]?.note).toBeNull();
	});
});
