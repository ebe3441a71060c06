import { expect, test } from "vitest";
import { atDesk } from "#app/features/access.ts";
import { acceptOffer } from "#app/features/appointments/accept-offer.server.ts";
import { eraseApplicant } from "#app/features/privacy/erase-applicant.server.ts";
import { withdrawSlots } from "#app/features/slots/slot-store.server.ts";
import { declineOffer } from "#app/features/waitlist/decline-offer.server.ts";
import { makeWaitingWorld } from "#tests/features/waitlist/waiting-world.ts";
import { atOffice, known, linkedWish, monday } from "#tests/support/world.ts";
import { noted } from "#tests/support/written.ts";

/** Somebody with an appointment in Rivoli who has been offered an earlier one in Collegno. */
async function offeredElsewhere() {
	const world = await makeWaitingWorld();
	const mine = await world.books(
		await world.slot({ start: atOffice("2026-12-10T10:30"), municipality: "rivoli" }),
	);
	const other = await world.books(
		await world.slot({ start: atOffice("2026-12-10T11:30"), municipality: "rivoli" }),
	);
	const entryId = await world.waits({ applicantId: mine.applicantId, bookingId: mine.id });
	const earlier = await world.slot();
	await world.tend();
	return {
		world,
		mine,
		other,
		entryId,
		earlier,
		offerId: (await world.offerTo(entryId))?.id ?? "",
	};
}

test("the desk where the seat is says yes for somebody whose appointment is in another municipality", async () => {
	const { world, mine, other, entryId, earlier, offerId } = await offeredElsewhere();
	const desk = await world.staff(["collegno"]);
	const before = await world.db.read.booking.findUnique({ where: { id: other.id } });
	expect(await acceptOffer({ wish: atDesk("wish", entryId, desk), offerId }, desk)).toEqual({
		ok: true,
		bookingId: mine.id,
		wasMoved: true,
	});
	expect(await world.db.read.booking.findUnique({ where: { id: mine.id } })).toMatchObject({
		slotId: earlier,
	});
	expect(await world.db.read.booking.findUnique({ where: { id: other.id } })).toEqual(before);
	expect(await noted(world.db, { action: "accepted" })).toEqual([
		{
			by: `staff ${desk.staffMember.id}`,
			action: "accepted",
			what: `waitlist_entry ${entryId}`,
			details: { offerId, bookingId: mine.id },
		},
	]);
});

test("a desk that no seat of the wish could be in says yes for nobody", async () => {
	const { world, mine, entryId, offerId } = await offeredElsewhere();
	const before = await world.db.read.booking.findUnique({ where: { id: mine.id } });
	const desk = await world.staff(["rivoli"]);
	expect(await acceptOffer({ wish: atDesk("wish", entryId, desk), offerId }, desk)).toEqual({
		ok: false,
		refusal: "already_settled",
	});
	expect(await world.db.read.booking.findUnique({ where: { id: mine.id } })).toEqual(before);
});

test("the desk says yes for somebody who has no appointment yet and lives in another municipality", async () => {
	const world = await makeWaitingWorld();
	const applicantId = await world.applicant({ residenceMunicipalityId: "rivoli" });
	const entryId = await world.waits({ applicantId });
	const slotId = await world.slot();
	await world.tend();
	const offerId = (await world.offerTo(entryId))?.id ?? "";
	const desk = await world.staff(["collegno"]);
	const accepted = await acceptOffer({ wish: atDesk("wish", entryId, desk), offerId }, desk);
	expect(accepted).toMatchObject({ ok: true, wasMoved: false });
	expect(await world.db.read.booking.findFirst({ where: { applicantId } })).toMatchObject({
		slotId,
		bookedBy: "staff",
	});
});

/** Somebody without an appointment who has been offered one. */
async function offered() {
	const world = await makeWaitingWorld();
	const applicantId = await world.applicant();
	const entryId = await world.waits({ applicantId });
	const slotId = await world.slot();
	await world.tend();
	const offerId = (await world.offerTo(entryId))?.id ?? "";
	const seatsTaken = async () =>
		(await world.db.read.slot.findUniqueOrThrow({ where: { id: slotId } })).seatsTaken;
	return { world, applicantId, entryId, slotId, offerId, seatsTaken };
}

