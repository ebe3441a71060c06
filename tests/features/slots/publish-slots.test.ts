import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { toDate } from "#app/adapters/db/instants.server.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { closeDeskSchema } from "#app/features/slots/close-desk.schema.ts";
import { closeDesk } from "#app/features/slots/close-desk.server.ts";
import { endRule } from "#app/features/slots/end-rule.server.ts";
import { previewAvailability } from "#app/features/slots/preview-availability.server.ts";
import { publishDueSlots } from "#app/features/slots/publish-horizon.server.ts";
import { type Opening, openingSchema } from "#app/features/slots/publish-slots.schema.ts";
import { publishSlots } from "#app/features/slots/publish-slots.server.ts";
import { atOffice, known, makeWorld, monday, type World, zone } from "#tests/support/world.ts";
import { noted } from "#tests/support/written.ts";

/** Tuesdays from nine to half past ten in Collegno: two interviews of 45 minutes. */
function opening(facts: Record<string, unknown> = {}): Opening {
	return openingSchema.parse({
		deskId: "collegno-desk",
		serviceId: "primo-colloquio",
		weekday2: "on",
		startTime: "09:00",
		endTime: "10:30",
		slotMinutes: "",
		pauseMinutes: "0",
		capacity: "1",
		deskSeats: "0",
		fromOn: "2026-11-23",
		toOn: "",
		...facts,
	});
}

async function published(world: World): Promise<string[]> {
	const slots = await world.db.read.slot.findMany({
		where: { withdrawnAt: null },
		orderBy: { startsAt: "asc" },
	});
	return slots.map(({ startsAt }) => {
		const at = Temporal.Instant.fromEpochMilliseconds(startsAt.getTime());
		return at.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: "minute" });
	});
}

test("a weekly opening publishes its slots up to the horizon, without the holidays", async () => {
	const world = await makeWorld();
	const outcome = await publishSlots(opening(), await world.staff(["collegno"]));
	const tuesdays = [
		"2026-11-24",
		"2026-12-01",
		// 8 December is the Immaculate Conception
		"2026-12-15",
		"2026-12-22",
		"2026-12-29",
		"2027-01-05",
		"2027-01-12",
	];
	const expected = tuesdays.flatMap((day) => [`${day}T09:00`, `${day}T09:45`]);
	expect(await published(world)).toEqual(expected);
	expect(outcome).toEqual({ ok: true, published: expected.length, withdrawn: 0, orphaned: 0 });
});

test("the preview says what will be published, and changes nothing", async () => {
	const world = await makeWorld();
	await world.slot({ start: atOffice("2026-12-15T09:15") });
	const staff = await world.staff(["collegno"]);
	const outcome = await previewAvailability(opening(), staff);
	if (!outcome.ok) expect.fail(outcome.refusal);
	expect(outcome.preview.count).toBe(12);
	expect(outcome.preview.days[0]?.day).toBe("2026-11-24");
	expect(outcome.preview.holidays).toEqual([
		{ day: "2026-12-08", holiday: "immaculate_conception" },
	]);
	expect(outcome.preview.conflicts).toHaveLength(2);
	expect(await world.db.read.slot.count()).toBe(1);
	expect(await world.db.read.availabilityRule.count()).toBe(0);

	expect(await publishSlots(opening(), staff)).toMatchObject({ published: outcome.preview.count });
});

test("publishing the same opening again changes nothing", async () => {
	const world = await makeWorld();
	const staff = await world.staff(["collegno"]);
	await publishSlots(opening({ weekday4: "on" }), staff);
	const before = await published(world);
	const again = await publishSlots(opening({ weekday4: "on" }), staff);
	expect(again).toEqual({ ok: true, published: 0, withdrawn: 0, orphaned: 0 });
	expect(await published(world)).toEqual(before);
	expect(await world.db.read.availabilityRule.count()).toBe(2);
});

test("times with people in them whose openings ended stand for the new ones, each for its own", async () => {
	const world = await makeWorld();
	const staff = await world.staff(["collegno"]);
	const twice = opening({ weekday4: "on" });
	await publishSlots(twice, staff);
	for (const rule of await world.db.read.availabilityRule.findMany({ include: { slots: true } })) {
		const [slot] = rule.slots;
		await bookSlot(
			{
				...{ slotId: slot?.id ?? "", applicant: world.newcomer() },
				...{ idempotencyKey: rule.id, note: null },
			},
			world.visitor(),
		);
		await endRule(rule.id, Temporal.PlainDate.from("2026-11-23"), staff);
	}
	expect(await published(world)).toEqual([]);
	await publishSlots(twice, staff);
	const withPeople = await world.db.read.slot.findMany({
		where: { seatsTaken: 1, withdrawnAt: null },
		include: { rule: true },
	});
	expect(withPeople).toHaveLength(2);
	for (const { startsAt, rule } of withPeople) {
		expect(rule).toMatchObject({ weekday: startsAt.getUTCDay(), toOn: null });
	}
});

