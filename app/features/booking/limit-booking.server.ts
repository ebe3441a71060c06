import type { Temporal } from "temporal-polyfill";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import { ACTIVE_BOOKINGS_OF_A_CONTACT } from "#app/domain/attempts/attempt-limits.ts";
import type { BookingLimit } from "#app/domain/booking/booking-limits.ts";
import type { Companion } from "#app/domain/people/companion.ts";
import type { Access } from "#app/features/access.ts";
import {
	countAttempt,
	countStrangerMails,
	lockCount,
} from "#app/features/attempts/attempt-store.server.ts";
import type { VisitorContext } from "#app/features/context.ts";
import { contactHashes, type NewApplicant } from "#app/features/people/applicant-store.server.ts";
import type { Addressee } from "./announce-booking.server.ts";
import { listEndsOfContact } from "./booking-store.server.ts";

export type LimitedBooking = { refusal: BookingLimit; until: Temporal.Instant };

/**
 * Whether somebody on the citizen pages has to wait before they book, and until when. Whoever presents
 * themselves with the booking is counted by their network address and by their contacts; a person we
 * know only by the mails that their bookings send, because the terms of the service limit the rest.
 *
 * The booking is made already: refused, it has to be rolled back with all that was counted.
 *
 * The locks of an address, of a mailbox, of an e-mail and of a telephone are taken in this order, after
 * the slot's.
 */
export async function limitBooking(
	tx: Transaction,
	{
		applicant,
		companion,
	}: { applicant: Access<"person"> | NewApplicant; companion?: Companion | null },
	{ id: bookingId, to }: { id: string; to: Addressee | null },
	context: VisitorContext,
): Promise<LimitedBooking | null> {
	const { now, vault, clientAddress: address } = context;
	const isStranger = !("id" in applicant);
	if (isStranger) {
		const until = await countAttempt(tx, context, "booking", { address });
		if (until) return { refusal: "network_limit", until };
	}
	const until = await countStrangerMails(tx, context, {
		recipient: to?.recipient ?? null,
		companion: companion?.email ?? null,
	});
	if (until) return { refusal: "contact_limit", until };
	if (!isStranger) return null;
	for (const hash of contactHashes(vault, applicant)) {
		await lockCount(tx, now, hash);
		const ends = await listEndsOfContact(tx, hash, { now, but: bookingId });
		const first = ends[ends.length - ACTIVE_BOOKINGS_OF_A_CONTACT];
		if (first) return { refusal: "contact_limit", until: first };
	}
	return null;
}
