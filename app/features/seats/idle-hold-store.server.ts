import type { Temporal } from "temporal-polyfill";
import type { Reader } from "#app/adapters/db/database.server.ts";
import { Prisma } from "#app/adapters/db/generated/sqlite/client.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";

// A hold that ran out stays a row, counted in seatsTaken, until somebody takes the seat or the next
// pass of the jobs. For whoever looks in between, its seat is free.

/** The holds of a slot that keep a seat from nobody any more. */
export function idleHolds(now: Temporal.Instant) {
	return { expiresAt: { lte: toDate(now) } };
}

/** The slots with a seat that the desk may give away. */
export function hasFreeSeat(read: Reader, now: Temporal.Instant): Prisma.SlotWhereInput {
	return {
		OR: [{ seatsTaken: { lt: read.slot.fields.capacity } }, { holds: { some: idleHolds(now) } }],
	};
}

/**
 * How many holds of the slot `s` keep no seat from this visitor: those that ran out, and their own.
 *
 * @param draftId of the visitor's form
 */
export function countIdleHolds(now: Temporal.Instant, draftId: string | null): Prisma.Sql {
	const own = draftId === null ? Prisma.empty : Prisma.sql`OR h."draftId" = ${draftId}`;
	return Prisma.sql`(
		SELECT COUNT(*) FROM "Hold" h
		WHERE h."slotId" = s."id" AND (h."expiresAt" <= ${toDate(now)} ${own})
	)`;
}