test("openings of one desk that cross, published at the same instant, leave no two slots that overlap", async () => {
	const world = await makeWorld();
	const staff = await world.staff(["collegno"]);
	const starts = ["09:00", "09:15", "09:30", "08:45"];
	await Promise.all(starts.map((startTime) => publishSlots(opening({ startTime }), staff)));
	const slots = await world.db.read.slot.findMany({
		where: { withdrawnAt: null },
		orderBy: { startsAt: "asc" },
	});
	expect(slots.length).toBeGreaterThan(0);
	for (const [at, slot] of slots.entries()) {
		const next = slots[at + 1];
		if (next) expect(next.startsAt.getTime()).toBeGreaterThanOrEqual(slot.endsAt.getTime());
	}
});

test("two people publishing the same opening at once don't double it", async () => {
	const world = await makeWorld();
	const staff = await world.staff(["collegno"]);
	const outcomes = await Promise.all([1, 2, 3].map(() => publishSlots(opening(), staff)));
	expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
	const starts = await published(world);
	expect(new Set(starts).size).toBe(starts.length);
	expect(starts).toHaveLength(14);
	expect(await world.db.read.availabilityRule.count()).toBe(1);
});

test("nine o'clock stays nine o'clock when the clocks change in October", async () => {
	const world = await makeWorld();
	const wednesday = Temporal.Instant.from("2026-10-21T06:00:00Z");
	const staff = await world.staff(["collegno"], wednesday);
	await publishSlots(opening({ fromOn: "2026-10-21", toOn: "2026-10-27" }), staff);
	const saturday = opening({
		fromOn: "2026-10-21",
		toOn: "2026-10-27",
		weekday5: "on",
		weekday1: "on",
	});
	await publishSlots(saturday, staff);
	const slots = await world.db.read.slot.findMany({ orderBy: { startsAt: "asc" } });
	expect(slots.map(({ startsAt }) => startsAt.toISOString())).toEqual([
		"2026-10-23T07:00:00.000Z",
		"2026-10-23T07:45:00.000Z",
		"2026-10-26T08:00:00.000Z",
		"2026-10-26T08:45:00.000Z",
		"2026-10-27T08:00:00.000Z",
		"2026-10-27T08:45:00.000Z",
	]);
});

test("what has begun is left alone, and nothing is published in the past", async () => {
	const world = await makeWorld();
	const tuesdayAtHalfPastNine = atOffice("2026-11-24T09:30");
	const staff = await world.staff(["collegno"], tuesdayAtHalfPastNine);
	await publishSlots(opening({ toOn: "2026-11-24" }), staff);
	expect(await published(world)).toEqual(["2026-11-24T09:45"]);
	const atHalfPastTen = await world.staff(["collegno"], atOffice("2026-11-24T10:30"));
	const next = opening({ toOn: "2026-11-24", startTime: "10:30", endTime: "12:00" });
	await publishSlots({ ...next, slotMinutes: 30 } as Opening, atHalfPastTen);
	expect(await published(world)).toEqual([
		"2026-11-24T09:45",
		"2026-11-24T11:00",
		"2026-11-24T11:30",
	]);
});

test("an opening at another desk's municipality is refused", async () => {
	const world = await makeWorld();
	const staff = await world.staff(["rivoli"]);
	const refused = { ok: false, refusal: "unknown_desk" };
	expect(await publishSlots(opening(), staff)).toEqual(refused);
	expect(await previewAvailability(opening(), staff)).toEqual(refused);
	expect(await publishSlots(opening({ deskId: "nowhere" }), staff)).toEqual(refused);
	const collegno = await world.staff(["collegno"]);
	const unknown = { ok: false, refusal: "unknown_service" };
	expect(await publishSlots(opening({ serviceId: "altro" }), collegno)).toEqual(unknown);
	expect(await previewAvailability(opening({ serviceId: "altro" }), collegno)).toEqual(unknown);
	expect(await world.db.read.availabilityRule.count()).toBe(0);
});

test("who opened a desk is noted once for each weekday", async () => {
	const world = await makeWorld();
	const staff = await world.staff(["collegno"]);
	await publishSlots(opening(), staff);
	await publishSlots(opening({ weekday4: "on" }), staff);
	const rules = await world.db.read.availabilityRule.findMany({ orderBy: { weekday: "asc" } });
	const of = { by: `staff ${staff.staffMember.id}`, action: "opened" };
	expect(await noted(world.db)).toEqual([
		{
			...{ ...of, what: `availability_rule ${rules[0]?.id}` },
			details: { deskId: "collegno-desk", published: 14 },
		},
		{
			...{ ...of, what: `availability_rule ${rules[1]?.id}` },
			details: { deskId: "collegno-desk", published: 16 },
		},
	]);
});

