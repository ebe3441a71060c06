import { expect, test } from "vitest";
import { heldTimesView } from "#app/features/appointments/held-times.view.server.ts";
import { moveAppointment } from "#app/features/appointments/move-appointment.server.ts";
import { tendRepairs } from "#app/features/repairs/tend-repairs.server.ts";
import { withdrawSlots } from "#app/features/slots/slot-store.server.ts";
import { makeWaitingWorld } from "#tests/features/waitlist/waiting-world.ts";
import { atOffice, linkedBooking, monday } from "#tests/support/world.ts";

test("somebody who moves to the seat that the waiting list keeps for them gets it, and the wish is granted", async () => {
	const world = await makeWaitingWorld();
	const { id: bookingId, applicantId } = await world.books(
		await world.slot({ start: atOffice("2026-12-10T10:30") }),
	);
	const other = await world.books(await world.slot({ start: atOffice("2026-12-10T11:30") }));
	const entryId = await world.waits({ applicantId, bookingId });
	const earlier = await world.slot();
	await world.tend();
	const visitor = world.visitor();

	expect((await heldTimesView(bookingId, visitor)).offered).toMatchObject([{ entryId }]);
	expect(await heldTimesView(other.id, visitor)).toEqual({ proposed: [], offered: [] });
	expect((await moveAppointment(linkedBooking(other.id), earlier, visitor)).ok).toBe(false);

	expect((await moveAppointment(linkedBooking(bookingId), earlier, visitor)).ok).toBe(true);
	const booking = await world.db.read.booking.findUniqueOrThrow({ where: { id: bookingId } });
	expect(booking.slotId).toBe(earlier);
	expect(await world.wish(entryId)).toMatchObject({ offers: [{ status: "accepted" }] });
	expect(await world.db.read.hold.count({ where: { slotId: earlier } })).toBe(0);
	const slot = await world.db.read.slot.findUniqueOrThrow({ where: { id: earlier } });
	expect(slot.seatsTaken).toBe(1);
});

test("somebody whose slot was taken away moves to a seat kept for them, and the others are free again", async () => {
	const world = await makeWaitingWorld();
	const slotId = await world.slot({ start: atOffice("2026-12-10T10:30") });
	const { id: bookingId, applicantId } = await world.books(slotId);
	for (const time of ["2026-12-11T09:00", "2026-12-11T10:00"]) {
		await world.slot({ start: atOffice(time) });
	}
	await world.db.transaction((tx) => withdrawSlots(tx, { ids: [slotId] }, monday));
	await tendRepairs(world.system(monday.add({ minutes: 2 })));
	const visitor = world.visitor(null, monday.add({ minutes: 3 }));
	expect((await heldTimesView(bookingId, visitor)).proposed).toHaveLength(2);

	const [hold] = await world.db.read.hold.findMany({ where: { applicantId } });
	const chosen = hold?.slotId ?? "";
	expect((await moveAppointment(linkedBooking(bookingId), chosen, visitor)).ok).toBe(true);
	const booking = await world.db.read.booking.findUniqueOrThrow({ where: { id: bookingId } });
	expect([booking.slotId, booking.moves]).toEqual([chosen, 0]);
	expect(await world.db.read.hold.count()).toBe(0);
});
