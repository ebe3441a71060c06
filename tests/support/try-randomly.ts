import fc from "fast-check";
import { seed, soakTime } from "./soak.ts";

/**
 * Runs `attempt` with values of `arbitraries`, again and again. The one under way when the time is
 * over is waited for and may fail as any other: nothing of it lands in the next test's database.
 *
 * @param slice how long in `npm test`, in milliseconds
 */
export async function tryRandomly<Values extends [unknown, ...unknown[]]>(
	slice: number,
	arbitraries: { [Nth in keyof Values]: fc.Arbitrary<Values[Nth]> },
	attempt: (...values: Values) => Promise<void>,
): Promise<void> {
	let underWay = Promise.resolve();
	const property = fc.asyncProperty<Values>(...arbitraries, (...values) => {
		underWay = attempt(...values);
		return underWay;
	});
	try {
		await fc.assert(property, {
			seed,
			numRuns: 1_000_000,
			interruptAfterTimeLimit: soakTime(slice),
			markInterruptAsFailure: false,
		});
	} finally {
		await Promise.allSettled([underWay]);
	}
	await underWay;
}
