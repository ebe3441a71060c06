import { expect, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { openByReference } from "#app/features/people/open-by-reference.server.ts";
import { makeWaitingWorld } from "#tests/features/waitlist/waiting-world.ts";
import { makeWorld, monday } from "#tests/support/world.ts";

async function makeBooking(familyName = "D'Angelo Rossi") {
	const world = await makeWorld();
	const booked = await bookSlot(
		{
			slotId: await world.slot(),
			applicant: world.newcomer({ familyName, email: null, phone: "333123456" }),
			idempotencyKey: newId(),
			note: null,
		},
		world.visitor(),
	);
	if (!booked.ok) throw new Error(booked.refusal);
	const { reference, bookingId } = booked;
	const open = (
		typed: string,
		over: { reference?: string; address?: string; minutes?: number } = {},
	) =>
		openByReference(
			{
				reference: over.reference ?? reference,
				familyName: typed,
				clientAddress: over.address ?? "192.0.2.1",
			},
			world.system(monday.add({ minutes: over.minutes ?? 0 })),
		);
	return { ...world, open, bookingId };
}

test("the code and the first three letters of the surname open the appointment, however they are typed", async () => {
	const { open, bookingId } = await makeBooking();
	for (const typed of ["dan", "D'An", "DÀNgelo", "d angelo rossi"]) {
		expect(await open(typed)).toEqual({ ok: true, kind: "booking", id: bookingId });
	}
});

test("the code of a wish opens the wish, and whoever has one name alone is asked for that", async () => {
	const { db, joins, newcomer, system } = await makeWaitingWorld();
	const joined = await joins({ applicant: newcomer({ givenName: "Suharto", familyName: "" }) });
	if (!joined.ok) expect.fail(joined.refusal);
	const { reference } = await db.read.waitlistEntry.findFirstOrThrow();
	const open = (familyName: string) =>
		openByReference({ reference, familyName, clientAddress: "192.0.2.1" }, system());
	expect(await open("suh")).toEqual({ ok: true, kind: "wish", id: joined.entryId });
	expect(await open("")).toEqual({ ok: false, refusal: "wrong_reference" });
});

test("a surname of two letters is asked for whole", async () => {
	const { open, bookingId } = await makeBooking("Hu");
	expect(await open("hu")).toEqual({ ok: true, kind: "booking", id: bookingId });
	for (const typed of ["h", "hua"]) expect(await open(typed)).toMatchObject({ ok: false });
});

test("a wrong name and a code that isn't one get the same answer", async () => {
	const { open } = await makeBooking();
	const wrong = { ok: false, refusal: "wrong_reference" };
	expect(await open("ros")).toEqual(wrong);
	expect(await open("da")).toEqual(wrong);
	expect(await open("dan", { reference: "ZZZZZZZZ" })).toEqual(wrong);
});

test("five wrong names for a code are forgiven in an hour, from wherever they come, even made together", async () => {
	const { open, bookingId } = await makeBooking();
	const guesses = Array.from({ length: 8 }, (_, nth) => open("bia", { address: `192.0.2.${nth}` }));
	const answers = await Promise.all(guesses);
	expect(
		answers.filter((answer) => !answer.ok && answer.refusal === "wrong_reference").length,
	).toBeLessThanOrEqual(5);
	expect(await open("dan", { address: "192.0.2.99", minutes: 61 })).toEqual({
		ok: true,
		kind: "booking",
		id: bookingId,
	});
});

test("one address may guess twenty times in an hour, and a right answer is not counted", async () => {
	const { open } = await makeBooking();
	for (let nth = 0; nth < 30; nth += 1) expect(await open("dan")).toMatchObject({ ok: true });
	for (let nth = 0; nth < 20; nth += 1) {
		const reference = `ABCD2${String(nth).padStart(3, "2").replaceAll(/[01]/g, "Z")}`;
		expect(await open("dan", { reference })).toMatchObject({ refusal: "wrong_reference" });
	}
	expect(await open("dan")).toMatchObject({ ok: false, refusal: "too_many_attempts" });
});
