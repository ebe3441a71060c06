import { expect, test } from "vitest";
import { oneLine, plainCode, plainDigits, severalLines } from "#app/domain/typed/typed-text.ts";

test("digits of every script are digits", () => {
	for (const three of ["3", "٣", "۳", "३", "৩", "３", "𝟑", "𝟛", "᠓"]) {
		expect(plainDigits(`${three}0`), three).toBe("30");
	}
	expect(plainDigits("٠١٢٣٤٥٦٧٨٩")).toBe("0123456789");
	expect(plainDigits("abc")).toBe("abc");
});

test("a line loses what can't be seen, and its ends", () => {
	expect(oneLine(" \u200EMaria\u00AD\r\nRossi\u202E\u2066 ")).toBe("Maria Rossi");
	for (const invisible of [
		"\u200B",
		"\u200F\u202A",
		"\uFEFF",
		"\u2069",
		"\u00AD",
		"\r\n",
		"\u0007",
	]) {
		expect(oneLine(invisible)).toBe("");
	}
	expect(oneLine("Jose\u0301")).toBe("José");
});

test("several lines keep their ends", () => {
	expect(severalLines("\u200Buna\r\ndue\u202E\n")).toBe("una\ndue");
});

test("a code may be copied with spaces, dashes and a full stop", () => {
	for (const text of [
		"123 456",
		"123-456.",
		" 123.456 ",
		"١٢٣ ٤٥٦",
		"\u202A123456\u202C",
		"123–456",
	]) {
		expect(plainCode(text), text).toBe("123456");
	}
	expect(plainCode("ab2c-3def.")).toBe("AB2C3DEF");
});
