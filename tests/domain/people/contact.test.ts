import { expect, test } from "vitest";
import { readEmail, readPhone } from "#app/domain/people/contact.ts";

test("the same number is the same however it is typed", () => {
	for (const text of [
		"3331234567",
		"333 123 45 67",
		"333-1234567",
		"(333) 123.4567",
		"+39 333 1234567",
		"0039 333/1234567",
	]) {
		expect(readPhone(text), text).toBe("3331234567");
	}
});

test("a landline keeps its zero, with and without the prefix of Italy", () => {
	expect(readPhone("011 4157951")).toBe("0114157951");
	expect(readPhone("+39 011 4157951")).toBe("0114157951");
});

test("only a prefix of Italy before a number of Italy is left out", () => {
	expect(readPhone("+39 012345")).toBe("012345");
	expect(readPhone("+39 01234")).toBe("+3901234");
	expect(readPhone("+39 01234567890")).toBe("01234567890");
	expect(readPhone("+39 012345678901")).toBe("+39012345678901");
	expect(readPhone("+39 800 123456")).toBe("+39800123456");
	expect(readPhone("0039 011 4157951")).toBe("0114157951");
	expect(readPhone("00 39 333 1234567")).toBe("3331234567");
	expect(readPhone("393331234567")).toBe("393331234567");
});

test("the digits of a prefix inside a number are part of it", () => {
	expect(readPhone("333 0012345")).toBe("3330012345");
	expect(readPhone("1+39 0123456")).toBeNull();
});

test("a number from abroad keeps its plus", () => {
	expect(readPhone("+40 721 234 567")).toBe("+40721234567");
	expect(readPhone("0040 721 234 567")).toBe("+40721234567");
});

test("what is too short, too long or has letters is no telephone number", () => {
	expect(readPhone("12345")).toBeNull();
	expect(readPhone("123456")).toBe("123456");
	expect(readPhone("123456789012345")).toBe("123456789012345");
	expect(readPhone("1234567890123456")).toBeNull();
	expect(readPhone("chiamami")).toBeNull();
	expect(readPhone("333+1234567")).toBeNull();
	expect(readPhone("+")).toBeNull();
	expect(readPhone("")).toBeNull();
});

test("an address is kept as it was typed, without the spaces around it", () => {
	expect(readEmail(" Maria.Rossi+lavoro@Example.it ")).toBe("Maria.Rossi+lavoro@Example.it");
});

test("a domain may have as many parts as it likes", () => {
	expect(readEmail("maria@posta.ufficio.example.it")).toBe("maria@posta.ufficio.example.it");
});

test("what has no name, no at sign or no domain is no address", () => {
	for (const text of [
		"",
		"maria",
		"@example.it",
		"maria@",
		"maria@example",
		"maria@.it",
		"a@b..it",
	]) {
		expect(readEmail(text), text).toBeNull();
	}
});

test("an address can't smuggle a second one, a name or a line break", () => {
	for (const text of ["a@b.it,c@d.it", "Maria <a@b.it>", "a@b.it\nBcc: c@d.it", "a b@c.it"]) {
		expect(readEmail(text), text).toBeNull();
	}
});

test("an address is no longer than an envelope allows", () => {
	expect(readEmail(`${"a".repeat(243)}@example.it`)).toHaveLength(254);
	expect(readEmail(`${"a".repeat(244)}@example.it`)).toBeNull();
});
