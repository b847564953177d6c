/** What does EDTF level 1 allow? For property tests only. */
import fc from 'fast-check';

const pad = (number: number, length: number) => String(number).padStart(length, '0');

/** Any valid date or interval; an interval may be upside down, or open at both ends. */
export function levelOne(): fc.Arbitrary<string> {
	const year = fc.integer({ min: 0, max: 9999 }).map((number) => pad(number, 4));
	const before = fc.integer({ min: 1, max: 9999 }).map((number) => `-${pad(number, 4)}`);
	const long = fc
		.tuple(fc.constantFrom('Y', 'Y-'), fc.integer({ min: 10_000, max: 999_999_999 }))
		.map(([letter, number]) => `${letter}${number}`);
	const unspecified = fc.constantFrom(
		'198X',
		'20XX',
		'00XX',
		'1XXX',
		'XXXX',
		'2004-XX',
		'1985-XX-XX'
	);
	const signed = fc.oneof(year, before);
	const month = fc.integer({ min: 1, max: 12 }).map((number) => pad(number, 2));
	const season = fc.integer({ min: 21, max: 24 }).map(String);
	const day = fc.oneof(
		fc.integer({ min: 1, max: 28 }).map((number) => pad(number, 2)),
		fc.constant('XX')
	);
	const plain = fc.oneof(
		signed,
		long,
		unspecified,
		fc.tuple(signed, fc.oneof(month, season)).map((parts) => parts.join('-')),
		fc.tuple(signed, month, day).map((parts) => parts.join('-'))
	);
	const single = fc
		.tuple(plain, fc.constantFrom('', '~', '?', '%'))
		.map(([date, qualifier]) => date + qualifier);
	const end = fc.oneof({ weight: 3, arbitrary: single }, fc.constantFrom('..', ''));
	const interval = fc.tuple(end, end).map((ends) => ends.join('/'));
	return fc.oneof(single, interval);
}
