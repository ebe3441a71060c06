import { Temporal } from "temporal-polyfill";
import { toDate, toInstant } from "#app/adapters/db/instants.server.ts";
import type { Attendance } from "#app/domain/attendance/decide-attendance.ts";
import { type Expectation, expectationOf } from "#app/domain/attendance/expectation.ts";
import type { BookingStatus } from "#app/domain/booking/booking.ts";
import { isPastDeadline } from "#app/domain/booking/decide-cancellation.ts";
import { formatReference } from "#app/domain/booking/reference.ts";
import { bySearchName } from "#app/domain/people/by-search-name.ts";
import { shownPhone } from "#app/domain/people/contact.ts";
import type { InterviewLanguage } from "#app/domain/people/interview-language.ts";
import { dateAt, instantAt } from "#app/domain/time/office-clock.ts";
import { readDay } from "#app/domain/time/read-day.ts";
import { statesOnPage } from "#app/features/audit/seen-store.server.ts";
import type { StaffContext } from "#app/features/context.ts";
import { openedInterviewLanguage } from "#app/features/people/applicant-store.server.ts";
import { within } from "#app/features/rights.ts";
import {
	type DayBooking,
	listDayBookings,
	listDaySlots,
	type SlotsOfDay,
} from "./day-store.server.ts";

/** One appointment of the day, as the desk reads it with the phone on one ear. */
export type DaySheetRow = {
	bookingId: string;
	applicantId: string;
	startsAt: Date;
	endsAt: Date;
	givenName: string;
	familyName: string;
	serviceName: string;
	reference: string;
	hasNote: boolean;
	locale: string;
	phone: string | null;
	safeContact: boolean;
	interviewLanguage: InterviewLanguage | null;
	status: BookingStatus;
	attendance: Attendance | null;
	/** When they said, past the deadline, that they don't come; null where they did not. */
	declinedAt: Date | null;
	/** Where nothing was entered; null where something was, or where they don't come. */
	expectation: Expectation | null;
	/** The state of the appointment, as the forms carry it. */
	seen: string;
};

/** A group session: once, with everybody in it. */
export type DaySheetSession = {
	slotId: string;
	startsAt: Date;
	endsAt: Date;
	serviceName: string;
	capacity: number;
	seatsTaken: number;
	/** Nobody can book it any more. */
	isWithdrawn: boolean;
	rows: DaySheetRow[];
};

/** One desk's day: who comes, and when it is free. */
export type DaySheetDesk = {
	deskId: string;
	deskName: string;
	officeName: string;
	zone: string;
	/** Appointments of one person each. */
	rows: DaySheetRow[];
	sessions: DaySheetSession[];
	/** Starts of the slots with a seat left, not begun yet. */
	freeAt: Date[];
};

export type DaySheetCounters = {
	booked: number;
	arrived: number;
	attended: number;
	absent: number;
	freeSeats: number;
};

export type DaySheet = {
	/** "YYYY-MM-DD" at the office */
	day: string;
	previousDay: string;
	nextDay: string;
	isToday: boolean;
	/** The instant it was read at. */
	at: Date;
	desks: DaySheetDesk[];
	counters: DaySheetCounters;
};

/**
 * A day at the offices of somebody at the desk.
 *
 * @param query.day "YYYY-MM-DD"; anything else is today
 * @param query.officeId null: all their offices
 */
