import type { Temporal } from "temporal-polyfill";
import type { Reader } from "#app/adapters/db/database.server.ts";
import { toDate, toInstant } from "#app/adapters/db/instants.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import { isEnrolled } from "#app/domain/enrolment/enrolment.ts";
import type { PartOfDay } from "#app/domain/slots/suitable-times.ts";

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

/** The wish that a form made. @param formKey its digest */
export async function findEntryByKey(read: Reader, formKey: string): Promise<string | null> {
	const entry = await read.waitlistEntry.findUnique({
		where: { idempotencyKey: formKey },
		select: { id: true },
	});
	return entry?.id ?? null;
}
