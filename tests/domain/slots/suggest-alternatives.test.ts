import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import {
	type Displaced,
	type FreeSeats,
	shareAlternatives,
	suggestAlternatives,
} from "#app/domain/slots/suggest-alternatives.ts";

const at = (hour: number) => Temporal.Instant.fromEpochMilliseconds(hour * 3_600_000);

const displaced = (facts: Partial<Displaced> = {}): Displaced => ({
	id: "booking",
	serviceId: "interview",
	officeId: "collegno",
	position: null,
	start: at(1000),
	...facts,
});

const free = (id: string, hour: number, facts: Partial<FreeSeats> = {}): FreeSeats => ({
	id,
	serviceId: "interview",
	officeId: "collegno",
	position: null,
	start: at(hour),
	seatsLeft: 1,
	...facts,
});

const suggested = (slots: FreeSeats[], booking = displaced()) =>
	suggestAlternatives([booking], slots)
		.get(booking.id)
		?.map(({ id }) => id);

test("the nearest three are suggested, before and after", () => {
	const slots = [free("far", 1050), free("near", 1001), free("before", 998), free("next", 1024)];
	expect(suggested(slots)).toEqual(["near", "before", "next"]);
});

test("the same office comes first, however near another one is", () => {
	const slots = [free("rivoli", 1001, { officeId: "rivoli" }), free("collegno", 1200)];
	expect(suggested(slots)).toEqual(["collegno", "rivoli"]);
});

test("elsewhere, a kilometre weighs as much as some hours: five of them as a day", () => {
	const collegno = { latitude: 45.08, longitude: 7.57 };
	const grugliasco = { latitude: 45.06, longitude: 7.58 };
	const villarbasse = { latitude: 45.04, longitude: 7.47 };
	const slots = [
		free("far", 1001, { officeId: "villarbasse", position: villarbasse }),
		free("near", 1024, { officeId: "grugliasco", position: grugliasco }),
		free("nowhere", 1001, { officeId: "elsewhere" }),
		free("near, too late", 1100, { officeId: "grugliasco", position: grugliasco }),
	];
	const here = displaced({ position: collegno });
	expect(suggested(slots, here)).toEqual(["near", "nowhere", "far"]);
});

test("of two equally far the later one comes first", () => {
	expect(suggested([free("earlier", 998), free("later", 1002)])).toEqual(["later", "earlier"]);
});

test("two desks free at the same time are one time to choose, at two offices they are two", () => {
	const slots = [
		free("first desk", 1001),
		free("second desk", 1001),
		free("next", 1002),
		free("rivoli", 1001, { officeId: "rivoli" }),
	];
	expect(suggested(slots)).toEqual(["first desk", "next", "rivoli"]);
	const full = free("full desk", 1001, { seatsLeft: 0 });
	expect(suggested([full, ...slots])).toEqual(["first desk", "next", "rivoli"]);
});

test("another service is no alternative, nor is a full slot", () => {
	const slots = [free("group", 1001, { serviceId: "group" }), free("full", 1002, { seatsLeft: 0 })];
	expect(suggested(slots)).toEqual([]);
});

test("two people are not given the same seat first; the earlier one chooses first", () => {
	const later = displaced({ id: "later", start: at(1001) });
	const earlier = displaced({ id: "earlier", start: at(1000) });
	const slots = [free("near", 1002), free("next", 1003)];
	const suggestions = suggestAlternatives([later, earlier], slots);
	expect(suggestions.get("earlier")?.[0]?.id).toBe("near");
	expect(suggestions.get("later")?.map(({ id }) => id)).toEqual(["next"]);
});

test("everybody's first suggestion can be carried out together", () => {
	fc.assert(
		fc.property(
			fc.array(fc.record({ hour: fc.integer({ min: 0, max: 50 }), here: fc.boolean() })),
			fc.array(
				fc.record({
					hour: fc.integer({ min: 0, max: 50 }),
					here: fc.boolean(),
					seatsLeft: fc.integer({ min: 0, max: 3 }),
				}),
			),
			(people, seats) => {
				const office = (here: boolean) => (here ? "collegno" : "rivoli");
				const slots = seats.map(({ hour, here, seatsLeft }, index) =>
					free(`slot${index}`, hour, { seatsLeft, officeId: office(here) }),
				);
				const bookings = people.map(({ hour, here }, index) =>
					displaced({ id: `booking${index}`, start: at(hour), officeId: office(here) }),
				);
				const suggestions = suggestAlternatives(bookings, slots);
				expect(suggestions.size).toBe(bookings.length);
				for (const slot of slots) {
					const firsts = [...suggestions.values()].filter(([first]) => first?.id === slot.id);
					expect(firsts.length).toBeLessThanOrEqual(slot.seatsLeft);
				}
				for (const list of suggestions.values()) expect(list.length).toBeLessThanOrEqual(3);
			},
		),
	);
});

