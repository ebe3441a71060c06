import { toDate, toInstant } from "#app/adapters/db/instants.server.ts";
import { formatReference } from "#app/domain/booking/reference.ts";
import { PROGRAMME_ZONE } from "#app/domain/enrolment/programme-zone.ts";
import type { PartOfDay } from "#app/domain/slots/suitable-times.ts";
import { dateAt } from "#app/domain/time/office-clock.ts";
import type { WishStatus } from "#app/domain/waitlist/wish.ts";
import type { SystemContext } from "#app/features/context.ts";
import { defaultLocale, type Locale } from "#app/i18n/locales.ts";

/** What somebody waits for, and the seat that is kept for them, if one is. */
export type WishView = {
	entryId: string;
	applicantId: string;
	/** "AB2C-3DEF" */
	reference: string;
	status: WishStatus;
	serviceId: string;
	serviceName: string;
	municipalities: { id: string; name: string }[];
	/** ISO: 1 Monday … 7 Sunday; all seven: any day. */
	weekdays: number[];
	partOfDay: PartOfDay;
	/** "2026-11-23" */
	joinedOn: string;
	/** They are written to; without an e-mail the desk calls. */
	hasEmail: boolean;
	/** "Earlier than mine": the appointment that a yes would move. */
	earlierThan: { bookingId: string; startsAt: Date; zone: string } | null;
	offer: {
		offerId: string;
		startsAt: Date;
		endsAt: Date;
		zone: string;
		officeName: string;
		address: string;
		channel: "on_site" | "phone" | "video";
		until: Date;
	} | null;
	/** Once they have found a place: their next appointment for the service. */
	bookingId: string | null;
};

export async function wishView(
	entryId: string,
	locale: Locale,
	context: SystemContext,
): Promise<WishView | null> {
	const [wish] = await findWishes({ id: entryId }, locale, context);
	return wish ?? null;
}

/** Those that somebody waits for now, the longest wait first. */
export async function myWishesView(
	applicantId: string,
	locale: Locale,
	context: SystemContext,
): Promise<WishView[]> {
	return findWishes({ applicantId, status: "waiting" }, locale, context);
}

async function findWishes(
	where: { id: string } | { applicantId: string; status: "waiting" },
	locale: Locale,
	{ now, db }: SystemContext,
): Promise<WishView[]> {
	const rows = await db.read.waitlistEntry.findMany({
		where,
		orderBy: [{ joinedAt: "asc" }, { id: "asc" }],
		select: {
			id: true,
			applicantId: true,
			reference: true,
			status: true,
			serviceId: true,
			joinedAt: true,
			weekdays: true,
			partOfDay: true,
			service: {
				select: {
					channel: true,
					texts: {
						where: { locale: { in: [locale, defaultLocale] } },
						select: { locale: true, name: true },
					},
				},
			},
			municipalities: {
				orderBy: { municipality: { name: "asc" } },
				select: { municipality: { select: { id: true, name: true } } },
			},
			booking: {
				select: {
					id: true,
					slot: { select: { startsAt: true, office: { select: { zone: true } } } },
				},
			},
			offers: {
				where: { status: "open", expiresAt: { gt: toDate(now) } },
				select: {
					id: true,
					expiresAt: true,
					slot: {
						select: {
							startsAt: true,
							endsAt: true,
							office: { select: { name: true, address: true, zone: true } },
						},
					},
				},
			},
			applicant: {
				select: {
					emailHash: true,
					bookings: {
						where: { status: "booked", slot: { endsAt: { gt: toDate(now) } } },
						orderBy: { slot: { startsAt: "asc" } },
						select: { id: true, slot: { select: { serviceId: true } } },
					},
				},
			},
		},
	});
	return rows.map(({ id, service, municipalities, booking, offers, applicant, ...entry }) => {
		const text = service.texts.find((one) => one.locale === locale) ?? service.texts[0];
		const [offer] = offers;
		const settled = applicant.bookings.find(({ slot }) => slot.serviceId === entry.serviceId);
		return {
			entryId: id,
			applicantId: entry.applicantId,
			reference: formatReference(entry.reference),
			status: entry.status,
			serviceId: entry.serviceId,
			serviceName: text?.name ?? entry.serviceId,
			municipalities: municipalities.map(({ municipality }) => municipality),
			weekdays: [...entry.weekdays].map(Number),
			partOfDay: entry.partOfDay,
			joinedOn: dateAt(toInstant(entry.joinedAt), PROGRAMME_ZONE).toString(),
			hasEmail: applicant.emailHash !== null,
			earlierThan: booking && {
				bookingId: booking.id,
				startsAt: booking.slot.startsAt,
				zone: booking.slot.office.zone,
			},
			offer: offer
				? {
						offerId: offer.id,
						startsAt: offer.slot.startsAt,
						endsAt: offer.slot.endsAt,
						zone: offer.slot.office.zone,
						officeName: offer.slot.office.name,
						address: offer.slot.office.address,
						channel: service.channel,
						until: offer.expiresAt,
					}
				: null,
			bookingId: settled?.id ?? null,
		};
	});
}
