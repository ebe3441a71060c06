import fc from "fast-check";
import { expect, test } from "vitest";
import { formatReference, referenceFromBytes } from "#app/domain/booking/reference.ts";
import { readReference } from "#app/domain/typed/typed-reference.ts";

const anyBytes = fc.uint8Array({ minLength: 16, maxLength: 16 });

test("a reference is eight characters, none of which looks or sounds like another", () => {
	fc.assert(
		fc.property(anyBytes, (bytes) => {
			expect(referenceFromBytes(bytes)).toMatch(/^[2-9A-HJKMNP-TV-Z]{8}$/);
		}),
	);
});

test("what is shown is read back, as it is or as people type it", () => {
	fc.assert(
		fc.property(anyBytes, (bytes) => {
			const reference = referenceFromBytes(bytes);
			const shown = formatReference(reference);
			expect(shown).toMatch(/^.{4}-.{4}$/);
			expect(readReference(shown)).toBe(reference);
			expect(readReference(` ${shown.toLowerCase().replace("-", " – ")} `)).toBe(reference);
		}),
	);
});

test("the same bytes give the same reference, the next number the next one", () => {
	expect(referenceFromBytes(new Uint8Array(16))).toBe("22222222");
	expect(referenceFromBytes(lastByte(1))).toBe("22222223");
	expect(referenceFromBytes(lastByte(30))).toBe("22222232");
});

test("every character is as likely as another, in every place", () => {
	const counts = new Map<string, number>();
	const rounds = 30_000;
	let state = 1;
	const nextByte = () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state >>> 24;
	};
	for (let round = 0; round < rounds; round++) {
		const reference = referenceFromBytes(Uint8Array.from({ length: 16 }, nextByte));
		for (const [place, character] of [...reference].entries()) {
			counts.set(`${place}${character}`, (counts.get(`${place}${character}`) ?? 0) + 1);
		}
	}
	expect(counts.size).toBe(8 * 30);
	for (const count of counts.values()) {
		expect(Math.abs(count - rounds / 30)).toBeLessThan(200);
	}
});

test("too few bytes are the caller's mistake", () => {
	expect(() => referenceFromBytes(new Uint8Array(15))).toThrow(RangeError);
	expect(() => referenceFromBytes(new Uint8Array(15))).toThrow(/16 random bytes, not 15/);
});

function lastByte(value: number): Uint8Array {
	const bytes = new Uint8Array(16);
	bytes[15] = value;
	return bytes;
}
