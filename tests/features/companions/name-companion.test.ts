import { expect, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import { formatReference } from "#app/domain/booking/reference.ts";
import type { Companion } from "#app/domain/people/companion.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { cancelBooking } from "#app/features/booking/cancel-booking.server.ts";
import { staffBookingView } from "#app/features/booking/staff-booking.view.server.ts";
import { nameCompanionSchema } from "#app/features/companions/name-companion.schema.ts";
import { deliverMessages } from "#app/features/messages/deliver-messages.server.ts";
import { undeliveredView } from "#app/features/messages/undelivered.view.server.ts";
import { personView } from "#app/features/people/person.view.server.ts";
import { deliveryAt, smtpMailer } from "#tests/support/delivery.ts";
import { startSmtp } from "#tests/support/smtp.ts";
import { linkedBooking, makeWorld, vault, type World } from "#tests/support/world.ts";

const lucia: Companion = {
	name: "Lucia Bianchi",
	role: "librarian",
	email: "lucia@biblio.example",
};

async function book(
	world: World,
	companion: Companion | null,
	again?: { slotId: string; key: string },
) {
	const booked = await bookSlot(
		{
			slotId: again?.slotId ?? (await world.slot()),
			applicant: world.newcomer({ email: "maria@example.it" }),
			idempotencyKey: again?.key ?? crypto.randomUUID(),
			note: null,
			companion,
		},
		world.visitor(),
	);
	return booked.ok ? booked : expect.fail(booked.refusal);
}

test("the desk sees who helped, on the appointment and with the person", async () => {
	const world = await makeWorld();
	const { bookingId, applicantId } = await book(world, lucia);
	const staff = await world.staff();

	const companion = { name: "Lucia Bianchi", role: "librarian" };
	expect(await staffBookingView(bookingId, staff)).toMatchObject({ companion });
	expect((await personView(applicantId, staff))?.companions).toEqual([companion]);
	const [row] = await world.db.read.companion.findMany();
	expect(vault.unseal(row?.emailSealed ?? new Uint8Array())).toBe(lucia.email);
});

test("the companion gets a copy of their own, with the name and the time and nothing that opens the booking", async () => {
	const world = await makeWorld();
	const smtp = await startSmtp();
	const { bookingId, reference } = await book(world, lucia);

	expect(await deliverMessages(deliveryAt(world.db, smtpMailer(smtp.url)))).toBe(2);

	const copy = smtp.mails.find(({ recipient }) => recipient === lucia.email);
	for (const version of [`${copy?.text}`, `${copy?.html}`]) {
		expect(version).toMatch(/Maria Rossi/i);
		expect(version).toContain("Lucia Bianchi");
		expect(version).not.toContain(vault.sign("manage-link", bookingId));
		expect(version).not.toContain(formatReference(reference));
	}
	expect(copy?.attachments).toEqual([]);
	expect(copy?.subject).toContain("giovedì 3 dicembre alle 10:30");
	expect(copy?.subject).not.toMatch(/Maria|Rossi|Bianchi/);
	expect(smtp.mails.map(({ recipient }) => recipient).sort()).toEqual([
		lucia.email,
		"maria@example.it",
	]);
});

test("a companion who gets no copy is named all the same, and no message is written to them", async () => {
	const world = await makeWorld();
	await book(world, { ...lucia, email: null });
	expect(await world.db.read.companion.findMany()).toMatchObject([{ emailSealed: null }]);
	expect(await world.db.read.message.count()).toBe(1);
});

test("a second press of the button names the companion once and writes one copy", async () => {
	const world = await makeWorld();
	const form = { slotId: await world.slot(), key: crypto.randomUUID() };
	await book(world, lucia, form);
	await book(world, lucia, form);
	expect(await world.db.read.companion.count()).toBe(1);
	expect(await world.db.read.message.count({ where: { companionId: { not: null } } })).toBe(1);
});

test("no copy is sent of an appointment that was cancelled meanwhile", async () => {
	const world = await makeWorld();
	const smtp = await startSmtp();
	const { bookingId, applicantId } = await book(world, lucia);
	await cancelBooking(linkedBooking(bookingId), null, world.visitor(applicantId));
	await deliverMessages(deliveryAt(world.db, smtpMailer(smtp.url)));
	expect(smtp.mails.map(({ recipient }) => recipient)).toEqual(["maria@example.it"]);
});

test("the desk need not call the person about a copy that does not arrive", async () => {
	const world = await makeWorld();
	const smtp = await startSmtp((recipient) =>
		recipient === lucia.email ? { at: "recipient", code: 550 } : null,
	);
	await book(world, lucia);
	await deliverMessages(deliveryAt(world.db, smtpMailer(smtp.url)));
	expect(
		await world.db.read.message.findMany({ where: { companionId: { not: null } } }),
	).toMatchObject([{ status: "failed" }]);
	const { counts, messages } = await undeliveredView("to_call", await world.staff());
	expect([counts.to_call, messages]).toEqual([0, []]);
});

test("a companion and their copy go with the person", async () => {
	const world = await makeWorld();
	const { applicantId } = await book(world, lucia);
	await world.db.transaction((tx) => tx.applicant.delete({ where: { id: applicantId } }));
	expect(await world.db.read.companion.count()).toBe(0);
	expect(await world.db.read.message.count()).toBe(0);
});

test("the database itself refuses a companion of nothing, and of two things", async () => {
	const world = await makeWorld();
	const { bookingId } = await book(world, null);
	const add = (what: { bookingId?: string; enrolmentId?: string }) =>
		world.db.transaction((tx) =>
			tx.companion.create({ data: { id: newId(), name: "Lucia", role: "other", ...what } }),
		);
	await expect(add({})).rejects.toThrow();
	await add({ bookingId });
	await expect(add({ bookingId })).rejects.toThrow();
});

test("nothing filled in is nobody; what is half filled in is asked for", () => {
	const read = (form: Record<string, string>) => {
		const parsed = nameCompanionSchema.safeParse(form);
		if (parsed.success) return parsed.data;
		return Object.fromEntries(
			parsed.error.issues.map(({ path, message }) => [String(path[0]), message]),
		);
	};
	const named = { companionName: " Lucia ", companionRole: "relative" };
	expect(read({})).toEqual({ companion: null });
	expect(read({ companionName: " ", companionEmail: "" })).toEqual({ companion: null });
	expect(read(named)).toEqual({ companion: { name: "Lucia", role: "relative", email: null } });
	expect(read({ ...named, companionEmail: "lucia@example.it", companionCopy: "on" })).toEqual({
		companion: { name: "Lucia", role: "relative", email: "lucia@example.it" },
	});
	expect(read({ ...named, companionEmail: "lucia@example.it" })).toEqual({
		companionCopy: "companion_agreement_required",
	});
	expect(read({ ...named, companionCopy: "on" })).toEqual({
		companionEmail: "companion_email_required",
	});
	expect(read({ ...named, companionEmail: "lucia", companionCopy: "on" })).toEqual({
		companionEmail: "email_invalid",
	});
	expect(read({ companionName: "Lucia" })).toEqual({ companionRole: "choose" });
	expect(read({ companionRole: "other" })).toEqual({ companionName: "companion_name_required" });
	expect(read({ ...named, companionRole: "friend" })).toEqual({ companionRole: "choose" });
});
