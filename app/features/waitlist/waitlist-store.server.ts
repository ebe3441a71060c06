import type { Temporal } from "temporal-polyfill";
import type { Reader } from "#app/adapters/db/database.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import type { WishStatus } from "#app/domain/waitlist/wish.ts";
import type { Access } from "#app/features/access.ts";
import { type Actor, recordAudit } from "#app/features/audit/audit-store.server.ts";
import { type Scope, within } from "#app/features/rights.ts";

/** The desk acts on a wish that one of its municipalities could fulfil. */
export function waitingFor(scope: Scope) {
	return scope === null ? {} : { municipalities: { some: within(scope) } };
}

export type EntryFacts = {
	id: string;
	applicantId: string;
	status: WishStatus;
	bookingId: string | null;
	openOffer: { id: string; slotId: string; holdId: string | null } | null;
};

/** null for a wish that is not theirs, as for one that is not there. */
export async function findEntryFacts(
	read: Reader,
	{ id, scope }: Access<"wish">,
): Promise<EntryFacts | null> {
	const entry = await read.waitlistEntry.findUnique({
		where: { id, ...waitingFor(scope) },
		select: {
			id: true,
			applicantId: true,
			status: true,
			bookingId: true,
			offers: { where: { status: "open" }, select: { id: true, slotId: true, holdId: true } },
		},
	});
	if (!entry) return null;
	const { offers, ...facts } = entry;
	return { ...facts, openOffer: offers[0] ?? null };
}

/** A seat offered to somebody who wants it in exchange for the appointment they have. */
export type OpenOffer = {
	entryId: string;
	offerId: string;
	slotId: string;
	startsAt: Date;
	zone: string;
	officeName: string;
	until: Date;
};

/** The offers that an appointment could be moved to, the longest wait first. */
export async function listOpenOffers(
	read: Reader,
	bookingId: string,
	now: Temporal.Instant,
): Promise<OpenOffer[]> {
	const rows = await read.offer.findMany({
		where: {
			status: "open",
			expiresAt: { gt: toDate(now) },
			entry: { bookingId, status: "waiting" },
		},
		orderBy: { entry: { joinedAt: "asc" } },
		select: {
			id: true,
			entryId: true,
			slotId: true,
			expiresAt: true,
			slot: { select: { startsAt: true, office: { select: { name: true, zone: true } } } },
		},
	});
	return rows.map(({ id, entryId, slotId, expiresAt, slot: { startsAt, office } }) => ({
		entryId,
		offerId: id,
		slotId,
		startsAt,
		zone: office.zone,
		officeName: office.name,
		until: expiresAt,
	}));
}

/**
 * A wish ends, and with it the offer that is open for it: its seat goes to the next. False when it had
 * ended already.
 */
export async function endWish(
	tx: Transaction,
	entryId: string,
	status: Exclude<WishStatus, "waiting">,
	now: Temporal.Instant,
): Promise<boolean> {
	const endedAt = toDate(now);
	await tx.offer.updateMany({
		where: { entryId, status: "open" },
		data: { status: "withdrawn", endedAt },
	});
	const { count } = await tx.waitlistEntry.updateMany({
		where: { id: entryId, status: "waiting" },
		data: { status, endedAt },
	});
	return count === 1;
}

// Whoever changes an offer and its wish changes the offer first: so those who answer, those who leave
// and the job that ends what is over never wait for each other in a circle.

/**
 * An open offer is accepted and its wish fulfilled; false when it is not open any more. The caller has
 * the person's lock and has taken the seat.
 */
export async function recordAcceptance(
	tx: Transaction,
	offerId: string,
	now: Temporal.Instant,
): Promise<boolean> {
	const endedAt = toDate(now);
	const { count } = await tx.offer.updateMany({
		where: { id: offerId, status: "open" },
		data: { status: "accepted", endedAt },
	});
	if (count === 0) return false;
	await tx.waitlistEntry.updateMany({
		where: { status: "waiting", offers: { some: { id: offerId } } },
		data: { status: "settled", endedAt },
	});
	return true;
}

/** Notes with the wish who said yes to its offer, and which appointment came of it. */
export async function noteAcceptance(
	tx: Transaction,
	{ offerId, bookingId, by }: { offerId: string; bookingId: string; by: Actor },
	now: Temporal.Instant,
): Promise<void> {
	const { entryId } = await tx.offer.findUniqueOrThrow({
		where: { id: offerId },
		select: { entryId: true },
	});
	await recordAudit(tx, {
		at: now,
		actor: by,
		action: "accepted",
		subject: { kind: "waitlist_entry", id: entryId },
		details: { offerId, bookingId },
	});
}

/** An open offer is answered with no, is over or is taken back; false when it was not open any more. */
export async function endOffer(
	tx: Transaction,
	offerId: string,
	status: "declined" | "expired" | "withdrawn",
	now: Temporal.Instant,
): Promise<boolean> {
	const { count } = await tx.offer.updateMany({
		where: { id: offerId, status: "open" },
		data: { status, endedAt: toDate(now) },
	});
	return count === 1;
}
