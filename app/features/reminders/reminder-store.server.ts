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
 * The live bookings that start within the interval, of people who have an e-mail. Found through the
 * services, because the index of slots by start begins with them.
 */
export async function listReminderCandidates(
	read: Reader,
	{ start, end }: Interval,
): Promise<ReminderCandidate[]> {
	const services = await read.service.findMany({ select: { id: true } });
	const slots = await read.slot.findMany({
		where: {
			serviceId: { in: services.map(({ id }) => id) },
			startsAt: { gt: toDate(start), lte: toDate(end) },
			seatsTaken: { gt: 0 },
		},
		select: {
			startsAt: true,
			office: { select: { zone: true } },
			bookings: {
				where: {
					status: "booked",
					applicant: { emailSealed: { not: null } },
					repairs: { none: { status: "open" } },
				},
				select: {
					id: true,
					bookedAt: true,
					applicant: { select: { id: true, emailSealed: true, locale: true, remindersOn: true } },
					messages: {
						where: { kind: "booking_moved" },
						orderBy: { createdAt: "desc" },
						take: 1,
						select: { createdAt: true },
					},
				},
			},
		},
	});
	return slots.flatMap(({ startsAt, office, bookings }) =>
		bookings.flatMap(({ id, bookedAt, applicant, messages: [move] }) => {
			const { id: applicantId, emailSealed, locale, remindersOn } = applicant;
			if (!emailSealed) return [];
			return {
				id,
				applicantId,
				emailSealed,
				locale,
				remindersOn,
				start: toInstant(startsAt),
				// Who was told of a move lately needs no reminder on top of it.
				bookedAt: toInstant(move?.createdAt ?? bookedAt),
				zone: office.zone,
			};
		}),
	);
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
