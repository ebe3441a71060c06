import { expect, test } from "vitest";
import { readInstant } from "#app/domain/time/read-instant.ts";

test("an instant is read as it is written in our addresses", () => {
	for (const text of ["2026-12-03T09:30:00Z", "2026-12-03T09:30:00.5Z"]) {
		expect(readInstant(text)?.toString()).toBe(text);
	}
});

test.each([
	null,
	"",
	"2026-12-03",
	"2026-12-03T09:30Z",
	"2026-12-03T24:00:00Z",
	"2026-02-30T09:30:00Z",
	"-271821-04-20T00:00:00Z",
	"9999-12-03T09:30:00Z",
	"2026-12-03T09:30:00Z[Europe/Rome]",
	"2026-12-03T09:30:00ZT",
	"٢٠٢٦-12-03T09:30:00Z;",
])("%s is no instant", (text) => {
	expect(readInstant(text)).toBeNull();
});
