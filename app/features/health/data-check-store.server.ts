import { Temporal } from "temporal-polyfill";
import type { Engine, Reader } from "#app/adapters/db/database.server.ts";
import { Prisma } from "#app/adapters/db/generated/sqlite/client.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import type { Ask } from "#app/adapters/db/sqlite-snapshot.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import type { DataCheckName } from "./data-check-messages.ts";

/** The rows that break one rule: how many, and the ids of the first few. Never personal data. */
export type Finding = { check: DataCheckName; count: number; ids: string[] };

export type DataCheck = { at: Temporal.Instant; findings: Finding[] };

/** So many ids are enough to begin to look. */
const IDS = 5;

/** The tick gives expired holds back within a minute; one that is a day old was forgotten. */
const HOLD_GRACE_HOURS = 24;

/** A message is sent or dropped at `notAfter`, unless nobody delivers. */
const MESSAGE_GRACE_HOURS = 1;

type Check = (now: Temporal.Instant, engine: Engine) => Prisma.Sql;

/** Per rule, the query of the ids that break it, in SQL that both engines speak. */
const checks: Record<DataCheckName, Check> = {
	// A slot has at least one seat, so that only those with several people are looked up.
	overbooked_slots: () => Prisma.sql`
		SELECT b."slotId" AS "id" FROM "Booking" b WHERE b."status" = 'booked'
		GROUP BY b."slotId"
		HAVING COUNT(*) > 1
			AND COUNT(*) > (SELECT s."capacity" FROM "Slot" s WHERE s."id" = b."slotId")
		UNION SELECT "id" FROM "Slot" WHERE "seatsTaken" > "capacity" OR "seatsTaken" < 0`,

	wrong_counters: () => Prisma.sql`
		SELECT s."id" FROM "Slot" s
		LEFT JOIN (
			SELECT t."slotId", COUNT(*) AS "taken" FROM (
				SELECT "slotId" FROM "Booking" WHERE "status" = 'booked'
				UNION ALL SELECT "slotId" FROM "Hold"
			) t GROUP BY t."slotId"
		) r ON r."slotId" = s."id"
		WHERE s."seatsTaken" <> COALESCE(r."taken", 0)`,

	bookings_without_slot: (now) => Prisma.sql`
		SELECT b."id" FROM "Booking" b JOIN "Slot" s ON s."id" = b."slotId"
		WHERE b."status" = 'booked' AND s."withdrawnAt" IS NOT NULL AND s."startsAt" > ${toDate(now)}
			AND NOT EXISTS (
				SELECT 1 FROM "Repair" r WHERE r."bookingId" = b."id" AND r."slotId" = b."slotId"
					AND (r."status" = 'open' OR (r."outcome" = 'kept' AND r."openedAt" >= s."withdrawnAt")))`,

	overlapping_slots: () => Prisma.sql`
		SELECT t."id" FROM (
			SELECT "id", "startsAt", MAX("endsAt") OVER (
				PARTITION BY "deskId" ORDER BY "startsAt", "id"
				ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
			) AS "busyUntil"
			FROM "Slot" WHERE "withdrawnAt" IS NULL
		) t WHERE t."startsAt" < t."busyUntil"`,

	overlapping_bookings: () => Prisma.sql`
		SELECT t."id" FROM (
			SELECT b."id", s."startsAt", MAX(s."endsAt") OVER (
				PARTITION BY b."applicantId" ORDER BY s."startsAt", b."id"
				ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
			) AS "busyUntil"
			FROM "Booking" b JOIN "Slot" s ON s."id" = b."slotId" WHERE b."status" = 'booked'
		) t WHERE t."startsAt" < t."busyUntil"`,

	orphaned_holds: (now) => Prisma.sql`
		SELECT h."id" FROM "Hold" h
		WHERE h."expiresAt" <= ${toDate(now.subtract({ hours: HOLD_GRACE_HOURS }))}
			OR (h."applicantId" IS NULL AND h."draftId" IS NULL AND NOT h."forWaitlist"
				AND NOT EXISTS (SELECT 1 FROM "Offer" o WHERE o."holdId" = h."id")
				AND NOT EXISTS (SELECT 1 FROM "RepairAlternative" a WHERE a."holdId" = h."id"))`,

	offers_without_hold: (now) => Prisma.sql`
		SELECT o."id" FROM "Offer" o LEFT JOIN "Hold" h ON h."id" = o."holdId"
		WHERE o."status" = 'open' AND o."expiresAt" > ${toDate(now)}
			AND (h."id" IS NULL OR h."slotId" <> o."slotId" OR h."expiresAt" < o."expiresAt")`,

	repairs_without_booking: () => Prisma.sql`
		SELECT r."id" FROM "Repair" r
		JOIN "Booking" b ON b."id" = r."bookingId" JOIN "Slot" s ON s."id" = r."slotId"
		WHERE r."status" = 'open'
			AND (b."status" <> 'booked' OR b."slotId" <> r."slotId" OR s."withdrawnAt" IS NULL)`,

	messages_without_cause: () => Prisma.sql`
		SELECT m."id" FROM "Message" m
		WHERE (m."bookingId" IS NULL
				AND m."kind" IN ('booking_confirmed', 'booking_moved', 'booking_cancelled', 'booking_reminder'))
			OR (m."kind" = 'repair_proposed' AND m."repairId" IS NULL)
			OR (m."kind" IN ('waitlist_joined', 'seat_offered') AND m."waitlistEntryId" IS NULL)
			OR (m."kind" IN ('enrolment_submitted', 'enrolment_reviewed')
				AND NOT EXISTS (SELECT 1 FROM "Enrolment" e WHERE e."applicantId" = m."applicantId"))`,

	forgotten_messages: (now) => Prisma.sql`
		SELECT "id" FROM "Message"
		WHERE "status" = 'pending'
			AND "notAfter" < ${toDate(now.subtract({ hours: MESSAGE_GRACE_HOURS }))}`,

	// Entries are the folded name turned, and where a word has several parts the parts as well.
	// A folded name is letters, digits and single spaces, so that LIKE finds nothing else in it.
	unfindable_people: (_now, engine) => Prisma.sql`
		SELECT a."id" FROM "Applicant" a
		WHERE a."searchName" <> '' AND NOT EXISTS (
			SELECT 1 FROM "NameEntry" e WHERE e."name" = a."searchName" AND e."applicantId" = a."id")
		UNION SELECT a."id" FROM "NameEntry" e JOIN "Applicant" a ON a."id" = e."applicantId"
		WHERE LENGTH(e."name") < LENGTH(a."searchName")
			OR (LENGTH(e."name") = LENGTH(a."searchName")
				AND ' ' || a."searchName" || ' ' || a."searchName" || ' ' NOT LIKE '% ' || e."name" || ' %')
			OR ' ' || e."name" || ' ' NOT LIKE '% ' || ${firstWord(engine)} || ' %'`,

	broken_references: (_now, engine) =>
		engine === "sqlite"
			? Prisma.sql`
				SELECT "table" || ' ' || COALESCE("rowid", 0) AS "id" FROM pragma_foreign_key_check`
			: Prisma.sql`
				SELECT "conname"::text AS "id" FROM "pg_constraint" WHERE NOT "convalidated"`,

	damaged_storage: (_now, engine) =>
		engine === "sqlite"
			? Prisma.sql`
				SELECT "quick_check" AS "id" FROM pragma_quick_check WHERE "quick_check" <> 'ok'`
			: Prisma.sql`
				SELECT "indexrelid"::regclass::text AS "id" FROM "pg_index" WHERE NOT "indisvalid"`,

	unfinished_migrations: () => Prisma.sql`
		SELECT "migration_name" AS "id" FROM "_prisma_migrations"
		WHERE "finished_at" IS NULL AND "rolled_back_at" IS NULL`,
};

