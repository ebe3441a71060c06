import {
	type DueReminder,
	dueReminders,
	LEAD_TIMES_HOURS,
	remindableStarts,
	reminderKey,
} from "#app/domain/reminders/due-reminders.ts";
import { DEFAULT_REMINDER_HOURS } from "#app/domain/reminders/reminder-hours.ts";
import type { DailyHours } from "#app/domain/time/office-clock.ts";
import type { SystemContext } from "#app/features/context.ts";
import { addMessages, type OutgoingMessage } from "#app/features/messages/outbox-store.server.ts";
import {
	listReminderCandidates,
	listTakenSlots,
	listUnwritten,
	type ReminderCandidate,
} from "./reminder-store.server.ts";

/** In how many slots it looks for bookings at once, and how many of these it reads and writes at once. */
const PAGE = { slots: 50, bookings: 100 };

/** `unreadable`: bookings whose contact can't be unsealed; they keep nobody else from a reminder. */
export type Derived = { written: number; unreadable: string[] };

/**
 * Puts the reminders that are due into the outbox, a page of bookings at a time and each page in a
 * transaction of its own: others write in between, and a pass that is broken off is taken up by the
 * next. Nothing is scheduled, so moving and cancelling need no clean-up; asked again, also by several
 * processes at once, it writes each reminder once.
 *
 * @param signal aborted when no further page shall be begun
 * @param hours in which people are reminded
 */
export async function deriveReminders(
	context: SystemContext,
	signal?: AbortSignal,
	hours: DailyHours = DEFAULT_REMINDER_HOURS,
): Promise<Derived> {
	const { now, db } = context;
	const slots = await listTakenSlots(db.read, remindableStarts(now));
	let written = 0;
	const unreadable: string[] = [];
	for (let first = 0; first < slots.length; first += PAGE.slots) {
		const some = slots.slice(first, first + PAGE.slots);
		let after: string | undefined = "";
		while (after !== undefined && !signal?.aborted) {
			const page = await listReminderCandidates(db.read, some, after, PAGE.bookings);
			const derived = await deriveOf(page, hours, context);
			written += derived.written;
			unreadable.push(...derived.unreadable);
			after = page.length === PAGE.bookings ? page.at(-1)?.id : undefined;
		}
	}
	return { written, unreadable };
}

async function deriveOf(
	bookings: readonly ReminderCandidate[],
	hours: DailyHours,
	context: SystemContext,
): Promise<Derived> {
	const { now, db, vault } = context;
	const due = dueReminders({ bookings, leadTimesHours: LEAD_TIMES_HOURS, hours, now });
	const unwritten = await listUnwritten(db.read, due.map(keyOf));
	const candidates = new Map(bookings.map((booking) => [booking.id, booking]));
	const unreadable: string[] = [];
	const messages = due
		.filter((reminder) => unwritten.has(keyOf(reminder)))
		.flatMap((reminder) => {
			const booking = candidates.get(reminder.bookingId);
			const recipient = booking && readRecipient(booking, context);
			if (!recipient) unreadable.push(reminder.bookingId);
			return booking && recipient ? reminderMessage(reminder, booking, recipient) : [];
		});
	if (messages.length === 0) return { written: 0, unreadable };

	await db.transaction((tx) => addMessages(tx, vault, now, messages));
	return { written: messages.length, unreadable };
}

function reminderMessage(
	reminder: DueReminder,
	{ id, applicantId, locale }: ReminderCandidate,
	recipient: string,
): OutgoingMessage {
	return {
		dedupeKey: keyOf(reminder),
		facts: {
			kind: "booking_reminder",
			startsAt: reminder.start.toString(),
			leadHours: reminder.leadHours,
		},
		recipient,
		locale,
		applicantId,
		about: { kind: "booking", bookingId: id, repairId: null },
		companionId: null,
		notAfter: reminder.notAfter,
	};
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
