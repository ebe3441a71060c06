import fc from "fast-check";
import { expect, test } from "vitest";
import { kilometresBetween, positionOf } from "#app/domain/places/distance.ts";

const position = fc.record({
	latitude: fc.double({ min: -90, max: 90, noNaN: true }),
	longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});

test("from Turin to Milan is some 126 kilometres, from a place to itself none", () => {
	const turin = { latitude: 45.07, longitude: 7.69 };
	expect(kilometresBetween(turin, { latitude: 45.46, longitude: 9.19 })).toBeCloseTo(125, -1);
	expect(kilometresBetween(turin, turin)).toBe(0);
});

test("the sixth part of the equator is the sixth part of the way round the earth", () => {
	const start = { latitude: 0, longitude: 0 };
	expect(kilometresBetween(start, { latitude: 0, longitude: 60 })).toBeCloseTo(
		(Math.PI * 6371) / 3,
		6,
	);
});

test("a place of which only one coordinate is known lies nowhere", () => {
	expect(positionOf({ latitude: 45.07, longitude: 7.69 })).toEqual({
		latitude: 45.07,
		longitude: 7.69,
	});
	expect(positionOf({ latitude: 0, longitude: 0 })).toEqual({ latitude: 0, longitude: 0 });
	expect(positionOf({ latitude: null, longitude: 7.69 })).toBeNull();
	expect(positionOf({ latitude: 45.07, longitude: null })).toBeNull();
	expect(positionOf({ latitude: null, longitude: null })).toBeNull();
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

test("it is the angle between the two places, seen from the middle of the earth", () => {
	const radians = (degrees: number) => (degrees * Math.PI) / 180;
	const haversine = (angle: number) => Math.sin(angle / 2) ** 2;
	const degrees = (most: number) => fc.integer({ min: -most, max: most });
	const anywhere = fc.record({ latitude: degrees(90), longitude: degrees(180) });
	fc.assert(
		fc.property(anywhere, anywhere, (a, b) => {
			const [from, to] = [radians(a.latitude), radians(b.latitude)];
			const ofAngle =
				haversine(to - from) +
				Math.cos(from) * Math.cos(to) * haversine(radians(b.longitude - a.longitude));
			const angle = 2 * Math.asin(Math.sqrt(Math.min(1, ofAngle)));
			expect(kilometresBetween(a, b)).toBeCloseTo(6371 * angle, 0);
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
