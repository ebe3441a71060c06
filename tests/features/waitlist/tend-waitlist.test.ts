import { expect, test } from "vitest";
import type { Database } from "#app/adapters/db/database.server.ts";
import { newId } from "#app/adapters/db/ids.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { moveBooking } from "#app/features/booking/move-booking.server.ts";
import { examineDatabase } from "#app/features/health/examine-database.server.ts";
import { holdSeat } from "#app/features/seats/seat-store.server.ts";
import { declineOffer } from "#app/features/waitlist/decline-offer.server.ts";
import { leaveWaitlist } from "#app/features/waitlist/leave-waitlist.server.ts";
import { tendWaitlist } from "#app/features/waitlist/tend-waitlist.server.ts";
import { atOffice, known, linkedBooking, linkedWish, monday } from "#tests/support/world.ts";
import { noted, outbox } from "#tests/support/written.ts";
import { makeWaitingWorld } from "./waiting-world.ts";

type WaitingWorld = Awaited<ReturnType<typeof makeWaitingWorld>>;

/** A full slot on Thursday 3 December at 10:30, and who sits in it. */
async function makeFullSlot() {
	const world = await makeWaitingWorld();
	const slotId = await world.slot();
	return { ...world, slotId, booking: await world.books(slotId) };
}

async function expectSoundData({ system }: WaitingWorld, now = monday) {
	const { findings } = await examineDatabase(system(now));
	// Nothing delivers messages here.
	expect(findings.filter(({ check }) => check !== "forgotten_messages")).toEqual([]);
}

test("a freed seat goes to whoever has waited longest, and nobody overtakes them", async () => {
	const world = await makeFullSlot();
	const { slotId, booking, waits, cancels, tend, isFree, wish, offerTo, later } = world;
	const second = await waits({}, later({ minutes: 1 }));
	const first = await waits({}, monday);
	await cancels(booking.id, later({ minutes: 2 }));
	expect(await isFree(slotId, later({ minutes: 2 }))).toBe(false);
	expect(await tend(later({ minutes: 3 }))).toBe(1);
	expect(await isFree(slotId, later({ minutes: 3 }))).toBe(false);
	expect(await offerTo(first)).toMatchObject({ slotId });
	expect(await offerTo(second)).toBeNull();
	const { offers, applicantId } = await wish(first);
	const [offer] = offers;
	expect(await outbox(world.db, { kind: "seat_offered" })).toMatchObject([
		{
			...{ applicantId, waitlistEntryId: first, offerId: offer?.id, companionId: null },
			facts: {
				...{ kind: "seat_offered", offerId: offer?.id, waitlistEntryId: first },
				isLastChance: false,
			},
			notAfter: offer?.expiresAt,
		},
	]);
	expect(await noted(world.db, { action: "offered" })).toEqual([
		{ by: "system", action: "offered", what: `waitlist_entry ${first}`, details: { slotId } },
	]);
	await expectSoundData(world, later({ minutes: 3 }));
	expect(await tend(later({ minutes: 4 }))).toBe(0);
});

test("a seat that was free all along goes to whoever joins", async () => {
	const { slot, waits, tend, offerTo } = await makeWaitingWorld();
	const slotId = await slot();
	const entryId = await waits();
	expect(await tend()).toBe(1);
	expect(await offerTo(entryId)).toMatchObject({ slotId });
});

test("accepting books the seat, ends the wish and offers it to nobody else", async () => {
	const world = await makeFullSlot();
	const { db, slotId, booking, waits, cancels, tend, accepts, wish } = world;
	const entryId = await waits();
	await cancels(booking.id);
	await tend();
	const accepted = await accepts(entryId);
	expect(accepted).toMatchObject({ ok: true, wasMoved: false });
	expect(await wish(entryId)).toMatchObject({
		status: "settled",
		offers: [{ status: "accepted" }],
	});
	expect(await db.read.booking.count({ where: { slotId, status: "booked" } })).toBe(1);
	expect(await accepts(entryId)).toEqual({ ok: false, refusal: "already_settled" });
	expect(await tend()).toBe(0);
	await expectSoundData(world);
});

