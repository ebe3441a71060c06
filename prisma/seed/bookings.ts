import { Temporal } from "temporal-polyfill";
import type { App } from "#app/adapters/app.server.ts";
import { newId } from "#app/adapters/db/ids.server.ts";
import { toDate, toInstant } from "#app/adapters/db/instants.server.ts";
import type { Attendance } from "#app/domain/attendance/decide-attendance.ts";
import { writeAttendance } from "#app/features/attendance/attendance-store.server.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { recordCancellation } from "#app/features/booking/booking-store.server.ts";
import { demoStaff } from "#app/features/people/demo-staff.ts";
import { releaseSeat } from "#app/features/seats/seat-store.server.ts";
import { CLOSED_DESK, demoPeople } from "./demo.ts";

/** The demo's weeks behind today, in days: `seedSlots` publishes them. */
const PAST_DAYS = 28;

/** Only the first days ahead have people in them: the rest is to be booked. */
const DAYS_AHEAD = 5;

/** Of how many times one is taken. */
const TAKEN = { past: 14, ahead: 5 } as const;

type Time = {
	id: string;
	start: Temporal.Instant;
	end: Temporal.Instant;
	officeId: string;
	deskId: string;
};

/**
 * Invented people with appointments, through the same door as everybody: weeks in which most came, a
 * day in progress whatever the day and the hour, and the days ahead.
 */
export async function seedBookings(
	app: App,
	now: Temporal.Instant,
	today: Temporal.PlainDate,
): Promise<void> {
	const midnight = (day: Temporal.PlainDate) => day.toZonedDateTime("Europe/Rome").toInstant();
	const times = await listTimes(app, {
		start: midnight(today.subtract({ days: PAST_DAYS })),
		end: midnight(today.add({ days: DAYS_AHEAD })),
	});
	const past = times.filter(({ start }) => isBefore(start, midnight(today)));
	const ahead = times.filter(({ start }) => !isBefore(start, midnight(today.add({ days: 1 }))));
	const ofToday = times
		.filter((time) => !past.includes(time) && !ahead.includes(time))
		.filter(({ officeId }) => officeId === "collegno-sportello")
		.filter((_, index) => index % 3 !== 2); // some are free

	const tomorrow = now.add({ hours: 24 });
	const toBeClosed = ahead.find(
		({ deskId, start }) => deskId === CLOSED_DESK && isBefore(tomorrow, start),
	);
	const begun = ofToday.filter(({ start }) => isBefore(start, now));
	const chosen = [
		...past.filter((_, index) => index % TAKEN.past === 0),
		...ofToday,
		...ahead.filter((time, index) => index % TAKEN.ahead === 0 || time === toBeClosed),
	];
	for (const [index, time] of chosen.entries()) {
		const person = demoPeople[index % demoPeople.length];
		if (!person) continue;
		// Booked some days ahead, within the notice that everybody has to keep.
		const bookedAt = earlier(now, time.start.subtract({ hours: 72 }));
		const { db, vault } = app;
		const booked = await bookSlot(
			{
				slotId: time.id,
				applicant: { ...person, fiscalCode: null, email: null },
				idempotencyKey: newId(),
				note: index % 7 === 3 ? "Nota dimostrativa: preferisco parlare piano." : null,
			},
			{ now: bookedAt, db, vault, locale: "it", applicantId: null, clientAddress: `demo ${index}` },
		);
		if (!booked.ok) continue;
		const booking = { ...booked, ...time, index };
		const isOfToday = begun.includes(time);
		const isCancelled = index % 9 === 7 && !isOfToday && time !== toBeClosed;
		if (isCancelled) await cancel(app, booking, now);
		else {
			const status = isOfToday
				? attendanceToday(begun.indexOf(time), begun.length)
				: attendanceOf(booking, now);
			if (status) await record(app, { ...booking, status }, now);
		}
	}
}

async function cancel(
	{ db }: App,
	{ bookingId, id: slotId, start, index }: Time & { bookingId: string; index: number },
	now: Temporal.Instant,
): Promise<void> {
	const cancelledAt = earlier(now, start.subtract({ hours: 30 }));
	await db.transaction(async (tx) => {
		await recordCancellation(tx, bookingId, {
			status: index % 2 === 1 ? "cancelled_by_office" : "cancelled_by_applicant",
			reason: "Motivo dimostrativo",
			sequence: 1,
			now: cancelledAt,
		});
		await releaseSeat(tx, slotId, cancelledAt);
	});
}

async function record(
	{ db }: App,
	{ bookingId, start, status }: Time & { bookingId: string; status: Attendance },
	now: Temporal.Instant,
): Promise<void> {
	const recordedAt = earlier(now, start);
	await db.transaction((tx) =>
		writeAttendance(tx, { bookingId, status, staffMemberId: demoStaff[0].id, now: recordedAt }),
	);
}

/** Of those whose time has begun today, in its order: most came, some did not, and the last is late. */
function attendanceToday(place: number, count: number): Attendance | null {
	if (place === count - 1) return null;
	if (place % 4 === 1) return "no_show";
	return place % 4 === 3 ? "excused" : "attended";
}

/** Most came; some of those expected within the hour are here already. */
function attendanceOf(
	{ start, end, index }: Time & { index: number },
	now: Temporal.Instant,
): Attendance | null {
	if (isBefore(end, now)) {
		if (index % 6 === 5) return "no_show";
		return index % 10 === 8 ? "excused" : "attended";
	}
	const minutes = now.until(start, { largestUnit: "minutes" }).minutes;
	if (minutes > 50) return null;
	return index % 2 === 0 ? null : "arrived";
}

async function listTimes(
	{ db }: App,
	{ start, end }: { start: Temporal.Instant; end: Temporal.Instant },
): Promise<Time[]> {
	const slots = await db.read.slot.findMany({
		where: {
			serviceId: { in: ["primo-colloquio", "incontro-di-gruppo"] },
			startsAt: { gte: toDate(start), lt: toDate(end) },
		},
		orderBy: [{ startsAt: "asc" }, { deskId: "asc" }],
		select: { id: true, startsAt: true, endsAt: true, officeId: true, deskId: true },
	});
	return slots.map(({ startsAt, endsAt, ...slot }) => ({
		...slot,
		start: toInstant(startsAt),
		end: toInstant(endsAt),
	}));
}

function isBefore(a: Temporal.Instant, b: Temporal.Instant): boolean {
	return Temporal.Instant.compare(a, b) < 0;
}

function earlier(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
	return isBefore(a, b) ? a : b;
}
