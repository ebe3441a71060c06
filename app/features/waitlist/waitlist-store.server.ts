import type { Temporal } from "temporal-polyfill";
import type { Reader } from "#app/adapters/db/database.server.ts";
import { toDate, toInstant } from "#app/adapters/db/instants.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import { isEnrolled } from "#app/domain/enrolment/enrolment.ts";
import type { PartOfDay } from "#app/domain/slots/suitable-times.ts";
import type { WishStatus } from "#app/domain/waitlist/wish.ts";
import type { Access } from "#app/features/access.ts";
import { recordAudit } from "#app/features/audit/audit-store.server.ts";
import type { Actor } from "#app/features/context.ts";
import { type Scope, within } from "#app/features/rights.ts";

/** ISO digits, as the column keeps them; all of them where none was chosen. */
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

export type NewWish = {
	serviceId: string;
	municipalityIds: readonly string[];
	/** ISO: 1 Monday … 7 Sunday; none: every day. */
	weekdays: readonly number[];
	partOfDay: PartOfDay;
	/** "Earlier than mine": the appointment that an accepted offer moves. */
	bookingId: string | null;
};

/** What somebody who wants to wait may do, as far as the person is concerned. */
export async function findJoiner(tx: Transaction, applicantId: string, now: Temporal.Instant) {
	// One after the other: a transaction has one connection.
	const enrolments = await tx.enrolment.findMany({
		where: { applicantId },
		select: { status: true },
	});
	const bookings = await tx.booking.findMany({
		where: { applicantId, status: "booked", slot: { endsAt: { gt: toDate(now) } } },
		select: { id: true, slot: { select: { serviceId: true, startsAt: true } } },
	});
	const waitsFor = await tx.waitlistEntry.findMany({
		where: { applicantId, status: "waiting" },
		select: { id: true, serviceId: true },
	});
	return {
		enrolled: enrolments.some(isEnrolled),
		activeBookings: bookings.map(({ id, slot }) => ({
			id,
			serviceId: slot.serviceId,
			start: toInstant(slot.startsAt),
		})),
		waitsFor,
	};
}

/** The terms of a service, and the municipalities with an office that ever opens for it. */
export async function findWaitedService(read: Reader, serviceId: string) {
	const service = await read.service.findUnique({
		where: { id: serviceId },
		select: {
			mayBook: true,
			enrolmentRequired: true,
			maxActivePerApplicant: true,
			rules: { select: { desk: { select: { office: { select: { municipalityId: true } } } } } },
		},
	});
	if (!service) return null;
	const { rules, ...terms } = service;
	return {
		...terms,
		municipalityIds: new Set(rules.map(({ desk }) => desk.office.municipalityId)),
	};
}

/** Writes a wish down, or changes the one somebody has: their place in the order stays. */
export async function saveWish(
	tx: Transaction,
	wish: NewWish & {
		id: string;
		isNew: boolean;
		applicantId: string;
		/** A digest, as the column keeps it. */
		formKey: string;
		/** Of a new one; whoever changes theirs keeps the code they have. */
		reference: string;
		now: Temporal.Instant;
	},
): Promise<void> {
	const { id } = wish;
	const facts = {
		bookingId: wish.bookingId,
		partOfDay: wish.partOfDay,
		weekdays: (wish.weekdays.length > 0 ? [...wish.weekdays].sort() : EVERY_DAY).join(""),
	};
	if (wish.isNew) {
		await tx.waitlistEntry.create({
			data: {
				id,
				applicantId: wish.applicantId,
				serviceId: wish.serviceId,
				reference: wish.reference,
				status: "waiting",
				joinedAt: toDate(wish.now),
				idempotencyKey: wish.formKey,
				...facts,
			},
		});
	} else {
		await tx.waitlistEntry.update({ where: { id }, data: facts });
	}
	await tx.waitlistMunicipality.deleteMany({ where: { entryId: id } });
	await tx.waitlistMunicipality.createMany({
		data: [...new Set(wish.municipalityIds)].map((municipalityId) => ({
			entryId: id,
			municipalityId,
		})),
	});
}

