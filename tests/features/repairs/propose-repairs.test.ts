import type { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { toDate, toInstant } from "#app/adapters/db/instants.server.ts";
import { atDesk } from "#app/features/access.ts";
import { acceptProposal } from "#app/features/appointments/accept-proposal.server.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { holdSlot } from "#app/features/booking/hold-slot.server.ts";
import { emptyBookingDraft } from "#app/features/booking/present-applicant.schema.ts";
import { draftId } from "#app/features/drafts/draft-store.server.ts";
import { saveDraft } from "#app/features/drafts/save-draft.server.ts";
import { deliverMessages } from "#app/features/messages/deliver-messages.server.ts";
import { forgetExpired } from "#app/features/privacy/forget-expired.server.ts";
import { keepBooking } from "#app/features/repairs/keep-booking.server.ts";
import { findProposal } from "#app/features/repairs/proposal-store.server.ts";
import { proposeRepairs } from "#app/features/repairs/propose-repairs.server.ts";
import { tendRepairs } from "#app/features/repairs/tend-repairs.server.ts";
import { closeDesk } from "#app/features/slots/close-desk.server.ts";
import { deliveryAt } from "#tests/support/delivery.ts";
import { meanwhile } from "#tests/support/meanwhile.ts";
import { known, linkedBooking, makeWorld, vault, type World } from "#tests/support/world.ts";
import { outbox } from "#tests/support/written.ts";
import { at, book, expectNobodyLost, nextDay, soon, thursday } from "./day.ts";

/** Somebody whose Thursday was closed, with these free places on Friday. */
async function closedUpon(free: string[], facts = {}) {
	const world = await makeWorld();
	const staff = await world.staff(["collegno"]);
	const slots = [];
	for (const time of free) slots.push(await world.slot({ start: nextDay(time) }));
	const person = await book(world, await world.slot({ start: at("10:30") }), facts);
	await closeDesk(thursday(), staff);
	return { world, staff, slots, ...person };
}

const messages = (world: World) =>
	world.db.read.message.findMany({ where: { kind: "repair_proposed" } });

/** A mailer that takes everything. */
const mailer = {
	lanes: 1,
	send: async () => ({ outcome: "accepted" as const, response: "250" }),
	check: async () => null,
	close() {},
};

test("three seats are held and the person is written to once, however often the loop comes by", async () => {
	const { world, slots, bookingId, applicantId } = await closedUpon([
		"09:00",
		"10:00",
		"11:00",
		"12:00",
	]);
	const done = await Promise.all([
		proposeRepairs(world.system(soon)),
		proposeRepairs(world.system(soon)),
	]);
	expect(done.toSorted()).toEqual([0, 1]);
	await tendRepairs(world.system(soon.add({ minutes: 1 })));
	const proposal = await findProposal(world.db.read, bookingId, soon);
	expect(proposal?.times.map(({ slotId }) => slotId)).toEqual(slots.slice(0, 3));
	expect(proposal?.times.every(({ heldUntil }) => heldUntil !== null)).toBe(true);
	const untilTomorrow = toDate(soon.add({ hours: 24 }));
	expect(await world.db.read.hold.findMany()).toMatchObject(
		Array(3).fill({ applicantId, expiresAt: untilTomorrow, forWaitlist: false }),
	);
	const repair = await world.db.read.repair.findFirstOrThrow();
	expect(await outbox(world.db, { kind: "repair_proposed" })).toMatchObject([
		{
			status: "pending",
			...{ bookingId, applicantId, repairId: repair.id, companionId: null },
			facts: { kind: "repair_proposed", repairId: repair.id },
			notAfter: toDate(at("11:15")),
		},
	]);
	await expectNobodyLost(world);
});

test("the desk that decides while it closes comes first: nothing is proposed in the first minute", async () => {
	const { world } = await closedUpon(["09:00"]);
	expect(await proposeRepairs(world.system(soon.subtract({ minutes: 1, seconds: 1 })))).toBe(0);
	expect(await proposeRepairs(world.system(soon.subtract({ minutes: 1 })))).toBe(1);
});

test("only times that the news can reach are proposed: the notice of the service holds", async () => {
	const { world, slots, bookingId } = await closedUpon(["09:59", "10:00", "11:00"]);
	const dayBefore = at("10:00");
	await proposeRepairs(world.system(dayBefore));
	const proposal = await findProposal(world.db.read, bookingId, dayBefore);
	expect(proposal?.times.map(({ slotId }) => slotId)).toEqual(slots.slice(1));
});

test("somebody who can't be offered anything is told all the same", async () => {
	const { world, bookingId } = await closedUpon([]);
	expect(await proposeRepairs(world.system(soon))).toBe(1);
	expect(await messages(world)).toHaveLength(1);
	expect(await findProposal(world.db.read, bookingId, soon)).toMatchObject({ times: [] });
});

test("somebody without an e-mail has seats held and no message; what becomes free later is held then", async () => {
	const { world, bookingId } = await closedUpon([], { email: null, phone: "3331234567" });
	expect(await proposeRepairs(world.system(soon))).toBe(0);
	await world.slot({ start: nextDay("09:00") });
	expect(await proposeRepairs(world.system(soon))).toBe(1);
	expect(await messages(world)).toEqual([]);
	expect((await findProposal(world.db.read, bookingId, soon))?.times).toHaveLength(1);
});

test("a seat whose hold ran out is proposed like a free one", async () => {
	const { world, bookingId } = await closedUpon([], { email: null, phone: "3331234567" });
	const slotId = await world.slot({ start: nextDay("09:00") });
	await saveDraft(
		{ kind: "booking", token: "a form", payload: {}, clientAddress: "home" },
		world.system(soon),
	);
	const draft = draftId(vault, "booking", "a form");
	const held = await holdSlot(
		{ draftId: draft, draft: emptyBookingDraft, slotId, personId: null },
		world.visitor(null, soon),
	);
	if (!held.ok || !held.until) return expect.fail("no seat held");
	const proposed = async (now: Temporal.Instant) => {
		await proposeRepairs(world.system(now));
		return (await findProposal(world.db.read, bookingId, now))?.times.map((one) => one.slotId);
	};
	expect(await proposed(soon)).toEqual([]);
	expect(await proposed(held.until)).toEqual([slotId]);
});

test("one tap moves the person into the seat that was kept and gives the others back", async () => {
	const { world, slots, bookingId, applicantId } = await closedUpon(["09:00", "10:00", "11:00"]);
	await proposeRepairs(world.system(soon));
	const visitor = world.visitor(applicantId, soon);
	expect(await acceptProposal(linkedBooking(bookingId), slots[0] ?? "", visitor)).toEqual({
		ok: true,
	});
	expect(await world.db.read.hold.count()).toBe(0);
	expect(await world.db.read.repair.findMany()).toMatchObject([{ outcome: "moved" }]);
	expect(await world.db.read.booking.findMany()).toMatchObject([{ slotId: slots[0] }]);
	await expectNobodyLost(world);
});

test("two taps on two times at once are one move", async () => {
	const { world, slots, bookingId, applicantId } = await closedUpon(["09:00", "10:00", "11:00"]);
	await proposeRepairs(world.system(soon));
	const visitor = world.visitor(applicantId, soon);
	const outcomes = await Promise.all(
		slots.flatMap((slotId) => [
			acceptProposal(linkedBooking(bookingId), slotId, visitor),
			acceptProposal(linkedBooking(bookingId), slotId, visitor),
		]),
	);
	expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
	const refusals = outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.refusal));
	expect(refusals.every((one) => one === "already_settled" || one === "same_slot")).toBe(true);
	expect(await world.db.read.booking.findMany()).toMatchObject([{ sequence: 1 }]);
	await tendRepairs(world.system(soon));
	expect(await world.db.read.hold.count()).toBe(0);
	await expectNobodyLost(world);
});

