import {
	type DueReminder,
	dueReminders,
	LEAD_TIMES_HOURS,
	remindableStarts,
	reminderKey,
} from "#app/domain/reminders/due-reminders.ts";
import type { SystemContext } from "#app/features/context.ts";
import { addMessage } from "#app/features/messages/outbox-store.server.ts";
import {
	listReminderCandidates,
	listUnwritten,
	type ReminderCandidate,
} from "./reminder-store.server.ts";

/** One transaction writes no more than this; the rest is found again in the next pass. */
const BATCH = 100;

/** `unreadable`: bookings whose contact can't be unsealed; they keep nobody else from a reminder. */
export type Derived = { written: number; unreadable: string[] };

/**
 * Puts the reminders that are due into the outbox. Nothing is scheduled, so moving and cancelling
 * need no clean-up; asked again, also by several processes at once, it writes each reminder once.
 */
export async function deriveReminders(context: SystemContext): Promise<Derived> {
	const { now, db, vault } = context;
	const bookings = await listReminderCandidates(db.read, remindableStarts(now));
	const due = dueReminders({ bookings, leadTimesHours: LEAD_TIMES_HOURS, now });
	const unwritten = await listUnwritten(db.read, due.map(keyOf));

	const missing = due.filter((reminder) => unwritten.has(keyOf(reminder))).slice(0, BATCH);
	const candidates = new Map(bookings.map((booking) => [booking.id, booking]));
	const unreadable: string[] = [];
	const messages = missing.flatMap((reminder) => {
		const booking = candidates.get(reminder.bookingId);
		const recipient = booking && readRecipient(booking, context);
		if (!recipient) unreadable.push(reminder.bookingId);
		return booking && recipient ? { reminder, booking, recipient } : [];
	});
	if (messages.length === 0) return { written: 0, unreadable };

	await db.transaction(async (tx) => {
		for (const { reminder, booking, recipient } of messages) {
			await addMessage(tx, vault, now, {
				dedupeKey: keyOf(reminder),
				facts: {
					kind: "booking_reminder",
					startsAt: reminder.start.toString(),
					leadHours: reminder.leadHours,
				},
				recipient,
				locale: booking.locale,
				applicantId: booking.applicantId,
				bookingId: booking.id,
				notAfter: reminder.notAfter,
			});
		}
	});
	return { written: messages.length, unreadable };
}

function keyOf({ bookingId, start, leadHours }: DueReminder): string {
	return reminderKey(bookingId, start, leadHours);
}

function readRecipient(booking: ReminderCandidate, { vault }: SystemContext): string | null {
	try {
		return vault.unseal(booking.emailSealed);
	} catch {
		return null;
	}
}
