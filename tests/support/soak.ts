/**
 * How long the long proofs take: a short slice in `npm test`, and as long as they are told to by
 * `npm run soak`, which passes its options in these variables.
 */
const { SOAK_SEED, SOAK_MINUTES, SOAK_TIMES } = process.env;

/** Printed with every run, so that it can be run again. */
export const seed = SOAK_SEED ? Number(SOAK_SEED) : Date.now() % 2 ** 31;

/** @param slice how long in `npm test`, in milliseconds */
export function soakTime(slice: number): number {
	return SOAK_MINUTES ? Number(SOAK_MINUTES) * 60_000 : slice;
}

/** @param slice how often in `npm test` */
export function soakTimes(slice: number): number {
	return SOAK_TIMES ? Number(SOAK_TIMES) : slice;
}
