import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { closeDeskSchema } from "#app/features/slots/close-desk.schema.ts";
import { closeDesk } from "#app/features/slots/close-desk.server.ts";
import { closurePreviewView } from "#app/features/slots/closure-preview.view.server.ts";
import { closureTime } from "#app/features/slots/closure-time.tsx";
import { closurePageView, closuresView } from "#app/features/slots/closures.view.server.ts";
import { publishDueSlots } from "#app/features/slots/publish-horizon.server.ts";
import { openingSchema } from "#app/features/slots/publish-slots.schema.ts";
import { publishSlots } from "#app/features/slots/publish-slots.server.ts";
import { reopenDesk } from "#app/features/slots/reopen-desk.server.ts";
import { weekAgendaView } from "#app/features/slots/week-agenda.view.server.ts";
import { makeTestDatabaseUrl } from "#tests/support/database.ts";
import { openListening } from "#tests/support/statements.ts";
import { atOffice, known, makeWorld } from "#tests/support/world.ts";

const key = "6f1c1f0e-3a8b-4b52-9f51-0d3c4f1a2b3c";
const lunch = closeDeskSchema.parse({
	key,
	place: "desk:collegno-desk",
	fromOn: "2026-12-01",
	startTime: "12:00",
	endTime: "13:00",
	repeats: "weekly",
	reason: "Riunione",
});

/** Tuesdays 11 to 14 in Collegno, an hour each. */
async function openTuesdays() {
	const world = await makeWorld();
	const staff = await world.staff(["collegno"]);
	const opening = openingSchema.parse({
		deskId: "collegno-desk",
		serviceId: "primo-colloquio",
		weekday2: "on",
		startTime: "11:00",
		endTime: "14:00",
		slotMinutes: "60",
		pauseMinutes: "0",
		capacity: "1",
		deskSeats: "0",
		fromOn: "2026-12-01",
	});
	await publishSlots(opening, staff);
	const standing = (where = {}) =>
		world.db.read.slot.count({ where: { withdrawnAt: null, ...where } });
	return { world, staff, standing };
}

test("a weekly closure shows whom it hits on every week, takes those times away, and gives them back", async () => {
	const { world, staff, standing } = await openTuesdays();
	const all = await standing();
	const noon = await world.db.read.slot.findFirstOrThrow({
		where: { startsAt: "2026-12-15T11:00:00.000Z" },
	});
	const applicant = known(await world.applicant());
	const booked = await bookSlot(
		{ slotId: noon.id, applicant, idempotencyKey: "key", note: null },
		world.visitor(applicant.id),
	);
	const preview = await closurePreviewView(lunch, staff);
	expect(preview).toMatchObject({
		freeSlots: all / 3 - 1,
		toSettle: [booked.ok && { bookingId: booked.bookingId }],
	});
	expect(preview && closureTime(preview, preview.zone)).toBe("ogni martedì 12:00–13:00");

	expect(await closeDesk(lunch, staff)).toMatchObject({ ok: true });
	expect(await standing()).toBe((all / 3) * 2);
	expect(await closurePageView(key, staff)).toMatchObject({ toSettle: [{ slotId: noon.id }] });
	expect(await reopenDesk(key, staff)).toMatchObject({ ok: true, published: all / 3 - 1 });
	expect(await standing()).toBe(all);
});

test("weeks later it still shuts, in the new slots and on the agenda", async () => {
	const { world, staff, standing } = await openTuesdays();
	await closeDesk(lunch, staff);
	const now = atOffice("2027-04-12T10:00");
	await publishDueSlots(world.system(now));
	const april = { startsAt: { gte: new Date("2027-04-13"), lt: new Date("2027-04-14") } };
	expect(await standing(april)).toBe(2);
	const agenda = await weekAgendaView(
		{ officeId: "collegno-office", from: null },
		{ ...staff, now },
	);
	expect(agenda?.closures).toEqual([
		{
			id: key,
			reason: "Riunione",
			startsAt: new Date("2027-04-13T10:00:00Z"),
			endsAt: new Date("2027-04-13T11:00:00Z"),
		},
	]);
	expect(await closuresView({ ...staff, now })).toMatchObject([{ id: key }]);
});

test("one with a last day is off the list once it is over", async () => {
	const { world, staff } = await openTuesdays();
	await closeDesk(closeDeskSchema.parse({ ...form(), repeatsUntilOn: "2026-12-15" }), staff);
	const on = (now: string) => closuresView({ ...staff, now: atOffice(now) });
	expect(await on("2026-12-15T12:30")).toHaveLength(1);
	expect(await on("2026-12-15T13:00")).toHaveLength(0);
	// Tuesday 8 December is a holiday.
	expect(await world.db.read.slot.count({ where: { withdrawnAt: { not: null } } })).toBe(2);
});

function form() {
	return {
		key,
		place: "desk:collegno-desk",
		fromOn: "2026-12-01",
		startTime: "12:00",
		endTime: "13:00",
		repeats: "weekly",
		reason: "Riunione",
	};
}

