import type { Temporal } from "temporal-polyfill";
import type { Reader } from "#app/adapters/db/database.server.ts";
import { newId } from "#app/adapters/db/ids.server.ts";
import { toDate, toInstant } from "#app/adapters/db/instants.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import type { Terms } from "#app/domain/booking/booking.ts";
import type { SeatsToGive } from "#app/domain/waitlist/share-seats.ts";
import type { WishedSlot } from "#app/domain/waitlist/wish.ts";
import { hasFreeSeat, idleHolds } from "#app/features/seats/idle-hold-store.server.ts";
import { pastOffer, pastOfferColumns } from "./past-offer-store.server.ts";

/** Enough seats to serve a pass. */
const MOST_SLOTS = 2000;

const AT_ONCE = 200;

/** A slot of which a seat may be offered. */
export type OfferableSlot = SeatsToGive &
	WishedSlot & { end: Temporal.Instant; terms: Terms; officeId: string };

/** Whether there is anything to do, so that a quiet hour costs next to nothing. */
export async function isAnybodyWaiting(read: Reader): Promise<boolean> {
	const id = { select: { id: true } };
	const found = await Promise.all([
		read.waitlistEntry.findFirst({ where: { status: "waiting" }, ...id }),
		read.hold.findFirst({ where: { forWaitlist: true }, ...id }),
	]);
	return found.some((row) => row !== null);
}

/** A hold kept for the waiting list of which nobody is asked, or not any more. */
const keptForNobody = {
	forWaitlist: true,
	OR: [{ offer: null }, { offer: { status: { not: "open" as const } } }],
};

/**
 * The slots with seats that the public could take, those of idle holds included, or that are kept for
 * the list.
 */
export async function listOfferableSlots(
	read: Reader,
	serviceIds: readonly string[],
	now: Temporal.Instant,
): Promise<OfferableSlot[]> {
	if (serviceIds.length === 0) return [];
	const rows = await read.slot.findMany({
		where: {
			serviceId: { in: [...serviceIds] },
			withdrawnAt: null,
			startsAt: { gt: toDate(now) },
			OR: [hasFreeSeat(read, now), { holds: { some: { forWaitlist: true } } }],
		},
		orderBy: { startsAt: "asc" },
		take: MOST_SLOTS,
		select: {
			id: true,
			serviceId: true,
			officeId: true,
			startsAt: true,
			endsAt: true,
			capacity: true,
			seatsTaken: true,
			deskSeats: true,
			service: true,
			office: { select: { zone: true, municipalityId: true } },
			holds: {
				where: { OR: [keptForNobody, idleHolds(now)] },
				select: { forWaitlist: true, offer: { select: { status: true } } },
			},
		},
	});
	return rows
		.map(({ service, office, holds, capacity, seatsTaken, deskSeats, ...slot }) => {
			// A kept seat whose time is up is idle too, and counts once.
			const kept = holds.filter((hold) => hold.forWaitlist && hold.offer?.status !== "open").length;
			const taken = seatsTaken - (holds.length - kept);
			return {
				id: slot.id,
				serviceId: slot.serviceId,
				officeId: slot.officeId,
				start: toInstant(slot.startsAt),
				end: toInstant(slot.endsAt),
				seatsLeft: Math.max(0, capacity - deskSeats - taken) + kept,
				terms: service,
				...office,
			};
		})
		.filter(({ seatsLeft }) => seatsLeft > 0);
}

/** Their wish is ours until the transaction ends; false when it has ended, or an offer is open for it. */
export async function lockWish(tx: Transaction, entryId: string): Promise<boolean> {
	const locked = await tx.$executeRaw`
		UPDATE "WaitlistEntry" SET "status" = "status" WHERE "id" = ${entryId} AND "status" = 'waiting'`;
	if (locked === 0) return false;
	const open = await tx.offer.findFirst({
		where: { entryId, status: "open" },
		select: { id: true },
	});
	return open === null;
}

/** A kept seat of the slot for which nobody is asked; the caller has the slot's lock. */
export async function findKeptSeat(tx: Transaction, slotId: string): Promise<string | null> {
	const hold = await tx.hold.findFirst({
		where: { slotId, ...keptForNobody },
		orderBy: { id: "asc" },
		select: { id: true },
	});
	return hold?.id ?? null;
}

/** The kept seat is this person's from now on, and nobody else's among those asked before. */
export async function passOnHold(
	tx: Transaction,
	hold: { id: string; applicantId: string; until: Temporal.Instant },
): Promise<void> {
	await tx.offer.updateMany({ where: { holdId: hold.id }, data: { holdId: null } });
	await tx.hold.update({
		where: { id: hold.id },
		data: { applicantId: hold.applicantId, expiresAt: toDate(hold.until) },
	});
}

export async function insertOffer(
	tx: Transaction,
	offer: {
		entryId: string;
		slotId: string;
		holdId: string;
		now: Temporal.Instant;
		tellAt: Temporal.Instant;
		until: Temporal.Instant;
	},
): Promise<string> {
	const id = newId();
	await tx.offer.create({
		data: {
			id,
			entryId: offer.entryId,
			slotId: offer.slotId,
			holdId: offer.holdId,
			status: "open",
			offeredAt: toDate(offer.now),
			tellAt: toDate(offer.tellAt),
			expiresAt: toDate(offer.until),
		},
	});
	return id;
}

/** Seats kept for the list of which nobody is asked. */
export async function listKeptForNobody(read: Reader): Promise<{ id: string; slotId: string }[]> {
	return read.hold.findMany({
		where: keptForNobody,
		take: AT_ONCE,
		select: { id: true, slotId: true },
	});
}

/** Asked by whoever has the slot's lock. */
export async function isKeptForNobody(tx: Transaction, id: string): Promise<boolean> {
	const hold = await tx.hold.findFirst({ where: { id, ...keptForNobody }, select: { id: true } });
	return hold !== null;
}

/** Open offers whose time is up (`expired`), or whose slot was taken away (`withdrawn`). */
export async function listEndedOffers(
	read: Reader,
	now: Temporal.Instant,
): Promise<{ id: string; status: "expired" | "withdrawn" }[]> {
	const rows = await read.offer.findMany({
		where: {
			status: "open",
			OR: [{ expiresAt: { lte: toDate(now) } }, { slot: { withdrawnAt: { not: null } } }],
		},
		take: AT_ONCE,
		select: { id: true, slot: { select: { withdrawnAt: true } } },
	});
	return rows.map(({ id, slot }) => ({
		id,
		status: slot.withdrawnAt === null ? "expired" : "withdrawn",
	}));
}

/** The open offers of which somebody with an e-mail may be told by now, and was not. */
export async function listUntold(read: Reader, now: Temporal.Instant) {
	const rows = await read.offer.findMany({
		where: {
			status: "open",
			tellAt: { lte: toDate(now) },
			expiresAt: { gt: toDate(now) },
			messages: { none: {} },
			entry: { applicant: { emailHash: { not: null } } },
		},
		take: AT_ONCE,
		select: {
			id: true,
			entryId: true,
			expiresAt: true,
			entry: {
				select: { applicantId: true, offers: { select: pastOfferColumns } },
			},
		},
	});
	return rows.map(({ id, entryId, expiresAt, entry }) => ({
		id,
		entryId,
		applicantId: entry.applicantId,
		until: toInstant(expiresAt),
		offers: entry.offers.map(pastOffer),
	}));
}
