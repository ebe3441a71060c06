import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { holidayOn, overrideOn } from "#app/domain/time/office-holidays.ts";

const day = (text: string) => Temporal.PlainDate.from(text);
const collegno = { municipalityId: "collegno", patronDays: ["01-22"], overrides: [] };

test("national holidays and the patron's day are holidays of a place; another patron's are not", () => {
	expect(holidayOn(day("2026-12-08"), collegno)).toBe("immaculate_conception");
	expect(holidayOn(day("2027-01-22"), collegno)).toBe("patron");
	expect(holidayOn(day("2026-06-24"), collegno)).toBeNull();
});

test("a day can be made a holiday, or be worked although the calendar says otherwise", () => {
	const bridge = { on: day("2026-12-07"), municipalityId: "collegno", isHoliday: true };
	const worked = { on: day("2027-01-22"), municipalityId: "collegno", isHoliday: false };
	const place = { ...collegno, overrides: [bridge, worked] };
	expect(holidayOn(day("2026-12-07"), place)).toBe("added");
	expect(holidayOn(day("2027-01-22"), place)).toBeNull();
	expect(holidayOn(day("2026-12-07"), { ...place, municipalityId: "rivoli" })).toBeNull();
});

test("the municipality's own word counts more than everybody's", () => {
	const on = day("2026-12-07");
	const overrides = [
		{ on, municipalityId: null, isHoliday: true },
		{ on, municipalityId: "collegno", isHoliday: false },
	];
	expect(holidayOn(on, { ...collegno, overrides })).toBeNull();
	expect(holidayOn(on, { ...collegno, municipalityId: "rivoli", overrides })).toBe("added");
	expect(overrideOn(day("2026-12-09"), { ...collegno, overrides })).toBeNull();
});
