import { expect, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import { atDesk } from "#app/features/access.ts";
import { cancelGroupSession } from "#app/features/appointments/cancel-group-session.server.ts";
import { moveForPerson } from "#app/features/appointments/settle-bookings.server.ts";
import { recordAttendance } from "#app/features/attendance/record-attendance.server.ts";
import type { AuditSubject } from "#app/features/audit/audit-store.server.ts";
import { tellChange } from "#app/features/audit/change-messages.ts";
import { lastChange, stateSeen } from "#app/features/audit/seen-store.server.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { cancelBooking } from "#app/features/booking/cancel-booking.server.ts";
import { moveBooking } from "#app/features/booking/move-booking.server.ts";
import type { StaffChangeContext } from "#app/features/context.ts";
import { saveDesk } from "#app/features/offices/save-desk.server.ts";
import { saveOffice } from "#app/features/offices/save-office.server.ts";
import { correctAtDesk } from "#app/features/people/correct-at-desk.server.ts";
import { correctMyData } from "#app/features/people/correct-my-data.server.ts";
import { keepBooking } from "#app/features/repairs/keep-booking.server.ts";
import { saveServiceTermsSchema } from "#app/features/services/save-service-terms.schema.ts";
import { saveServiceTerms } from "#app/features/services/save-service-terms.server.ts";
import { serviceTermsView } from "#app/features/services/service-terms.view.server.ts";
import { changeHolidaySchema } from "#app/features/slots/change-holiday.schema.ts";
import { changeHoliday, holidayId } from "#app/features/slots/change-holiday.server.ts";
import { endRule } from "#app/features/slots/end-rule.server.ts";
import { atOffice, known, linkedBooking, makeWorld, type World } from "#tests/support/world.ts";

const noon = atOffice("2026-12-03T12:00");

/** Two operators of Collegno, and somebody who was expected there at half past ten. */
async function twoOperators() {
	const world = await makeWorld();
	const [olga, carlo] = [await world.staff(["collegno"], noon), await world.staff(null, noon)];
	const applicantId = await world.applicant();
	const booked = await bookSlot(
		{
			slotId: await world.slot(),
			applicant: known(applicantId),
			idempotencyKey: newId(),
			note: null,
		},
		world.visitor(applicantId),
	);
	if (!booked.ok) throw new Error(booked.refusal);
	return { world, olga, carlo, applicantId, bookingId: booked.bookingId };
}

/** The same person with the state before them that a page shows now; each call is a page of its own. */
async function looking<C extends StaffChangeContext>(
	context: C,
	kind: AuditSubject,
	id: string,
): Promise<StaffChangeContext> {
	const state = await stateSeen(context.db.read, { kind, id });
	return { ...context, seen: { version: Number(state.split(".")[0]), form: state, page: state } };
}

const coordinator = (context: StaffChangeContext): StaffChangeContext => ({
	...context,
	staffMember: { ...context.staffMember, role: "coordinator", municipalityIds: null },
});

test("of two operators who enter opposite attendances at once, one does and the other is told", async () => {
	const { world, olga, carlo, bookingId } = await twoOperators();
	for (let round = 0; round < 10; round++) {
		const at = { now: noon.add({ minutes: round }) };
		const pages = [
			await looking({ ...olga, ...at }, "booking", bookingId),
			await looking({ ...carlo, ...at }, "booking", bookingId),
		] as const;
		const [first, second] = await Promise.all([
			recordAttendance(atDesk("booking", bookingId, pages[0]), "attended", pages[0]),
			recordAttendance(atDesk("booking", bookingId, pages[1]), "no_show", pages[1]),
		]);
		expect([first.ok, second.ok].sort()).toEqual([false, true]);
		const stands = await world.db.read.attendance.findUniqueOrThrow({ where: { bookingId } });
		expect(stands.status).toBe(first.ok ? "attended" : "no_show");
		const told = first.ok ? second : first;
		expect(told).toMatchObject({
			refusal: "changed_meanwhile",
			change: { action: "attendance_recorded", details: { to: stands.status } },
		});
		await recordAttendance(atDesk("booking", bookingId, olga), null, { ...olga, ...at });
	}
});

test("who enters what stands already is not contradicted, whatever their page showed", async () => {
	const { world, olga, carlo, bookingId } = await twoOperators();
	const late = await looking(carlo, "booking", bookingId);
	await recordAttendance(atDesk("booking", bookingId, olga), "attended", olga);
	expect(await recordAttendance(atDesk("booking", bookingId, late), "attended", late)).toEqual({
		ok: true,
	});
	expect(await world.db.read.auditEntry.count({ where: { subjectId: bookingId } })).toBe(2);
});

test("the other is told who did what and when; whoever did it themselves too", async () => {
	const { olga, bookingId } = await twoOperators();
	await recordAttendance(atDesk("booking", bookingId, olga), "no_show", olga);
	const change = await lastChange(olga.db.read, { kind: "booking", id: bookingId });
	const now = new Date(noon.epochMilliseconds);
	expect(tellChange(change, { now, staffMemberId: "carlo" })).toBe(
		"Olga Operatrice ha registrato «Assente» alle 12:00.",
	);
	expect(tellChange(change, { now, staffMemberId: olga.staffMember.id })).toBe(
		"Hai registrato «Assente» alle 12:00.",
	);
	const later = new Date(noon.add({ hours: 24 }).epochMilliseconds);
	expect(tellChange(change, { now: later, staffMemberId: "carlo" })).toBe(
		"Olga Operatrice ha registrato «Assente» giovedì 3 dicembre alle 12:00.",
	);
	expect(tellChange(null, { now, staffMemberId: "carlo" })).toBe(
		"Qualcosa è cambiato nel frattempo.",
	);
});

/** Every other change of the desk that could be made over somebody else's. */
const changes: Record<
	string,
	(world: World, olga: StaffChangeContext, carlo: StaffChangeContext) => Promise<unknown[]>
> = {
	async "what people read about an office"(_, olga, carlo) {
		const office = (address: string) => ({
			...{ municipality: "", name: "Sportello", address, directions: null },
			...{ mapUrl: null, transport: null, stepFree: null, languages: null },
			...{ openingHours: null, phone: null, email: null },
		});
		const page = await looking(coordinator(carlo), "office", "collegno-office");
		return [
			await saveOffice("collegno-office", office("Via 1"), coordinator(olga)),
			await saveOffice("collegno-office", office("Via 2"), page),
		];
	},
	async "the name of a desk"(_, olga, carlo) {
		const desk = (name: string) => ({ id: "collegno-desk", name });
		const page = await looking(coordinator(carlo), "desk", "collegno-desk");
		return [
			await saveDesk("collegno-office", desk("Uno"), coordinator(olga)),
			await saveDesk("collegno-office", desk("Due"), page),
		];
	},
	async "the terms of a service"(_, olga, carlo) {
		const view = await serviceTermsView("primo-colloquio", coordinator(carlo));
		const terms = (durationMinutes: string) =>
			saveServiceTermsSchema.parse({ ...view?.values, durationMinutes });
		const page = await looking(coordinator(carlo), "service", "primo-colloquio");
		return [
			await saveServiceTerms("primo-colloquio", terms("50"), coordinator(olga)),
			await saveServiceTerms("primo-colloquio", terms("40"), page),
		];
	},
	async "a person's data"(world, olga, carlo) {
		const id = await world.applicant({ residenceMunicipalityId: "collegno" });
		const data = (phone: string) => ({
			...{ givenName: "Ada", familyName: "Re", email: null, phone, locale: "it" as const },
			municipality: "collegno",
		});
		const page = await looking(carlo, "applicant", id);
		return [
			await correctAtDesk(atDesk("person", id, olga), data("3331234567"), olga),
			await correctAtDesk(atDesk("person", id, page), data("3337654321"), page),
		];
	},
	async "a day of work or of rest"(_, olga, carlo) {
		const change = (decision: string) =>
			changeHolidaySchema.parse({ on: "2026-12-24", municipality: "collegno", decision }).change;
		const id = holidayId(change("holiday"));
		const page = await looking(coordinator(carlo), "holiday", id);
		return [
			await changeHoliday(change("holiday"), coordinator(olga)),
			await changeHoliday(change("work"), page),
		];
	},
	async "a weekly opening"(world, olga, carlo) {
		await world.opens();
		const { id } = await world.db.read.availabilityRule.findFirstOrThrow({
			where: { deskId: "collegno-desk" },
		});
		const page = await looking(carlo, "availability_rule", id);
		const on = (day: string) =>
			changeHolidaySchema.parse({ on: day, municipality: "x", decision: "work" }).change.on;
		return [await endRule(id, on("2026-12-31"), olga), await endRule(id, on("2026-12-10"), page)];
	},
};

test.for(Object.keys(changes))("%s is not overwritten by whoever has not seen it", async (name) => {
	const { world, olga, carlo } = await twoOperators();
	const [first, second] = (await changes[name]?.(world, olga, carlo)) ?? [];
	expect(first).toMatchObject({ ok: true });
	expect(second).toMatchObject({
		ok: false,
		refusal: "changed_meanwhile",
		change: { by: { kind: "staff", name: "Olga Operatrice" } },
	});
});

test("what the person has changed themselves is not overwritten either", async () => {
	const { world, carlo, applicantId } = await twoOperators();
	const page = await looking(carlo, "applicant", applicantId);
	const data = {
		givenName: "Ada",
		familyName: "Re",
		email: null,
		phone: null,
		locale: "it",
		municipality: undefined,
	} as const;
	await correctMyData(
		known(applicantId),
		{ ...data, phone: "3331234567" },
		world.visitor(applicantId),
	);
	expect(await correctAtDesk(atDesk("person", applicantId, page), data, page)).toMatchObject({
		refusal: "changed_meanwhile",
		change: { by: { kind: "applicant" } },
	});
});

test("nor what they asked for while they booked", async () => {
	const { world, carlo, applicantId, bookingId } = await twoOperators();
	await cancelBooking(linkedBooking(bookingId), null, world.visitor(applicantId));
	const page = await looking(carlo, "applicant", applicantId);
	const slotId = await world.slot({ start: atOffice("2026-12-07T10:30") });
	const booked = await bookSlot(
		{
			slotId,
			applicant: known(applicantId),
			safeContact: true,
			idempotencyKey: "safe",
			note: null,
		},
		world.visitor(applicantId),
	);
	expect(booked).toMatchObject({ ok: true });
	const data = { givenName: "Ada", familyName: "Re", email: null, phone: null } as const;
	expect(
		await correctAtDesk(
			atDesk("person", applicantId, page),
			{ ...data, locale: "it", municipality: undefined },
			page,
		),
	).toMatchObject({ refusal: "changed_meanwhile", change: { by: { kind: "applicant" } } });
});

test("an appointment that was moved meanwhile is neither cancelled, moved nor kept unseen", async () => {
	const { world, carlo, applicantId, bookingId } = await twoOperators();
	const early = { ...carlo, now: atOffice("2026-12-01T09:00") };
	const page = await looking(early, "booking", bookingId);
	const own = atDesk("booking", bookingId, page);
	const toSlotId = await world.slot({ start: atOffice("2026-12-04T10:30") });
	const other = await world.slot({ start: atOffice("2026-12-05T10:30") });
	const visitor = { ...world.visitor(applicantId), now: atOffice("2026-12-01T09:00") };
	expect(await moveBooking({ booking: linkedBooking(bookingId), toSlotId }, visitor)).toEqual({
		ok: true,
	});
	const told = { refusal: "changed_meanwhile", change: { action: "moved" } };
	expect(await cancelBooking(own, null, page)).toMatchObject(told);
	expect(await moveForPerson(bookingId, other, page)).toMatchObject(told);
	expect(await keepBooking(own, page)).toMatchObject(told);
	expect(await world.db.read.booking.findUnique({ where: { id: bookingId } })).toMatchObject({
		status: "booked",
		slotId: toSlotId,
	});
});

test("the same form sent again is answered like the first time", async () => {
	const { world, carlo, bookingId } = await twoOperators();
	const early = { ...carlo, now: atOffice("2026-12-01T09:00") };
	const page = await looking(early, "booking", bookingId);
	const slotId = await world.slot({ start: atOffice("2026-12-04T10:30") });
	expect(await moveForPerson(bookingId, slotId, page)).toEqual({ ok: true });
	expect(await moveForPerson(bookingId, slotId, page)).toEqual({ ok: true });
	const desk = { id: "collegno-desk", name: "Uno" };
	const settings = await looking(coordinator(carlo), "desk", "collegno-desk");
	expect(await saveDesk("collegno-office", desk, settings)).toEqual({ ok: true });
	expect(await saveDesk("collegno-office", desk, settings)).toEqual({ ok: true });
	expect(await world.db.read.auditEntry.count({ where: { subjectKind: "desk" } })).toBe(1);
});

test("a group session that is cancelled leaves alone whoever was moved out of it meanwhile", async () => {
	const { world, carlo, bookingId } = await twoOperators();
	const elsewhere = await world.slot({ start: atOffice("2026-12-04T10:30") });
	const early = { ...carlo, now: atOffice("2026-12-01T09:00") };
	const { slotId } = await world.db.read.booking.findUniqueOrThrow({ where: { id: bookingId } });
	await world.db.transaction((tx) =>
		tx.service.update({ where: { id: "primo-colloquio" }, data: { format: "group" } }),
	);
	const db = movingBefore(early, () => moveForPerson(bookingId, elsewhere, early));
	expect(await cancelGroupSession(slotId, null, { ...early, db })).toEqual({
		ok: true,
		cancelled: 0,
	});
	expect(await world.db.read.booking.findUnique({ where: { id: bookingId } })).toMatchObject({
		status: "booked",
		slotId: elsewhere,
	});
});

/** Somebody is moved after the session was closed and its people listed, before each is cancelled. */
function movingBefore({ db }: StaffChangeContext, move: () => Promise<unknown>) {
	let transactions = 0;
	return {
		...db,
		async transaction<T>(work: Parameters<typeof db.transaction<T>>[0]) {
			transactions += 1;
			if (transactions === 2) await move();
			return db.transaction(work);
		},
	};
}
