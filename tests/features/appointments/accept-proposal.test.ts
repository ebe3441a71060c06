import { expect, test } from "vitest";
import { atDesk } from "#app/features/access.ts";
import { acceptProposal } from "#app/features/appointments/accept-proposal.server.ts";
import { moveAppointment } from "#app/features/appointments/move-appointment.server.ts";
import { fromNoPage } from "#app/features/audit/seen-store.server.ts";
import { keepBooking } from "#app/features/repairs/keep-booking.server.ts";
import { proposeRepairs } from "#app/features/repairs/propose-repairs.server.ts";
import { closeDesk } from "#app/features/slots/close-desk.server.ts";
import {
	at,
	book,
	expectNobodyLost,
	nextDay,
	soon,
	thursday,
} from "#tests/features/repairs/day.ts";
import { linkedBooking, makeWorld } from "#tests/support/world.ts";

/** Two people whose Thursday was closed, each with seats kept on Friday. */
async function proposedTo() {
	const world = await makeWorld();
	const staff = await world.staff(["collegno"]);
	const free = [];
	for (const time of ["09:00", "10:00", "11:00", "12:00", "13:00", "14:00", "15:00"]) {
		free.push(await world.slot({ start: nextDay(time) }));
	}
	const person = await book(world, await world.slot({ start: at("10:30") }));
	const other = await book(world, await world.slot({ start: at("11:30") }));
	await closeDesk(thursday(), staff);
	await proposeRepairs(world.system(soon));
	const keptFor = async (applicantId: string) =>
		(await world.db.read.hold.findMany({ where: { applicantId } })).map(({ slotId }) => slotId);
	const slotOf = async (id: string) =>
		(await world.db.read.booking.findUniqueOrThrow({ where: { id } })).slotId;
	return { world, staff: fromNoPage(staff), free, person, other, keptFor, slotOf };
}

test("an appointment that the desk keeps after all has no proposal to say yes to", async () => {
	const { world, staff, person, keptFor, slotOf } = await proposedTo();
	const [kept = ""] = await keptFor(person.applicantId);
	const before = await slotOf(person.bookingId);
	await keepBooking(atDesk("booking", person.bookingId, staff), { ...staff, now: soon });
	const visitor = world.visitor(person.applicantId, soon);
	expect(await acceptProposal(linkedBooking(person.bookingId), kept, visitor)).toEqual({
		ok: false,
		refusal: "already_settled",
	});
	expect(await slotOf(person.bookingId)).toBe(before);
});

test("a yes that comes too late for its seat leaves the other kept seats where they are", async () => {
	const { world, person, other, keptFor, slotOf } = await proposedTo();
	const own = await keptFor(person.applicantId);
	const [notTheirs = ""] = await keptFor(other.applicantId);
	const before = await slotOf(person.bookingId);
	const visitor = world.visitor(person.applicantId, soon);
	expect(await acceptProposal(linkedBooking(person.bookingId), notTheirs, visitor)).toEqual({
		ok: false,
		refusal: "slot_full",
	});
	expect(await slotOf(person.bookingId)).toBe(before);
	expect(await keptFor(person.applicantId)).toEqual(own);
});

test("a yes gives back the seats kept for that person, and for nobody else", async () => {
	const { world, person, other, keptFor } = await proposedTo();
	const [, second = ""] = await keptFor(person.applicantId);
	const theirs = await keptFor(other.applicantId);
	const visitor = world.visitor(person.applicantId, soon);
	expect(await moveAppointment(linkedBooking(person.bookingId), second, visitor)).toEqual({
		ok: true,
	});
	expect(await keptFor(person.applicantId)).toEqual([]);
	expect(await keptFor(other.applicantId)).toEqual(theirs);
	await expectNobodyLost(world);
});

test("a time that was not proposed is a move like any other, and counts as the office's doing", async () => {
	const { world, free, person, other, keptFor, slotOf } = await proposedTo();
	const kept = [...(await keptFor(person.applicantId)), ...(await keptFor(other.applicantId))];
	const unasked = free.find((slotId) => !kept.includes(slotId)) ?? "";
	const visitor = world.visitor(person.applicantId, soon);
	expect(await moveAppointment(linkedBooking(person.bookingId), unasked, visitor)).toEqual({
		ok: true,
	});
	expect(await slotOf(person.bookingId)).toBe(unasked);
	expect(await world.db.read.booking.findUnique({ where: { id: person.bookingId } })).toMatchObject(
		{ moves: 0 },
	);
});
