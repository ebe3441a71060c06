import { expect, test } from "vitest";
import { appointmentView } from "#app/features/booking/appointment.view.server.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { writeCalendar } from "#app/features/booking/write-calendar.server.ts";
import type { NewApplicant } from "#app/features/people/applicant-store.server.ts";
import { makeWorld } from "#tests/support/world.ts";

const link = "https://pratico.example/appuntamento/abc";

/** The lines of the file that somebody keeps of their appointment. */
async function fileOf(facts: Partial<NewApplicant> = {}, service: object = {}) {
	const world = await makeWorld();
	await world.db.transaction((tx) => tx.service.updateMany({ data: service }));
	const booked = await bookSlot(
		{
			slotId: await world.slot(),
			applicant: world.newcomer(facts),
			idempotencyKey: "the form",
			note: null,
		},
		world.visitor(),
	);
	if (!booked.ok) expect.fail(booked.refusal);
	const appointment = await appointmentView(booked.bookingId, "it", world.system());
	if (!appointment) expect.fail("no appointment");
	const text = writeCalendar(appointment, link, world.visitor());
	return { ...booked, lines: text.replaceAll("\r\n ", "").split("\r\n") };
}

test("the file says when, where and what to bring, and how to come back to it", async () => {
	const { lines, bookingId } = await fileOf();
	for (const line of [
		"METHOD:PUBLISH",
		`UID:${bookingId}`,
		"SEQUENCE:0",
		"DTSTAMP:20261123T080000Z",
		"DTSTART:20261203T093000Z",
		"DTEND:20261203T101500Z",
		`URL:${link}`,
		"STATUS:CONFIRMED",
	]) {
		expect(lines).toContain(line);
	}
	const text = lines.join("\n");
	expect(text).toMatch(/SUMMARY;LANGUAGE=it:.+: P\.R\.A\.Ti\.C\.O\./);
	expect(text).toMatch(
		/DESCRIPTION;LANGUAGE=it:Codice dell'appuntamento: \w{4}-\w{4}\\nDocumento d'identità/,
	);
	expect(text).toMatch(/LOCATION.*:Sportello di Collegno\\, Via di prova 1/);
	expect(text).not.toMatch(/Maria|Rossi|@example/);
});

test("for whoever wants safe contact it names neither the programme, the office nor the reason", async () => {
	const { lines } = await fileOf({ safeContact: true });
	const text = lines.join("\n");
	expect(text).toMatch(/LOCATION.*:Via di prova 1/);
	expect(text).toMatch(/^DESCRIPTION;LANGUAGE=it:Codice dell'appuntamento: \w{4}-\w{4}$/m);
	expect(text).not.toMatch(/P\.R\.A\.Ti|Sportello|Documento|colloquio/i);
	expect(text).toMatch(/SUMMARY;LANGUAGE=it:\S/);
});

test("an appointment by telephone is at no address", async () => {
	const { lines } = await fileOf({}, { channel: "phone" });
	const text = lines.join("\n");
	expect(text).toMatch(/LOCATION.*:.*telefon/i);
	expect(text).not.toContain("Via di prova");
});
