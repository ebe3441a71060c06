import { Temporal } from "temporal-polyfill";
import { toDate, toInstant } from "#app/adapters/db/instants.server.ts";
import type { Attendance } from "#app/domain/attendance/decide-attendance.ts";
import { bySearchName } from "#app/domain/people/by-search-name.ts";
import { dateAt, instantAt } from "#app/domain/time/office-clock.ts";
import { readDay } from "#app/domain/time/read-day.ts";
import type { StaffContext } from "#app/features/context.ts";
import { within } from "#app/features/rights.ts";
import { listClosuresOfOffice } from "./closure-store.server.ts";

export type AgendaSlot = {
	id: string;
	deskName: string;
	serviceName: string;
	startsAt: Date;
	endsAt: Date;
	capacity: number;
	seatsTaken: number;
	/** A session for several people, with a page of its own. */
	isGroup: boolean;
	/** Nobody can book it any more; whoever is in it is still expected until moved or told. */
	isWithdrawn: boolean;
	people: {
		bookingId: string;
		givenName: string;
		familyName: string;
		attendance: Attendance | null;
	}[];
};

export type Agenda = {
	officeId: string;
	officeName: string;
	zone: string;
	/** "YYYY-MM-DD", a Monday; so are the two around it. */
	from: string;
	previous: string;
	next: string;
	days: { day: string; isToday: boolean; slots: AgendaSlot[] }[];
	closures: { id: string; startsAt: Date; endsAt: Date; reason: string }[];
};

/**
 * A week of one office; null for an office that is not theirs.
 *
 * @param query.from "YYYY-MM-DD", any day of the week; anything else is this week
 */
export async function weekAgendaView(
	query: { officeId: string; from: string | null },
	{ now, db, staffMember }: StaffContext,
): Promise<Agenda | null> {
	const office = await db.read.office.findFirst({
		where: { id: query.officeId, ...within(staffMember.municipalityIds) },
		select: {
			id: true,
			name: true,
			zone: true,
			municipalityId: true,
			desks: { select: { id: true } },
		},
	});
	if (!office) return null;
	const { zone } = office;
	const today = dateAt(now, zone);
	const day = readDay(query.from) ?? today;
	const from = day.subtract({ days: day.dayOfWeek - 1 });
	const until = from.add({ days: 7 });
	const startsAt = { gte: midnight(from, zone), lt: midnight(until, zone) };

	const services = await db.read.service.findMany({ select: { id: true } });
	const [slots, closures] = await Promise.all([
		db.read.slot.findMany({
			where: {
				officeId: office.id,
				// All of them, because the index of an office's slots goes on with the service.
				serviceId: { in: services.map(({ id }) => id) },
				startsAt,
				OR: [{ withdrawnAt: null }, { bookings: { some: { status: "booked" } } }],
			},
			orderBy: [{ startsAt: "asc" }, { desk: { name: "asc" } }],
			select: {
				id: true,
				startsAt: true,
				endsAt: true,
				capacity: true,
				seatsTaken: true,
				withdrawnAt: true,
				desk: { select: { name: true } },
				service: {
					select: { format: true, texts: { where: { locale: "it" }, select: { name: true } } },
				},
				bookings: {
					where: { status: "booked" },
					select: {
						id: true,
						attendance: { select: { status: true } },
						applicant: { select: { givenName: true, familyName: true, searchName: true } },
					},
				},
			},
		}),
		listClosuresOfOffice(
			db.read,
			{ ...office, officeId: office.id, deskIds: office.desks.map((desk) => desk.id) },
			{ start: toInstant(startsAt.gte), end: toInstant(startsAt.lt) },
		),
	]);

	const byDay = new Map<string, AgendaSlot[]>();
	for (const { desk, service, withdrawnAt, bookings, ...slot } of slots) {
		const on = dateAt(toInstant(slot.startsAt), zone).toString();
		const ofDay = byDay.get(on) ?? [];
		byDay.set(on, ofDay);
		ofDay.push({
			...slot,
			deskName: desk.name,
			serviceName: service.texts[0]?.name ?? "",
			isGroup: service.format === "group",
			isWithdrawn: withdrawnAt !== null,
			people: bookings.sort(bySearchName).map(({ id, attendance, applicant }) => ({
				bookingId: id,
				givenName: applicant.givenName,
				familyName: applicant.familyName,
				attendance: attendance?.status ?? null,
			})),
		});
	}
	return {
		officeId: office.id,
		officeName: office.name,
		zone,
		from: from.toString(),
		previous: from.subtract({ days: 7 }).toString(),
		next: until.toString(),
		days: [0, 1, 2, 3, 4, 5, 6]
			.map((days) => from.add({ days }))
			.map((on) => ({
				day: on.toString(),
				isToday: on.equals(today),
				slots: byDay.get(on.toString()) ?? [],
			}))
			.filter(({ slots: ofDay }, index) => index < 5 || ofDay.length > 0),
		closures: closures.map(({ id, start, end, reason }) => ({
			id,
			startsAt: toDate(start),
			endsAt: toDate(end),
			reason,
		})),
	};
}

function midnight(day: Temporal.PlainDate, zone: string): Date {
	return toDate(instantAt(day, Temporal.PlainTime.from("00:00"), zone));
}
