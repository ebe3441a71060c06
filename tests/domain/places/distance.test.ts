import fc from "fast-check";
import { expect, test } from "vitest";
import { kilometresBetween } from "#app/domain/places/distance.ts";

const position = fc.record({
	latitude: fc.double({ min: -90, max: 90, noNaN: true }),
	longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});

test("from Turin to Milan is some 126 kilometres, from a place to itself none", () => {
	const turin = { latitude: 45.07, longitude: 7.69 };
	expect(kilometresBetween(turin, { latitude: 45.46, longitude: 9.19 })).toBeCloseTo(125, -1);
	expect(kilometresBetween(turin, turin)).toBe(0);
});

test("it is as far there as back, never negative, never more than half round the earth", () => {
	fc.assert(
		fc.property(position, position, (a, b) => {
			const there = kilometresBetween(a, b);
			expect(there).toBeCloseTo(kilometresBetween(b, a), 6);
			expect(there).toBeGreaterThanOrEqual(0);
			expect(there).toBeLessThanOrEqual(Math.PI * 6371 + 1e-6);
		}),
	);
});

test("a detour is never shorter", () => {
	fc.assert(
		fc.property(position, position, position, (a, b, c) => {
			expect(kilometresBetween(a, c)).toBeLessThanOrEqual(
				kilometresBetween(a, b) + kilometresBetween(b, c) + 1e-6,
			);
		}),
	);
});

test("no metre is lost between places on opposite sides of the earth", () => {
	const start = { latitude: 0, longitude: 0 };
	const nearby = { latitude: 6e-7, longitude: 0 };
	const opposite = { latitude: 0, longitude: 179.9999979 };
	expect(kilometresBetween(opposite, start)).toBeLessThanOrEqual(
		kilometresBetween(opposite, nearby) + kilometresBetween(nearby, start) + 1e-6,
	);
});
