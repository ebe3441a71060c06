import { expect, test } from "vitest";
import { daySheetView } from "#app/features/attendance/day-sheet.view.server.ts";
import { examineDatabase } from "#app/features/health/examine-database.server.ts";
import { demoStaff } from "#app/features/people/demo-staff.ts";
import { publishDueSlots } from "#app/features/slots/publish-horizon.server.ts";
import { fillDatabase } from "#prisma/seed/fill-database.ts";
import { openTestApp } from "#tests/support/app.ts";
import { atOffice } from "#tests/support/world.ts";

const [operator] = demoStaff;

for (const [when, local, isByDay] of [
	["a Monday morning", "2026-11-23T10:20", true],
	["a Saturday morning", "2026-11-28T11:05", true],
	["a Sunday evening", "2026-11-29T21:40", true],
	["the fifteenth of August, a holiday on a Saturday", "2026-08-15T15:30", true],
	["Easter Monday at noon", "2026-04-06T12:00", true],
	["a night between two years", "2027-01-01T00:10", false],
] as const) {
	test(`the demo shows ${isByDay ? "a day in which some came, one is late and one is absent" : "a day to come"} on ${when}, weeks behind it, people in every state, every rule kept`, {
		timeout: 60_000,
	}, async () => {
		const app = await openTestApp();
		const { db, vault } = app;
		const now = atOffice(local);
		await fillDatabase(app, now);

		const staffMember = { ...operator, municipalityIds: [...operator.municipalityIds] };
		const desk = { now, db, vault, staffMember };
		const sheet = await daySheetView({ day: null, officeId: null }, desk);
		expect(sheet.counters.booked).toBeGreaterThan(3);
		const begun = sheet.desks
			.flatMap(({ rows }) => rows)
			.filter(({ status }) => status === "booked")
			.filter(({ startsAt }) => startsAt.getTime() < now.epochMilliseconds);
		if (isByDay) {
			const states = begun.map(({ attendance }) => attendance);
			expect(states).toEqual(expect.arrayContaining(["attended", "no_show"]));
			expect(states.filter((state) => state === null)).toHaveLength(1);
		}

		const attendances = await db.read.attendance.groupBy({ by: ["status"] });
		expect(attendances.map(({ status }) => status)).toEqual(
			expect.arrayContaining(["attended", "no_show", "excused"]),
		);
		const bookings = await db.read.booking.groupBy({ by: ["status"] });
		expect(bookings).toHaveLength(3);
		const enrolments = await db.read.enrolment.groupBy({ by: ["status"] });
		expect(enrolments.map(({ status }) => status).sort()).toEqual(
			["accepted", "refused", "submitted", "to_complete", "withdrawn"].sort(),
		);
		expect(await db.read.waitlistEntry.count({ where: { status: "waiting" } })).toBe(2);
		expect(await db.read.repair.count({ where: { status: "open" } })).toBeGreaterThan(0);
		const speaking = { interviewLanguageSealed: { not: null } };
		expect(await db.read.applicant.count({ where: speaking })).toBeGreaterThan(2);
		const people = await db.read.applicant.findMany({ select: { familyName: true } });
		for (const { familyName } of people) expect(familyName).toMatch(/\(demo\)$/);

		expect((await examineDatabase({ db, now })).findings).toEqual([]);
		// The loop that looks at the openings finds them as they should be.
		const open = await db.read.repair.count({ where: { status: "open" } });
		await publishDueSlots({ now, db, vault });
		expect((await examineDatabase({ db, now })).findings).toEqual([]);
		expect(await db.read.repair.count({ where: { status: "open" } })).toBe(open);
	});
}
