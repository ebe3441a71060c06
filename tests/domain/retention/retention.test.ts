import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import {
	codeEnd,
	draftEnd,
	firstCountedDay,
	forgottenUpTo,
	keptDraftEnd,
	REMEMBERED,
	sessionEnd,
} from "#app/domain/retention/retention.ts";
import { catalogs } from "#app/i18n/catalogs.ts";

const now = Temporal.Instant.from("2026-11-30T09:00:00Z");

test("a sign-in lasts a working day at the desk, and a short visit for a person", () => {
	expect(sessionEnd("staff", now).toString()).toBe("2026-11-30T19:00:00Z");
	expect(sessionEnd("applicant", now).toString()).toBe("2026-11-30T11:00:00Z");
});

test("a sign-in code is good for ten minutes", () => {
	expect(codeEnd(now).toString()).toBe("2026-11-30T09:10:00Z");
});

test("a form lasts three days, or thirty when it was kept for later", () => {
	expect(draftEnd(now).toString()).toBe("2026-12-03T09:00:00Z");
	expect(keptDraftEnd(now).toString()).toBe("2026-12-30T09:00:00Z");
});

test("each trace is forgotten when its time is up, by months of the calendar where it is told in months", () => {
	const forgotten = Object.entries(forgottenUpTo(now)).map(([what, at]) => [what, at.toString()]);
	expect(Object.fromEntries(forgotten)).toEqual({
		attempt: "2026-11-29T09:00:00Z",
		endedWish: "2026-09-01T09:00:00Z",
		comment: "2025-11-30T09:00:00Z",
		reportContact: "2025-11-30T09:00:00Z",
		report: "2024-11-30T09:00:00Z",
	});
});

test("the counters of unmet searches go back thirty days", () => {
	expect(firstCountedDay(Temporal.PlainDate.from("2026-11-30")).toString()).toBe("2026-10-31");
});

test("the privacy page tells people how long things are remembered", () => {
	const { draftDays, keptDraftDays, endedWishDays, attemptHours, ...rest } = REMEMBERED;
	const { commentMonths, reportContactMonths, reportMonths } = rest;
	const times: number[] = [draftDays, keptDraftDays, endedWishDays];
	times.push(commentMonths, reportContactMonths, reportMonths, attemptHours);
	const section = catalogs.it.legal.privacy.sections.findIndex(
		({ title }) => title === "Per quanto tempo",
	);
	// In Arabic the numbers are written out.
	for (const locale of ["it", "en", "fr", "ro"] as const) {
		const { text } = catalogs[locale].legal.privacy.sections[section] ?? { text: "" };
		expect((text.match(/\d+/g) ?? []).map(Number), locale).toEqual(times);
	}
});