test("accepting twice at once books once", async () => {
	const world = await makeFullSlot();
	const { db, booking, waits, cancels, tend, accepts } = world;
	const entryId = await waits();
	await cancels(booking.id);
	await tend();
	const answers = await Promise.all([accepts(entryId), accepts(entryId)]);
	expect(answers.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(1);
	expect(await db.read.booking.count({ where: { status: "booked" } })).toBe(1);
	await expectSoundData(world);
});

test("accepting an earlier seat moves the appointment, and its seat goes to whoever is next", async () => {
	const world = await makeWaitingWorld();
	const { db, slot, books, waits, cancels, tend, accepts, offerTo } = world;
	const early = await slot({ start: atOffice("2026-12-03T09:00") });
	const late = await slot({ start: atOffice("2026-12-10T09:00") });
	const leaving = await books(early);
	const mine = await books(late);
	const earlier = await waits({ applicantId: mine.applicantId, bookingId: mine.id });
	const other = await waits({}, monday.add({ minutes: 1 }));
	await cancels(leaving.id);
	await tend();
	expect(await accepts(earlier)).toMatchObject({ ok: true, bookingId: mine.id, wasMoved: true });
	expect(await db.read.booking.findUnique({ where: { id: mine.id } })).toMatchObject({
		slotId: early,
		moves: 0,
	});
	await tend();
	expect(await offerTo(other)).toMatchObject({ slotId: late });
	await expectSoundData(world);
});

test("a later seat is nothing for somebody who waits for an earlier one", async () => {
	const { slot, books, waits, tend } = await makeWaitingWorld();
	const mine = await books(await slot({ start: atOffice("2026-12-03T09:00") }));
	await slot({ start: atOffice("2026-12-03T09:45") });
	await waits({ applicantId: mine.applicantId, bookingId: mine.id });
	expect(await tend()).toBe(0);
});

test("somebody who says no stays on the list and is not asked again for that slot, and the next person is", async () => {
	const world = await makeFullSlot();
	const { slotId, booking, waits, cancels, tend, wish, offerTo, system, later } = world;
	const first = await waits({}, monday);
	const second = await waits({}, later({ minutes: 1 }));
	await cancels(booking.id, later({ minutes: 2 }));
	await tend(later({ minutes: 2 }));
	const offerId = (await offerTo(first))?.id ?? "";
	const decline = { wish: linkedWish(first), offerId };
	expect(await declineOffer({ wish: linkedWish(second), offerId }, system())).toBe(false);
	expect(await declineOffer({ wish: linkedWish(newId()), offerId }, system())).toBe(false);
	expect(await declineOffer(decline, system(later({ minutes: 3 })))).toBe(true);
	expect(await declineOffer(decline, system(later({ minutes: 3 })))).toBe(false);
	const { applicantId } = await wish(first);
	expect(await noted(world.db, { action: "declined" })).toEqual([
		{
			by: `applicant ${applicantId}`,
			action: "declined",
			what: `waitlist_entry ${first}`,
			details: { slotId, offerId },
		},
	]);
	expect(await tend(later({ minutes: 4 }))).toBe(1);
	expect(await wish(first)).toMatchObject({ status: "waiting", offers: [{ status: "declined" }] });
	expect(await offerTo(second)).toMatchObject({ slotId });
	await leaveWaitlist(linkedWish(second), system(later({ minutes: 5 })));
	expect(await tend(later({ minutes: 6 }))).toBe(0);
	await expectSoundData(world, later({ minutes: 6 }));
});

test("an offer that is not answered in time goes to the next, and then to the public", async () => {
	const world = await makeFullSlot();
	const { slotId, booking, waits, cancels, tend, wish, offerTo, accepts, isFree, later } = world;
	const first = await waits({}, monday);
	const second = await waits({}, later({ minutes: 1 }));
	await cancels(booking.id, later({ minutes: 2 }));
	await tend(later({ minutes: 2 }));
	await tend(later({ hours: 25 }));
	expect(await wish(first)).toMatchObject({ status: "waiting", offers: [{ status: "expired" }] });
	expect(await accepts(first, later({ hours: 25 }))).toEqual({
		ok: false,
		refusal: "already_settled",
	});
	expect(await offerTo(second)).toMatchObject({ slotId });
	await tend(later({ hours: 50 }));
	expect((await wish(second)).offers).toMatchObject([{ status: "expired" }]);
	expect(await isFree(slotId, later({ hours: 50 }))).toBe(true);
	await expectSoundData(world, later({ hours: 50 }));
});

test("if the jobs stand still, a freed seat is everybody's after two minutes", async () => {
	const { slotId, booking, waits, cancels, isFree, later } = await makeFullSlot();
	await waits();
	await cancels(booking.id);
	expect(await isFree(slotId, later({ seconds: 119 }))).toBe(false);
	expect(await isFree(slotId, later({ seconds: 120 }))).toBe(true);
});

test("a seat freed while others are shared out waits for the next pass, and is not given to the public", async () => {
	const world = await makeFullSlot();
	const { db, slotId, booking, waits, cancels, tend, isFree, offerTo, system, later } = world;
	const entryId = await waits();
	const now = later({ minutes: 1 });
	const cancelOnce = once(() => cancels(booking.id, now));
	await tendWaitlist({ ...system(now), db: afterEachReadingOfSlots(db, cancelOnce) });
	expect(await isFree(slotId, now)).toBe(false);
	expect(await tend(now)).toBe(1);
	expect(await offerTo(entryId)).toMatchObject({ slotId });
});

test("a seat that suits nobody on the list is everybody's as soon as that is known", async () => {
	const { slotId, booking, waits, cancels, tend, isFree } = await makeFullSlot();
	await waits({ weekdays: [1] });
	await cancels(booking.id);
	expect(await tend()).toBe(0);
	expect(await isFree(slotId)).toBe(true);
});

test("a seat of a service or place that nobody waits for is free at once", async () => {
	const { slotId, booking, waits, cancels, isFree } = await makeFullSlot();
	await waits({ municipalityIds: ["rivoli"] });
	await cancels(booking.id);
	expect(await isFree(slotId)).toBe(true);
});

test("at night a seat is kept, and whoever waits is told in the morning", async () => {
	const { db, booking, waits, cancels, tend, wish, slot } = await makeFullSlot();
	await slot({ start: atOffice("2026-12-10T10:30"), municipality: "rivoli" });
	const entryId = await waits();
	const night = atOffice("2026-11-23T23:30");
	await cancels(booking.id, night);
	expect(await tend(night)).toBe(1);
	expect(await db.read.message.count({ where: { kind: "seat_offered" } })).toBe(0);
	const [offer] = (await wish(entryId)).offers;
	const morning = offer?.tellAt ?? new Date(0);
	expect(morning > toDate(atOffice("2026-11-24T06:59"))).toBe(true);
	await tend(atOffice("2026-11-24T10:00"));
	expect(await db.read.message.count({ where: { kind: "seat_offered" } })).toBe(1);
});

test("when there is no time to ask anybody, whoever comes first may have the seat", async () => {
	const { slot, books, waits, cancels, tend, isFree } = await makeWaitingWorld();
	const slotId = await slot({ start: atOffice("2026-11-25T10:30") });
	const booking = await books(slotId);
	await waits();
	const now = atOffice("2026-11-24T09:45");
	await cancels(booking.id, now);
	expect(await tend(now)).toBe(0);
	expect(await isFree(slotId, now)).toBe(true);
});

test("nobody is offered more than two seats a day", async () => {
	const { slot, waits, tend, offerTo, system, wish } = await makeWaitingWorld();
	for (const day of ["03", "10", "17"]) await slot({ start: atOffice(`2026-12-${day}T10:30`) });
	const entryId = await waits();
	for (let round = 0; round < 3; round += 1) {
		await tend();
		const offerId = (await offerTo(entryId))?.id ?? "";
		expect(await declineOffer({ wish: linkedWish(entryId), offerId }, system())).toBe(round < 2);
	}
	expect((await wish(entryId)).offers).toHaveLength(2);
	await tend(monday.add({ hours: 24 }));
	expect(await offerTo(entryId)).not.toBeNull();
});

test("somebody who leaves three offers in a row unanswered is off the list, and was warned", async () => {
	const { db, slot, waits, tend, wish } = await makeWaitingWorld();
	for (const day of ["10", "14", "17", "21"]) {
		await slot({ start: atOffice(`2026-12-${day}T10:30`) });
	}
	const entryId = await waits();
	for (let day = 0; day <= 6; day += 1) await tend(monday.add({ hours: 25 * day }));
	const { status, offers } = await wish(entryId);
	expect(status).toBe("left");
	expect(offers.map((offer) => offer.status)).toEqual(["expired", "expired", "expired"]);
	expect(await db.read.hold.count()).toBe(0);
	const told = await outbox(db, { kind: "seat_offered" });
	expect(told.map(({ facts }) => facts.isLastChance)).toEqual([false, false, true]);
	expect((await noted(db)).at(-1)).toMatchObject({
		by: "system",
		action: "left",
		what: `waitlist_entry ${entryId}`,
	});
});

test("somebody without an e-mail is offered the seat, and the desk has to call them", async () => {
	const { db, applicant, slot, waits, tend, offerTo } = await makeWaitingWorld();
	const slotId = await slot();
	const entryId = await waits({
		applicantId: await applicant({ email: null, phone: "3331234567" }),
	});
	await tend();
	expect(await offerTo(entryId)).toMatchObject({ slotId });
	expect(await db.read.message.count()).toBe(0);
});

test("a slot that is taken away takes its offer back, and the person is offered another", async () => {
	const world = await makeWaitingWorld();
	const { db, slot, waits, tend, wish, offerTo, later } = world;
	const gone = await slot();
	const entryId = await waits();
	await tend();
	const other = await slot({ start: atOffice("2026-12-10T10:30") });
	await db.transaction((tx) =>
		tx.slot.update({ where: { id: gone }, data: { withdrawnAt: toDate(monday) } }),
	);
	await tend(later({ minutes: 1 }));
	expect((await wish(entryId)).offers).toMatchObject([{ status: "withdrawn" }, { slotId: other }]);
	expect(await offerTo(entryId)).toMatchObject({ slotId: other });
	await expectSoundData(world);
});

test("a slot that was taken away and is open again is offered again to whoever had it offered", async () => {
	const { db, slot, waits, tend, offerTo, later } = await makeWaitingWorld();
	const slotId = await slot();
	const entryId = await waits();
	const withdrawn = (withdrawnAt: Date | null) =>
		db.transaction((tx) => tx.slot.update({ where: { id: slotId }, data: { withdrawnAt } }));
	await tend();
	await withdrawn(toDate(monday));
	await tend(later({ minutes: 1 }));
	expect(await offerTo(entryId)).toBeNull();
	await withdrawn(null);
	expect(await tend(later({ minutes: 2 }))).toBe(1);
	expect(await offerTo(entryId)).toMatchObject({ slotId });
});

test("nobody is offered a time at which they are expected elsewhere", async () => {
	const world = await makeWaitingWorld();
	const { slot, applicant, waits, tend, offerTo, visitor } = world;
	const serviceId = await world.anotherService();
	const applicantId = await applicant();
	const elsewhere = await slot({ serviceId, municipality: "rivoli" });
	await bookSlot(
		{ slotId: elsewhere, applicant: known(applicantId), idempotencyKey: newId(), note: null },
		visitor(applicantId),
	);
	const entryId = await waits({ applicantId });
	await slot();
	expect(await tend()).toBe(0);
	const other = await slot({ start: atOffice("2026-12-10T10:30") });
	expect(await tend()).toBe(1);
	expect(await offerTo(entryId)).toMatchObject({ slotId: other });
});

test("whoever has no move left is offered an earlier time all the same, up to the deadline of their own", async () => {
	const { db, slot, books, waits, tend, offerTo } = await makeWaitingWorld();
	await db.transaction((tx) =>
		tx.service.updateMany({ data: { maxMovesPerBooking: 0, minimumNoticeHours: 0 } }),
	);
	const mine = await books(await slot({ start: atOffice("2026-12-03T15:30") }));
	const entryId = await waits({ applicantId: mine.applicantId, bookingId: mine.id });
	const earlier = await slot({ start: atOffice("2026-12-03T14:30") });
	expect(await tend(atOffice("2026-12-02T15:31"))).toBe(0);
	expect(await tend(atOffice("2026-12-02T15:29"))).toBe(1);
	expect(await offerTo(entryId)).toMatchObject({ slotId: earlier });
});

test("whoever leaves the list while the seats are shared out is offered none", async () => {
	const world = await makeWaitingWorld();
	const { db, slot, waits, isFree, system } = world;
	const slotId = await slot();
	const entryId = await waits();
	const leaveOnce = once(async () => {
		await leaveWaitlist(linkedWish(entryId), system());
	});
	const shared = { ...system(), db: afterEachReadingOfSlots(db, leaveOnce) };
	expect(await tendWaitlist(shared)).toBe(0);
	expect(await db.read.offer.count()).toBe(0);
	expect(await isFree(slotId)).toBe(true);
	await expectSoundData(world);
});

test("a seat that somebody books while the seats are shared out is offered to nobody, nor is the desk's", async () => {
	const world = await makeWaitingWorld();
	const { db, slot, books, waits, system } = world;
	const slotId = await slot({ capacity: 2, deskSeats: 1 });
	await waits();
	const bookOnce = once(async () => {
		await books(slotId);
	});
	const shared = { ...system(), db: afterEachReadingOfSlots(db, bookOnce) };
	expect(await tendWaitlist(shared)).toBe(0);
	expect(await db.read.offer.count()).toBe(0);
	expect(await db.read.slot.findUnique({ where: { id: slotId } })).toMatchObject({ seatsTaken: 1 });
	await expectSoundData(world);
});

test("somebody who books by themselves waits no more, and the seat kept for them goes to the next", async () => {
	const { applicant, slot, waits, tend, wish, isFree, db, visitor } = await makeWaitingWorld();
	const kept = await slot();
	const applicantId = await applicant();
	const entryId = await waits({ applicantId });
	await tend();
	const other = await slot({ start: atOffice("2026-12-10T10:30"), municipality: "rivoli" });
	await bookSlot(
		{
			slotId: other,
			applicant: known(applicantId),
			idempotencyKey: "0123456789abcdef",
			note: null,
		},
		visitor(applicantId),
	);
	await tend();
	expect(await wish(entryId)).toMatchObject({
		status: "settled",
		offers: [{ status: "withdrawn" }],
	});
	await tend();
	expect(await db.read.hold.count()).toBe(0);
	expect(await isFree(kept)).toBe(true);
});

test("somebody who cancels the appointment they wanted earlier waits no more", async () => {
	const { slot, books, waits, cancels, tend, wish } = await makeWaitingWorld();
	const mine = await books(await slot());
	const entryId = await waits({ applicantId: mine.applicantId, bookingId: mine.id });
	await cancels(mine.id);
	await tend();
	expect(await wish(entryId)).toMatchObject({ status: "left" });
});

test("somebody who moves to an earlier time by themselves waits for one before that", async () => {
	const { slot, books, waits, tend, offerTo, visitor } = await makeWaitingWorld();
	const mine = await books(await slot({ start: atOffice("2026-12-17T10:30") }));
	const earlier = await slot({ start: atOffice("2026-12-10T10:30") });
	const entryId = await waits({
		applicantId: mine.applicantId,
		bookingId: mine.id,
	});
	expect(
		await moveBooking(
			{ booking: linkedBooking(mine.id), toSlotId: earlier },
			visitor(mine.applicantId),
		),
	).toEqual({ ok: true });
	await slot({ start: atOffice("2026-12-14T10:30") });
	await tend();
	expect(await offerTo(entryId)).toBeNull();
	const before = await slot({ start: atOffice("2026-12-03T10:30") });
	await tend();
	expect(await offerTo(entryId)).toMatchObject({ slotId: before });
});

test("nobody waits longer than ninety days without saying so again", async () => {
	const { waits, tend, wish } = await makeWaitingWorld();
	const entryId = await waits();
	await tend(monday.add({ hours: 24 * 90 }));
	expect(await wish(entryId)).toMatchObject({ status: "waiting" });
	await tend(monday.add({ hours: 24 * 90 + 1 }));
	expect(await wish(entryId)).toMatchObject({ status: "left" });
});

test("a seat that the desk has taken away is not offered when somebody leaves it", async () => {
	const world = await makeFullSlot();
	const { db, slotId, booking, waits, cancels, tend, wish } = world;
	const entryId = await waits();
	// Two sit where the opening has one seat by now.
	await db.transaction(async (tx) => {
		const { id: ruleId } = await tx.availabilityRule.findFirstOrThrow({
			where: { deskId: "collegno-desk", capacity: 1 },
		});
		await tx.slot.update({ where: { id: slotId }, data: { ruleId, capacity: 2 } });
	});
	await world.books(slotId);
	await cancels(booking.id);
	expect(await tend()).toBe(0);
	expect((await wish(entryId)).offers).toEqual([]);
	await expectSoundData(world);
});

test("the desk's own seats are never offered", async () => {
	const { slot, waits, tend } = await makeWaitingWorld();
	await slot({ capacity: 2, deskSeats: 2 });
	await waits();
	expect(await tend()).toBe(0);
});

test("where only the desk's own seats are left, whoever waits is offered the next slot", async () => {
	const { slot, waits, tend, offerTo } = await makeWaitingWorld();
	await slot({ capacity: 2, deskSeats: 2 });
	const next = await slot({ start: atOffice("2026-12-10T10:30"), capacity: 3, deskSeats: 2 });
	const [one, two] = [await waits(), await waits({}, monday.add({ minutes: 1 }))];
	expect(await tend()).toBe(1);
	expect(await offerTo(one)).toMatchObject({ slotId: next });
	expect(await offerTo(two)).toBeNull();
});

test("several freed seats go to several people, each the earliest that suits", async () => {
	const { slot, waits, tend, offerTo, later } = await makeWaitingWorld();
	const thursday = await slot({ start: atOffice("2026-12-03T10:30"), capacity: 2 });
	const next = await slot({ start: atOffice("2026-12-10T10:30") });
	const picky = await waits({ partOfDay: "afternoon" }, monday);
	const [one, two, three] = [
		await waits({}, later({ minutes: 1 })),
		await waits({}, later({ minutes: 2 })),
		await waits({}, later({ minutes: 3 })),
	];
	expect(await tend(later({ minutes: 4 }))).toBe(3);
	expect(await offerTo(picky)).toBeNull();
	expect(await offerTo(one)).toMatchObject({ slotId: thursday });
	expect(await offerTo(two)).toMatchObject({ slotId: thursday });
	expect(await offerTo(three)).toMatchObject({ slotId: next });
});

/** The database, in which something else happens between a look at the slots and what follows from it. */
function afterEachReadingOfSlots(db: Database, happen: () => Promise<void>): Database {
	const slot = new Proxy(db.read.slot, {
		get: (slots, method) =>
			method === "findMany"
				? async (query: Parameters<typeof slots.findMany>[0]) => {
						const rows = await slots.findMany(query);
						await happen();
						return rows;
					}
				: Reflect.get(slots, method),
	});
	const read = new Proxy(db.read, {
		get: (reader, table) => (table === "slot" ? slot : Reflect.get(reader, table)),
	});
	return { ...db, read };
}

function once(work: () => Promise<void>): () => Promise<void> {
	let done: Promise<void> | undefined;
	return () => {
		done ??= work();
		return done;
	};
}

test("a seat whose hold ran out is offered, though nobody has given it back yet", async () => {
	const world = await makeWaitingWorld();
	const { db, slot, waits, tend, offerTo, later } = world;
	const slotId = await slot();
	const applicantId = await world.applicant();
	const until = later({ minutes: 10 });
	await db.transaction((tx) =>
		holdSeat(tx, { slotId, by: "applicant", now: monday }, { until, applicantId }),
	);
	const entryId = await waits();
	expect(await tend(until.subtract({ seconds: 1 }))).toBe(0);
	expect(await tend(until)).toBe(1);
	expect(await offerTo(entryId)).toMatchObject({ slotId });
	await expectSoundData(world, until);
});
