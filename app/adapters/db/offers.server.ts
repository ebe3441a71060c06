import type { Temporal } from "temporal-polyfill";
import { toDate } from "./instants.server.ts";
import type { Transaction } from "./transaction.server.ts";

// Whoever changes an offer and its wish changes the offer first: so those who answer, those who leave
// and the job that ends what is over never wait for each other in a circle.

/**
 * An open offer is accepted and its wish fulfilled; false when it is not open any more. The caller has
 * the person's lock and has taken the seat.
 */
export async function acceptOffer(
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
