import { expect, test } from "vitest";
import { atDesk } from "#app/features/access.ts";
import { acceptOffer } from "#app/features/appointments/accept-offer.server.ts";
import { makeWaitingWorld } from "#tests/features/waitlist/waiting-world.ts";
import { atOffice } from "#tests/support/world.ts";

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
