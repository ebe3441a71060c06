import type { Temporal } from "temporal-polyfill";
import type { Reader } from "#app/adapters/db/database.server.ts";
import { Prisma } from "#app/adapters/db/generated/sqlite/client.ts";
import type { Attendance } from "#app/domain/attendance/decide-attendance.ts";
import type { BookingStatus } from "#app/domain/booking/booking.ts";
import { versionOf } from "#app/features/audit/seen-store.server.ts";
import { idleHolds } from "#app/features/seats/idle-hold-store.server.ts";

/** The slots of one day: those of these services, at offices on one clock each. */
export type SlotsOfDay = {
	/** All of them, because the index of an office's slots goes on with the service. */
	serviceIds: readonly string[];
	/** By the zone that they share: when the day begins and ends there. */
	places: readonly { officeIds: readonly string[]; start: Date; end: Date }[];
};

/** An appointment of the day and who comes to it, with what is sealed as it is kept. */
export type DayBooking = {
	id: string;
	slotId: string;
	status: BookingStatus;
	reference: string;
	hasNote: boolean;
	cancelledAt: Date | null;
	attendance: Attendance | null;
	/** What makes its state, read with it. */
	version: number;
	applicant: {
		id: string;
		givenName: string;
		familyName: string;
		searchName: string;
		phoneSealed: Uint8Array | null;
		safeContact: boolean;
		interviewLanguageSealed: Uint8Array | null;
		locale: string;
	};
};

export async function listDayBookings(
	read: Reader,
	{ serviceIds, places }: SlotsOfDay,
): Promise<DayBooking[]> {
	if (serviceIds.length === 0 || places.length === 0) return [];
	const there = places.map(
		({ officeIds, start, end }) => Prisma.sql`s."officeId" IN (${Prisma.join([...officeIds])})
			AND s."startsAt" >= ${start} AND s."startsAt" < ${end}`,
	);
	const rows = await read.$queryRaw<DayBookingRow[]>`
		SELECT b."id", b."slotId", b."status", b."reference", b."noteSealed", b."cancelledAt",
			t."status" AS "attendance", ${versionOf("booking", Prisma.sql`b."id"`)} AS "version",
			a."id" AS "applicantId", a."givenName", a."familyName", a."searchName", a."phoneSealed",
			a."safeContact", a."interviewLanguageSealed", a."locale"
		FROM "Slot" s JOIN "Booking" b ON b."slotId" = s."id"
			JOIN "Applicant" a ON a."id" = b."applicantId"
			LEFT JOIN "Attendance" t ON t."bookingId" = b."id"
		WHERE s."serviceId" IN (${Prisma.join([...serviceIds])}) AND (${Prisma.join(there, " OR ")})`;
	return rows.map(({ slotId, status, reference, cancelledAt, attendance, noteSealed, ...row }) => {
		const { id, version, applicantId, safeContact, ...applicant } = row;
		return {
			...{ id, slotId, status, reference, cancelledAt, attendance },
			...{ version: Number(version), hasNote: noteSealed !== null },
			applicant: { ...applicant, id: applicantId, safeContact: Boolean(safeContact) },
		};
	});
}

type DayBookingRow = Omit<DayBooking, "hasNote" | "applicant"> &
	Omit<DayBooking["applicant"], "id"> & { applicantId: string; noteSealed: Uint8Array | null };

export type DaySlot = {
	id: string;
	deskId: string;
	officeId: string;
	serviceId: string;
	startsAt: Date;
	endsAt: Date;
	capacity: number;
	seatsTaken: number;
	/** Seats that somebody's form or the waiting list keeps no longer. */
	idle: number;
	withdrawnAt: Date | null;
};

/** By office, by desk, and soonest first. */
export async function listDaySlots(
	read: Reader,
	{ serviceIds, places }: SlotsOfDay,
	now: Temporal.Instant,
): Promise<DaySlot[]> {
	const slots = await read.slot.findMany({
		where: {
			serviceId: { in: [...serviceIds] },
			OR: places.map(({ officeIds, start, end }) => ({
				officeId: { in: [...officeIds] },
				startsAt: { gte: start, lt: end },
			})),
		},
		orderBy: [{ office: { name: "asc" } }, { desk: { name: "asc" } }, { startsAt: "asc" }],
		select: {
			...{ id: true, deskId: true, officeId: true, serviceId: true, startsAt: true, endsAt: true },
			...{ capacity: true, seatsTaken: true, withdrawnAt: true },
			_count: { select: { holds: { where: idleHolds(now) } } },
		},
	});
	return slots.map(({ _count, ...slot }) => ({ ...slot, idle: _count.holds }));
}
