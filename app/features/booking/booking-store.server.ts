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
	const row = await read.slot.findUnique({ where: { id: slotId }, select: slotFields });
	if (!row) return null;
	return {
		slot: {
			id: row.id,
			serviceId: row.serviceId,
			start: toInstant(row.startsAt),
			end: toInstant(row.endsAt),
			published: row.withdrawnAt === null,
			seatsLeft: row.capacity - row.seatsTaken,
		},
		terms: row.service,
		zone: row.office.zone,
		municipalityId: row.office.municipalityId,
	};
}

/** The person as a booking decision needs them. */
export async function findApplicantFacts(
	read: Reader,
	applicantId: string,
	now: Temporal.Instant,
): Promise<BookingCase["applicant"]> {
	const applicant = await read.applicant.findUniqueOrThrow({
		where: { id: applicantId },
		select: {
			enrolments: { select: { status: true } },
			bookings: {
				where: { status: "booked", slot: { endsAt: { gt: toDate(now) } } },
				select: { slot: { select: { id: true, serviceId: true, startsAt: true, endsAt: true } } },
			},
		},
	});
	return {
		enrolled: applicant.enrolments.some(isEnrolled),
		activeBookings: applicant.bookings.map(({ slot }) => ({
			slotId: slot.id,
			serviceId: slot.serviceId,
			start: toInstant(slot.startsAt),
			end: toInstant(slot.endsAt),
		})),
	};
}

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
	const bookings = await read.booking.findMany({
		where: {
			id: { not: but },
			status: "booked",
			slot: { endsAt: { gt: toDate(now) } },
			applicant: { OR: [{ emailHash: hash }, { phoneHash: hash }] },
		},
		orderBy: { slot: { endsAt: "asc" } },
		select: { slot: { select: { endsAt: true } } },
	});
	return bookings.map(({ slot }) => toInstant(slot.endsAt));
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