test("a preview says which closures are in the way, and which times the desk spends otherwise", async () => {
	const world = await makeWorld();
	const staff = await world.staff(["collegno"]);
	await publishSlots(opening({ weekday2: undefined, weekday4: "on", toOn: "2026-12-03" }), staff);
	const shut = closeDeskSchema.parse({
		...{ key: "6f1c1f0e-3a8b-4b52-9f51-0d3c4f1a2b3c", place: "desk:collegno-desk" },
		...{ fromOn: "2026-12-01", startTime: "09:00", endTime: "09:45", reason: "Corso" },
	});
	await closeDesk(shut, staff);
	const outcome = await previewAvailability(
		opening({ weekday4: "on", fromOn: "2026-12-01", toOn: "2026-12-03", startTime: "09:45" }),
		staff,
	);
	expect(outcome).toEqual({
		ok: true,
		preview: {
			...{ zone, count: 1, holidays: [], closures: [] },
			days: [{ day: "2026-12-01", starts: [toDate(atOffice("2026-12-01T09:45"))] }],
			conflicts: [toDate(atOffice("2026-12-03T09:45"))],
		},
	});
	const early = await previewAvailability(
		opening({ fromOn: "2026-12-01", toOn: "2026-12-01" }),
		staff,
	);
	expect(early).toMatchObject({
		preview: {
			...{ count: 1, conflicts: [] },
			closures: [
				{
					startsAt: toDate(atOffice("2026-12-01T09:00")),
					endsAt: toDate(atOffice("2026-12-01T09:45")),
					reason: "Corso",
				},
			],
		},
	});
});

test("what has begun today is neither previewed nor said to be in the way", async () => {
	const world = await makeWorld();
	const staff = await world.staff(["collegno"], atOffice("2026-11-24T09:30"));
	const outcome = await previewAvailability(opening({ toOn: "2026-11-24" }), staff);
	expect(outcome).toMatchObject({
		preview: { count: 1, conflicts: [], days: [{ day: "2026-11-24", starts: [{}] }] },
	});
	await world.slot({ start: atOffice("2026-11-24T09:00") });
	for (const now of [atOffice("2026-11-24T09:00"), atOffice("2026-11-24T09:30")]) {
		const again = await previewAvailability(opening({ toOn: "2026-11-24" }), { ...staff, now });
		expect(again).toMatchObject({ preview: { count: 1, conflicts: [] } });
	}
});

test("times that another opening is about to publish are in the way, and not counted", async () => {
	const world = await makeWorld();
	await world.opens();
	const outcome = await previewAvailability(
		opening({
			...{ weekday4: "on", startTime: "09:30", endTime: "11:00" },
			...{ fromOn: "2026-12-03", toOn: "2026-12-15" },
		}),
		await world.staff(["collegno"]),
	);
	const starts = (day: string) =>
		["09:30", "10:15"].map((time) => toDate(atOffice(`${day}T${time}`)));
	expect(outcome).toEqual({
		ok: true,
		preview: {
			...{ zone, count: 2, closures: [] },
			days: [{ day: "2026-12-15", starts: starts("2026-12-15") }],
			holidays: [{ day: "2026-12-08", holiday: "immaculate_conception" }],
			conflicts: [...starts("2026-12-03"), ...starts("2026-12-10")],
		},
	});
});

test("a time that is shut is said to be shut, not also to be taken by whoever was left there", async () => {
	const world = await makeWorld();
	const staff = await world.staff(["collegno"]);
	const slotId = await world.slot({ start: atOffice("2026-12-01T09:00") });
	const applicant = known(await world.applicant());
	const booked = await bookSlot(
		{ slotId, applicant, idempotencyKey: "key", note: null },
		world.visitor(applicant.id),
	);
	expect(booked).toMatchObject({ ok: true });
	const shut = closeDeskSchema.parse({
		...{ key: "6f1c1f0e-3a8b-4b52-9f51-0d3c4f1a2b3c", place: "desk:collegno-desk" },
		...{ fromOn: "2026-12-01", startTime: "09:00", endTime: "09:45", reason: "Corso" },
	});
	await closeDesk(shut, staff);
	const day = opening({ fromOn: "2026-12-01", toOn: "2026-12-01" });
	expect(await previewAvailability(day, staff)).toMatchObject({
		preview: { count: 1, closures: [{ reason: "Corso" }], conflicts: [] },
	});
});

