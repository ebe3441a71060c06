import { expect, test } from "vitest";
import { appointmentView } from "#app/features/booking/appointment.view.server.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { chosenSlotView } from "#app/features/booking/chosen-slot.view.server.ts";
import { saveServiceTermsSchema } from "#app/features/services/save-service-terms.schema.ts";
import { saveServiceTerms } from "#app/features/services/save-service-terms.server.ts";
import { serviceListView } from "#app/features/services/service-list.view.server.ts";
import { serviceTermsView } from "#app/features/services/service-terms.view.server.ts";
import { atOffice, makeWorld } from "#tests/support/world.ts";

/** Somebody who coordinates everything, and the form of the first interview as it stands. */
async function openTerms() {
	const world = await makeWorld();
	const staff = await world.staff(null);
	const staffMember = { ...staff.staffMember, role: "coordinator" as const };
	const coordinator = { ...staff, staffMember };
	const page = await serviceTermsView("primo-colloquio", coordinator);
	const save = (facts: Record<string, string> = {}, who = coordinator, id = "primo-colloquio") =>
		saveServiceTerms(id, saveServiceTermsSchema.parse({ ...page?.values, ...facts }), who);
	return { world, staff, coordinator, page, save };
}

test("the form as it stands changes nothing", async () => {
	const { world, page, save } = await openTerms();
	const before = await world.db.read.service.findFirst({ include: { texts: true } });
	expect(page?.locales).toEqual(["it", "en"]);
	expect(await save()).toEqual({ ok: true });
	expect(await world.db.read.service.findFirst({ include: { texts: true } })).toEqual(before);
});

test("new terms hold for the next booking; slots and bookings that are there stay", async () => {
	const { world, save } = await openTerms();
	const [soon, later] = [
		await world.slot(),
		await world.slot({ start: atOffice("2026-12-04T09:00") }),
	];
	const book = (slotId: string) =>
		bookSlot(
			{ slotId, applicant: world.newcomer(), idempotencyKey: slotId, note: null },
			world.visitor(),
		);
	expect(await book(soon)).toMatchObject({ ok: true });
	expect(await save({ mayBook: "staff_only", durationMinutes: "60" })).toEqual({ ok: true });
	expect(await book(later)).toMatchObject({ refusal: "not_open_to_public" });
	expect(await world.db.read.booking.count({ where: { status: "booked" } })).toBe(1);
	const slot = await world.db.read.slot.findUniqueOrThrow({ where: { id: later } });
	expect(slot.endsAt.getTime() - slot.startsAt.getTime()).toBe(45 * 60_000);
	const entry = await world.db.read.auditEntry.findFirst({ where: { action: "terms_changed" } });
	expect(entry).toMatchObject({ subjectKind: "service", subjectId: "primo-colloquio" });
	expect(entry?.details).toContain('"mayBook":"staff_only"');
});

test("by telephone the instructions are told in the person's language, in place of the way to the office", async () => {
	const { world, save } = await openTerms();
	await save({
		channel: "phone",
		"instructions-it": "Ti chiamiamo noi.\r\nTieni il telefono acceso.",
		"instructions-en": "We call you.",
	});
	const slotId = await world.slot();
	const it = { channel: "phone", instructions: "Ti chiamiamo noi.\nTieni il telefono acceso." };
	const en = { channel: "phone", instructions: "We call you." };
	expect(await chosenSlotView(slotId, "it", world.system())).toMatchObject(it);
	expect((await serviceListView(world.db.directory, "en"))[0]).toMatchObject(en);
	const booked = await bookSlot(
		{ slotId, applicant: world.newcomer(), idempotencyKey: "key", note: null },
		world.visitor(),
	);
	if (!booked.ok) expect.fail(booked.refusal);
	expect(await appointmentView(booked.bookingId, "en", world.system())).toMatchObject(en);
});

test("by telephone or video somebody has to say how; numbers are within reason", async () => {
	const { page } = await openTerms();
	const errors = (facts: Record<string, string>) =>
		saveServiceTermsSchema
			.safeParse({ ...page?.values, ...facts })
			.error?.issues.map(({ path, message }) => `${path.join()}: ${message}`);
	expect(errors({ channel: "video" })).toEqual(["instructions-it: required"]);
	expect(errors({ durationMinutes: "4" })).toEqual(["durationMinutes: number_invalid"]);
	expect(errors({ horizonDays: "0" })).toEqual(["horizonDays: number_invalid"]);
	expect(errors({ minimumNoticeHours: "0" })).toBeUndefined();
	expect(errors({ maxMovesPerBooking: "1.5" })).toEqual(["maxMovesPerBooking: number_invalid"]);
	expect(errors({ mayBook: "everybody" })).toEqual(["mayBook: choose"]);
});

test("terms hold in every municipality: only a coordinator of all of them changes them", async () => {
	const { world, staff, coordinator, save } = await openTerms();
	const one = { ...coordinator.staffMember, municipalityIds: ["collegno"] };
	const refused = { ok: false, refusal: "not_a_coordinator" };
	expect(await save({}, { ...coordinator, staffMember: one })).toEqual(refused);
	const operator = { ...coordinator, staffMember: { ...one, role: "operator" as never } };
	expect(await save({}, operator)).toEqual(refused);
	expect(await serviceTermsView("primo-colloquio", staff)).toBeNull();
	expect(await serviceTermsView("nothing", coordinator)).toBeNull();
	expect(await save({}, coordinator, "nothing")).toEqual({ ok: false, refusal: "unknown_service" });
	expect(await world.db.read.auditEntry.count()).toBe(0);
});
