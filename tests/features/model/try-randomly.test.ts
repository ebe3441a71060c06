import { setTimeout as pause } from "node:timers/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { tryRandomly } from "#tests/support/try-randomly.ts";

/** How long the proofs here may take, and what lasts longer, in milliseconds. */
const A_MOMENT = 50;
const LONGER = 200;

test("when a random proof ends, nothing that it began is still at work on its database", async () => {
	let begun = 0;
	let ended = 0;
	await tryRandomly(A_MOMENT, [fc.nat()], async () => {
		begun += 1;
		if (begun > 1) await pause(LONGER);
		ended += 1;
	});
	expect(begun).toBe(2);
	expect(ended).toBe(begun);
});

test("the attempt under way when the time is over can fail the proof too", async () => {
	let begun = 0;
	const proof = tryRandomly(A_MOMENT, [fc.nat()], async () => {
		begun += 1;
		if (begun === 1) return;
		await pause(LONGER);
		throw new Error("broken rule");
	});
	await expect(proof).rejects.toThrow("broken rule");
});
