import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { availabilityFile, type CalendarEvent, calendarFile } from "#app/domain/calendar/ics.ts";

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
	safeContact: false,
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

test("a file to download holds one event, line by line as the standard has them", () => {
	expect(unfold(calendarFile(event)).split("\r\n")).toEqual([
		"BEGIN:VCALENDAR",
		"VERSION:2.0",
		"PRODID:-//Zona Ovest di Torino//P.R.A.Ti.C.O.//IT",
		"CALSCALE:GREGORIAN",
		"METHOD:PUBLISH",
		"BEGIN:VEVENT",
		"UID:018f@pratico.example",
		"DTSTAMP:20261123T080000Z",
		"DTSTART:20261203T093000Z",
		"DTEND:20261203T101500Z",
		"SUMMARY;LANGUAGE=it:Appuntamento P.R.A.Ti.C.O.",
		"LOCATION:Via Torino 9\\, Collegno",
		"URL:https://pratico.example/appuntamento/abc",
		"SEQUENCE:2",
		"DESCRIPTION;LANGUAGE=it:Porta: documento\\, tessera sanitaria\\;\\nISEE",
		"STATUS:CONFIRMED",
		"CLASS:PRIVATE",
		"TRANSP:OPAQUE",
		"BEGIN:VALARM",
		"ACTION:DISPLAY",
		"TRIGGER:-PT2H",
		"DESCRIPTION;LANGUAGE=it:Appuntamento P.R.A.Ti.C.O.",
		"END:VALARM",
		"END:VEVENT",
		"END:VCALENDAR",
		"",
	]);
});

test("nothing rings for a cancelled appointment", () => {
	expect(calendarFile({ ...event, ...parties, method: "CANCEL" })).not.toContain("VALARM");
});

test("an event without a page has no address, and one under safe contact does not say whose it is", () => {
	const lines = calendarFile({ ...event, url: null, safeContact: true }).split("\r\n");
	expect(lines.filter((line) => line.startsWith("URL"))).toEqual([]);
	expect(lines).toContain("PRODID:-//Calendar//Appointments//IT");
	expect(lines).toContain("LOCATION:Via Torino 9\\, Collegno");
});

test("free times are a calendar to subscribe to that takes up nobody's time", () => {
	const second = { ...event, uid: "018e@pratico.example", url: null };
	expect(availabilityFile([event, second]).split("\r\n")).toEqual([
		"BEGIN:VCALENDAR",
		"VERSION:2.0",
		"PRODID:-//Zona Ovest di Torino//P.R.A.Ti.C.O.//IT",
		"CALSCALE:GREGORIAN",
		"METHOD:PUBLISH",
		"REFRESH-INTERVAL;VALUE=DURATION:PT1H",
		"BEGIN:VEVENT",
		"UID:018f@pratico.example",
		"DTSTAMP:20261123T080000Z",
		"DTSTART:20261203T093000Z",
		"DTEND:20261203T101500Z",
		"SUMMARY;LANGUAGE=it:Appuntamento P.R.A.Ti.C.O.",
		"LOCATION:Via Torino 9\\, Collegno",
		"URL:https://pratico.example/appuntamento/abc",
		"TRANSP:TRANSPARENT",
		"END:VEVENT",
		"BEGIN:VEVENT",
		"UID:018e@pratico.example",
		"DTSTAMP:20261123T080000Z",
		"DTSTART:20261203T093000Z",
		"DTEND:20261203T101500Z",
		"SUMMARY;LANGUAGE=it:Appuntamento P.R.A.Ti.C.O.",
		"LOCATION:Via Torino 9\\, Collegno",
		"TRANSP:TRANSPARENT",
		"END:VEVENT",
		"END:VCALENDAR",
		"",
	]);
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

test("a line is broken only where the next character would not fit, however many octets it has", () => {
	const octets = (text: string) => new TextEncoder().encode(text).length;
	for (const character of ["\u007f", "\u0080", "\u07ff", "\u0800", "\uffff", "\u{10000}"]) {
		const text = calendarFile({ ...event, description: character.repeat(90) });
		const lines = text.split("\r\n");
		const first = lines.findIndex((line) => line.startsWith("DESCRIPTION"));
		const broken = lines.slice(first).filter((_, at, rest) => rest[at + 1]?.startsWith(" "));
		expect(broken.length).toBeGreaterThan(0);
		for (const line of broken) {
			expect(octets(line)).toBeLessThanOrEqual(75);
			expect(octets(line + character)).toBeGreaterThan(75);
		}
		expect(unfold(text)).toContain(`:${character.repeat(90)}\r\n`);
	}
});
