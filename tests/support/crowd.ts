import type { Temporal } from "temporal-polyfill";
import type { Database } from "#app/adapters/db/database.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import type { World } from "./world.ts";

/**
 * Copies a row many times, in one statement: thousands in a moment, on both engines.
 *
 * @param where which row, in SQL
 * @param changes what differs, in SQL: a column and its value in the copy `n`, from 1 to `count`
 */
export async function copyRow(
	db: Database,
	table: string,
	where: string,
	count: number,
	changes: Record<string, string>,
): Promise<void> {
	await db.transaction(async (tx) => {
		const [row = {}] = await tx.$queryRawUnsafe<object[]>(
			`SELECT * FROM "${table}" WHERE ${where}`,
		);
		const columns = Object.keys(row);
		const values = columns.map((column) => changes[column] ?? `"${column}"`);
		await tx.$executeRawUnsafe(
			`INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join(", ")})
			WITH RECURSIVE series(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM series WHERE n < ${count})
			SELECT ${values.join(", ")} FROM "${table}" CROSS JOIN series WHERE ${where}`,
		);
	});
}

/** The id of the copy `n` in SQL: of a booking, of who has it, of whatever there is one each of. */
export const copyId = `'00000000-0000-7000-8000-' || substr(CAST(1000000000000 + n AS TEXT), 2)`;

/** In SQL: a time of the copied row, so many minutes later. */
export function later({ engine }: Database, column: string, minutes: string): string {
	return engine === "sqlite"
		? `"${column}" + (${minutes}) * 60000`
		: `"${column}" + (${minutes}) * INTERVAL '1 minute'`;
}

/** How many sit in each slot of a crowd. */
const SEATS = 100;

/**
 * So many booked people in Collegno, a hundred a slot; the slots start one minute after the other
 * from `start` on. Past the rules of booking, and all with one mailbox.
 */
export async function bookCrowd(
	world: World,
	{ people, start }: { people: number; start: Temporal.Instant },
): Promise<void> {
	const { db } = world;
	const slotId = await world.slot({ start, minutes: 1, capacity: SEATS });
	const applicantId = await world.applicant();
	const bookingId = "00000000-0000-7000-8000-000000000000";
	await db.transaction(async (tx) => {
		await tx.booking.create({
			data: {
				id: bookingId,
				applicantId,
				slotId,
				status: "booked",
				reference: "CROWD",
				idempotencyKey: "crowd",
				bookedAt: toDate(world.system().now),
				bookedBy: "applicant",
			},
		});
	});
	await copyRow(db, "Slot", `"id" = '${slotId}'`, people / SEATS, {
		id: `'crowd-slot-' || n`,
		startsAt: later(db, "startsAt", "n"),
		endsAt: later(db, "endsAt", "n"),
		seatsTaken: String(SEATS),
	});
	await copyRow(db, "Applicant", `"id" = '${applicantId}'`, people, { id: copyId });
	await copyRow(db, "Booking", `"id" = '${bookingId}'`, people, {
		id: copyId,
		applicantId: copyId,
		slotId: `'crowd-slot-' || ((n - 1) / ${SEATS} + 1)`,
		reference: `'CROWD' || n`,
		idempotencyKey: `'crowd-' || n`,
	});
	await db.transaction((tx) => tx.booking.delete({ where: { id: bookingId } }));
}
