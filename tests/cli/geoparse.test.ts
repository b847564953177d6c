import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dateline, geoparse, root } from './run.ts';

const text = 'Heavy fighting broke out near Kandahar in May 2009. French forces left 4 districts.';

const TOPONYM_KEYS =
	'start end name place title kind country admin1 lat lon geonameid confidence form within role part activity from to edtf basis date_text candidates'.split(
		' '
	);

describe('dateline geoparse', () => {
	it('answers each document with every key of the contract', async () => {
		const { answers, status } = await geoparse([{ id: 'a1', text, date: '2009-06-01' }]);
		expect(status).toBe(0);
		const [answer] = answers;
		expect(Object.keys(answer)).toEqual(['id', 'toponyms', 'unnamed', 'timexes']);
		for (const toponym of answer.toponyms) {
			expect(Object.keys(toponym).sort()).toEqual([...TOPONYM_KEYS].sort());
			expect(text.slice(toponym.start, toponym.end)).toBe(toponym.name);
		}
		expect(answer.toponyms.map(({ name }: { name: string }) => name)).toEqual([
			'Kandahar',
			'French'
		]);
		expect(answer.toponyms[0]).toMatchObject({
			country: 'AF',
			from: '2009-05-01',
			to: '2009-05-31',
			edtf: '2009-05',
			basis: 'sentence',
			activity: ['armed clash']
		});
		expect(answer.toponyms[1]).toMatchObject({ place: 'iso3166-1:FR', form: 'demonym' });
		expect(answer.unnamed).toHaveLength(1);
		expect(Object.keys(answer.unnamed[0]).sort()).toEqual(
			'start end text count kind within activity from to edtf basis'.split(' ').sort()
		);
		expect(answer.unnamed[0]).toMatchObject({ text: '4 districts', count: 4, kind: 'district' });
		expect(answer.timexes).toEqual([
			{
				start: 42,
				end: 50,
				text: 'May 2009',
				type: 'DATE',
				value: '2009-05',
				edtf: '2009-05',
				from: '2009-05-01',
				to: '2009-05-31'
			}
		]);
	});

	it('says where it lies what the words call a part of a place, or so far from it', async () => {
		const said =
			'Rain fell in northern Peru. A bus overturned 30 km south of Ankara. Ankara was dry. Homes burned near Multan.';
		const { answers } = await geoparse([{ id: 'p', text: said }]);
		const [peru, south, ankara, multan] = answers[0].toponyms;
		expect(peru).toMatchObject({ name: 'Peru', form: 'compass', place: 'iso3166-1:PE' });
		expect(Object.keys(peru.part)).toEqual(['words', 'lat', 'lon', 'precision_km']);
		expect(peru.part.words).toBe('northern Peru');
		expect(peru.part.lat).toBeGreaterThan(peru.lat + 1);
		expect(south.part.words).toBe('30 km south of Ankara');
		expect(south.part.lat).toBeCloseTo(ankara.lat - 0.27, 1);
		expect(south.lat).toBe(ankara.lat);
		expect(ankara.part).toBeNull();
		expect(multan.part).toMatchObject({ words: 'near Multan', lat: expect.closeTo(multan.lat, 2) });
	});

	it('answers a bad line in its place, and goes on', async () => {
		const { answers, status } = await geoparse([
			'{"id": 1',
			'[]',
			{ text },
			{ id: 'b', text: 7 },
			{ id: 'c', text, date: '2021-02-30' },
			{ id: 'd', text, toponyms: [{ start: 0, end: 500 }] },
			{
				id: 'e',
				text,
				toponyms: [
					{ start: 0, end: 5 },
					{ start: 4, end: 8 }
				]
			},
			'   ',
			{ id: 'last', text: '' }
		]);
		expect(status).toBe(1);
		expect(answers.map(({ id }) => id)).toEqual([null, null, null, 'b', 'c', 'd', 'e', 'last']);
		for (const [index, answer] of answers.slice(0, -1).entries()) {
			expect(answer.error).toMatch(new RegExp(`^Line ${index + 1}: [^\\n]+\\.$`));
		}
		expect(answers.at(-1)).toEqual({ id: 'last', toponyms: [], unnamed: [], timexes: [] });
	});

	it('resolves exactly the spans it is given', async () => {
		const given = [{ start: 30, end: 38 }];
		const { answers } = await geoparse([{ id: 'g', text, toponyms: given }]);
		expect(
			answers[0].toponyms.map(({ start, end }: { start: number; end: number }) => ({ start, end }))
		).toEqual(given);
	});

	it('obeys its flags', async () => {
		const { answers } = await geoparse(
			[{ id: 'a', text, date: '2009-06-01' }],
			['--no-times', '--names-only', '--candidates', '1']
		);
		expect(answers[0].timexes).toEqual([]);
		expect(answers[0].toponyms).toHaveLength(1);
		expect(answers[0].toponyms[0]).toMatchObject({
			from: null,
			edtf: null,
			basis: null,
			date_text: null
		});
		expect(answers[0].toponyms[0].candidates).toHaveLength(1);
	});

	it('keeps the order with several threads, and gives the same answers', async () => {
		const documents = Array.from({ length: 30 }, (_, i) => ({
			id: i,
			text: `${text} `.repeat(1 + (i % 7))
		}));
		const one = await geoparse(documents);
		const two = await geoparse(documents, ['--jobs', '2']);
		expect(two.stdout === one.stdout).toBe(true);
		expect(two.answers.map(({ id }) => id)).toEqual(documents.map(({ id }) => id));
	});

	it('keeps the order, and names the right line, over many blocks and threads', async () => {
		const lines = Array.from({ length: 400 }, (_, i) =>
			i % 50 === 7 ? '{"id":' : JSON.stringify({ id: i, text: `${text} `.repeat(1 + (i % 9)) })
		);
		const one = await geoparse(lines);
		const three = await geoparse(lines, ['--jobs', '3']);
		expect(three.status).toBe(1);
		expect(three.stdout === one.stdout).toBe(true);
		expect(three.answers).toHaveLength(400);
		for (const [i, answer] of three.answers.entries()) {
			if (i % 50 === 7) expect(answer.error).toBe(`Line ${i + 1}: The line is not valid JSON.`);
			else expect(answer.id).toBe(i);
		}
	});

	it('learns where a source is at home', async () => {
		const local = Array.from({ length: 6 }, (_, i) => ({
			id: i,
			source: 'valley-news',
			text: 'The council of Dallas, Texas, met the mayors of Houston, Austin and Fort Worth.'
		}));
		const probe = {
			id: 'probe',
			source: 'valley-news',
			text: 'A fire broke out in Paris on Monday.'
		};
		const { answers, status, stderr } = await geoparse([...local, probe], ['--sources']);
		expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
		expect(answers.at(-1).toponyms[0]).toMatchObject({ name: 'Paris', admin1: 'US.TX' });
		const together = await geoparse([...local, probe], ['--sources', '--jobs', '2']);
		expect(together).toMatchObject({ status: 0, answers });
		const alone = await geoparse([probe]);
		expect(alone.answers[0].toponyms[0]).toMatchObject({ country: 'FR' });
	});

	it('is told where a collection is at home, and says so', async () => {
		const probe = { id: 1, text: 'A fire broke out in Granada on Monday.' };
		const { answers } = await geoparse([probe], ['--focus', 'NI']);
		const [granada] = answers[0].toponyms;
		expect(granada).toMatchObject({ name: 'Granada', country: 'NI' });
		expect(granada.candidates[0].reasons.join(' ')).toMatch(/at home/);
		const alone = await geoparse([probe]);
		expect(alone.answers[0].toponyms[0]).toMatchObject({ country: 'ES' });
		expect((await dateline(['geoparse', '--focus', 'nowhere'])).status).toBe(2);
	});

	it('takes dates with an open end, and says what is wrong with one it refuses', async () => {
		const dates = ['2009-06/..', '../2009', '2009-06~', '2009-06-31', '2009/2001', 'June'];
		const { answers, status } = await geoparse(dates.map((date, id) => ({ id, text, date })));
		expect(status).toBe(1);
		expect(answers.map(({ error }) => error)).toEqual([
			...[undefined, undefined, undefined],
			expect.stringMatching(
				/^Line 4: “date” cannot be used: “2009-06-31” has no such day: .* 30 days/
			),
			expect.stringMatching(/ends before it begins/),
			expect.stringMatching(/“June” is no date/)
		]);
	});

	it('replays corrections, and refuses a broken file of them', async () => {
		const folder = await mkdtemp(join(tmpdir(), 'dateline-test-'));
		const file = join(folder, 'corrections.json');
		const decision = { type: 'place', place: 'iso3166-2:AF-KAN' };
		await writeFile(
			file,
			JSON.stringify({ version: 1, corrections: [{ name: 'Kandahar', decision }] })
		);
		const { answers } = await geoparse([{ id: 'a', text }], ['--corrections', file]);
		expect(answers[0].toponyms[0]).toMatchObject({ place: 'iso3166-2:AF-KAN', confidence: 1 });
		await writeFile(file, '{"version": 1');
		const broken = await geoparse([{ id: 'a', text }], ['--corrections', file]);
		expect(broken.status).toBe(2);
		expect(broken.stderr).toContain('corrections.json');
		expect(broken.stdout).toBe('');
	});

	it('says what is wrong with its use', async () => {
		for (const args of [
			['--candidates', 'many'],
			['--candidates', '-1'],
			['--corrections'],
			['--jobs', '0'],
			['--nonsense'],
			['--jobs', '100000']
		]) {
			const { status, stderr } = await dateline(['geoparse', ...args]);
			expect(status, args.join(' ')).toBe(2);
			expect(stderr).toMatch(/^dateline: .*--help\n$/);
		}
		const negative = await dateline(['geoparse', '--candidates', '-1']);
		expect(negative.stderr).toContain('--candidates takes a whole number from 0, not “-1”');
		const missing = await dateline(['geoparse', '--corrections', '--sources']);
		expect(missing.stderr).toMatch(/^dateline: --corrections needs a value .*--help\n$/);
		expect((await dateline(['nonsense'])).status).toBe(2);
		expect((await dateline([])).status).toBe(2);
		expect(await dateline(['--version'])).toMatchObject({
			status: 0,
			stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/)
		});
		for (const command of ['geoparse', 'build', 'serve']) {
			expect(await dateline([command, '--help'])).toMatchObject({
				status: 0,
				stdout: expect.stringContaining('usage:')
			});
		}
	});

	it.each(['1', '2'])('answers what has come before it waits, with --jobs %s', async (jobs) => {
		const child = spawn(
			process.execPath,
			[join(root, 'bin', 'dateline.js'), 'geoparse', '--jobs', jobs],
			{ cwd: root }
		);
		let answered = '';
		for (const id of [1, 2]) {
			child.stdin.write(`${JSON.stringify({ id, text })}\n`);
			while (!answered.includes(`{"id":${id},`) || !answered.endsWith('\n')) {
				const [data] = (await once(child.stdout, 'data')) as [Buffer];
				answered += data.toString();
			}
		}
		child.stdin.end();
		expect(await once(child, 'close')).toEqual([0, null]);
	});

	it('ends with its threads when it is interrupted', async () => {
		const child = spawn(
			process.execPath,
			[join(root, 'bin', 'dateline.js'), 'geoparse', '--jobs', '2'],
			{ cwd: root }
		);
		child.stdin.write(`${JSON.stringify({ id: 1, text })}\n`);
		await once(child.stdout, 'data');
		child.kill('SIGINT');
		expect(await once(child, 'close')).toEqual([null, 'SIGINT']);
	});

	it.each(['1', '2'])(
		'ends quietly when its reader has seen enough, with --jobs %s',
		async (jobs) => {
			const child = spawn(
				process.execPath,
				[join(root, 'bin', 'dateline.js'), 'geoparse', '--jobs', jobs],
				{ cwd: root }
			);
			let stderr = '';
			child.stderr.on('data', (data) => (stderr += data));
			child.stdin.on('error', () => undefined);
			child.stdout.once('data', () => child.stdout.destroy());
			const line = `${JSON.stringify({ id: 1, text: text.repeat(20) })}\n`;
			for (let i = 0; i < 200; i++) child.stdin.write(line);
			child.stdin.end();
			const status = await new Promise((resolve) => child.on('close', resolve));
			expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
		}
	);
});
