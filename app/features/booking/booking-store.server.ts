import type { Temporal } from "temporal-polyfill";
import type { Reader } from "#app/adapters/db/database.server.ts";
import { newId } from "#app/adapters/db/ids.server.ts";
import { toDate, toInstant } from "#app/adapters/db/instants.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import type { BookedBy, BookingStatus, Terms } from "#app/domain/booking/booking.ts";
import type { BookingCase } from "#app/domain/booking/decide-booking.ts";
import { isEnrolled } from "#app/domain/enrolment/enrolment.ts";
import type { Access } from "#app/features/access.ts";
import { lockApplicant } from "#app/features/people/person-store.server.ts";
import { within } from "#app/features/rights.ts";

/** A slot with where it is and what its service says. */
type SlotRow = Terms & {
	id: string;
	serviceId: string;
	startsAt: Date;
	endsAt: Date;
	capacity: number;
	seatsTaken: number;
	withdrawnAt: Date | null;
	zone: string;
	municipalityId: string;
};

/** The slot as its decisions need it, with the terms of its service. */
export type SlotFacts = {
	slot: BookingCase["slot"];
	terms: Terms;
	zone: string;
	municipalityId: string;
};

const slotFields = {
	id: true,
	serviceId: true,
	startsAt: true,
	endsAt: true,
	capacity: true,
	seatsTaken: true,
	withdrawnAt: true,
	service: true,
	office: { select: { zone: true, municipalityId: true } },
} as const;

export async function findSlotFacts(read: Reader, slotId: string): Promise<SlotFacts | null> {
	const [row] = await read.$queryRaw<SlotRow[]>`
		SELECT s."id", s."serviceId", s."startsAt", s."endsAt", s."capacity", s."seatsTaken",
			s."withdrawnAt", o."zone", o."municipalityId", t."mayBook", t."enrolmentRequired",
			t."minimumNoticeHours", t."horizonDays", t."cancellationDeadlineHours",
			t."maxActivePerApplicant", t."maxMovesPerBooking", t."holdMinutes"
		FROM "Slot" s JOIN "Office" o ON o."id" = s."officeId" JOIN "Service" t ON t."id" = s."serviceId"
		WHERE s."id" = ${slotId}`;
	if (!row) return null;
	const { id, serviceId, startsAt, endsAt, capacity, seatsTaken, withdrawnAt, ...facts } = row;
	const { zone, municipalityId, ...terms } = facts;
	return {
		slot: {
			id,
			serviceId,
			start: toInstant(startsAt),
			end: toInstant(endsAt),
			published: withdrawnAt === null,
			seatsLeft: capacity - seatsTaken,
		},
		terms,
		zone,
		municipalityId,
	};
}

/** The person as a booking decision needs them. */
export async function findApplicantFacts(
	read: Reader,
	applicantId: string,
	now: Temporal.Instant,
): Promise<BookingCase["applicant"]> {
	const enrolments = await read.enrolment.findMany({
		where: { applicantId },
		select: { status: true },
	});
	const bookings = await read.$queryRaw<ActiveRow[]>`
		SELECT s."id" AS "slotId", s."serviceId", s."startsAt", s."endsAt"
		FROM "Booking" b JOIN "Slot" s ON s."id" = b."slotId"
		WHERE b."applicantId" = ${applicantId} AND b."status" = 'booked'
			AND s."endsAt" > ${toDate(now)}`;
	return {
		enrolled: enrolments.some(isEnrolled),
		activeBookings: bookings.map(({ slotId, serviceId, startsAt, endsAt }) => ({
			slotId,
			serviceId,
			start: toInstant(startsAt),
			end: toInstant(endsAt),
		})),
	};
}

type ActiveRow = { slotId: string; serviceId: string; startsAt: Date; endsAt: Date };

/** The same of somebody of whom nothing is known yet. */
export const STRANGER: BookingCase["applicant"] = { enrolled: false, activeBookings: [] };

/**
 * When the appointments to come end of everybody with this contact, the first first.
 *
 * @param hash of an e-mail or a telephone, as the columns keep them
 */
