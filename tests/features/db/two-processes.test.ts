import { expect, onTestFinished, test } from "vitest";
import { openDatabase } from "#app/adapters/db/database.server.ts";
import { expectSeatsToAddUp } from "#tests/features/booking/invariants.ts";
import { startBookingProcess } from "#tests/support/book-process.ts";
import { makeTestDatabaseUrl } from "#tests/support/database.ts";
import { atOffice, makeWorld, monday } from "#tests/support/world.ts";

test("two processes on one database sell each seat once, and nobody meets an error", async () => {
	const databaseUrl = await makeTestDatabaseUrl();
	const db = await openDatabase(databaseUrl);
	onTestFinished(() => db.close());
	const world = await makeWorld(db);
	const slotIds = [
		await world.slot({ capacity: 5 }),
		await world.slot({ capacity: 2, start: atOffice("2026-12-04T10:30") }),
		await world.slot({ capacity: 60, start: atOffice("2026-12-05T10:30") }),
	];
	const processes = await Promise.all(
		["one", "two"].map((name) =>
			startBookingProcess({ name, databaseUrl, slotIds, people: 90, now: monday.toString() }),
		),
	);
	const answers = (await Promise.all(processes.map((one) => one.book()))).flat();

	// Thirty people of each process for each slot.
	const count = (answer: string) => answers.filter((one) => one === answer).length;
	expect([...new Set(answers)].sort()).toEqual(["booked", "slot_full"]);
	expect(count("booked")).toBe(5 + 2 + 60);
	expect(count("slot_full")).toBe(180 - 67);
	expect(await db.read.booking.count()).toBe(67);
	expect(await db.read.applicant.count()).toBe(67);
	expect(await db.read.message.count()).toBe(67);
	await expectSeatsToAddUp(db);
});
