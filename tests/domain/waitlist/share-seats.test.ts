import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { shareSeats } from "#app/domain/waitlist/share-seats.ts";

const minute = (minutes: number) => Temporal.Instant.from("2026-11-23T08:00:00Z").add({ minutes });
const person = (id: string, joined: number) => ({ id, joinedAt: minute(joined) });
const slot = (id: string, start: number, seatsLeft = 1) => ({
	id,
	start: minute(start),
	seatsLeft,
});
const names = (shares: { person: { id: string }; slot: { id: string } }[]) =>
	shares.map((share) => `${share.person.id} ${share.slot.id}`);

test("whoever has waited longest is asked first, about the earliest seat they would take", () => {
	const shares = shareSeats(
		[person("late", 2), person("early", 1)],
		[slot("tuesday", 20), slot("monday", 10)],
		() => true,
	);
	expect(names(shares)).toEqual(["early monday", "late tuesday"]);
});

test("of two who have waited equally long the one with the smaller id is first, in whatever order they come", () => {
	const [a, b] = [person("a", 1), person("b", 1)];
	for (const waiting of [
		[a, b],
		[b, a],
	]) {
		const shares = shareSeats(waiting, [slot("monday", 10), slot("tuesday", 20)], () => true);
		expect(names(shares)).toEqual(["a monday", "b tuesday"]);
	}
});

test("a seat that does not suit the first goes to the next", () => {
	const shares = shareSeats(
		[person("early", 1), person("late", 2)],
		[slot("monday", 10)],
		({ id }) => id === "late",
	);
	expect(names(shares)).toEqual(["late monday"]);
});

test("nobody is given two, no seat is given twice, and none idles that somebody left out would take", () => {
	const facts = fc.record({
		waiting: fc.array(fc.nat(50), { maxLength: 12 }),
		slots: fc.array(fc.record({ start: fc.nat(50), seats: fc.nat(3) }), { maxLength: 8 }),
		tastes: fc.array(fc.boolean(), { minLength: 96, maxLength: 96 }),
	});
	fc.assert(
		fc.property(facts, ({ waiting, slots, tastes }) => {
			const people = waiting.map((joined, index) => person(`p${index}`, joined));
			const open = slots.map(({ start, seats }, index) => slot(`s${index}`, start, seats));
			const wouldTake = (one: { id: string }, other: { id: string }) =>
				tastes[Number(one.id.slice(1)) * 8 + Number(other.id.slice(1))] ?? false;
			const shares = shareSeats(people, open, wouldTake);
			const served = shares.map((share) => share.person.id);
			expect(new Set(served).size).toBe(served.length);
			for (const one of open) {
				const given = shares.filter((share) => share.slot.id === one.id).length;
				expect(given).toBeLessThanOrEqual(one.seatsLeft);
				if (given === one.seatsLeft) continue;
				const leftOut = people.filter(({ id }) => !served.includes(id));
				expect(leftOut.some((other) => wouldTake(other, one))).toBe(false);
			}
			for (const share of shares) expect(wouldTake(share.person, share.slot)).toBe(true);
		}),
	);
});
