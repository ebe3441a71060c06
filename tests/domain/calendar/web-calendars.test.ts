import { expect, test } from "vitest";
import { googleCalendarUrl, outlookCalendarUrl } from "#app/domain/calendar/web-calendars.ts";

const EVENT = {
	title: "Appuntamento P.R.A.Ti.C.O.",
	location: "Sportello di Collegno, Via Torino 9 & 11",
	start: new Date("2026-12-03T09:30:00Z"),
	end: new Date("2026-12-03T10:15:00Z"),
};

test("a calendar on the web gets the instants in UTC, and the words unharmed", () => {
	const google = new URL(googleCalendarUrl(EVENT));
	expect(google.host).toBe("calendar.google.com");
	expect(google.searchParams.get("dates")).toBe("20261203T093000Z/20261203T101500Z");
	const outlook = new URL(outlookCalendarUrl(EVENT));
	expect(outlook.host).toBe("outlook.live.com");
	expect(outlook.searchParams.get("startdt")).toBe("2026-12-03T09:30:00.000Z");
	expect(outlook.searchParams.get("enddt")).toBe("2026-12-03T10:15:00.000Z");
	expect(google.searchParams.get("action")).toBe("TEMPLATE");
	expect(google.searchParams.get("text")).toBe(EVENT.title);
	expect(outlook.searchParams.get("rru")).toBe("addevent");
	expect(outlook.searchParams.get("subject")).toBe(EVENT.title);
	for (const { searchParams } of [google, outlook]) {
		expect(searchParams.get("location")).toBe(EVENT.location);
	}
});

test("they are told what, where and when, and nothing about the person", () => {
	expect([...new URL(googleCalendarUrl(EVENT)).searchParams.keys()]).toEqual([
		"action",
		"text",
		"dates",
		"location",
	]);
	expect([...new URL(outlookCalendarUrl(EVENT)).searchParams.keys()]).toEqual([
		"rru",
		"subject",
		"startdt",
		"enddt",
		"location",
	]);
});
