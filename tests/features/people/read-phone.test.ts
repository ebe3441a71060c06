import { expect, test } from "vitest";
import { readPhone } from "#app/adapters/phone/read-phone.ts";

const phone = (text: string) => {
	const reading = readPhone(text);
	return reading.ok ? reading.phone : reading.problem;
};

test("the same number is the same however it is typed", () => {
	for (const text of [
		"3331234567",
		"333 123 45 67",
		"333-1234567",
		"(333) 123.4567",
		"+39 333 1234567",
		"0039 333/1234567",
		"393331234567",
		"٣٣٣ ١٢٣ ٤٥٦٧",
		"+٣٩ ٣٣٣ ١٢٣ ٤٥٦٧",
		"\u202A333\u00A01234567\u202C",
	]) {
		expect(phone(text), text).toBe("+393331234567");
	}
});

test("a landline keeps its zero, with and without the prefix of Italy", () => {
	for (const text of ["011 4157951", "+39 011 4157951", "0039 011 4157951"]) {
		expect(phone(text), text).toBe("+390114157951");
	}
	expect(phone("800 123456")).toBe("+39800123456");
	expect(phone("393 1234567")).toBe("+393931234567");
});

test("a number from abroad keeps its prefix", () => {
	expect(phone("+40 721 234 567")).toBe("+40721234567");
	expect(phone("0040 721 234 567")).toBe("+40721234567");
});

test("a mobile number with a digit too many is told so", () => {
	for (const text of ["33312345678", "+39 333 12345678", "3933312345678"]) {
		expect(phone(text), text).toBe("phone_mobile_length");
	}
	expect(phone("333 123456")).toBe("+39333123456");
});

test("what is too short, too long or has letters is no telephone number", () => {
	for (const text of [
		"12345",
		"12",
		"1234567890123456",
		"chiamami",
		"333+1234567",
		"+",
		"",
		"333 1234567 int. 4",
	]) {
		expect(phone(text), text).toBe("phone_invalid");
	}
});
