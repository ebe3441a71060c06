import type { Temporal } from "temporal-polyfill";
import type { Reader } from "#app/adapters/db/database.server.ts";
import { toDate, toInstant } from "#app/adapters/db/instants.server.ts";
import type { ActiveBooking } from "#app/domain/booking/decide-booking.ts";
import { isEnrolled } from "#app/domain/enrolment/enrolment.ts";
import type { PastOffer } from "#app/domain/waitlist/contact-limits.ts";
import type { Waiting } from "#app/domain/waitlist/share-seats.ts";
import type { Wish, WishStatus } from "#app/domain/waitlist/wish.ts";
import { wishEndOf } from "#app/domain/waitlist/wish-end.ts";
import { pastOffer, pastOfferColumns } from "./past-offer-store.server.ts";

/** So many wishes are read at once, until all are: nobody waits unseen behind those who came before. */
const AT_ONCE = 500;

/** Somebody on the list without an open offer, as the decision whom to ask needs them. */
export type WaitingPerson = Waiting & {
	applicantId: string;
	wish: Wish;
	/** The appointment that an accepted offer would move. */
	booking: (ActiveBooking & { status: "booked"; moves: number }) | null;
	enrolled: boolean;
	activeBookings: ActiveBooking[];
	offers: (PastOffer & { slotId: string })[];
	/** Whoever has none is called by the desk. */
	hasEmail: boolean;
};

/** Those who have waited longest come first. */
export async function listWaiting(read: Reader, now: Temporal.Instant): Promise<WaitingPerson[]> {
	const rows = await inTurn((after) => readWaiting(read, now, after));
	return rows.map(({ applicant, ...entry }) => {
		const bookings = applicant.bookings.map(({ id, moves, slot }) => ({
			id,
			moves,
			slotId: slot.id,
			serviceId: slot.serviceId,
			start: toInstant(slot.startsAt),
			end: toInstant(slot.endsAt),
		}));
		const own = bookings.find(({ id }) => id === entry.bookingId);
		return {
			id: entry.id,
			applicantId: entry.applicantId,
			joinedAt: toInstant(entry.joinedAt),
			wish: {
				serviceId: entry.serviceId,
				municipalityIds: entry.municipalities.map(({ municipalityId }) => municipalityId),
				suits: { weekdays: [...entry.weekdays].map(Number), partOfDay: entry.partOfDay },
				earlierThan: own?.start ?? null,
			},
			booking: own ? { ...own, status: "booked" } : null,
			enrolled: applicant.enrolments.some(isEnrolled),
			activeBookings: bookings,
			offers: entry.offers.map((offer) => ({ ...pastOffer(offer), slotId: offer.slotId })),
			hasEmail: applicant.emailHash !== null,
		};
	});
}

export type WishToEnd = { id: string; status: Exclude<WishStatus, "waiting"> };

/** The wishes that have ended without anybody saying so. */
export async function listEndedWishes(read: Reader, now: Temporal.Instant): Promise<WishToEnd[]> {
	const waiting = await inTurn((after) => readForEnd(read, now, after));
	return waiting.flatMap(({ id, serviceId, joinedAt, booking, offers, applicant }) => {
		const status = wishEndOf({
			now,
			serviceId,
			joinedAt: toInstant(joinedAt),
			booking: booking && { status: booking.status, start: toInstant(booking.slot.startsAt) },
			activeBookings: applicant.bookings.map(({ bookedAt, slot }) => ({
				serviceId: slot.serviceId,
				bookedAt: toInstant(bookedAt),
			})),
			offers: offers.map(pastOffer),
		});
		return status ? [{ id, status }] : [];
	});
}

/** Where the rows that were read last ended. */
type After = { cursor: { id: string }; skip: 1 } | undefined;

async function inTurn<Row extends { id: string }>(
	readSome: (after: After) => Promise<Row[]>,
): Promise<Row[]> {
	const all: Row[] = [];
	for (let after: After; ; ) {
		const rows = await readSome(after);
		all.push(...rows);
		const last = rows.at(-1);
		if (!last || rows.length < AT_ONCE) return all;
		after = { cursor: { id: last.id }, skip: 1 };
	}
}

const longestFirst = [{ joinedAt: "asc" }, { id: "asc" }] as const satisfies object[];

function readWaiting(read: Reader, now: Temporal.Instant, after: After) {
	return read.waitlistEntry.findMany({
		where: { status: "waiting", offers: { none: { status: "open" } } },
		orderBy: [...longestFirst],
		take: AT_ONCE,
		...after,
		select: {
			id: true,
			applicantId: true,
			serviceId: true,
			joinedAt: true,
			weekdays: true,
			partOfDay: true,
			bookingId: true,
			municipalities: { select: { municipalityId: true } },
			offers: { select: { slotId: true, ...pastOfferColumns } },
			applicant: {
				select: {
					emailHash: true,
					enrolments: { select: { status: true } },
					bookings: {
						where: { status: "booked", slot: { endsAt: { gt: toDate(now) } } },
						select: {
							id: true,
							moves: true,
							slot: { select: { id: true, serviceId: true, startsAt: true, endsAt: true } },
						},
					},
				},
			},
		},
	});
}

function readForEnd(read: Reader, now: Temporal.Instant, after: After) {
	return read.waitlistEntry.findMany({
		where: { status: "waiting" },
		orderBy: [...longestFirst],
		take: AT_ONCE,
		...after,
		select: {
			id: true,
			serviceId: true,
			joinedAt: true,
			booking: { select: { status: true, slot: { select: { startsAt: true } } } },
			offers: { select: pastOfferColumns },
			applicant: {
				select: {
					bookings: {
						where: { status: "booked", slot: { endsAt: { gt: toDate(now) } } },
						select: { bookedAt: true, slot: { select: { serviceId: true } } },
					},
				},
			},
		},
	});
}
