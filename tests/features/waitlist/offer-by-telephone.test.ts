import { expect, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import { atDesk } from "#app/features/access.ts";
import { stateSeen } from "#app/features/audit/seen-store.server.ts";
import type { StaffChangeContext } from "#app/features/context.ts";
import { eraseApplicant } from "#app/features/privacy/erase-applicant.server.ts";
import { declineOffer } from "#app/features/waitlist/decline-offer.server.ts";
import { deskWaitlistView } from "#app/features/waitlist/desk-waitlist.view.server.ts";
import { recordOfferCall } from "#app/features/waitlist/record-offer-call.server.ts";
import { makeWaitingWorld } from "#tests/features/waitlist/waiting-world.ts";
import { meanwhile } from "#tests/support/meanwhile.ts";
import { atOffice, known, monday } from "#tests/support/world.ts";
import { noted } from "#tests/support/written.ts";

/** Both desks are open on Thursdays from nine to twelve, and Ana, who has no e-mail, waits. */
async function withAna() {
	const world = await makeWaitingWorld();
	const entryId = await world.waits({
		applicantId: await world.applicant({ email: null, phone: "+393331234567" }),
	});
	const offerOf = (id = entryId) => world.offerTo(id);
	/** Somebody at the desk with the page of the list before them. */
	const looking = async (staff: StaffChangeContext): Promise<StaffChangeContext> => {
		const state = await stateSeen(world.db.read, { kind: "waitlist_entry", id: entryId });
		return {
			...staff,
			seen: { version: Number(state.split(".")[0]), form: newId(), page: newId() },
		};
	};
	const call = async (outcome: "reached" | "no_answer", page: StaffChangeContext) => {
		const offer = await offerOf();
		const wish = atDesk("wish", entryId, page);
		return recordOfferCall({ wish, offerId: offer?.id ?? "" }, outcome, page);
	};
	return { ...world, entryId, offerOf, looking, call };
}

test("an offer by telephone runs while the office is open", async () => {
	const { slot, tend, offerOf, staff } = await withAna();
	await slot({ start: atOffice("2026-12-10T10:30") });
	await tend();
	expect(await offerOf()).toMatchObject({
		tellAt: toDate(atOffice("2026-11-26T09:00")),
		expiresAt: toDate(atOffice("2026-11-26T10:30")),
	});
	expect((await deskWaitlistView(await staff(["collegno"]))).toCall).toEqual([]);
	const open = await staff(["collegno"], atOffice("2026-11-26T09:00"));
	expect((await deskWaitlistView(open)).toCall).toMatchObject([
		{ person: { phone: "3331234567" }, offer: { calls: [], isLastChance: false } },
	]);
});

test("a day on which the office is shut is no time to answer in, be it a closure or a holiday", async () => {
	const { db, slot, tend, offerOf } = await withAna();
	await slot({ start: atOffice("2026-12-17T10:30") });
	await db.transaction(async (tx) => {
		await tx.closure.create({
			data: {
				id: newId(),
				officeId: "collegno-office",
				startsAt: toDate(atOffice("2026-11-26T00:00")),
				endsAt: toDate(atOffice("2026-11-27T00:00")),
				reason: "Corso",
				createdAt: toDate(monday),
			},
		});
		await tx.holidayOverride.create({
			data: {
				id: newId(),
				on: "2026-12-03",
				municipalityId: "collegno",
				isHoliday: true,
				reason: "Festa",
			},
		});
	});
	await tend();
	expect(await offerOf()).toMatchObject({ tellAt: toDate(atOffice("2026-12-10T09:00")) });
});

test("times that were opened beside the weekly ones count as well", async () => {
	const { slot, tend, offerOf } = await withAna();
	await slot({ start: atOffice("2026-12-17T10:30") });
	await slot({ start: atOffice("2026-11-24T15:00"), minutes: 90, deskSeats: 1 });
	await tend();
	expect(await offerOf()).toMatchObject({ tellAt: toDate(atOffice("2026-11-24T15:00")) });
});

test("of several without an e-mail, whoever the seat suits is called about it", async () => {
	const { slot, tend, offerOf, waits, applicant } = await withAna();
	const ugo = await waits({
		applicantId: await applicant({ email: null, phone: "+393337654321" }),
		municipalityIds: ["rivoli"],
	});
	const slotId = await slot({ start: atOffice("2026-12-10T10:30") });
	expect(await tend()).toBe(1);
	expect(await offerOf()).toMatchObject({ slotId });
	expect(await offerOf(ugo)).toBeNull();
});

test("where the office does not open before the seat, the seat is everybody's", async () => {
	const { db, slot, tend, offerOf, isFree } = await withAna();
	await db.transaction((tx) => tx.availabilityRule.deleteMany());
	const slotId = await slot();
	await tend();
	expect(await offerOf()).toBeNull();
	expect(await isFree(slotId)).toBe(true);
});

test("if nobody calls, the seat goes to the next person, and the silence is nobody's", async () => {
	const { slot, tend, offerOf, wish, entryId, waits } = await withAna();
	const days = ["10", "17", "24"];
	for (const day of days) await slot({ start: atOffice(`2026-12-${day}T10:30`) });
	await tend();
	const first = await offerOf();
	const next = await waits();
	for (const thursday of ["2026-11-26", "2026-12-03", "2026-12-10", "2026-12-17"]) {
		await tend(atOffice(`${thursday}T11:59`));
		await tend(atOffice(`${thursday}T12:00`));
	}
	const { status, offers } = await wish(entryId);
	expect(offers.filter((offer) => offer.status === "expired").length).toBeGreaterThanOrEqual(3);
	expect(status).toBe("waiting");
	const slots = (await wish(next)).offers.map(({ slotId }) => slotId);
	expect(slots).toContain(first?.slotId);
});

test("somebody who was called three times and did not answer leaves the list, and whoever calls last says so", async () => {
	const { slot, tend, wish, entryId, staff, looking, call } = await withAna();
	for (const day of ["17", "24", "31"]) await slot({ start: atOffice(`2026-12-${day}T10:30`) });
	await slot({ start: atOffice("2027-01-14T10:30") });
	const last: boolean[] = [];
	for (const thursday of ["2026-11-26", "2026-12-03", "2026-12-10"]) {
		const now = atOffice(`${thursday}T09:00`);
		await tend(now);
		const olga = await staff(["collegno"], now);
		const { toCall } = await deskWaitlistView(olga);
		last.push(toCall[0]?.offer?.isLastChance ?? false);
		expect(await call("no_answer", await looking(olga))).toEqual({ ok: true });
		await tend(atOffice(`${thursday}T12:00`));
	}
	expect(last).toEqual([false, false, true]);
	expect((await wish(entryId)).status).toBe("left");
});

test("of two operators who call at once, the second is told who called", async () => {
	const { slot, tend, staff, looking, call, db } = await withAna();
	await slot({ start: atOffice("2026-12-10T10:30") });
	await tend();
	const now = atOffice("2026-11-26T09:10");
	const pages = await Promise.all(
		[await staff(["collegno"], now), await staff(["collegno"], now)].map(looking),
	);
	const outcomes = await Promise.all(
		pages.map((page, nth) => call(nth === 0 ? "reached" : "no_answer", page)),
	);
	expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
	expect(outcomes).toContainEqual(
		expect.objectContaining({
			refusal: "changed_meanwhile",
			change: expect.objectContaining({ by: expect.objectContaining({ kind: "staff" }) }),
		}),
	);
	expect(await db.read.offerCall.count()).toBe(1);
	// The same form again is answered like the first time.
	const first = pages[outcomes.findIndex(({ ok }) => ok)];
	if (!first) throw new Error("nobody was first");
	expect(await call("reached", first)).toEqual({ ok: true });
	expect(await db.read.offerCall.count()).toBe(1);
});

test("a call is noted only by a desk of the wish, and of an offer that is open", async () => {
	const { db, slot, tend, staff, call, entryId, offerOf, wish: wishOf } = await withAna();
	const { applicantId } = await wishOf(entryId);
	await slot({ start: atOffice("2026-12-10T10:30") });
	await tend();
	const elsewhere = await staff(["rivoli"]);
	expect(await call("reached", elsewhere)).toEqual({ ok: false, refusal: "unknown_wish" });
	const olga = await staff(["collegno"]);
	const wish = atDesk("wish", entryId, olga);
	expect(await recordOfferCall({ wish, offerId: newId() }, "reached", olga)).toEqual({
		ok: false,
		refusal: "offer_over",
	});
	expect(await db.read.offerCall.count()).toBe(0);
	expect(await noted(db, { actorKind: "staff" })).toEqual([]);

	const offerId = (await offerOf())?.id ?? "";
	await declineOffer({ wish, offerId }, olga);
	expect(await recordOfferCall({ wish, offerId }, "reached", olga)).toEqual({
		ok: false,
		refusal: "offer_over",
	});
	const erasing = meanwhile(olga, () => eraseApplicant(known(applicantId), olga));
	expect(await recordOfferCall({ wish, offerId }, "reached", erasing)).toEqual({
		ok: false,
		refusal: "unknown_wish",
	});
});

test("who called, and whether they told the person, is noted with the wish", async () => {
	const { db, slot, tend, offerOf, staff, call, entryId } = await withAna();
	await slot({ start: atOffice("2026-12-10T10:30") });
	await tend();
	const olga = await staff(["collegno"], atOffice("2026-11-26T09:10"));
	await call("no_answer", olga);
	await call("reached", olga);
	const of = {
		by: `staff ${olga.staffMember.id}`,
		what: `waitlist_entry ${entryId}`,
		details: { offerId: (await offerOf())?.id },
	};
	expect(await noted(db, { actorKind: "staff" })).toEqual([
		{ ...of, action: "offer_not_told" },
		{ ...of, action: "offer_told" },
	]);
	expect(await db.read.offerCall.findMany({ orderBy: { id: "asc" } })).toMatchObject([
		{ outcome: "no_answer", calledById: olga.staffMember.id },
		{ outcome: "reached", calledAt: toDate(olga.now) },
	]);
});
