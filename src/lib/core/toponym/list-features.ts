/** Is an option of the kind of what the name is listed with: "Helmand *and* Uruzgan", "Mali, Chad and Niger"? */
import { speaksForOthers, type Choice } from './candidates.ts';
import { FEATURE_COUNT, FEATURE_INDEX as AT } from './ranker-features.ts';

const LISTED = /^(?:,\s+|,?\s+(?:and|or)\s+)$/;

/** Positions of the names before and after that it is listed with. */
export function listedWith(text: string, choices: readonly Choice[], mention: number): number[] {
	return [mention - 1, mention + 1].filter((other) => {
		const left = choices[Math.min(mention, other)];
		const right = choices[Math.max(mention, other)];
		if (!left || !right || !speaksForOthers(choices[other]!)) return false;
		// "Fargo, North Dakota" is no list.
		if (left.container?.apposed && left.container.side === 'after') return false;
		return LISTED.test(text.slice(left.recognised.end, right.recognised.start));
	});
}

export function listFeatures(
	choices: readonly Choice[],
	mention: number,
	listed: readonly number[],
	beliefs: readonly Float64Array[],
	rows: Float64Array
): void {
	choices[mention]!.options.forEach(({ entry }, index) => {
		let alike = 0;
		for (const position of listed)
			choices[position]!.options.forEach(({ entry: other }, at) => {
				const same = other.kind === entry.kind && other.country === entry.country;
				if (same || (entry.kind === 'country' && other.kind === 'country'))
					alike += beliefs[position]![at]! / listed.length;
			});
		rows[index * FEATURE_COUNT + AT.likeListed] = alike;
	});
}