test("seats are shared out in rounds: no seat is given twice, and nobody has two while another has none", () => {
	const instant = (hour: number) =>
		Temporal.Instant.from("2026-12-03T00:00:00Z").add({ hours: hour });
	fc.assert(
		fc.property(
			fc.array(fc.nat(200), { maxLength: 12 }),
			fc.array(fc.record({ hour: fc.nat(200), seatsLeft: fc.integer({ min: 1, max: 3 }) }), {
				maxLength: 20,
			}),
			(hours, seats) => {
				const common = { serviceId: "s", officeId: "o", position: null };
				const displaced = hours.map((hour, id) => ({
					...common,
					id: `b${id}`,
					start: instant(hour),
				}));
				const free = seats.map(({ hour, seatsLeft }, id) => ({
					...common,
					id: `s${id}`,
					start: instant(hour),
					seatsLeft,
				}));
				const shares = [...shareAlternatives(displaced, free).values()];
				for (const slot of free) {
					const given = shares.flat().filter(({ id }) => id === slot.id).length;
					expect(given).toBeLessThanOrEqual(slot.seatsLeft);
				}
				for (const share of shares) {
					expect(new Set(share.map(({ id }) => id)).size).toBe(share.length);
					expect(share.length).toBeLessThanOrEqual(3);
				}
				const counts = shares.map(({ length }) => length);
				if (counts.includes(0)) expect(Math.max(...counts)).toBeLessThan(2);
			},
		),
	);
});

test("a slot with two seats is the first suggestion of two people, and of no third", () => {
	const people = ["a", "b", "c"].map((id, hour) => displaced({ id, start: at(1000 + hour) }));
	const slots = [free("near", 1003, { seatsLeft: 2 }), free("next", 1004)];
	const suggestions = suggestAlternatives(people, slots);
	expect(people.map(({ id }) => suggestions.get(id)?.[0]?.id)).toEqual(["near", "near", "next"]);
});

const shared = (people: Displaced[], slots: FreeSeats[], suits?: () => boolean) =>
	Object.fromEntries(
		[...shareAlternatives(people, slots, suits)].map(([id, given]) => [
			id,
			given.map((slot) => slot.id),
		]),
	);

test("somebody alone is given the nearest three", () => {
	const slots = [free("far", 1050), free("near", 1001), free("before", 998), free("next", 1024)];
	expect(shared([displaced()], slots)).toEqual({ booking: ["near", "before", "next"] });
});

test("of two who want the same seats, whoever is displaced earlier gets the nearest, the other the next", () => {
	const later = displaced({ id: "later", start: at(1001) });
	const earlier = displaced({ id: "earlier", start: at(1000) });
	const slots = [free("first", 1002), free("second", 1003), free("third", 1004)];
	expect(shared([later, earlier], slots)).toEqual({
		earlier: ["first", "third"],
		later: ["second"],
	});
});

test("nobody is kept the same time at two desks, and two people can have it", () => {
	const slots = [free("first desk", 1002), free("second desk", 1002), free("next", 1003)];
	expect(shared([displaced()], slots)).toEqual({ booking: ["first desk", "next"] });
	const later = displaced({ id: "later", start: at(1001) });
	expect(shared([displaced(), later], slots)).toEqual({
		booking: ["first desk", "next"],
		later: ["second desk"],
	});
});

test("a slot with two seats is kept for two people, and once for each", () => {
	const people = ["a", "b", "c"].map((id, hour) => displaced({ id, start: at(1000 + hour) }));
	expect(shared(people, [free("near", 1003, { seatsLeft: 2 })])).toEqual({
		a: ["near"],
		b: ["near"],
		c: [],
	});
});

test("a time at which somebody can't be there is given to somebody who can", () => {
	const busy = displaced({ id: "busy", start: at(1000) });
	const idle = displaced({ id: "idle", start: at(1001) });
	const slots = [free("near", 1002), free("next", 1003)];
	const given = shareAlternatives(
		[busy, idle],
		slots,
		(booking, slot) => booking.id !== "busy" || slot.id !== "near",
	);
	expect(given.get("busy")?.map(({ id }) => id)).toEqual(["next"]);
	expect(given.get("idle")?.map(({ id }) => id)).toEqual(["near"]);
});