test("two yeses at once are one appointment and one message", async () => {
	const { world, entryId, offerId, applicantId } = await offered();
	const [first, second] = await Promise.all([world.accepts(entryId), world.accepts(entryId)]);
	expect(first).toMatchObject({ ok: true, wasMoved: false });
	expect(second).toEqual(first);
	expect(await world.db.read.booking.count({ where: { applicantId } })).toBe(1);
	expect(await world.db.read.message.count({ where: { kind: "booking_confirmed" } })).toBe(1);
	expect(await noted(world.db, { action: "accepted" })).toEqual([
		{
			by: `applicant ${applicantId}`,
			action: "accepted",
			what: `waitlist_entry ${entryId}`,
			details: { offerId, bookingId: first.ok && first.bookingId },
		},
	]);
});

test("of a no and a yes at once, one counts", async () => {
	const { world, entryId, offerId, applicantId } = await offered();
	const answer = { wish: linkedWish(entryId), offerId };
	const [declined, accepted] = await Promise.all([
		declineOffer(answer, world.visitor()),
		acceptOffer(answer, world.visitor()),
	]);
	expect(accepted).toMatchObject(
		declined ? { ok: false, refusal: "already_settled" } : { ok: true, wasMoved: false },
	);
	const booked = await world.db.read.booking.count({ where: { applicantId } });
	expect(booked).toBe(declined ? 0 : 1);
});

test("of a no and a yes to an earlier time at once, one counts, and the appointment stays or moves", async () => {
	const { world, mine, entryId, earlier, offerId } = await offeredElsewhere();
	const answer = { wish: linkedWish(entryId), offerId };
	const { slotId: before } = await world.db.read.booking.findUniqueOrThrow({
		where: { id: mine.id },
	});
	const [declined, accepted] = await Promise.all([
		declineOffer(answer, world.visitor()),
		acceptOffer(answer, world.visitor()),
	]);
	expect(accepted).toMatchObject(
		declined ? { ok: false, refusal: "already_settled" } : { ok: true, wasMoved: true },
	);
	expect(await world.db.read.booking.findUnique({ where: { id: mine.id } })).toMatchObject({
		slotId: declined ? before : earlier,
	});
});

test("a yes to a time that the desk has withdrawn says so, and the offer stays to be settled", async () => {
	const { world, entryId, offerId, slotId, applicantId } = await offered();
	await world.db.transaction((tx) => withdrawSlots(tx, { ids: [slotId] }, monday));
	expect(await world.accepts(entryId)).toEqual({ ok: false, refusal: "slot_withdrawn" });
	expect(await world.db.read.booking.count({ where: { applicantId } })).toBe(0);
	expect((await world.offerTo(entryId))?.id).toBe(offerId);
});

test("a yes to an earlier time that the desk has withdrawn leaves the appointment as it is", async () => {
	const { world, mine, entryId, earlier } = await offeredElsewhere();
	const before = await world.db.read.booking.findUnique({ where: { id: mine.id } });
	await world.db.transaction((tx) => withdrawSlots(tx, { ids: [earlier] }, monday));
	expect(await world.accepts(entryId)).toEqual({ ok: false, refusal: "slot_withdrawn" });
	expect(await world.db.read.booking.findUnique({ where: { id: mine.id } })).toEqual(before);
	expect(await world.wish(entryId)).toMatchObject({ offers: [{ status: "open" }] });
});

test("a yes while the person is erased books nothing for anybody", async () => {
	const { world, entryId, applicantId, seatsTaken } = await offered();
	const [erased, accepted] = await Promise.all([
		eraseApplicant(known(applicantId), world.system()),
		world.accepts(entryId),
	]);
	expect([erased, accepted.ok]).toEqual([true, false]);
	expect(await world.db.read.booking.count()).toBe(0);
	expect(await seatsTaken()).toBe(0);
});
