import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, onTestFinished, test } from "vitest";
import { examineDatabase } from "#app/features/health/examine-database.server.ts";
import { Model } from "#tests/model/booking-model.ts";
import { tickModel } from "#tests/model/clock-commands.ts";
import { carriedOut } from "#tests/model/command.ts";
import { opening } from "#tests/model/desk-commands.ts";
import { RealPortal } from "#tests/model/real-portal.ts";
import { sequences } from "#tests/model/sequences.ts";
import { seed, soakTime } from "#tests/support/soak.ts";
import { tryRandomly } from "#tests/support/try-randomly.ts";

/** An ordinary week, one with a holiday, and the two in which the clocks change. */
const starts = fc.constantFrom(
	...["2026-11-23T08:00:00Z", "2026-12-03T21:30:00Z", "2027-03-26T08:00:00Z"],
	"2027-10-28T00:30:00Z",
);

/** Every sequence finds two desks open all week: one serves one person at a time, one a small group. */
const openings = [
	opening({ desk: 0, weekdays: [1, 2, 3, 4, 5], capacity: 1, deskSeats: 0 }),
	opening({ desk: 1, weekdays: [1, 3, 5, 6], capacity: 3, deskSeats: 1 }),
];

const SLICE = 8_000;

test("whatever people, desk and clock do in any order, the portal does what a simple model says", {
	timeout: soakTime(SLICE) * 3 + 120_000,
}, async () => {
	const real = await RealPortal.open();
	let runs = 0;
	onTestFinished(() => {
		const counts = [...carriedOut].map(([name, count]) => `${name} ${count}`).join(", ");
		console.log(`${real.database.engine}: seed ${seed}, ${runs} sequences: ${counts}`);
	});
	await tryRandomly(SLICE, [starts, sequences], async (start, commands) => {
		runs += 1;
		const now = Temporal.Instant.from(start);
		await real.begin(now);
		const model = new Model(now, ["collegno-desk", "rivoli-desk"]);
		for (const opening of openings) await opening.run(model, real);
		await fc.asyncModelRun(() => ({ model, real }), commands);
		tickModel(model);
		await real.tick(model.now);
		const { findings } = await examineDatabase({ now: model.now, db: real.database });
		expect(findings).toEqual([]);
	});
});