/** Of somebody's folded name. */
function firstWord(engine: Engine): Prisma.Sql {
	const space = engine === "sqlite" ? Prisma.sql`INSTR` : Prisma.sql`STRPOS`;
	return Prisma.sql`SUBSTR(a."searchName", 1, ${space}(a."searchName" || ' ', ' ') - 1)`;
}

/** What breaks each rule, in the order of the rules; rules that nothing breaks are left out. */
export async function findViolations(
	ask: Ask,
	now: Temporal.Instant,
	engine: Engine,
): Promise<Finding[]> {
	const findings: Finding[] = [];
	for (const [check, query] of Object.entries(checks) as [DataCheckName, Check][]) {
		const rows = await ask<{ id: string; total: number | bigint }>(Prisma.sql`
			SELECT v."id", COUNT(*) OVER () AS "total" FROM (${query(now, engine)}) v LIMIT ${IDS}`);
		const [first] = rows;
		if (first) findings.push({ check, count: Number(first.total), ids: rows.map(({ id }) => id) });
	}
	return findings;
}

const LAST_CHECK = "data_check";

export async function findLastCheck(read: Reader): Promise<DataCheck | null> {
	const setting = await read.setting.findUnique({ where: { key: LAST_CHECK } });
	if (!setting) return null;
	const { at, findings } = JSON.parse(setting.value);
	return { at: Temporal.Instant.from(at), findings };
}

export async function recordCheck(tx: Transaction, { at, findings }: DataCheck): Promise<void> {
	const value = JSON.stringify({ at: at.toString(), findings });
	await tx.setting.upsert({
		where: { key: LAST_CHECK },
		create: { key: LAST_CHECK, value },
		update: { value },
	});
}
