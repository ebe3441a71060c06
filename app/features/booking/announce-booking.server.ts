import type { Temporal } from "temporal-polyfill";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import type { MessageFacts } from "#app/domain/messages/message.ts";
import type { SystemContext } from "#app/features/context.ts";
import { addMessage } from "#app/features/messages/outbox-store.server.ts";
import { findRecipient } from "#app/features/people/person-store.server.ts";

export type BookingNews = Extract<
	MessageFacts,
	{ kind: "booking_confirmed" | "booking_moved" | "booking_cancelled" }
>;

/** Whom to write to. */
export type Addressee = { recipient: string; locale: string };

/**
 * Tells the person what happened to their booking, in the transaction that makes it happen. Nothing
 * is written for somebody without an e-mail: the desk prints a slip.
 *
 * @param booking.sequence of the calendar event after the change: each change is told once.
 * @param booking.end after which the news is of no use.
 * @param known where they are to be written to, if whoever asks has it at hand; null: nowhere
 */
export async function announceBooking(
	tx: Transaction,
	{ now, vault }: SystemContext,
	booking: { id: string; applicantId: string; sequence: number; end: Temporal.Instant },
	news: BookingNews,
	known?: Addressee | null,
): Promise<void> {
	const to = known === undefined ? await findRecipient(tx, vault, booking.applicantId) : known;
	if (!to) return;
	await addMessage(tx, vault, now, {
		dedupeKey: `${news.kind}:${booking.id}:${booking.sequence}`,
		facts: news,
		...to,
		applicantId: booking.applicantId,
		about: { kind: "booking", bookingId: booking.id, repairId: null },
		companionId: null,
		notAfter: booking.end,
	});
}
