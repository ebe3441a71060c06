import type { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { ATTEMPT_LIMITS } from "#app/domain/attempts/attempt-limits.ts";
import { countAttempt } from "#app/features/attempts/attempt-store.server.ts";
import { alternativesView } from "#app/features/booking/alternatives.view.server.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { bookablePlacesView } from "#app/features/booking/bookable-places.view.server.ts";
import { heldSlotView } from "#app/features/booking/held-slot.view.server.ts";
import { holdSlot } from "#app/features/booking/hold-slot.server.ts";
import { openSlotsView } from "#app/features/booking/open-slots.view.server.ts";
import { emptyBookingDraft } from "#app/features/booking/present-applicant.schema.ts";
import { releaseHeldSlot } from "#app/features/booking/release-held-slot.server.ts";
import { discardDraft } from "#app/features/drafts/discard-draft.server.ts";
import { draftId } from "#app/features/drafts/draft-store.server.ts";
import { openDraft } from "#app/features/drafts/open-draft.server.ts";
import { saveDraft } from "#app/features/drafts/save-draft.server.ts";
import { forgetExpired } from "#app/features/privacy/forget-expired.server.ts";
import { freeSlotsView } from "#app/features/slots/free-slots.view.server.ts";
import { withdrawSlot } from "#app/features/slots/withdraw-slot.server.ts";
import {
	atOffice,
	known,
	makeWorld,
	monday,
	vault,
	type World,
	zone,
} from "#tests/support/world.ts";
import { expectSeatsToAddUp } from "./invariants.ts";

const later = (minutes: number, seconds = 0) => monday.add({ minutes, seconds });

let forms = 0;

/** A form somebody has begun to fill in. */
async function openForm(world: World, now = monday): Promise<string> {
	const token = `the form ${++forms}`;
	await saveDraft({ kind: "booking", token, payload: {}, clientAddress: token }, world.system(now));
	return draftId(vault, "booking", token);
}

function hold(
	world: World,
	draft: string,
	slotId: string,
	{ now = monday, address = "192.0.2.1" } = {},
) {
	return holdSlot(
		{ draftId: draft, draft: emptyBookingDraft, slotId, personId: null },
		world.visitor(null, now, address),
	);
}

async function book(
	world: World,
	slotId: string,
	{ now = monday, draft = null as string | null } = {},
) {
	return bookSlot(
		{
			slotId,
			draftId: draft,
			applicant: world.newcomer(),
			idempotencyKey: `hold-form-${++forms}`,
			note: null,
		},
		world.visitor(null, now),
	);
}

/** The times that somebody with this form is shown. */
async function shownTo(world: World, draft: string | null, now: Temporal.Instant = monday) {
	const query = { serviceId: "primo-colloquio", officeId: "collegno-office", zone, from: null };
	const { days } = await openSlotsView({ ...query, draftId: draft }, world.visitor(null, now));
	return days.flatMap(({ times }) => times.map(({ slotId }) => slotId));
}

test("choosing a slot keeps its seat for ten minutes, for whoever chose it and from everybody else", async () => {
	const world = await makeWorld();
	const slotId = await world.slot();
	const draft = await openForm(world);
	expect(await hold(world, draft, slotId)).toEqual({ ok: true, until: later(10) });

	expect(await shownTo(world, null)).toEqual([]);
	expect(await shownTo(world, draft)).toEqual([slotId]);
	expect(await book(world, slotId)).toEqual({ ok: false, refusal: "slot_full" });
	expect(await hold(world, await openForm(world), slotId)).toEqual({
		ok: false,
		refusal: "slot_full",
	});

	expect(await book(world, slotId, { draft, now: later(9) })).toMatchObject({ ok: true });
	expect(await world.db.read.hold.count()).toBe(0);
	await expectSeatsToAddUp(world.db);
});

test("to the second when its time is up the seat is free again, with no job run, in every list", async () => {
	const world = await makeWorld();
	const slotId = await world.slot();
	const near = await world.slot({ start: atOffice("2026-12-03T11:30") });
	await world.db.transaction((tx) =>
		tx.availabilityRule.create({
			data: {
				id: "rule",
				deskId: "collegno-desk",
				serviceId: "primo-colloquio",
				weekday: 4,
				startTime: "09:00",
				endTime: "12:00",
				fromOn: "2026-11-01",
				slotMinutes: 45,
			},
		}),
	);
	await hold(world, await openForm(world), slotId);
	const seen = async (now: Temporal.Instant) => {
		const system = world.system(now);
		const [place] = await bookablePlacesView("primo-colloquio", system);
		const desk = await freeSlotsView(
			{ serviceId: "primo-colloquio", officeId: null, from: null },
			await world.staff(null, now),
		);
		return {
			citizen: (await shownTo(world, null, now)).includes(slotId),
			first: place?.first?.slotId === slotId,
			near: (await alternativesView(near, system)).some((slot) => slot.slotId === slotId),
			desk: desk.days.flatMap((day) => day.slots).some(({ id }) => id === slotId),
		};
	};
	expect(await seen(later(9, 59))).toEqual({
		citizen: false,
		first: false,
		near: false,
		desk: false,
	});
	expect(await seen(later(10))).toEqual({ citizen: true, first: true, near: true, desk: true });
	expect(await book(world, slotId, { now: later(10) })).toMatchObject({ ok: true });
	await expectSeatsToAddUp(world.db);
});

test("a hold that ran out still books while nobody has taken the seat, and no more once somebody has", async () => {
	const world = await makeWorld();
	const slotId = await world.slot();
	const draft = await openForm(world);
	await hold(world, draft, slotId);
	expect(await heldSlotView(draft, world.system(later(10)))).toMatchObject({ isOver: true });
	expect(await book(world, slotId, { draft, now: later(20) })).toMatchObject({ ok: true });

	const other = await world.slot({ start: atOffice("2026-12-04T09:00") });
	const near = await world.slot({ start: atOffice("2026-12-04T10:00") });
	const late = await openForm(world);
	await hold(world, late, other);
	const quick = await openForm(world);
	expect(await hold(world, quick, other, { now: later(11) })).toMatchObject({ ok: true });
	expect(await book(world, other, { draft: late, now: later(12) })).toEqual({
		ok: false,
		refusal: "slot_full",
	});
	const alternatives = await alternativesView(other, world.system(later(12)));
	expect(alternatives.map((slot) => slot.slotId)).toEqual([near]);
	await expectSeatsToAddUp(world.db);
});

test("another slot gives the first one back; when the other is gone, the first one stays", async () => {
	const world = await makeWorld();
	const first = await world.slot();
	const second = await world.slot({ start: atOffice("2026-12-04T09:00") });
	const gone = await world.slot({ start: atOffice("2026-12-07T09:00") });
	await book(world, gone);
	const draft = await openForm(world);
	await hold(world, draft, first);
	expect(await hold(world, draft, second, { now: later(3) })).toEqual({
		ok: true,
		until: later(13),
	});
	expect(await shownTo(world, null, later(3))).toEqual([first]);
	expect(await hold(world, draft, gone, { now: later(4) })).toEqual({
		ok: false,
		refusal: "slot_full",
	});
	expect(await heldSlotView(draft, world.system(later(4)))).toMatchObject({ slotId: second });
	await expectSeatsToAddUp(world.db);
});

test("choosing the same slot again does not prolong the hold while it lasts", async () => {
	const world = await makeWorld();
	const slotId = await world.slot();
	const draft = await openForm(world);
	await hold(world, draft, slotId);
	expect(await hold(world, draft, slotId, { now: later(9) })).toEqual({
		ok: true,
		until: later(10),
	});
	expect(await hold(world, draft, slotId, { now: later(10) })).toEqual({
		ok: true,
		until: later(20),
	});
	await expectSeatsToAddUp(world.db);
});

test("a slot that can't be booked is refused when it is chosen, with the reason", async () => {
	const world = await makeWorld();
	const draft = await openForm(world);
	const tooSoon = await world.slot({ start: atOffice("2026-11-23T15:00") });
	expect(await hold(world, draft, tooSoon)).toEqual({ ok: false, refusal: "too_soon" });
	expect(await hold(world, draft, "no-such-slot")).toEqual({ ok: false, refusal: "unknown_slot" });
	expect(await world.db.read.hold.count()).toBe(0);
	await expectSeatsToAddUp(world.db);
});

test("the form is kept together with its seat, and remembers until when", async () => {
	const world = await makeWorld();
	const [slotId, other] = [
		await world.slot(),
		await world.slot({ start: atOffice("2026-12-04T09:00") }),
	];
	const form = { kind: "booking" as const, token: "a new one" };
	const choose = (slot: string, now: Temporal.Instant, typed: Record<string, string>) =>
		holdSlot(
			{
				...{ slotId: slot, draftId: draftId(vault, "booking", form.token), personId: null },
				draft: { ...emptyBookingDraft, typed },
			},
			world.visitor(null, now),
		);
	const remembered = (now: Temporal.Instant) => openDraft(form, world.system(now));

	expect(await choose("no-such-slot", monday, {})).toMatchObject({ ok: false });
	expect(await world.db.read.draft.count()).toBe(0);
	await choose(slotId, monday, { givenName: "Maria" });
	const until = later(10).toString();
	expect(await remembered(monday)).toMatchObject({
		...{ typed: { givenName: "Maria" }, held: { slotId, until } },
	});
	await choose(slotId, later(2), { givenName: "Ana" });
	expect(await remembered(later(2))).toMatchObject({
		...{ typed: { givenName: "Ana" }, held: { slotId, until } },
	});
	await choose(other, later(3), { givenName: "Ana" });
	expect(await remembered(later(3))).toMatchObject({
		held: { slotId: other, until: later(13).toString() },
	});
	// Refused, everything is as it was.
	expect(await choose("no-such-slot", later(4), {})).toMatchObject({ ok: false });
	expect(await remembered(later(4))).toMatchObject({
		...{ typed: { givenName: "Ana" }, held: { slotId: other } },
	});
	await expectSeatsToAddUp(world.db);
});

test("of a network that begins very many forms no further one is begun, nor keeps a seat", async () => {
	const world = await makeWorld();
	const { most, minutes } = ATTEMPT_LIMITS.draft.address;
	await world.db.transaction(async (tx) => {
		for (let nth = 0; nth < most; nth += 1) {
			await countAttempt(tx, world.system(), "draft", { address: "192.0.2.1" });
		}
	});
	const slotId = await world.slot();
	expect(await hold(world, "one more", slotId)).toEqual({
		...{ ok: false, refusal: "too_many_drafts", until: later(minutes) },
	});
	expect(await world.db.read.draft.count()).toBe(0);
	expect(await hold(world, "from elsewhere", slotId, { address: "192.0.2.2" })).toMatchObject({
		ok: true,
	});
	await expectSeatsToAddUp(world.db);
});

test("a slot taken away is not booked by whoever holds it, and they are not told it is theirs", async () => {
	const world = await makeWorld();
	const slotId = await world.slot();
	const draft = await openForm(world);
	await hold(world, draft, slotId);
	await world.db.transaction((tx) =>
		tx.slot.update({ where: { id: slotId }, data: { withdrawnAt: new Date(0) } }),
	);
	expect(await heldSlotView(draft, world.system(later(1)))).toMatchObject({ isOver: true });
	expect(await book(world, slotId, { draft })).toEqual({ ok: false, refusal: "slot_withdrawn" });
	await expectSeatsToAddUp(world.db);
});

test("one network address keeps five seats at a time; the sixth books without a hold", async () => {
	const world = await makeWorld();
	const slots = [];
	for (let i = 0; i < 7; i++) {
		slots.push(await world.slot({ start: atOffice(`2026-12-0${i + 1}T09:00`) }));
	}
	const drafts = [];
	for (const slotId of slots.slice(0, 6)) {
		const draft = await openForm(world);
		drafts.push(draft);
		expect(await hold(world, draft, slotId)).toEqual({
			ok: true,
			until: drafts.length <= 5 ? later(10) : null,
		});
	}
	const [first = "", sixth = "", seventh = ""] = [slots[0], slots[5], slots[6]];
	expect(await hold(world, await openForm(world), seventh, { address: "192.0.2.2" })).toEqual({
		ok: true,
		until: later(10),
	});
	// Whoever has a hold swaps it, and whoever gives it back makes room.
	await releaseHeldSlot(drafts[1] ?? "", world.system());
	expect(await hold(world, drafts[5] ?? "", sixth)).toEqual({ ok: true, until: later(10) });
	expect(await book(world, sixth, { draft: drafts[5] ?? "" })).toMatchObject({ ok: true });
	expect(await hold(world, drafts[0] ?? "", first, { now: later(10) })).toMatchObject({ ok: true });
	await expectSeatsToAddUp(world.db);
});

test("a form that is forgotten never takes its seat with it", async () => {
	const world = await makeWorld();
	const slotId = await world.slot();
	await saveDraft(
		{ kind: "booking", token: "mine", payload: {}, clientAddress: "home" },
		world.system(),
	);
	const draft = draftId(vault, "booking", "mine");
	await hold(world, draft, slotId);
	await discardDraft({ kind: "booking", token: "mine" }, world.system());
	await expectSeatsToAddUp(world.db);
	await releaseHeldSlot(draft, world.system());
	await discardDraft({ kind: "booking", token: "mine" }, world.system());
	expect(await world.db.read.draft.count()).toBe(0);
	expect(await shownTo(world, null)).toEqual([slotId]);

	await hold(world, await openForm(world), slotId);
	await forgetExpired(world.system(later(60 * 24 * 4)));
	expect(await world.db.read.draft.count()).toBe(0);
	await expectSeatsToAddUp(world.db);
});

test("twelve visitors choose the last seat at once: one holds it", async () => {
	const world = await makeWorld();
	for (let round = 0; round < 3; round++) {
		const slotId = await world.slot({ start: atOffice(`2026-12-0${round + 1}T09:00`) });
		const drafts = await Promise.all(Array.from({ length: 12 }, () => openForm(world)));
		const outcomes = await Promise.all(
			drafts.map((draft, i) => hold(world, draft, slotId, { address: `192.0.2.${i}` })),
		);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		await expectSeatsToAddUp(world.db);
	}
});

test("visitors who swap the same two slots back and forth block nobody, and the seats add up", async () => {
	const world = await makeWorld();
	const slots = [
		await world.slot({ capacity: 4 }),
		await world.slot({ start: atOffice("2026-12-04T09:00"), capacity: 4 }),
	];
	const drafts = await Promise.all(Array.from({ length: 4 }, () => openForm(world)));
	for (let round = 0; round < 3; round++) {
		const outcomes = await Promise.all(
			drafts.map((draft, i) => hold(world, draft, slots[(i + round) % 2] ?? "")),
		);
		expect(outcomes.every(({ ok }) => ok)).toBe(true);
		await expectSeatsToAddUp(world.db);
	}
	expect(await world.db.read.hold.count()).toBe(4);
});

test("the hold and somebody else's booking after its time: one of them gets the seat", async () => {
	const world = await makeWorld();
	for (let round = 0; round < 3; round++) {
		const slotId = await world.slot({ start: atOffice(`2026-12-0${round + 1}T09:00`) });
		const draft = await openForm(world);
		await hold(world, draft, slotId, { address: `198.51.100.${round}` });
		const outcomes = await Promise.all([
			book(world, slotId, { draft, now: later(11) }),
			book(world, slotId, { now: later(11) }),
		]);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		await expectSeatsToAddUp(world.db);
	}
});

test("the desk can take away a slot in which nothing is left but a hold that ran out", async () => {
	const world = await makeWorld();
	const slotId = await world.slot();
	await hold(world, await openForm(world), slotId);
	const during = await world.staff(null, later(5));
	expect(await withdrawSlot(slotId, during)).toEqual({ ok: false, refusal: "slot_taken" });
	const after = await world.staff(null, later(10));
	expect(await withdrawSlot(slotId, after)).toMatchObject({ ok: true });
	await expectSeatsToAddUp(world.db);
});

test("of twenty forms of one address that want a seat at once, in as many slots, five get one", async () => {
	const world = await makeWorld();
	const slots: string[] = [];
	for (let nth = 0; nth < 20; nth++) {
		slots.push(await world.slot({ start: atOffice("2026-12-03T09:00").add({ minutes: nth }) }));
	}
	const drafts: string[] = [];
	for (const _ of slots) drafts.push(await openForm(world));
	const outcomes = await Promise.all(
		slots.map((slotId, nth) => hold(world, drafts[nth] ?? "", slotId)),
	);
	const kept = outcomes.filter((outcome) => outcome.ok && outcome.until !== null);
	expect(outcomes.every(({ ok }) => ok)).toBe(true);
	expect(kept).toHaveLength(5);
	expect(await world.db.read.hold.count()).toBe(5);
	await expectSeatsToAddUp(world.db);
});

test("somebody we know is told at once what they could not book; of a stranger it is not known yet", async () => {
	const world = await makeWorld();
	const slotId = await world.slot();
	const person = await world.applicant();
	await bookSlot(
		{
			slotId: await world.slot({ start: atOffice("2026-12-04T10:30") }),
			applicant: known(person),
			idempotencyKey: "their first",
			note: null,
		},
		world.visitor(person),
	);
	const choose = async (personId: string | null) =>
		holdSlot(
			{ draftId: await openForm(world), draft: emptyBookingDraft, slotId, personId },
			world.visitor(person),
		);
	expect(await choose(person)).toEqual({ ok: false, refusal: "limit_reached" });
	expect(await choose(null)).toMatchObject({ ok: true });
	expect(await world.db.read.hold.findMany()).toMatchObject([{ slotId, applicantId: person }]);
	await world.db.transaction((tx) =>
		tx.service.updateMany({ data: { enrolmentRequired: true, maxActivePerApplicant: 9 } }),
	);
	const other = await world.slot({ start: atOffice("2026-12-07T10:30") });
	const refused = { ok: false, refusal: "enrolment_required" };
	expect(await hold(world, await openForm(world), other)).toEqual(refused);
	await expectSeatsToAddUp(world.db);
});

test("giving back the seat of a form that keeps none, or is none, changes nothing", async () => {
	const world = await makeWorld();
	const slotId = await world.slot();
	const draft = await openForm(world);
	await releaseHeldSlot(draft, world.system());
	await hold(world, draft, slotId);
	await releaseHeldSlot("no form", world.system());
	await releaseHeldSlot(await openForm(world), world.system());
	expect(await world.db.read.hold.findMany()).toMatchObject([{ slotId }]);
	await expectSeatsToAddUp(world.db);
});

test("whoever books another slot than their form keeps gets it, and the kept seat is everybody's again", async () => {
	const world = await makeWorld();
	const kept = await world.slot();
	const other = await world.slot({ start: atOffice("2026-12-04T09:00") });
	const draft = await openForm(world);
	await hold(world, draft, kept);
	expect(await book(world, other, { draft, now: later(1) })).toMatchObject({ ok: true });
	expect(await world.db.read.hold.count()).toBe(0);
	expect(await shownTo(world, null, later(1))).toEqual([kept]);
	await expectSeatsToAddUp(world.db);
});

test("whoever is refused another slot than their form keeps still has the kept one", async () => {
	const world = await makeWorld();
	const kept = await world.slot();
	const gone = await world.slot({ start: atOffice("2026-12-04T09:00") });
	await book(world, gone);
	const draft = await openForm(world);
	await hold(world, draft, kept);
	expect(await book(world, gone, { draft })).toEqual({ ok: false, refusal: "slot_full" });
	expect(await heldSlotView(draft, world.system())).toMatchObject({ slotId: kept, isOver: false });
	await expectSeatsToAddUp(world.db);
});

test("the seats kept for the desk are not kept for whoever fills in a form", async () => {
	const world = await makeWorld();
	const slotId = await world.slot({ capacity: 2, deskSeats: 1 });
	expect(await hold(world, await openForm(world), slotId)).toMatchObject({ ok: true });
	expect(await hold(world, await openForm(world), slotId)).toEqual({
		ok: false,
		refusal: "slot_full",
	});
	await expectSeatsToAddUp(world.db);
});
