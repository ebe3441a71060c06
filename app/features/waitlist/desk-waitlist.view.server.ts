import type { Temporal } from "temporal-polyfill";
import type { Prisma } from "#app/adapters/db/generated/sqlite/client.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import { formatReference } from "#app/domain/booking/reference.ts";
import { shownPhone } from "#app/domain/people/contact.ts";
import type { InterviewLanguage } from "#app/domain/people/interview-language.ts";
import type { CallOutcome } from "#app/domain/reminders/reminder-call.ts";
import type { PartOfDay } from "#app/domain/slots/suitable-times.ts";
import { isLastChance } from "#app/domain/waitlist/contact-limits.ts";
import type { Access } from "#app/features/access.ts";
import { statesSeen } from "#app/features/audit/seen-store.server.ts";
import type { StaffContext } from "#app/features/context.ts";
import { openedInterviewLanguage } from "#app/features/people/applicant-store.server.ts";
import { theirPerson } from "#app/features/people/person-store.server.ts";
import type { Scope } from "#app/features/rights.ts";
import { pastOffer, pastOfferColumns } from "./past-offer-store.server.ts";
import { waitingFor } from "./waitlist-store.server.ts";

/** Somebody on the waiting list, as the desk sees them. */
export type DeskWish = {
	entryId: string;
	/** As people read it out. */
	reference: string;
	person: {
		id: string;
		name: string;
		phone: string | null;
		hasEmail: boolean;
		safeContact: boolean;
		interviewLanguage: InterviewLanguage | null;
	};
	serviceName: string;
	municipalities: string[];
	weekdays: number[];
	partOfDay: PartOfDay;
	joinedAt: Date;
	earlierThan: { bookingId: string; startsAt: Date; zone: string } | null;
	offer: {
		offerId: string;
		startsAt: Date;
		zone: string;
		officeName: string;
		/** Nobody is told before: it is night, or the office is shut. */
		tellAt: Date;
		until: Date;
		/** If it stays unanswered as well, they leave the list: whoever calls says so. */
		isLastChance: boolean;
		/** The calls about it, latest first. */
		calls: { at: Date; by: string; outcome: CallOutcome }[];
	} | null;
	/** The state of the wish, as the forms carry it. */
	seen: string;
};

export type DeskWaitlistView = {
	/** A seat is kept for them, they have no e-mail and the office is open: the desk tells them. */
	toCall: DeskWish[];
	/** A seat is kept for them, and they were written to or will be by day. */
	offered: DeskWish[];
	/** The longest wait first. */
	waiting: DeskWish[];
	areMore: boolean;
};

const MOST = 200;

/** The people who wait for a place in the staff member's municipalities. */
export async function deskWaitlistView(context: StaffContext): Promise<DeskWaitlistView> {
	const { now, staffMember } = context;
	const theirs = waitingWithin(staffMember.municipalityIds);
	const offers = openOffers(now);
	// Whoever has a seat kept for them stands here however many wait longer without one.
	const [kept, rest] = await Promise.all([
		findDeskWishes({ AND: [theirs, { offers: { some: offers } }] }, context),
		findDeskWishes({ AND: [theirs, { offers: { none: offers } }] }, context, MOST + 1),
	]);
	const isToCall = ({ offer, person }: DeskWish) =>
		offer !== null && !person.hasEmail && offer.tellAt <= toDate(now);
	return {
		toCall: kept.filter(isToCall),
		offered: kept.filter((wish) => !isToCall(wish)),
		waiting: rest.slice(0, MOST),
		areMore: rest.length > MOST,
	};
}

/** How many people the desk has to call about a seat that is kept for them. */
export async function countToCall({ now, db, staffMember }: StaffContext): Promise<number> {
	const at = toDate(now);
	return db.read.waitlistEntry.count({
		where: {
			AND: [
				waitingWithin(staffMember.municipalityIds),
				{
					applicant: { emailHash: null },
					offers: { some: { status: "open", tellAt: { lte: at }, expiresAt: { gt: at } } },
				},
			],
		},
	});
}