export async function listEndsOfContact(
	read: Reader,
	hash: string,
	{ now, but }: { now: Temporal.Instant; but: string },
): Promise<Temporal.Instant[]> {
	const ends = await read.$queryRaw<{ endsAt: Date }[]>`
		SELECT s."endsAt"
		FROM "Applicant" a JOIN "Booking" b ON b."applicantId" = a."id" JOIN "Slot" s ON s."id" = b."slotId"
		WHERE (a."emailHash" = ${hash} OR a."phoneHash" = ${hash})
			AND b."id" <> ${but} AND b."status" = 'booked' AND s."endsAt" > ${toDate(now)}
		ORDER BY s."endsAt"`;
	return ends.map(({ endsAt }) => toInstant(endsAt));
}

export type BookingFacts = {
	id: string;
	applicantId: string;
	slotId: string;
	serviceId: string;
	status: BookingStatus;
	start: Temporal.Instant;
	end: Temporal.Instant;
	sequence: number;
	/** By the applicant, so far. */
	moves: number;
	/** Its slot was taken away, and what becomes of it is not settled yet. */
	openRepairId: string | null;
	/** The desk has entered an attendance. */
	isRecorded: boolean;
	terms: Terms;
	zone: string;
	municipalityId: string;
};

/** null for one that is not theirs, as for one that is not there. */
export async function findBookingFacts(
	read: Reader,
	{ id, scope }: Access<"booking">,
): Promise<BookingFacts | null> {
	const row = await read.booking.findUnique({
		where: { id, slot: { office: within(scope) } },
		select: {
			id: true,
			applicantId: true,
			slotId: true,
			status: true,
			sequence: true,
			moves: true,
			repairs: { where: { status: "open" }, select: { id: true } },
			attendance: { select: { bookingId: true } },
			slot: { select: slotFields },
		},
	});
	if (!row) return null;
	const { slot, repairs, attendance, ...booking } = row;
	return {
		...booking,
		isRecorded: attendance !== null,
		openRepairId: repairs[0]?.id ?? null,
		serviceId: slot.serviceId,
		start: toInstant(slot.startsAt),
		end: toInstant(slot.endsAt),
		terms: slot.service,
		zone: slot.office.zone,
		municipalityId: slot.office.municipalityId,
	};
}

/** The same under the lock of the person whose booking it is: it stays as it is until the transaction ends. */
export async function lockBooking(
	tx: Transaction,
	own: Access<"booking">,
): Promise<BookingFacts | null> {
	const owned = await findBookingFacts(tx, own);
	if (!owned) return null;
	await lockApplicant(tx, owned.applicantId);
	return findBookingFacts(tx, own);
}

/** @param idempotencyKey the digest of a form's key: the key itself, which answers with a booking, is not kept. */
export async function findBookingByKey(read: Reader, idempotencyKey: string) {
	return read.booking.findUnique({
		where: { idempotencyKey },
		select: { id: true, reference: true, applicantId: true, bookedAt: true },
	});
}

export async function insertBooking(
	tx: Transaction,
	booking: {
		applicantId: string;
		slotId: string;
		reference: string;
		idempotencyKey: string;
		noteSealed: Uint8Array<ArrayBuffer> | null;
		now: Temporal.Instant;
		bookedBy: BookedBy;
		staffMemberId: string | null;
	},
): Promise<string> {
	const { now, staffMemberId, ...columns } = booking;
	const id = newId();
	await tx.booking.create({
		data: {
			id,
			...columns,
			status: "booked",
			bookedAt: toDate(now),
			bookedById: staffMemberId,
		},
	});
	return id;
}

/** Cancelled bookings stay, without their seat: the caller releases it. */
export async function recordCancellation(
	tx: Transaction,
	id: string,
	cancellation: {
		status: "cancelled_by_applicant" | "cancelled_by_office";
		/** Null when there is none to give. */
		reason: string | null;
		sequence: number;
		now: Temporal.Instant;
	},
): Promise<void> {
	await tx.booking.update({
		where: { id },
		data: {
			status: cancellation.status,
			cancelledAt: toDate(cancellation.now),
			cancellationReason: cancellation.reason,
			sequence: cancellation.sequence,
		},
	});
}

/** The booking sits in another slot from now on; an attendance of the old one is none of the new. */
export async function recordMove(
	tx: Transaction,
	id: string,
	move: {
		slotId: string;
		sequence: number;
		/** By the applicant, with this one. */
		moves: number;
		now: Temporal.Instant;
	},
): Promise<void> {
	await tx.booking.update({
		where: { id },
		data: {
			slotId: move.slotId,
			sequence: move.sequence,
			moves: move.moves,
			movedAt: toDate(move.now),
		},
	});
	await tx.attendance.deleteMany({ where: { bookingId: id } });
}