test("accepting while the hold runs out and somebody else books: the seat is given once", async () => {
	for (let round = 0; round < 5; round++) {
		const { world, slots, bookingId, applicantId } = await closedUpon(["09:00"]);
		await proposeRepairs(world.system(soon));
		const hold = await world.db.read.hold.findFirstOrThrow();
		const over = toInstant(hold.expiresAt);
		const [slotId = ""] = slots;
		const other = await world.applicant();
		await Promise.all([
			acceptProposal(linkedBooking(bookingId), slotId, world.visitor(applicantId, over)),
			forgetExpired(world.system(over)),
			book(world, slotId).catch(() => other),
		]);
		expect(await world.db.read.booking.count({ where: { slotId, status: "booked" } })).toBe(1);
		await expectNobodyLost(world);
	}
});

test("after the seat is given back, what is still free can be accepted, and what is not is refused", async () => {
	const { world, slots, bookingId, applicantId } = await closedUpon(["09:00", "10:00"]);
	await proposeRepairs(world.system(soon));
	const over = at("08:00");
	await forgetExpired(world.system(over));
	const [first = "", second = ""] = slots;
	const times = (await findProposal(world.db.read, bookingId, over))?.times;
	expect(times).toMatchObject([{ heldUntil: null }, { heldUntil: null }]);
	await book(world, first);
	const visitor = world.visitor(applicantId, over);
	expect(await acceptProposal(linkedBooking(bookingId), first, visitor)).toEqual({
		ok: false,
		refusal: "slot_full",
	});
	expect(await acceptProposal(linkedBooking(bookingId), second, visitor)).toEqual({ ok: true });
	await expectNobodyLost(world);
});

