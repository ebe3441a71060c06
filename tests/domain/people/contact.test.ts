import { expect, test } from "vitest";
import { readEmail, shownPhone } from "#app/domain/people/contact.ts";

const email = (text: string) => {
	const reading = readEmail(text);
	return reading.ok ? reading.email : null;
};

test("an address is kept as it was typed, without the spaces around it", () => {
	expect(email(" Maria.Rossi+lavoro@Example.it ")).toBe("Maria.Rossi+lavoro@Example.it");
});

test("a domain may have as many parts as it likes", () => {
	expect(email("maria@posta.ufficio.example.it")).toBe("maria@posta.ufficio.example.it");
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
		expect(email(text), text).toBeNull();
	}
});

test("an address can't smuggle a second one, a name or a line break", () => {
	for (const text of ["a@b.it,c@d.it", "Maria <a@b.it>", "a@b.it\nBcc: c@d.it", "a b@c.it"]) {
		expect(email(text), text).toBeNull();
	}
});

test("an address is no longer than an envelope allows", () => {
	expect(email(`${"a".repeat(243)}@example.it`)).toHaveLength(254);
	expect(email(`${"a".repeat(244)}@example.it`)).toBeNull();
});

test("letters that mail servers don't carry are told apart from what is no address", () => {
	for (const text of ["niccolò@example.it", "мария@example.it", "مريم@example.it"]) {
		expect(readEmail(text), text).toEqual({ ok: false, problem: "email_letters" });
	}
	expect(readEmail("niccolò")).toEqual({ ok: false, problem: "email_invalid" });
	expect(readEmail(".maria@example.it")).toEqual({ ok: false, problem: "email_invalid" });
	expect(readEmail("maria..rossi@example.it")).toEqual({ ok: false, problem: "email_invalid" });
});

test("a domain in another alphabet is written as mail servers do", () => {
	expect(email("maria@münchen.example")).toBe("maria@xn--mnchen-3ya.example");
	expect(email("info@пример.рф")).toBe("info@xn--e1afmkfd.xn--p1ai");
	for (const text of ["a@münchen.example:25", "a@mün chen.it", "a@münchen", "a@-münchen.it/x"]) {
		expect(email(text), text).toBeNull();
	}
});

test("what can't be seen is left out of an address", () => {
	expect(email("\u200Bmaria@example.it\u202C\uFEFF")).toBe("maria@example.it");
});

test("a number of Italy is shown without its prefix", () => {
	expect(shownPhone("+393331234567")).toBe("3331234567");
	expect(shownPhone("+390114157951")).toBe("0114157951");
	expect(shownPhone("+40721234567")).toBe("+40721234567");
	expect(shownPhone("000000001")).toBe("000000001");
});
