import type { Temporal } from "temporal-polyfill";
import { newId } from "#app/adapters/db/ids.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import type { BookedBy } from "#app/domain/booking/booking.ts";
import { freedSeatKeptUntil } from "#app/domain/waitlist/kept-seat.ts";

// A slot's holds are written only by whoever has written the slot's row in the same transaction, and so
// has its lock: seatsTaken is at all times the live bookings plus the holds that are there.

/** A seat of a slot, for whom it is wanted. */
type WantedSeat = {
	slotId: string;
	by: BookedBy;
	now: Temporal.Instant;
	/** A seat of this slot that was kept for them already. */
	holdId?: string | null;
};

/**
 * Takes one seat of a published slot, or answers false when none is left for `by`. This is the one
 * guard against giving a seat twice: every path that makes a booking live or keeps a seat goes
 * through it. The seats kept for the desk are out of an applicant's reach.
 *
 * A hold changes into the seat it kept, even when its time is up, as long as nobody has taken the
 * seat since. Who finds the slot full frees the holds of others that ran out, and tries again.
 */
export async function takeSeat(tx: Transaction, wanted: WantedSeat): Promise<boolean> {
	const { slotId, by, now, holdId } = wanted;
	if (holdId && (await spendHold(tx, { id: holdId, slotId }))) return true;
	if (await takeFreeSeat(tx, slotId, by)) return true;
	return (await releaseExpiredHolds(tx, slotId, now)) > 0 && (await takeFreeSeat(tx, slotId, by));
}

/**
 * Gives a seat back. The caller holds the lock of the booking that sat in it.
 *
 * Where somebody may be waiting for such a seat it is kept from the public for a moment, in which the
 * waiting list finds out for whom: whoever happens to look first does not overtake the one who has waited longest.
 */
export async function releaseSeat(
	tx: Transaction,
	slotId: string,
	now: Temporal.Instant,
): Promise<void> {
	await lockSlot(tx, slotId);
	if (!(await isWaitedFor(tx, slotId, now))) return freeSeats(tx, slotId, 1);
	const expiresAt = toDate(freedSeatKeptUntil(now));
	await tx.hold.create({ data: { id: newId(), slotId, expiresAt, forWaitlist: true } });
}

/** Keeps a seat until `until`; null when there is none to keep. */
export async function holdSeat(
	tx: Transaction,
	wanted: WantedSeat,
	hold: {
		until: Temporal.Instant;
		applicantId?: string | null;
		draftId?: string | null;
		addressHash?: string | null;
		forWaitlist?: boolean;
	},
): Promise<string | null> {
	if (!(await takeSeat(tx, wanted))) return null;
	const id = newId();
	await tx.hold.create({
		data: {
			id,
			slotId: wanted.slotId,
			applicantId: hold.applicantId ?? null,
			draftId: hold.draftId ?? null,
			addressHash: hold.addressHash ?? null,
			expiresAt: toDate(hold.until),
			forWaitlist: hold.forWaitlist ?? false,
		},
	});
	return id;
}

/** Gives a held seat back, unless it was given back or used since. */
export async function releaseHold(
	tx: Transaction,
	hold: { id: string; slotId: string },
	now: Temporal.Instant,
): Promise<boolean> {
	if (!(await spendHold(tx, hold))) return false;
	await releaseSeat(tx, hold.slotId, now);
	return true;
}

/** Gives back a seat that was kept for the waiting list, of which nobody wants it: to everybody. */
export async function releaseToPublic(
	tx: Transaction,
	hold: { id: string; slotId: string },
): Promise<boolean> {
	if (!(await spendHold(tx, hold))) return false;
	await freeSeats(tx, hold.slotId, 1);
	return true;
}

/** The hold goes, and its seat stays taken. */
async function spendHold(
	tx: Transaction,
	{ id, slotId }: { id: string; slotId: string },
): Promise<boolean> {
	await lockSlot(tx, slotId);
	const { count } = await tx.hold.deleteMany({ where: { id, slotId } });
	return count === 1;
}

async function takeFreeSeat(tx: Transaction, slotId: string, by: BookedBy): Promise<boolean> {
	const respectsDeskSeats = by === "applicant" ? 1 : 0;
	const taken = await tx.$executeRaw`
		UPDATE "Slot" SET "seatsTaken" = "seatsTaken" + 1
		WHERE "id" = ${slotId} AND "withdrawnAt" IS NULL
			AND "seatsTaken" + ${respectsDeskSeats} * "deskSeats" < "capacity"`;
	return taken === 1;
}

/** Gives back to everybody what was kept too long. In statements of their own: each sees what was committed while it waited for the lock. */
export async function releaseExpiredHolds(
	tx: Transaction,
	slotId: string,
	now: Temporal.Instant,
): Promise<number> {
	await lockSlot(tx, slotId);
	const { count } = await tx.hold.deleteMany({
		where: { slotId, expiresAt: { lte: toDate(now) } },
	});
	if (count > 0) await freeSeats(tx, slotId, count);
	return count;
}

/** A slot that is larger than its opening for the sake of whoever sat in it shrinks as they leave. */
async function freeSeats(tx: Transaction, slotId: string, count: number): Promise<void> {
	await tx.$executeRaw`
		UPDATE "Slot" SET "seatsTaken" = "seatsTaken" - ${count}, "capacity" = COALESCE((
			SELECT CASE
				WHEN r."capacity" >= "Slot"."capacity" THEN "Slot"."capacity"
				WHEN r."capacity" >= "Slot"."seatsTaken" - ${count} THEN r."capacity"
				ELSE "Slot"."seatsTaken" - ${count} END
			FROM "AvailabilityRule" r WHERE r."id" = "Slot"."ruleId"), "capacity")
		WHERE "id" = ${slotId}`;
}

/** May somebody be waiting for a seat of this slot, which is about to be free for the public? */
async function isWaitedFor(
	tx: Transaction,
	slotId: string,
	now: Temporal.Instant,
): Promise<boolean> {
	const [found] = await tx.$queryRaw<{ id: string }[]>`
		SELECT s."id" FROM "Slot" s JOIN "Office" o ON o."id" = s."officeId"
			LEFT JOIN "AvailabilityRule" r ON r."id" = s."ruleId" AND r."capacity" < s."capacity"
		WHERE s."id" = ${slotId} AND s."withdrawnAt" IS NULL AND s."startsAt" > ${toDate(now)}
			AND s."seatsTaken" - 1 + s."deskSeats" < COALESCE(r."capacity", s."capacity")
			AND EXISTS (
				SELECT 1 FROM "WaitlistMunicipality" m JOIN "WaitlistEntry" e ON e."id" = m."entryId"
				WHERE m."municipalityId" = o."municipalityId"
					AND e."serviceId" = s."serviceId" AND e."status" = 'waiting')`;
	return found !== undefined;
}

/**
 * Until the transaction ends nobody else gets into or out of these slots, and nobody withdraws or
 * reopens them. In the order of their ids: two people after the same two don't block each other.
 */
export async function lockSlots(tx: Transaction, ids: readonly string[]): Promise<void> {
	for (const id of [...new Set(ids)].sort()) await lockSlot(tx, id);
}

async function lockSlot(tx: Transaction, slotId: string): Promise<void> {
	await tx.$executeRaw`UPDATE "Slot" SET "seatsTaken" = "seatsTaken" WHERE "id" = ${slotId}`;
}
