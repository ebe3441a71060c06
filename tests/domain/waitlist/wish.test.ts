import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { fulfils, type Wish } from "#app/domain/waitlist/wish.ts";

const zone = "Europe/Rome";
const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();

const wish: Wish = {
	serviceId: "primo-colloquio",
	municipalityIds: ["collegno", "rivoli"],
	suits: { weekdays: [4], partOfDay: "morning" },
	earlierThan: at("2026-12-10T10:00"),
};
/** A Thursday morning. */
const slot = {
	serviceId: "primo-colloquio",
	municipalityId: "rivoli",
	start: at("2026-12-03T09:00"),
	zone,
};

test("a slot of the service, in one of the places, at a time that suits, fulfils a wish", () => {
	expect(fulfils(slot, wish)).toBe(true);
	expect(fulfils({ ...slot, serviceId: "percorso" }, wish)).toBe(false);
	expect(fulfils({ ...slot, municipalityId: "rosta" }, wish)).toBe(false);
	expect(fulfils({ ...slot, start: at("2026-12-04T09:00") }, wish)).toBe(false);
	expect(fulfils({ ...slot, start: at("2026-12-03T13:00") }, wish)).toBe(false);
});

test("somebody who waits for an earlier appointment is not offered the same time, nor a later one", () => {
	expect(fulfils({ ...slot, start: at("2026-12-10T09:00") }, wish)).toBe(true);
	expect(fulfils({ ...slot, start: at("2026-12-10T10:00") }, wish)).toBe(false);
	expect(fulfils({ ...slot, start: at("2026-12-17T09:00") }, wish)).toBe(false);
	expect(fulfils({ ...slot, start: at("2026-12-17T09:00") }, { ...wish, earlierThan: null })).toBe(
		true,
	);
});