/** The desk acts on a wish that one of its municipalities could fulfil. */
export function waitingFor(scope: Scope) {
	return scope === null ? {} : { municipalities: { some: within(scope) } };
}

export type EntryFacts = {
	id: string;
	applicantId: string;
	status: WishStatus;
	bookingId: string | null;
	openOffer: { id: string; slotId: string; holdId: string | null } | null;
};

/** The wish that a form made. @param formKey its digest */
export async function findEntryByKey(read: Reader, formKey: string): Promise<string | null> {
	const entry = await read.waitlistEntry.findUnique({
		where: { idempotencyKey: formKey },
		select: { id: true },
	});
	return entry?.id ?? null;
}

/** null for a wish that is not theirs, as for one that is not there. */
export async function findEntryFacts(
	read: Reader,
	{ id, scope }: Access<"wish">,
): Promise<EntryFacts | null> {
	const entry = await read.waitlistEntry.findUnique({
		where: { id, ...waitingFor(scope) },
		select: {
			id: true,
			applicantId: true,
			status: true,
			bookingId: true,
			offers: { where: { status: "open" }, select: { id: true, slotId: true, holdId: true } },
		},
	});
	if (!entry) return null;
	const { offers, ...facts } = entry;
	return { ...facts, openOffer: offers[0] ?? null };
}

/** A seat offered to somebody who wants it in exchange for the appointment they have. */
export type OpenOffer = {
	entryId: string;
	offerId: string;
	slotId: string;
	startsAt: Date;
	zone: string;
	officeName: string;
	until: Date;
};

/** The offers that an appointment could be moved to, the longest wait first. */
export async function listOpenOffers(
	read: Reader,
	bookingId: string,
	now: Temporal.Instant,
): Promise<OpenOffer[]> {
	const rows = await read.offer.findMany({
		where: {
			status: "open",
			expiresAt: { gt: toDate(now) },
			entry: { bookingId, status: "waiting" },
		},
		orderBy: { entry: { joinedAt: "asc" } },
		select: {
			id: true,
			entryId: true,
			slotId: true,
			expiresAt: true,
			slot: { select: { startsAt: true, office: { select: { name: true, zone: true } } } },
		},
	});
	return rows.map(({ id, entryId, slotId, expiresAt, slot: { startsAt, office } }) => ({
		entryId,
		offerId: id,
		slotId,
		startsAt,
		zone: office.zone,
		officeName: office.name,
		until: expiresAt,
	}));
}

/**
 * A wish ends, and with it the offer that is open for it: its seat goes to the next. False when it had
 * ended already.
 */
export async function endWish(
	tx: Transaction,
	entryId: string,
	status: Exclude<WishStatus, "waiting">,
	now: Temporal.Instant,
): Promise<boolean> {
	const endedAt = toDate(now);
	await tx.offer.updateMany({
		where: { entryId, status: "open" },
		data: { status: "withdrawn", endedAt },
	});
	const { count } = await tx.waitlistEntry.updateMany({
		where: { id: entryId, status: "waiting" },
		data: { status, endedAt },
	});
	return count === 1;
}

// Whoever changes an offer and its wish changes the offer first: so those who answer, those who leave
// and the job that ends what is over never wait for each other in a circle.

/**
 * An open offer is accepted and its wish fulfilled; false when it is not open any more. The caller has
 * the person's lock and has taken the seat.
 */
export async function recordAcceptance(
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

/** Notes with the wish who said yes to its offer, and which appointment came of it. */
export async function noteAcceptance(
	tx: Transaction,
	{ offerId, bookingId, by }: { offerId: string; bookingId: string; by: Actor },
	now: Temporal.Instant,
): Promise<void> {
	const { entryId } = await tx.offer.findUniqueOrThrow({
		where: { id: offerId },
		select: { entryId: true },
	});
	await recordAudit(tx, {
		at: now,
		actor: by,
		action: "accepted",
		subject: { kind: "waitlist_entry", id: entryId },
		details: { offerId, bookingId },
	});
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
