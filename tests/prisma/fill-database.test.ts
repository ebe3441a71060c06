import { expect, test } from "vitest";
import { daySheetView } from "#app/features/attendance/day-sheet.view.server.ts";
import { examineDatabase } from "#app/features/health/examine-database.server.ts";
import { demoStaff } from "#app/features/people/demo-staff.ts";
import { publishDueSlots } from "#app/features/slots/publish-horizon.server.ts";
import { fillDatabase } from "#prisma/seed/fill-database.ts";
import { openTestApp } from "#tests/support/app.ts";
import { atOffice } from "#tests/support/world.ts";

const [operator] = demoStaff;

for (const [when, local] of [
	["a Monday morning", "2026-11-23T10:20"],
	["a Sunday evening", "2026-11-29T21:40"],
	["a night between two years", "2027-01-01T00:10"],
] as const) {
	test(`the demo shows a day in progress on ${when}, weeks behind it, people in every state, every rule kept`, {
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
		const began = now.subtract({ minutes: 10 }).epochMilliseconds;
		const rows = sheet.desks
			.flatMap(({ rows }) => rows)
			.filter(({ status }) => status === "booked");
		const isUnderWay = rows.some(({ startsAt }) => startsAt.getTime() < began);
		if (isUnderWay) expect(sheet.counters.attended + sheet.counters.absent).toBeGreaterThan(0);

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
