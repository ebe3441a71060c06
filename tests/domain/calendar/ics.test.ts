import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { type CalendarEvent, calendarFile } from "#app/domain/calendar/ics.ts";

const event = {
	uid: "018f@pratico.example",
	sequence: 2,
	stampedAt: Temporal.Instant.from("2026-11-23T08:00:00.123Z"),
	start: Temporal.Instant.from("2026-12-03T09:30:00Z"),
	end: Temporal.Instant.from("2026-12-03T10:15:00Z"),
	summary: "Appuntamento P.R.A.Ti.C.O.",
	description: "Porta: documento, tessera sanitaria;\nISEE",
	location: "Via Torino 9, Collegno",
	url: "https://pratico.example/appuntamento/abc",
	language: "it",
	method: "PUBLISH",
} as const satisfies CalendarEvent;

const parties = {
	organizer: { name: 'Zona "Ovest"', email: "posta@pratico.example" },
	attendee: { name: "Maria Rossi", email: "maria@example.it" },
};

const unfold = (text: string) => text.replaceAll("\r\n ", "");

test("times are in UTC, to the second, and the same booking keeps its uid", () => {
	const lines = unfold(calendarFile(event)).split("\r\n");
	expect(lines).toContain("DTSTART:20261203T093000Z");
	expect(lines).toContain("DTEND:20261203T101500Z");
	expect(lines).toContain("DTSTAMP:20261123T080000Z");
	expect(lines).toContain("UID:018f@pratico.example");
	expect(lines).toContain("SEQUENCE:2");
	expect(lines).toContain("CLASS:PRIVATE");
});

test("commas, semicolons and line ends are escaped", () => {
	expect(unfold(calendarFile(event))).toContain("Porta: documento\\, tessera sanitaria\\;\\nISEE");
});

test("a file to download names nobody", () => {
	expect(calendarFile(event)).not.toMatch(/ATTENDEE|ORGANIZER/);
});

test("a request names both parties and asks for no answer, a cancellation says so", () => {
	const request = unfold(calendarFile({ ...event, ...parties, method: "REQUEST" }));
	expect(request).toContain("METHOD:REQUEST");
	expect(request).toContain('ORGANIZER;CN="Zona  Ovest":mailto:posta@pratico.example');
	expect(request).toContain("PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:maria@example.it");
	const cancel = calendarFile({ ...event, ...parties, method: "CANCEL" });
	expect(cancel).toContain("METHOD:CANCEL");
	expect(cancel).toContain("STATUS:CANCELLED");
});

test("no line is longer than 75 octets, and folding breaks no character", () => {
	const description = "Perché l'orientamento è così: già più città — ".repeat(8);
	const text = calendarFile({ ...event, description });
	for (const line of text.split("\r\n")) {
		expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
	}
	expect(unfold(text)).toContain(description);
	expect(text).not.toContain("\uFFFD");
});