test("a preview names the holidays up to the last day of the horizon", async () => {
	const world = await makeWorld();
	const named = async (local: string) => {
		const staff = await world.staff(["collegno"], atOffice(local));
		const outcome = await previewAvailability(opening({ fromOn: "2026-10-12" }), staff);
		return outcome.ok && outcome.preview.holidays.map(({ day }) => day);
	};
	// 56 days before the Immaculate Conception, and the day before that.
	expect(await named("2026-10-13T08:00")).toEqual(["2026-12-08"]);
	expect(await named("2026-10-12T08:00")).toEqual([]);
});

test("an opening is published and previewed up to the last day of its own service's horizon, not of another's", async () => {
	const world = await makeWorld();
	const { db } = world;
	await db.transaction(async (tx) => {
		const service = await tx.service.findUniqueOrThrow({ where: { id: "primo-colloquio" } });
		await tx.service.create({ data: { ...service, id: "altro", position: 2, horizonDays: 200 } });
	});
	// Mondays, of which the 56th day from a Monday is one; Easter Monday is far beyond.
	const mondays = { weekday1: "on", weekday2: undefined, fromOn: "2026-11-23" };
	const staff = await world.staff(["collegno"]);
	const outcome = await previewAvailability(opening(mondays), staff);
	if (!outcome.ok) expect.fail(outcome.refusal);
	expect(outcome.preview.holidays).toEqual([]);
	expect(outcome.preview.days.at(-1)?.day).toBe("2027-01-18");
	await publishSlots(opening(mondays), staff);
	expect((await published(world)).at(-1)).toBe("2027-01-18T09:45");

	const further = opening({ ...mondays, serviceId: "altro", startTime: "11:00", endTime: "12:30" });
	const long = await previewAvailability(further, staff);
	expect(long).toMatchObject({ preview: { holidays: [{ day: "2027-03-29" }] } });
	// The 200th day from Wednesday the 25th of November is a Sunday.
	const wednesday = await world.staff(["collegno"], atOffice("2026-11-25T09:00"));
	await publishSlots({ ...further, weekdays: [7] } as Opening, wednesday);
	expect((await published(world)).at(-1)).toBe("2027-06-13T11:45");
});

test("a slot that no opening made stays as it is, whatever is published around it", async () => {
	const world = await makeWorld();
	const slotId = await world.slot({ start: atOffice("2026-12-03T15:00") });
	const staff = await world.staff(["collegno"]);
	expect(await publishSlots(opening(), staff)).toMatchObject({ withdrawn: 0, orphaned: 0 });
	expect(await world.db.read.slot.findUnique({ where: { id: slotId } })).toMatchObject({
		withdrawnAt: null,
	});
});

test("where there is no desk there is nothing to keep published", async () => {
	const world = await makeWorld();
	await world.db.transaction((tx) => tx.desk.deleteMany());
	expect(await publishDueSlots(world.system())).toBeNull();
});

test("the horizon is kept published, once a day", async () => {
	const world = await makeWorld();
	await publishSlots(opening(), await world.staff(["collegno"]));
	expect(await publishDueSlots(world.system(monday))).toBe(0);
	expect(await publishDueSlots(world.system(monday.add({ hours: 1 })))).toBeNull();

	const nextMonday = monday.add({ hours: 24 * 7 });
	const inTheNight = atOffice("2026-11-30T02:30");
	expect(await publishDueSlots(world.system(inTheNight))).toBeNull();
	expect(await publishDueSlots(world.system(nextMonday))).toBe(2);
	expect((await published(world)).slice(-2)).toEqual(["2027-01-19T09:00", "2027-01-19T09:45"]);
	expect(await publishDueSlots(world.system(nextMonday))).toBeNull();
});

test("a form says which field of an opening is wrong", () => {
	const bad = openingSchema.safeParse({
		deskId: "collegno-desk",
		serviceId: "primo-colloquio",
		startTime: "10:00",
		endTime: "25:00",
		slotMinutes: "0",
		pauseMinutes: "x",
		capacity: "1",
		deskSeats: "0",
		fromOn: "2026-02-30",
	});
	const fields = new Set(bad.error?.issues.map(({ path }) => path[0]));
	expect(fields).toEqual(new Set(["endTime", "slotMinutes", "pauseMinutes", "fromOn"]));
	expect(openingSchema.safeParse({}).success).toBe(false);
	const empty = { startTime: "", endTime: "", serviceId: "" };
	expect(() => opening(empty)).toThrow("time_invalid");
	expect(() => opening({ endTime: "08:00" })).toThrow("end_before_start");
	expect(() => opening({ toOn: "2026-11-22" })).toThrow("end_before_start");
	expect(() => opening({ deskSeats: "2" })).toThrow("more_than_capacity");
	expect(() => opening({ weekday2: undefined })).toThrow("choose");
});
