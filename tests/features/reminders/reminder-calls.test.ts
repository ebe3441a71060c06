import { expect, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import { atDesk } from "#app/features/access.ts";
import { stateSeen } from "#app/features/audit/seen-store.server.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { moveBooking } from "#app/features/booking/move-booking.server.ts";
import type { StaffChangeContext } from "#app/features/context.ts";
import { eraseApplicant } from "#app/features/privacy/erase-applicant.server.ts";
import { recordReminderCall } from "#app/features/reminders/record-reminder-call.server.ts";
import {
	countRemindersToCall,
	remindersToCallView,
} from "#app/features/reminders/reminders-to-call.view.server.ts";
import { meanwhile } from "#tests/support/meanwhile.ts";
import { atOffice, known, linkedBooking, makeWorld, type World } from "#tests/support/world.ts";
import { noted } from "#tests/support/written.ts";

async function books(world: World, facts: object, start = "2026-12-03T10:30") {
	const applicantId = await world.applicant(facts);
	const booked = await bookSlot(
		{
			slotId: await world.slot({ start: atOffice(start) }),
			applicant: known(applicantId),
			idempotencyKey: newId(),
			note: null,
		},
		world.visitor(applicantId),
	);
	return booked.ok ? { bookingId: booked.bookingId, applicantId } : expect.fail(booked.refusal);
}

const noEmail = { email: null, phone: "3331234567" };

/** As the page shows the appointment now. */
async function looking(staff: StaffChangeContext, id: string): Promise<StaffChangeContext> {
	const state = await stateSeen(staff.db.read, { kind: "booking", id });
	return { ...staff, seen: { version: Number(state.split(".")[0]), form: state, page: state } };
}

test("the desk sees whom to call, soonest first, and who called when", async () => {
	const world = await makeWorld();
	const later = await books(world, { ...noEmail, familyName: "Verdi" }, "2026-12-03T11:30");
	const first = await books(world, noEmail);
	await books(world, {}, "2026-12-03T09:00");
	await books(world, noEmail, "2026-12-04T10:30");
	const olga = await world.staff(["collegno"], atOffice("2026-12-01T09:00"));
	expect((await remindersToCallView(olga)).toCall).toMatchObject([
		{ bookingId: first.bookingId, person: { phone: "3331234567" }, calls: [] },
		{ bookingId: later.bookingId },
	]);
	expect(await countRemindersToCall(olga)).toBe(2);
	const rivoli = await world.staff(["rivoli"], olga.now);
	expect(await remindersToCallView(rivoli)).toEqual({ toCall: [], reached: [] });
	expect(
		await recordReminderCall(atDesk("booking", first.bookingId, rivoli), "reached", rivoli),
	).toEqual({ ok: false, refusal: "unknown_booking" });

	const own = atDesk("booking", first.bookingId, olga);
	expect(await recordReminderCall(own, "no_answer", olga)).toEqual({ ok: true });
	const afternoon = { ...olga, now: atOffice("2026-12-01T15:00") };
	expect((await remindersToCallView(afternoon)).toCall[0]).toMatchObject({
		calls: [{ outcome: "no_answer", by: "Olga Operatrice" }],
	});
	expect(await recordReminderCall(own, "reached", afternoon)).toEqual({ ok: true });
	// Said again by a colleague: it is no news.
	expect(await recordReminderCall(own, "reached", afternoon)).toEqual({ ok: true });
	const { toCall, reached } = await remindersToCallView(afternoon);
	expect(toCall).toMatchObject([{ bookingId: later.bookingId }]);
	expect(reached).toMatchObject([
		{ bookingId: first.bookingId, calls: [{ outcome: "reached" }, { outcome: "no_answer" }] },
	]);
	expect(await recordReminderCall(own, "no_answer", afternoon)).toEqual({
		ok: false,
		refusal: "nothing_to_remind",
	});
	const of = {
		by: `staff ${olga.staffMember.id}`,
		what: `booking ${first.bookingId}`,
		details: {},
	};
	expect(await noted(world.db, { actorId: olga.staffMember.id })).toEqual([
		{ ...of, action: "not_reached_by_phone" },
		{ ...of, action: "reminded_by_phone" },
	]);
});

test("whoever was told an old time is called again, and the caller hears of the move", async () => {
	const world = await makeWorld();
	const { bookingId, applicantId } = await books(world, noEmail);
	const olga = await world.staff(null, atOffice("2026-12-01T09:00"));
	const page = await looking(olga, bookingId);
	const own = atDesk("booking", bookingId, page);
	const moved = await moveBooking(
		{
			booking: linkedBooking(bookingId),
			toSlotId: await world.slot({ start: atOffice("2026-12-04T10:30") }),
		},
		{ ...world.visitor(applicantId), now: atOffice("2026-12-01T09:01") },
	);
	expect(moved).toEqual({ ok: true });
	expect(await recordReminderCall(own, "reached", page)).toMatchObject({
		refusal: "changed_meanwhile",
		change: { action: "moved", by: { kind: "applicant" } },
	});
	expect(await world.db.read.reminderCall.count()).toBe(0);
});

test("whoever is erased while they are called has no appointment to be reminded of", async () => {
	const world = await makeWorld();
	const { bookingId, applicantId } = await books(world, noEmail);
	const olga = await world.staff(null, atOffice("2026-12-01T09:00"));
	const erasing = meanwhile(olga, () => eraseApplicant(known(applicantId), world.system()));
	expect(await recordReminderCall(atDesk("booking", bookingId, olga), "reached", erasing)).toEqual({
		ok: false,
		refusal: "unknown_booking",
	});
});

test("of two who press at once, one call is recorded", async () => {
	const world = await makeWorld();
	const { bookingId } = await books(world, noEmail);
	const olga = await world.staff(null, atOffice("2026-12-01T09:00"));
	const carlo = await world.staff(null, atOffice("2026-12-01T09:00"));
	const own = atDesk("booking", bookingId, olga);
	const pages = [await looking(olga, bookingId), await looking(carlo, bookingId)];
	const answers = await Promise.all(pages.map((page) => recordReminderCall(own, "reached", page)));
	expect(answers).toEqual([{ ok: true }, { ok: true }]);
	expect(await world.db.read.reminderCall.count()).toBe(1);
});
