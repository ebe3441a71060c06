import type { Reader } from "#app/adapters/db/database.server.ts";
import { toDate, toInstant } from "#app/adapters/db/instants.server.ts";
import type { RemindableBooking } from "#app/domain/reminders/due-reminders.ts";
import type { Interval } from "#app/domain/time/interval.ts";

/** A booking that may be reminded, with whom to write to. */
export type ReminderCandidate = RemindableBooking & {
	applicantId: string;
	emailSealed: Uint8Array;
	locale: string;
};

/**
 * The slots that start within the interval and have somebody in them, soonest first. Found through
 * the services, because the index of slots by start begins with them.
 */
export async function listTakenSlots(read: Reader, { start, end }: Interval): Promise<string[]> {
	const services = await read.service.findMany({ select: { id: true } });
	const slots = await read.slot.findMany({
		where: {
			serviceId: { in: services.map(({ id }) => id) },
			startsAt: { gt: toDate(start), lte: toDate(end) },
			seatsTaken: { gt: 0 },
		},
		orderBy: [{ startsAt: "asc" }, { id: "asc" }],
		select: { id: true },
	});
	return slots.map(({ id }) => id);
}

/**
 * A page of the live bookings in some slots, of people who have an e-mail, in the order of their ids.
 *
 * @param after the last id of the page before; "" for the first page
 */
export async function listReminderCandidates(
	read: Reader,
	slotIds: readonly string[],
	after: string,
	limit: number,
): Promise<ReminderCandidate[]> {
	const bookings = await read.booking.findMany({
		where: {
			slotId: { in: [...slotIds] },
			id: { gt: after },
			status: "booked",
			applicant: { emailSealed: { not: null } },
			repairs: { none: { status: "open" } },
		},
		orderBy: { id: "asc" },
		take: limit,
		select: {
			id: true,
			bookedAt: true,
			slot: { select: { startsAt: true, office: { select: { zone: true } } } },
			applicant: { select: { id: true, emailSealed: true, locale: true, remindersOn: true } },
			messages: {
				where: { kind: "booking_moved" },
				orderBy: { createdAt: "desc" },
				take: 1,
				select: { createdAt: true },
			},
		},
	});
	return bookings.flatMap(({ id, bookedAt, slot, applicant, messages: [move] }) => {
		const { id: applicantId, emailSealed, locale, remindersOn } = applicant;
		if (!emailSealed) return [];
		return {
			id,
			applicantId,
			emailSealed,
			locale,
			remindersOn,
			start: toInstant(slot.startsAt),
			// Whoever was told of a move lately needs no reminder on top of it.
			bookedAt: toInstant(move?.createdAt ?? bookedAt),
			zone: slot.office.zone,
		};
	});
}

/** Those of the keys that no message has. */
export async function listUnwritten(read: Reader, keys: readonly string[]): Promise<Set<string>> {
	const messages = await read.message.findMany({
		where: { dedupeKey: { in: [...keys] } },
		select: { dedupeKey: true },
	});
	const written = new Set(messages.map(({ dedupeKey }) => dedupeKey));
	return new Set(keys.filter((key) => !written.has(key)));
}
