import type { Temporal } from "temporal-polyfill";
import type { Database } from "#app/adapters/db/database.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import { atOffice, vault, type World } from "./world.ts";

/**
 * Copies a row many times, in one statement: thousands in a moment, on both engines.
 *
 * @param where which row, in SQL
 * @param changes what differs, in SQL: a column and its value in the copy `n`, from 1 to `count`
 */
async function copyRow(
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

/** The id of the copy `n` in SQL: of a booking, of the person who has it, of whatever there is one of each. */
const copyId = `'00000000-0000-7000-8000-' || substr(CAST(1000000000000 + n AS TEXT), 2)`;

/** In SQL: a time of the copied row, so many minutes later. */
function later({ engine }: Database, column: string, minutes: string): string {
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

/** More than one statement may name on SQLite. */
const MANY = 1_100;

export type ThousandOfEverything = { bookingId: string; closureId: string; day: string };

/**
 * More than a thousand of everything: people with an appointment each on one day at one office, which
 * was taken away from each and another proposed; closures, one of which hit them all; wishes, mails
 * that failed, opinions and reports.
 */
export async function fillWithThousands(world: World): Promise<ThousandOfEverything> {
	const { db } = world;
	const now = toDate(world.system().now);
	const applicantId = await world.applicant();
	const slotId = await world.slot({ start: atOffice("2026-12-03T00:30"), minutes: 1 });
	const freeSlotId = await world.slot({
		start: atOffice("2026-12-04T10:00"),
		municipality: "rivoli",
	});
	const { staffMember } = await world.staff();
	const id = "00000000-0000-7000-8000-000000000000";
	const closureId = "00000000-0000-7000-8000-00000000c105";
	const sealed = vault.seal("x");
	await db.transaction(async (tx) => {
		await tx.slot.update({ where: { id: slotId }, data: { seatsTaken: 1, withdrawnAt: now } });
		await tx.booking.create({
			data: {
				...{ id, applicantId, slotId, reference: "CROWD", idempotencyKey: "crowd" },
				...{ status: "booked", bookedAt: now, bookedBy: "applicant" },
			},
		});
		await tx.repair.create({
			data: { id, bookingId: id, slotId, status: "open", openedAt: now },
		});
		await tx.repairAlternative.create({
			data: { id, repairId: id, slotId: freeSlotId, position: 1 },
		});
		await tx.closure.create({
			data: {
				...{ id: closureId, officeId: "collegno-office", reason: "Lavori", createdAt: now },
				startsAt: toDate(atOffice("2026-12-03T00:00")),
				endsAt: toDate(atOffice("2026-12-04T00:00")),
				createdById: staffMember.id,
			},
		});
		await tx.auditEntry.create({
			data: {
				...{ id, at: now, actorKind: "staff", actorId: staffMember.id, action: "settled" },
				...{ subjectKind: "closure", subjectId: closureId, details: "{}" },
			},
		});
		await tx.waitlistEntry.create({
			data: {
				...{ id, applicantId, serviceId: "primo-colloquio", status: "waiting", joinedAt: now },
				idempotencyKey: "crowd",
				reference: "2222WXYZ",
				municipalities: { create: { municipalityId: "collegno" } },
			},
		});
		await tx.message.create({
			data: {
				...{ id, dedupeKey: "crowd", kind: "repair_proposed", status: "failed", locale: "it" },
				...{ applicantId, bookingId: id, repairId: id, recipientHash: "hash" },
				...{ recipientSealed: sealed, factsSealed: sealed, createdAt: now, dueAt: now },
				...{ notBefore: now, rank: 2 },
				...{ notAfter: toDate(atOffice("2026-12-03T00:30")), settledAt: now, attempts: 1 },
				receipts: {
					create: { id, attemptedAt: now, outcome: "permanent_failure", response: "550" },
				},
			},
		});
		await tx.feedback.create({
			data: {
				...{ id, page: "/", rating: 1, commentSealed: sealed, locale: "it", createdAt: now },
				aspects: { create: { aspect: "clear" } },
			},
		});
		await tx.accessibilityReport.create({
			data: {
				...{ id, reference: "CROWD", problemSealed: sealed, locale: "it", createdAt: now },
				status: "open",
			},
		});
	});
	const copy = (table: string, of: string, changes: Record<string, string> = {}) =>
		copyRow(db, table, `"id" = '${of}'`, MANY, { id: copyId, ...changes });
	await copy("Applicant", applicantId);
	await copy("Slot", slotId, {
		startsAt: later(db, "startsAt", "n"),
		endsAt: later(db, "endsAt", "n"),
	});
	const own = { applicantId: copyId, slotId: copyId, bookingId: copyId, repairId: copyId };
	const serial = (column: string) => ({ [column]: "'CROWD' || n" });
	await copy("Booking", id, { ...own, ...serial("reference"), ...serial("idempotencyKey") });
	await copy("Repair", id, own);
	await copy("RepairAlternative", id, { repairId: copyId });
	await copy("Closure", closureId, { startsAt: later(db, "startsAt", "n") });
	await copy("AuditEntry", id, {
		details: `'{"bookingId":"' || ${copyId} || '","outcome":"moved"}'`,
	});
	await copy("WaitlistEntry", id, {
		...{ ...own, bookingId: "NULL" },
		...{ ...serial("reference"), ...serial("idempotencyKey") },
	});
	await copyRow(db, "WaitlistMunicipality", "1 = 1", MANY, { entryId: copyId });
	await copy("Message", id, { ...own, ...serial("dedupeKey") });
	await copy("Receipt", id, { messageId: copyId });
	await copy("Feedback", id);
	await copyRow(db, "FeedbackAspect", "1 = 1", MANY, { feedbackId: copyId });
	await copy("AccessibilityReport", id, serial("reference"));
	await copy("StaffMember", staffMember.id, { email: "'crowd' || n" });
	await copyRow(db, "StaffGrant", `"staffMemberId" = '${staffMember.id}'`, MANY, {
		id: copyId,
		staffMemberId: copyId,
		municipalityId: "'collegno'",
	});
	return { bookingId: id, closureId, day: "2026-12-03" };
}
