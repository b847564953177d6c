/** Which logistic curve turns a score into the probability of being right? (Platt 1999) */

export interface Curve {
	readonly intercept: number;
	readonly slope: number;
}

/** A score in log odds, and whether what had it was right. */
export interface Trial {
	readonly logOdds: number;
	readonly right: boolean;
}

const STEPS = 50;

/** The likeliest curve, by Newton's method. Needs trials of both outcomes at more than one score. */
export function fitCurve(trials: readonly Trial[]): Curve {
	let intercept = 0;
	let slope = 1;
	for (let step = 0; step < STEPS; step++) {
		let [gradient0, gradient1, curvature00, curvature01, curvature11] = [0, 0, 0, 0, 0];
		for (const { logOdds, right } of trials) {
			const probability = 1 / (1 + Math.exp(-(intercept + slope * logOdds)));
			const residual = Number(right) - probability;
			const weight = probability * (1 - probability);
			gradient0 += residual;
			gradient1 += residual * logOdds;
			curvature00 += weight;
			curvature01 += weight * logOdds;
			curvature11 += weight * logOdds * logOdds;
		}
		const determinant = curvature00 * curvature11 - curvature01 ** 2;
		intercept += (curvature11 * gradient0 - curvature01 * gradient1) / determinant;
		slope += (curvature00 * gradient1 - curvature01 * gradient0) / determinant;
	}
	return { intercept, slope };
}
