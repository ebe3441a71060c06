import { expect, test } from "vitest";
import { atDesk } from "#app/features/access.ts";
import { recordAttendance } from "#app/features/attendance/record-attendance.server.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { cancelBooking } from "#app/features/booking/cancel-booking.server.ts";
import { eraseApplicant } from "#app/features/privacy/erase-applicant.server.ts";
import { meanwhile } from "#tests/support/meanwhile.ts";
import { atOffice, known, makeWorld } from "#tests/support/world.ts";

/** Somebody is expected in Collegno at half past ten on Thursday 3 December. */
async function expected() {
	const world = await makeWorld();
	const applicant = known(await world.applicant());
	const booked = await bookSlot(
		{ slotId: await world.slot(), applicant, idempotencyKey: "key", note: null },
		world.visitor(applicant.id),
	);
	if (!booked.ok) expect.fail(booked.refusal);
	const { bookingId } = booked;
	const attendance = async () =>
		(await world.db.read.attendance.findUnique({ where: { bookingId } }))?.status ?? null;
	const log = async () => {
		const entries = await world.db.read.auditEntry.findMany({
			where: { subjectId: bookingId, action: { startsWith: "attendance" } },
			orderBy: { at: "asc" },
		});
		return entries.map(({ action, details }) => `${action} ${details}`);
	};
	return { world, bookingId, person: applicant, attendance, log };
}

const ok = { ok: true };

test("arrived, then attended: both are entered and both are in the log", async () => {
	const { world, bookingId, attendance, log } = await expected();
	const early = await world.staff(["collegno"], atOffice("2026-12-03T10:20"));
	expect(await recordAttendance(atDesk("booking", bookingId, early), "arrived", early)).toEqual(ok);
	expect(await attendance()).toBe("arrived");
	const later = { ...early, now: atOffice("2026-12-03T11:15") };
	expect(await recordAttendance(atDesk("booking", bookingId, later), "attended", later)).toEqual(
		ok,
	);
	expect(await attendance()).toBe("attended");
	expect(await log()).toEqual([
		'attendance_recorded {"from":"none","to":"arrived"}',
		'attendance_recorded {"from":"arrived","to":"attended"}',
	]);
});

test("arrived and attended, pressed on one page before it is drawn anew, are both entered", async () => {
	const { world, bookingId, attendance } = await expected();
	const staff = await world.staff(["collegno"], atOffice("2026-12-03T10:40"));
	const version = await world.db.read.auditEntry.count({ where: { subjectId: bookingId } });
	const enter = (next: "arrived" | "attended" | null, page: string) =>
		recordAttendance(atDesk("booking", bookingId, staff), next, {
			...staff,
			seen: { version, form: `${next} ${page}`, page },
		});
	expect(await enter("arrived", "one page")).toEqual(ok);
	expect(await enter("attended", "another page")).toMatchObject({ refusal: "changed_meanwhile" });
	expect(await enter("attended", "one page")).toEqual(ok);
	expect(await enter("arrived", "one page")).toMatchObject({ refusal: "changed_meanwhile" });
	expect(await attendance()).toBe("attended");
	expect(await enter(null, "one page")).toEqual(ok);
});

test("an entry is taken back, and that is in the log too", async () => {
	const { world, bookingId, attendance, log } = await expected();
	const staff = await world.staff(["collegno"], atOffice("2026-12-03T11:00"));
	await recordAttendance(atDesk("booking", bookingId, staff), "no_show", staff);
	expect(await recordAttendance(atDesk("booking", bookingId, staff), null, staff)).toEqual(ok);
	expect(await attendance()).toBeNull();
	expect(await log()).toHaveLength(2);
	expect((await log()).join()).toContain('attendance_undone {"from":"no_show","to":"none"}');
});

test("entering what stands already changes nothing", async () => {
	const { world, bookingId, log } = await expected();
	const staff = await world.staff(["collegno"], atOffice("2026-12-03T10:20"));
	await Promise.all(
		[1, 2].map(() => recordAttendance(atDesk("booking", bookingId, staff), "arrived", staff)),
	);
	expect(await log()).toHaveLength(1);
});

test("nothing is entered before the day, nor an absence before the hour", async () => {
	const { world, bookingId, attendance } = await expected();
	const staff = await world.staff(["collegno"]);
	const enter = (now: string, next: "arrived" | "no_show") =>
		recordAttendance(atDesk("booking", bookingId, staff), next, { ...staff, now: atOffice(now) });
	expect(await enter("2026-12-02T23:59", "arrived")).toMatchObject({ refusal: "before_the_day" });
	expect(await enter("2026-12-03T10:29", "no_show")).toMatchObject({ refusal: "before_the_start" });
	expect(await attendance()).toBeNull();
	expect(await enter("2026-12-03T10:30", "no_show")).toEqual(ok);
});

test("a cancelled appointment has no attendance", async () => {
	const { world, bookingId } = await expected();
	const staff = await world.staff(["collegno"], atOffice("2026-12-03T10:35"));
	await cancelBooking(atDesk("booking", bookingId, staff), null, staff);
	expect(await recordAttendance(atDesk("booking", bookingId, staff), "arrived", staff)).toEqual({
		ok: false,
		refusal: "booking_cancelled",
	});
});

test("the appointment of somebody who is erased at that moment is not there", async () => {
	const { world, bookingId, person } = await expected();
	const staff = await world.staff(["collegno"], atOffice("2026-12-03T10:35"));
	const erasing = meanwhile(staff, () => eraseApplicant(person, world.system()));
	expect(await recordAttendance(atDesk("booking", bookingId, staff), "arrived", erasing)).toEqual({
		ok: false,
		refusal: "unknown_booking",
	});
	expect(await world.db.read.attendance.count()).toBe(0);
});

test("another municipality's appointment is not there", async () => {
	const { world, bookingId, attendance } = await expected();
	const staff = await world.staff(["rivoli"], atOffice("2026-12-03T10:35"));
	const refused = { ok: false, refusal: "unknown_booking" };
	expect(await recordAttendance(atDesk("booking", bookingId, staff), "arrived", staff)).toEqual(
		refused,
	);
	expect(await recordAttendance(atDesk("booking", "nothing", staff), "arrived", staff)).toEqual(
		refused,
	);
	expect(await attendance()).toBeNull();
});
