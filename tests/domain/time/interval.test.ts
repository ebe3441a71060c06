import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import {
	byStart,
	contains,
	encloses,
	type Interval,
	interval,
	overlaps,
	split,
} from "#app/domain/time/interval.ts";

const at = (minutes: number) => Temporal.Instant.fromEpochMilliseconds(minutes * 60_000);
const between = (from: number, to: number): Interval => interval(at(from), at(to));

test("back-to-back intervals don't clash, overlapping ones do", () => {
	expect(overlaps(between(0, 30), between(30, 60))).toBe(false);
	expect(overlaps(between(30, 60), between(0, 30))).toBe(false);
	expect(overlaps(between(0, 31), between(30, 60))).toBe(true);
	expect(overlaps(between(30, 60), between(0, 31))).toBe(true);
	expect(overlaps(between(0, 60), between(10, 20))).toBe(true);
});

test("the start is inside and the end is not", () => {
	expect(contains(between(10, 20), at(10))).toBe(true);
	expect(contains(between(10, 20), at(20))).toBe(false);
	expect(contains(between(10, 20), at(20).subtract({ seconds: 1 }))).toBe(true);
});

test("an interval that does not last is a mistake", () => {
	expect(() => between(10, 10)).toThrow(RangeError);
	expect(() => between(11, 10)).toThrow(RangeError);
	expect(() => between(11, 10)).toThrow("1970-01-01T00:11:00Z is not before 1970-01-01T00:10:00Z");
});

test("an interval encloses itself and what is inside it, and nothing that reaches beyond", () => {
	const hour = between(0, 60);
	expect(encloses(hour, hour)).toBe(true);
	expect(encloses(hour, between(10, 20))).toBe(true);
	expect(encloses(hour, between(-1, 20))).toBe(false);
	expect(encloses(hour, between(10, 61))).toBe(false);
	expect(encloses(between(10, 20), hour)).toBe(false);
});

test("of two intervals the one that starts earlier comes first, then the one that ends earlier", () => {
	const [a, b, c] = [between(0, 60), between(10, 20), between(10, 30)];
	expect([c, b, a].sort(byStart)).toEqual([a, b, c]);
	expect([b, a, c].sort(byStart)).toEqual([a, b, c]);
	expect(byStart(a, between(0, 60))).toBe(0);
});

test("splitting leaves a rest too short for a piece", () => {
	const pieces = split(between(0, 100), 45);
	expect(pieces).toEqual([between(0, 45), between(45, 90)]);
	expect(split(between(0, 100), 45, 10)).toEqual([between(0, 45), between(55, 100)]);
	expect(split(between(0, 30), 45)).toEqual([]);
});

test("pieces never overlap, never leave the whole, and have the length asked for", () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 1, max: 2000 }),
			fc.integer({ min: 1, max: 120 }),
			fc.integer({ min: 0, max: 60 }),
			(whole, minutes, pause) => {
				const pieces = split(between(0, whole), minutes, pause);
				for (const [index, piece] of pieces.entries()) {
					expect(encloses(between(0, whole), piece)).toBe(true);
					expect(piece.start.until(piece.end).total("minutes")).toBe(minutes);
					const next = pieces[index + 1];
					if (next) expect(piece.end.until(next.start).total("minutes")).toBe(pause);
				}
			},
		),
	);
});