test("everything is shut by a coordinator of everything, and by nobody else", async () => {
	const { world, staff, standing } = await openTuesdays();
	await world.slot({ municipality: "rivoli" });
	const all = closeDeskSchema.parse({
		key,
		place: "all",
		fromOn: "2026-11-24",
		toOn: "2027-02-28",
		reason: "Sciopero",
	});
	const operator = await world.staff(null);
	for (const who of [staff, operator]) {
		expect(await closurePreviewView(all, who)).toBeNull();
		expect(await closeDesk(all, who)).toEqual({ ok: false, refusal: "unknown_place" });
	}
	const staffMember = { ...operator.staffMember, role: "coordinator" as const };
	expect(await closeDesk(all, { ...operator, staffMember })).toMatchObject({ ok: true });
	expect(await standing()).toBe(0);
	expect(await closuresView(staff)).toMatchObject([{ placeName: "Tutte le sedi" }]);
});

test("a closure that would overlap itself, or ends before it begins, is a mistake in the form", () => {
	const errors = (facts: Record<string, string>) => {
		const { error } = closeDeskSchema.safeParse({
			...form(),
			startTime: "",
			endTime: "",
			...facts,
		});
		return error?.issues.map(({ path, message }) => `${path.join()}: ${message}`);
	};
	expect(errors({ toOn: "2026-12-08" })).toEqual(["toOn: longer_than_its_repeat"]);
	expect(errors({ toOn: "2026-12-07" })).toBeUndefined();
	expect(errors({ repeatsUntilOn: "2026-11-30" })).toEqual(["repeatsUntilOn: end_before_start"]);
	expect(errors({ repeats: "never", repeatsUntilOn: "2026-12-31" })).toEqual([
		"repeats: choose_repeat",
	]);
});

test("a repetition is told in words", () => {
	const words = (
		startsAt: string,
		endsAt: string,
		repeats: "weekly" | "yearly",
		until: string | null = null,
	) =>
		closureTime(
			{
				startsAt: new Date(atOffice(startsAt).epochMilliseconds),
				endsAt: new Date(atOffice(endsAt).epochMilliseconds),
				repeats,
				repeatsUntilOn: until,
			},
			"Europe/Rome",
		);
	expect(words("2026-08-10T00:00", "2026-08-21T00:00", "yearly")).toBe(
		"ogni anno dal 10 al 20 agosto",
	);
	expect(words("2026-12-24T00:00", "2027-01-07T00:00", "yearly")).toBe(
		"ogni anno dal 24 dicembre al 6 gennaio",
	);
	expect(words("2026-12-24T12:00", "2026-12-24T18:00", "yearly")).toBe(
		"ogni anno il 24 dicembre, 12:00–18:00",
	);
	expect(words("2026-11-30T00:00", "2026-12-01T00:00", "weekly", "2027-06-30")).toBe(
		"ogni lunedì tutto il giorno, fino al 30 giugno 2027",
	);
	expect(words("2026-11-30T00:00", "2026-12-02T00:00", "weekly")).toBe(
		"ogni settimana da lunedì a martedì compreso",
	);
});

test("previewing a weekly closure costs as many statements for a year as for a day", async () => {
	const { db, statements } = await openListening(await makeTestDatabaseUrl());
	const world = await makeWorld(db);
	const staff = await world.staff(["collegno"]);
	for (const day of ["2026-12-01", "2026-12-15", "2027-01-12"]) {
		const slotId = await world.slot({ start: atOffice(`${day}T12:00`) });
		await world.slot({ start: atOffice(`${day}T15:00`) });
		const applicant = known(await world.applicant());
		await bookSlot(
			{ slotId, applicant, idempotencyKey: slotId, note: null },
			world.visitor(applicant.id),
		);
	}
	const cost = async (request: typeof lunch) => {
		statements.length = 0;
		const preview = await closurePreviewView(request, staff);
		return { hit: preview?.toSettle.length, statements: statements.length };
	};
	const once = await cost({ ...lunch, repeats: "never" });
	const year = await cost({ ...lunch, repeatsUntilOn: Temporal.PlainDate.from("2027-11-30") });
	expect(once).toMatchObject({ hit: 1, statements: expect.toSatisfy((sent) => sent > 0) });
	expect(year).toEqual({ hit: 3, statements: once.statements });
});

test("an appointment that two weeks of a closure touch is listed once", async () => {
	const world = await makeWorld();
	const staff = await world.staff(["collegno"]);
	const slotId = await world.slot({ start: atOffice("2026-12-07T23:30") });
	const applicant = known(await world.applicant());
	const booked = await bookSlot(
		{ slotId, applicant, idempotencyKey: "key", note: null },
		world.visitor(applicant.id),
	);
	const weeks = closeDeskSchema.parse({
		key,
		place: "desk:collegno-desk",
		fromOn: "2026-12-01",
		toOn: "2026-12-07",
		startTime: "",
		endTime: "",
		repeats: "weekly",
		reason: "Trasloco",
	});
	expect((await closurePreviewView(weeks, staff))?.toSettle).toMatchObject([
		{ bookingId: booked.ok && booked.bookingId },
	]);
});