/** What one person waits for now; whoever sees the person sees it. */
export async function personWishesView(
	person: Access<"person">,
	context: StaffContext,
): Promise<DeskWish[]> {
	return findDeskWishes({ applicant: theirPerson(person), status: "waiting" }, context);
}

function openOffers(now: Temporal.Instant) {
	return { status: "open", expiresAt: { gt: toDate(now) } } as const;
}

function waitingWithin(scope: Scope): Prisma.WaitlistEntryWhereInput {
	return { status: "waiting", ...waitingFor(scope) };
}

async function findDeskWishes(
	where: Prisma.WaitlistEntryWhereInput,
	{ now, db, vault }: StaffContext,
	most?: number,
): Promise<DeskWish[]> {
	const entries = await db.read.waitlistEntry.findMany({
		where,
		orderBy: [{ joinedAt: "asc" }, { id: "asc" }],
		...(most && { take: most }),
		select: { id: true },
	});
	const ids = entries.map(({ id }) => id);
	// Read before the wishes themselves: what is changed in between then counts as not seen.
	const seen = await statesSeen(db.read, "waitlist_entry", ids);
	const rows = await db.read.waitlistEntry.findMany({
		where,
		orderBy: [{ joinedAt: "asc" }, { id: "asc" }],
		...(most && { take: most }),
		select: {
			id: true,
			reference: true,
			joinedAt: true,
			weekdays: true,
			partOfDay: true,
			service: { select: { texts: { where: { locale: "it" }, select: { name: true } } } },
			municipalities: {
				orderBy: { municipality: { name: "asc" } },
				select: { municipality: { select: { name: true } } },
			},
			booking: {
				select: {
					id: true,
					slot: { select: { startsAt: true, office: { select: { zone: true } } } },
				},
			},
			offers: {
				select: {
					id: true,
					expiresAt: true,
					...pastOfferColumns,
					calls: {
						orderBy: { calledAt: "desc" },
						select: { outcome: true, calledAt: true, calledBy: { select: { name: true } } },
					},
					slot: {
						select: { startsAt: true, office: { select: { name: true, zone: true } } },
					},
				},
			},
			applicant: {
				select: {
					id: true,
					givenName: true,
					familyName: true,
					emailHash: true,
					phoneSealed: true,
					safeContact: true,
					interviewLanguageSealed: true,
				},
			},
		},
	});
	return rows.map(({ id, applicant, service, municipalities, booking, offers, ...entry }) => {
		const offer = offers.find(
			({ status, expiresAt }) => status === "open" && expiresAt > toDate(now),
		);
		return {
			entryId: id,
			reference: formatReference(entry.reference),
			person: {
				id: applicant.id,
				name: `${applicant.familyName} ${applicant.givenName}`,
				phone: shownPhone(vault.unsealIfAny(applicant.phoneSealed)),
				hasEmail: applicant.emailHash !== null,
				safeContact: applicant.safeContact,
				interviewLanguage: openedInterviewLanguage(vault, applicant.interviewLanguageSealed),
			},
			serviceName: service.texts[0]?.name ?? "",
			municipalities: municipalities.map(({ municipality }) => municipality.name),
			weekdays: [...entry.weekdays].map(Number),
			partOfDay: entry.partOfDay,
			joinedAt: entry.joinedAt,
			earlierThan: booking && {
				bookingId: booking.id,
				startsAt: booking.slot.startsAt,
				zone: booking.slot.office.zone,
			},
			offer: offer
				? {
						offerId: offer.id,
						startsAt: offer.slot.startsAt,
						zone: offer.slot.office.zone,
						officeName: offer.slot.office.name,
						tellAt: offer.tellAt,
						until: offer.expiresAt,
						isLastChance: isLastChance(offers.map(pastOffer)),
						calls: offer.calls.map(({ calledAt, calledBy, outcome }) => ({
							at: calledAt,
							by: calledBy.name,
							outcome,
						})),
					}
				: null,
			seen: seen(id),
		};
	});
}
