import { expect, test } from "vitest";
import { atDesk } from "#app/features/access.ts";
import { cancelBooking } from "#app/features/booking/cancel-booking.server.ts";
import { eraseApplicant } from "#app/features/privacy/erase-applicant.server.ts";
import { keepBooking } from "#app/features/repairs/keep-booking.server.ts";
import { closeDesk } from "#app/features/slots/close-desk.server.ts";
import { meanwhile } from "#tests/support/meanwhile.ts";
import { known, linkedBooking, makeWorld } from "#tests/support/world.ts";
import { at, book, thursday } from "./day.ts";

/** Somebody in Collegno whose Thursday was closed. */
async function closedUpon() {
	const world = await makeWorld();
	const staff = await world.staff(["collegno"]);
	const slotId = await world.slot({ start: at("10:30") });
	const person = await book(world, slotId);
	await closeDesk(thursday(), staff);
	const repair = () => world.db.read.repair.findFirstOrThrow();
	const kept = () => world.db.read.auditEntry.findMany({ where: { action: "kept" } });
	return { world, staff, slotId, ...person, repair, kept };
}

test("keeping an appointment settles its repair, and says who kept it and where", async () => {
	const { staff, slotId, bookingId, repair, kept } = await closedUpon();
	expect(await keepBooking(atDesk("booking", bookingId, staff), staff)).toEqual({ ok: true });
	expect(await repair()).toMatchObject({ status: "settled", outcome: "kept" });
	const entries = await kept();
	expect(entries).toMatchObject([
		{
			actorKind: "staff",
			actorId: staff.staffMember.id,
			subjectKind: "booking",
			subjectId: bookingId,
		},
	]);
	expect(entries[0]?.details).toContain(slotId);
});

test("keeping one appointment settles nobody else's", async () => {
	const world = await makeWorld();
	const staff = await world.staff(["collegno"]);
	const kept = await book(world, await world.slot({ start: at("10:30") }));
	const other = await book(world, await world.slot({ start: at("11:30") }));
	await closeDesk(thursday(), staff);
	await keepBooking(atDesk("booking", kept.bookingId, staff), staff);
	expect(await world.db.read.repair.findMany({ where: { status: "open" } })).toMatchObject([
		{ bookingId: other.bookingId },
	]);
});

test("an appointment whose person is erased while the desk decides is not there to keep", async () => {
	const { world, staff, bookingId, applicantId, kept } = await closedUpon();
	const erasing = meanwhile(staff, () => eraseApplicant(known(applicantId), world.system()));
	expect(await keepBooking(atDesk("booking", bookingId, staff), erasing)).toEqual({
		ok: false,
		refusal: "unknown_booking",
	});
	expect(await kept()).toEqual([]);
});

test("an appointment of another municipality is not there for the desk to keep", async () => {
	const { world, bookingId, repair, kept } = await closedUpon();
	const elsewhere = await world.staff(["rivoli"]);
	expect(await keepBooking(atDesk("booking", bookingId, elsewhere), elsewhere)).toEqual({
		ok: false,
		refusal: "unknown_booking",
	});
	expect(await repair()).toMatchObject({ status: "open" });
	expect(await kept()).toEqual([]);
});

test("an appointment that is not there, or was cancelled, is not kept", async () => {
	const { world, staff, bookingId, applicantId, repair, kept } = await closedUpon();
	expect(await keepBooking(atDesk("booking", "nobody", staff), staff)).toEqual({
		ok: false,
		refusal: "unknown_booking",
	});
	await cancelBooking(linkedBooking(bookingId), null, world.visitor(applicantId));
	expect(await keepBooking(atDesk("booking", bookingId, staff), staff)).toEqual({
		ok: false,
		refusal: "already_cancelled",
	});
	expect(await repair()).toMatchObject({ outcome: "cancelled" });
	expect(await kept()).toEqual([]);
});