test("of twelve people with twelve places everybody is given one before anybody is given two", async () => {
	const world = await makeWorld();
	const staff = await world.staff(["collegno"]);
	for (let hour = 8; hour < 20; hour++) {
		const time = `${String(hour).padStart(2, "0")}:00`;
		await book(world, await world.slot({ start: at(time) }));
		await world.slot({ start: nextDay(time) });
	}
	await closeDesk(thursday(), staff);
	expect(await proposeRepairs(world.system(soon))).toBe(12);
	const repairs = await world.db.read.repair.findMany({ include: { alternatives: true } });
	expect(repairs.map(({ alternatives }) => alternatives.length)).toEqual(Array(12).fill(1));
	expect(await messages(world)).toHaveLength(12);
	await expectNobodyLost(world);
});

test("nobody is proposed a time at which they are expected elsewhere", async () => {
	const { world, slots, bookingId, applicantId } = await closedUpon(["09:00", "11:00"]);
	await world.db.transaction(async (tx) => {
		const service = await tx.service.findFirstOrThrow();
		await tx.service.create({ data: { ...service, id: "altro" } });
	});
	const other = await world.slot({
		start: nextDay("11:00"),
		municipality: "rivoli",
		serviceId: "altro",
	});
	await world.db.transaction(async (tx) => {
		const booking = await tx.booking.findFirstOrThrow();
		await tx.slot.update({ where: { id: other }, data: { seatsTaken: 1 } });
		await tx.booking.create({
			data: {
				...booking,
				id: "b2",
				slotId: other,
				reference: "ABCDEFGH",
				idempotencyKey: "k2",
				applicantId,
			},
		});
	});
	await proposeRepairs(world.system(soon));
	const proposal = await findProposal(world.db.read, bookingId, soon);
	expect(proposal?.times.map(({ slotId }) => slotId)).toEqual([slots[0]]);
});

test("of two people, each is proposed what suits them, whatever the other has to do", async () => {
	const { world, staff, bookingId } = await closedUpon([]);
	await world.db.transaction(async (tx) => {
		const service = await tx.service.findFirstOrThrow();
		await tx.service.create({ data: { ...service, id: "altro" } });
	});
	const busy = await book(world, await world.slot({ start: at("09:00") }));
	const elsewhere = await bookSlot(
		{
			slotId: await world.slot({ start: nextDay("09:00"), serviceId: "altro" }),
			applicant: known(busy.applicantId),
			idempotencyKey: "elsewhere",
			note: null,
		},
		world.visitor(busy.applicantId),
	);
	expect(elsewhere).toMatchObject({ ok: true });
	const nine = await world.slot({ start: nextDay("09:00"), municipality: "rivoli" });
	await closeDesk(thursday(), staff);
	await proposeRepairs(world.system(soon));
	const timesOf = async (id: string) =>
		(await findProposal(world.db.read, id, soon))?.times.map(({ slotId }) => slotId);
	expect(await timesOf(busy.bookingId)).toEqual([]);
	expect(await timesOf(bookingId)).toEqual([nine]);
});