export async function daySheetView(
	query: { day: string | null; officeId: string | null },
	{ now, db, vault, staffMember }: StaffContext,
): Promise<DaySheet> {
	const [offices, services] = await Promise.all([
		db.directory.office.findMany({
			where: {
				...within(staffMember.municipalityIds),
				...(query.officeId && { id: query.officeId }),
			},
			select: { id: true, name: true, zone: true, desks: { select: { id: true, name: true } } },
		}),
		db.directory.service.findMany({
			select: {
				id: true,
				format: true,
				cancellationDeadlineHours: true,
				texts: { where: { locale: "it" }, select: { name: true } },
			},
		}),
	]);
	const today = dateAt(now, offices[0]?.zone ?? "Europe/Rome");
	const day = readDay(query.day) ?? today;
	const zones = [...new Set(offices.map(({ zone }) => zone))];
	const ofTheDay: SlotsOfDay = {
		serviceIds: services.map(({ id }) => id),
		places: zones.map((zone) => ({
			officeIds: offices.filter((office) => office.zone === zone).map(({ id }) => id),
			start: startOf(day, zone),
			end: startOf(day.add({ days: 1 }), zone),
		})),
	};
	const [slots, bookings] = await Promise.all([
		listDaySlots(db.read, ofTheDay, now),
		listDayBookings(db.read, ofTheDay),
	]);
	const stateOf = statesOnPage();
	const bySlot = new Map(slots.map(({ id }) => [id, [] as DayBooking[]]));
	for (const booking of bookings) bySlot.get(booking.slotId)?.push(booking);

	const desks = new Map<string, DaySheetDesk>();
	let freeSeats = 0;
	for (const slot of slots) {
		const office = offices.find(({ id }) => id === slot.officeId);
		const service = services.find(({ id }) => id === slot.serviceId);
		if (!office || !service) continue; // asked for by their ids
		const desk = desks.get(slot.deskId) ?? {
			deskId: slot.deskId,
			deskName: office.desks.find(({ id }) => id === slot.deskId)?.name ?? "",
			officeName: office.name,
			zone: office.zone,
			rows: [],
			sessions: [],
			freeAt: [],
		};
		desks.set(slot.deskId, desk);
		const isOpen = slot.withdrawnAt === null && slot.startsAt > toDate(now);
		const seatsLeft = slot.capacity - slot.seatsTaken + slot.idle;
		if (isOpen && seatsLeft > 0) {
			freeSeats += seatsLeft;
			if (service.format === "individual") desk.freeAt.push(slot.startsAt);
		}
		const serviceName = service.texts[0]?.name ?? "";
		const inSlot = bySlot.get(slot.id) ?? [];
		const rows = inSlot.sort(bySearchName).map((booking): DaySheetRow => {
			const { applicant } = booking;
			return {
				bookingId: booking.id,
				seen: stateOf(booking.version),
				applicantId: applicant.id,
				startsAt: slot.startsAt,
				endsAt: slot.endsAt,
				givenName: applicant.givenName,
				familyName: applicant.familyName,
				serviceName,
				reference: formatReference(booking.reference),
				hasNote: booking.hasNote,
				locale: applicant.locale,
				phone: shownPhone(vault.unsealIfAny(applicant.phoneSealed)),
				safeContact: applicant.safeContact,
				interviewLanguage: openedInterviewLanguage(vault, applicant.interviewLanguageSealed),
				status: booking.status,
				attendance: booking.attendance,
				declinedAt: declinedAt(booking, { startsAt: slot.startsAt, office, service }),
				expectation:
					booking.status === "booked" && booking.attendance === null
						? expectationOf({ start: toInstant(slot.startsAt), end: toInstant(slot.endsAt) }, now)
						: null,
			};
		});
		if (service.format === "individual") desk.rows.push(...rows);
		else if (slot.withdrawnAt === null || rows.length > 0) {
			const { id: slotId, startsAt, endsAt, capacity, seatsTaken } = slot;
			const isWithdrawn = slot.withdrawnAt !== null;
			const facts = { slotId, startsAt, endsAt, serviceName, capacity, seatsTaken };
			desk.sessions.push({ ...facts, isWithdrawn, rows });
		}
	}
	const withSomething = [...desks.values()].filter(
		({ rows, sessions, freeAt }) => rows.length + sessions.length + freeAt.length > 0,
	);
	return {
		day: day.toString(),
		previousDay: day.subtract({ days: 1 }).toString(),
		nextDay: day.add({ days: 1 }).toString(),
		isToday: day.equals(today),
		at: toDate(now),
		desks: withSomething,
		counters: { ...countAttendance(withSomething), freeSeats },
	};
}

/** On the day it makes a difference to the desk that somebody has told them, and when. */
function declinedAt(
	{ status, cancelledAt }: { status: BookingStatus; cancelledAt: Date | null },
	slot: {
		startsAt: Date;
		office: { zone: string };
		service: { cancellationDeadlineHours: number };
	},
): Date | null {
	if (status !== "cancelled_by_applicant" || cancelledAt === null) return null;
	const isLate = isPastDeadline(toInstant(cancelledAt), {
		booking: { start: toInstant(slot.startsAt) },
		terms: slot.service,
		zone: slot.office.zone,
	});
	return isLate ? cancelledAt : null;
}

function countAttendance(desks: DaySheetDesk[]): Omit<DaySheetCounters, "freeSeats"> {
	const rows = desks
		.flatMap((desk) => [...desk.rows, ...desk.sessions.flatMap((session) => session.rows)])
		.filter(({ status }) => status === "booked");
	const count = (...which: Attendance[]) =>
		rows.filter(({ attendance }) => attendance !== null && which.includes(attendance)).length;
	return {
		booked: rows.length,
		arrived: count("arrived"),
		attended: count("attended"),
		absent: count("no_show", "excused"),
	};
}

function startOf(day: Temporal.PlainDate, zone: string): Date {
	return toDate(instantAt(day, Temporal.PlainTime.from("00:00"), zone));
}
