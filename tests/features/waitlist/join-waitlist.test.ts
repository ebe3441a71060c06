import { expect, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import { atDesk } from "#app/features/access.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { forgetExpired } from "#app/features/privacy/forget-expired.server.ts";
import { leaveWaitlist } from "#app/features/waitlist/leave-waitlist.server.ts";
import { takeAwayAudit } from "#tests/support/without-audit.ts";
import { atOffice, known, linkedWish, monday, vault } from "#tests/support/world.ts";
import { noted, outbox } from "#tests/support/written.ts";
import { makeWaitingWorld } from "./waiting-world.ts";

test("somebody new joins with a name and a contact, and an e-mail says so", async () => {
	const { db, joins, newcomer, wish, later } = await makeWaitingWorld();
	const joined = await joins({
		applicant: newcomer({ email: "ana@example.it", locale: "en" }),
		municipalityIds: ["rivoli", "collegno", "collegno"],
		weekdays: [4, 1],
	});
	expect(joined).toMatchObject({ ok: true, isNew: true });
	const { entryId } = joined as { entryId: string };
	expect(await wish(entryId)).toMatchObject({
		status: "waiting",
		weekdays: "14",
		partOfDay: "any",
	});
	expect(await db.read.waitlistMunicipality.count({ where: { entryId } })).toBe(2);
	const { applicantId } = await wish(entryId);
	expect(await outbox(db)).toMatchObject([
		{
			...{ kind: "waitlist_joined", waitlistEntryId: entryId, offerId: null, applicantId },
			...{ recipient: "ana@example.it", locale: "en", companionId: null },
			facts: { kind: "waitlist_joined", waitlistEntryId: entryId },
			notAfter: toDate(later({ hours: 72 })),
		},
	]);
});

test("who joined, who changed their wish and who took it back is noted", async () => {
	const { db, joins, newcomer, wish, waits, system, staff } = await makeWaitingWorld();
	const joined = await joins({ applicant: newcomer() });
	if (!joined.ok) expect.fail(joined.refusal);
	const { entryId } = joined;
	const { applicantId } = await wish(entryId);
	await waits({ applicantId, partOfDay: "morning" });
	const desk = await staff();
	await joins({ applicant: known(applicantId) }, desk);
	await leaveWaitlist(atDesk("wish", entryId, desk), desk);
	await leaveWaitlist(linkedWish(await waits({ applicantId })), system());
	const [person, olga] = [`applicant ${applicantId}`, `staff ${desk.staffMember.id}`];
	const entries = await noted(db, { subjectKind: "waitlist_entry" });
	expect(entries.map(({ by, action }) => [by, action])).toEqual([
		[person, "joined"],
		[person, "changed"],
		[olga, "changed"],
		[olga, "left"],
		[person, "joined"],
		[person, "left"],
	]);
	expect(entries.slice(0, 4).map(({ what }) => what)).toEqual(
		Array(4).fill(`waitlist_entry ${entryId}`),
	);
});

test("somebody with a telephone alone joins, and nothing is written to them", async () => {
	const { db, joins, newcomer } = await makeWaitingWorld();
	const joined = await joins({ applicant: newcomer({ email: null, phone: "3331234567" }) });
	expect(joined).toMatchObject({ ok: true, isNew: true });
	expect(await db.read.message.count()).toBe(0);
});

test("whoever could have such a time now is shown it first, and waits only if they say so", async () => {
	const { db, joins, slot } = await makeWaitingWorld();
	const slotId = await slot();
	await slot({ start: atOffice("2026-12-04T10:30"), municipality: "rivoli" });
	expect(await joins({ unlessFree: true })).toEqual({
		ok: false,
		refusal: "free_now",
		free: [
			{
				slotId,
				startsAt: toDate(atOffice("2026-12-03T10:30")),
				zone: "Europe/Rome",
				officeName: "Sportello di Collegno",
				municipalityName: "Collegno",
			},
		],
	});
	expect(await db.read.applicant.count()).toBe(0);
	// On no Monday, and in no other place, is anything free.
	expect(await joins({ unlessFree: true, weekdays: [1] })).toMatchObject({ ok: true });
	expect(await joins({ unlessFree: true, municipalityIds: ["rivoli"] })).toMatchObject({
		refusal: "free_now",
	});
	expect(await joins({ unlessFree: false })).toMatchObject({ ok: true });
});

test("to whoever waits for an earlier time, only an earlier one is free", async () => {
	const { slot, books, joins } = await makeWaitingWorld();
	const { id: bookingId, applicantId } = await books(
		await slot({ start: atOffice("2026-12-10T10:30") }),
	);
	await slot({ start: atOffice("2026-12-17T10:30") });
	const wish = { applicant: known(applicantId), bookingId, unlessFree: true };
	expect(await joins(wish)).toMatchObject({ ok: true });
	const earlier = await slot({ start: atOffice("2026-12-03T10:30") });
	expect(await joins(wish)).toMatchObject({ refusal: "free_now", free: [{ slotId: earlier }] });
});

test("of several appointments, the one that is to be given up says what is earlier", async () => {
	const { db, slot, books, joins, visitor } = await makeWaitingWorld();
	await db.transaction((tx) => tx.service.updateMany({ data: { maxActivePerApplicant: 2 } }));
	const { id: first, applicantId } = await books(
		await slot({ start: atOffice("2026-12-03T10:30") }),
	);
	const booked = await bookSlot(
		{
			slotId: await slot({ start: atOffice("2026-12-17T10:30") }),
			applicant: known(applicantId),
			idempotencyKey: newId(),
			note: null,
		},
		visitor(applicantId),
	);
	if (!booked.ok) expect.fail(booked.refusal);
	const free = await slot({ start: atOffice("2026-12-10T10:30") });
	const wish = { applicant: known(applicantId), unlessFree: true };
	expect(await joins({ ...wish, bookingId: booked.bookingId })).toMatchObject({
		refusal: "free_now",
		free: [{ slotId: free }],
	});
	expect(await joins({ ...wish, bookingId: first })).toMatchObject({ ok: true });
});

test("one mailbox is written to twelve times a day because of the citizen pages; the desk is not counted", async () => {
	const { db, joins, newcomer, staff, later } = await makeWaitingWorld();
	const join = (who?: Parameters<typeof joins>[1]) =>
		joins({ applicant: newcomer({ email: "ana@example.it" }) }, who);
	for (let count = 0; count < 12; count += 1) expect(await join()).toMatchObject({ ok: true });
	expect(await join()).toEqual({
		ok: false,
		refusal: "too_many_mails",
		until: later({ hours: 24 }),
	});
	expect(await db.read.applicant.count()).toBe(12);
	expect(await db.read.message.count()).toBe(12);
	expect(await join(await staff())).toMatchObject({ ok: true });
});

test("whom nothing can be noted of is not told that they joined", async () => {
	const { db, joins } = await makeWaitingWorld();
	await takeAwayAudit(db);
	await expect(joins()).rejects.toThrow();
	expect(await db.read.waitlistEntry.count()).toBe(0);
});

test("sending the same form twice, even at once, makes one person, one wish and one message", async () => {
	const { db, joins, newcomer } = await makeWaitingWorld();
	const form = { idempotencyKey: newId(), applicant: newcomer() };
	const [first, second] = await Promise.all([joins(form), joins(form)]);
	const third = await joins(form);
	expect(first).toMatchObject({ ok: true });
	expect(second).toEqual(first);
	expect(third).toEqual(first);
	expect(await db.read.applicant.count()).toBe(1);
	expect(await db.read.waitlistEntry.findMany()).toMatchObject([
		{ idempotencyKey: vault.digest("form-key", form.idempotencyKey) },
	]);
	expect(await db.read.message.count()).toBe(1);
});

test("somebody known who sends the same form twice is told the same twice, and that they are new", async () => {
	const { applicant, joins } = await makeWaitingWorld();
	const form = { idempotencyKey: newId(), applicant: known(await applicant()) };
	const first = await joins(form);
	expect(first).toMatchObject({ ok: true, isNew: true });
	expect(await joins(form)).toEqual(first);
});

test("whoever joins again is told that they were on the list", async () => {
	const { applicant, joins } = await makeWaitingWorld();
	const own = { applicant: known(await applicant()) };
	const first = await joins(own);
	if (!first.ok) expect.fail(first.refusal);
	expect(await joins(own)).toEqual({ ok: true, entryId: first.entryId, isNew: false });
});

test("waiting for one service leaves the wish for another as it is", async () => {
	const { applicant, waits, wish, anotherService } = await makeWaitingWorld();
	const applicantId = await applicant();
	const first = await waits({ applicantId });
	const other = await waits({
		...{ applicantId, serviceId: await anotherService() },
		...{ municipalityIds: ["rivoli"], partOfDay: "morning" },
	});
	expect(other).not.toBe(first);
	expect(await wish(first)).toMatchObject({ serviceId: "primo-colloquio", partOfDay: "any" });
	expect(await wish(other)).toMatchObject({ serviceId: "altro", partOfDay: "morning" });
});

test("whoever joins again changes their wish, keeps their place and is not told twice", async () => {
	const { db, applicant, waits, wish, later } = await makeWaitingWorld();
	const applicantId = await applicant();
	const first = await waits({ applicantId });
	const again = await waits(
		{ applicantId, municipalityIds: ["rivoli"], partOfDay: "morning" },
		later({ hours: 5 }),
	);
	expect(again).toBe(first);
	expect(await wish(first)).toMatchObject({
		partOfDay: "morning",
		joinedAt: new Date("2026-11-23T08:00:00Z"),
	});
	expect(await db.read.waitlistMunicipality.findMany({ select: { municipalityId: true } })).toEqual(
		[{ municipalityId: "rivoli" }],
	);
	expect(await db.read.message.count()).toBe(1);
});

test("two forms of one person at once leave one wish", async () => {
	const { db, applicant, waits } = await makeWaitingWorld();
	const applicantId = await applicant();
	const [one, other] = await Promise.all([waits({ applicantId }), waits({ applicantId })]);
	expect(one).toBe(other);
	expect(await db.read.waitlistEntry.count()).toBe(1);
});

test("nobody waits for a service that is not there, or in a place that does not give it", async () => {
	const { joins } = await makeWaitingWorld();
	expect(await joins({ serviceId: "altro" })).toEqual({ ok: false, refusal: "unknown_service" });
	for (const municipalityIds of [[], ["rosta"], ["nessuno"]]) {
		expect(await joins({ municipalityIds })).toEqual({ ok: false, refusal: "no_municipality" });
	}
});

test("a refused newcomer leaves nothing behind", async () => {
	const { db, joins } = await makeWaitingWorld();
	await joins({ municipalityIds: [] });
	expect(await db.read.applicant.count()).toBe(0);
	expect(await db.read.attemptCount.count()).toBe(0);
});

test("what only the desk books is waited for through the desk", async () => {
	const { db, joins, waits, staff, applicant } = await makeWaitingWorld();
	await db.transaction((tx) =>
		tx.service.update({ where: { id: "primo-colloquio" }, data: { mayBook: "staff_only" } }),
	);
	expect(await joins()).toEqual({ ok: false, refusal: "not_open_to_public" });
	const id = await applicant();
	expect(await joins({ applicant: known(id) }, await staff())).toMatchObject({ ok: true });
	await expect(waits({ applicantId: id })).rejects.toThrow("not_open_to_public");
});

test("only enrolled people wait for what is for them", async () => {
	const { db, joins } = await makeWaitingWorld();
	await db.transaction((tx) =>
		tx.service.update({ where: { id: "primo-colloquio" }, data: { enrolmentRequired: true } }),
	);
	expect(await joins()).toEqual({ ok: false, refusal: "enrolment_required" });
});

test("somebody with an appointment waits for an earlier one, and only with their own", async () => {
	const { slot, books, joins, wish } = await makeWaitingWorld();
	const { id: bookingId, applicantId } = await books(await slot());
	const own = { applicant: known(applicantId) };
	expect(await joins(own)).toEqual({ ok: false, refusal: "has_appointment" });
	expect(await joins({ bookingId })).toEqual({ ok: false, refusal: "unknown_booking" });
	const joined = await joins({ ...own, bookingId });
	expect(joined).toMatchObject({ ok: true });
	expect(await wish((joined as { entryId: string }).entryId)).toMatchObject({ bookingId });
});

test("the forty-first stranger of a day from one address is asked to wait, and somebody known is not", async () => {
	const { joins, applicant, visitor, later } = await makeWaitingWorld();
	const library = (now = monday) => visitor(null, now, "192.0.2.1");
	for (let count = 0; count < 40; count += 1) {
		expect(await joins({}, library())).toMatchObject({ ok: true });
	}
	expect(await joins({}, library())).toEqual({
		ok: false,
		refusal: "too_many_joined",
		until: later({ hours: 24 }),
	});
	expect(await joins({})).toMatchObject({ ok: true });
	const person = { applicant: known(await applicant()) };
	expect(await joins(person, library())).toMatchObject({ ok: true });
	expect(await joins({}, library(later({ hours: 24 })))).toMatchObject({ ok: true });
});

test("whoever leaves is off the list, can't leave twice, and may join again", async () => {
	const { applicant, waits, wish, system } = await makeWaitingWorld();
	const applicantId = await applicant();
	const entryId = await waits({ applicantId });
	expect(await leaveWaitlist(linkedWish(entryId), system())).toBe(true);
	expect(await leaveWaitlist(linkedWish(entryId), system())).toBe(false);
	expect(await leaveWaitlist(linkedWish(newId()), system())).toBe(false);
	expect(await wish(entryId)).toMatchObject({ status: "left" });
	expect(await waits({ applicantId })).not.toBe(entryId);
});

test("a wish that has ended is forgotten after ninety days, one that is waited for is not", async () => {
	const { db, waits, system, later } = await makeWaitingWorld();
	const ended = await waits();
	const waiting = await waits();
	await leaveWaitlist(linkedWish(ended), system());
	await forgetExpired(system(later({ hours: 24 * 90 - 1 })));
	expect(await db.read.waitlistEntry.count()).toBe(2);
	await forgetExpired(system(later({ hours: 24 * 90 })));
	expect(await db.read.waitlistEntry.findMany()).toMatchObject([{ id: waiting }]);
});

test("a desk puts nobody of another municipality on the list, nor anybody one who is gone", async () => {
	const { db, applicant, joins, staff } = await makeWaitingWorld();
	const id = await applicant({ residenceMunicipalityId: "collegno" });
	const rivoli = await staff(["rivoli"]);
	const unknown = { ok: false, refusal: "unknown_person" };
	expect(await joins({ applicant: atDesk("person", id, rivoli) }, rivoli)).toEqual(unknown);
	expect(await joins({ applicant: known("nobody") })).toEqual(unknown);
	expect(await db.read.waitlistEntry.count()).toBe(0);
	const collegno = await staff(["collegno"]);
	expect(await joins({ applicant: atDesk("person", id, collegno) }, collegno)).toMatchObject({
		ok: true,
	});
});