test("a seat that somebody takes while it is being proposed is not proposed", async () => {
	const { world, slots, bookingId } = await closedUpon(["09:00", "10:00"]);
	const [first = "", second] = slots;
	const taking = meanwhile(world.system(soon), () => book(world, first));
	expect(await proposeRepairs(taking)).toBe(1);
	const proposal = await findProposal(world.db.read, bookingId, soon);
	expect(proposal?.times.map(({ slotId }) => slotId)).toEqual([second]);
	expect(await world.db.read.repairAlternative.count()).toBe(1);
	await expectNobodyLost(world);
});

test("everybody who was told and is received after all learns it, as far as they can be written to", async () => {
	const world = await makeWorld();
	const staff = await world.staff(["collegno"]);
	const people = [];
	for (const time of ["09:00", "10:00", "11:00"]) {
		people.push(await book(world, await world.slot({ start: at(time) })));
	}
	await closeDesk(thursday(), staff);
	await tendRepairs(world.system(soon));
	await deliverMessages(deliveryAt(world.db, mailer, soon));
	const later = { ...staff, now: soon };
	for (const { bookingId } of people) await keepBooking(atDesk("booking", bookingId, staff), later);
	const [unreachable, ...others] = people;
	await world.db.transaction((tx) =>
		tx.applicant.update({
			where: { id: unreachable?.applicantId ?? "" },
			data: { emailSealed: null, emailHash: null },
		}),
	);
	await tendRepairs(world.system(soon));
	const told = await outbox(world.db, { kind: "booking_confirmed", repairId: { not: null } });
	expect(new Set(told.map(({ bookingId }) => bookingId))).toEqual(
		new Set(others.map(({ bookingId }) => bookingId)),
	);
});

test("somebody who was told and is received after all learns it, once; whoever was not told hears nothing", async () => {
	const { world, staff, bookingId, applicantId } = await closedUpon(["09:00"]);
	const silent = await closedUpon(["09:00"]);
	await keepBooking(atDesk("booking", silent.bookingId, silent.staff), silent.staff);
	await tendRepairs(silent.world.system(soon));
	expect(await silent.world.db.read.message.count({ where: { repairId: { not: null } } })).toBe(0);

	await tendRepairs(world.system(soon));
	await deliverMessages(deliveryAt(world.db, mailer, soon));
	await keepBooking(atDesk("booking", bookingId, staff), { ...staff, now: soon });
	await tendRepairs(world.system(soon));
	await tendRepairs(world.system(soon));
	const { id: repairId } = await world.db.read.repair.findFirstOrThrow();
	expect(await outbox(world.db, { repairId })).toMatchObject([
		{ kind: "repair_proposed" },
		{
			...{ kind: "booking_confirmed", bookingId, applicantId, repairId, companionId: null },
			facts: { kind: "booking_confirmed", startsAt: at("10:30").toString() },
			notAfter: toDate(at("11:15")),
		},
	]);
	expect(await world.db.read.hold.count()).toBe(0);
});

test("a proposal is not sent once the repair is settled", async () => {
	const { world, staff, bookingId } = await closedUpon(["09:00"]);
	await proposeRepairs(world.system(soon));
	await keepBooking(atDesk("booking", bookingId, staff), { ...staff, now: soon });
	await deliverMessages(deliveryAt(world.db, mailer, soon));
	expect(await messages(world)).toMatchObject([
		{ status: "dropped", droppedReason: "repair_settled" },
	]);
});
