import { expect, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import { atDesk } from "#app/features/access.ts";
import { daySheetView } from "#app/features/attendance/day-sheet.view.server.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { staffBookingView } from "#app/features/booking/staff-booking.view.server.ts";
import { correctAtDesk } from "#app/features/people/correct-at-desk.server.ts";
import { correctMyData } from "#app/features/people/correct-my-data.server.ts";
import { personView } from "#app/features/people/person.view.server.ts";
import { eraseApplicant } from "#app/features/privacy/erase-applicant.server.ts";
import { myCopyView } from "#app/features/privacy/my-copy.view.server.ts";
import { remindersToCallView } from "#app/features/reminders/reminders-to-call.view.server.ts";
import { groupSessionView } from "#app/features/slots/group-session.view.server.ts";
import { deskWaitlistView } from "#app/features/waitlist/desk-waitlist.view.server.ts";
import { makeWaitingWorld } from "#tests/features/waitlist/waiting-world.ts";
import { atOffice, known, makeWorld } from "#tests/support/world.ts";

const ANA = { givenName: "Ana", familyName: "Pop", email: null, phone: "+393331234567" };

/** Ana books, and asks to speak Arabic at the interview. */
async function withAna() {
	const world = await makeWorld();
	const slotId = await world.slot();
	const booked = await bookSlot(
		{
			slotId,
			applicant: world.newcomer({ ...ANA, interviewLanguage: "ar" }),
			idempotencyKey: newId(),
			note: null,
		},
		world.visitor(),
	);
	if (!booked.ok) throw new Error(booked.refusal);
	return { world, staff: await world.staff(["collegno"]), slotId, ...booked };
}

test("the desk reads it in the day's list, with the appointment and with the person", async () => {
	const { staff, bookingId, applicantId } = await withAna();
	const { desks } = await daySheetView({ day: "2026-12-03", officeId: null }, staff);
	expect(desks[0]?.rows).toMatchObject([{ bookingId, interviewLanguage: "ar" }]);
	expect((await staffBookingView(bookingId, staff))?.applicant.interviewLanguage).toBe("ar");
	expect((await personView(applicantId, staff))?.interviewLanguage).toBe("ar");
});

test("whoever reminds them by telephone reads it, and whoever runs the group session they come to", async () => {
	const { world, slotId, bookingId } = await withAna();
	const twoDaysBefore = await world.staff(["collegno"], atOffice("2026-12-01T09:00"));
	const { toCall } = await remindersToCallView(twoDaysBefore);
	expect(toCall).toMatchObject([{ bookingId, person: { interviewLanguage: "ar" } }]);
	await world.db.transaction((tx) =>
		tx.service.update({ where: { id: "primo-colloquio" }, data: { format: "group" } }),
	);
	const session = await groupSessionView(slotId, twoDaysBefore);
	expect(session?.participants).toMatchObject([{ bookingId, interviewLanguage: "ar" }]);
});

test("whoever joins the waiting list says it as well, and the desk reads it in the list", async () => {
	const world = await makeWaitingWorld();
	const applicant = world.newcomer({ ...ANA, interviewLanguage: "ar" });
	expect(await world.joins({ applicant })).toMatchObject({ ok: true });
	const { waiting } = await deskWaitlistView(await world.staff(["collegno"]));
	expect(waiting).toMatchObject([{ person: { interviewLanguage: "ar" } }]);
});

test("it is kept sealed, stands in the copy of their data, and goes with the person", async () => {
	const { world, applicantId } = await withAna();
	const where = { id: applicantId };
	const row = await world.db.read.applicant.findUniqueOrThrow({ where });
	expect(Buffer.from(row.interviewLanguageSealed ?? []).toString("latin1")).not.toMatch(/^ar$/);
	expect(row.interviewLanguageSealed).not.toBeNull();
	const copy = await myCopyView(known(applicantId), world.system());
	expect(copy.person.interviewLanguage).toBe("ar");
	await eraseApplicant(known(applicantId), world.visitor(applicantId));
	expect(await world.db.read.applicant.findUnique({ where })).toBeNull();
});

test("person and desk change it or take it back, each in their form; a form without it leaves it", async () => {
	const { world, staff, applicantId } = await withAna();
	const spoken = async () => (await personView(applicantId, staff))?.interviewLanguage;
	const data = { ...ANA, locale: "it" as const };
	await correctMyData(known(applicantId), data, world.visitor(applicantId));
	expect(await spoken()).toBe("ar");
	const own = atDesk("person", applicantId, staff);
	const atTheDesk = { ...data, municipality: undefined };
	await correctAtDesk(own, { ...atTheDesk, interviewLanguage: "ise" }, staff);
	expect(await spoken()).toBe("ise");
	await correctMyData(
		known(applicantId),
		{ ...data, interviewLanguage: null },
		world.visitor(applicantId),
	);
	expect(await spoken()).toBeNull();
});

test("the log says that something was corrected, and never the language", async () => {
	const { world, staff, applicantId } = await withAna();
	const data = { ...ANA, locale: "it" as const, municipality: undefined };
	await correctAtDesk(
		atDesk("person", applicantId, staff),
		{ ...data, interviewLanguage: "ise" },
		staff,
	);
	const log = await world.db.read.auditEntry.findMany({ where: { subjectId: applicantId } });
	expect(log.map(({ action, details }) => [action, details])).toEqual([["corrected", null]]);
});
