import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import {
	ageOn,
	birthDateOf,
	type FiscalCode,
	mayMatchName,
	readFiscalCode,
} from "#app/domain/enrolment/fiscal-code.ts";
import { asOmocode, codeBornOn, withCheckLetter } from "./fiscal-code-builder.ts";

/** The example of countless handbooks: Mario Rossi, born in Milan on 10 December 1985. */
const MARIO = "RSSMRA85T10F205";
const TODAY = Temporal.PlainDate.from("2026-11-23");

test("a code as printed on the card is read", () => {
	expect(readFiscalCode("MRTMTT25D09F205Z")).toEqual({
		ok: true,
		fiscalCode: {
			value: "MRTMTT25D09F205Z",
			kind: "personal",
			birth: { day: 9, month: 4, yearInCentury: 25 },
		},
	});
});

test("published examples, computed by others, carry the right check letter", () => {
	for (const code of ["RSSMRA85T10A562S", "RSSMRA70A01H501S", "RSSMRA85M01H501Q"]) {
		expect(problemOf(code)).toBeNull();
	}
});

test("lower case, spaces, dashes and what a copied text drags along are taken away", () => {
	const typed = ["rss mra 85t10 a562s", "RSS-MRA-85T10-A562S", "\u200bRSSMRA85T10A562S\u00a0\n"];
	for (const text of typed) expect(read(text).value).toBe("RSSMRA85T10A562S");
});

test("a blank field is empty, not wrong", () => {
	expect(problemOf("")).toBe("empty");
	expect(problemOf(" - ")).toBe("empty");
});

test("only 16 and 11 characters make a code", () => {
	expect(problemOf("RSSMRA85T10A562")).toBe("wrong_length");
	expect(problemOf("RSSMRA85T10A562SS")).toBe("wrong_length");
	expect(problemOf("1234567890")).toBe("wrong_length");
	expect(problemOf("123456789031")).toBe("wrong_length");
});

test("a digit among the name's letters, or a letter no month has, are wrong characters", () => {
	expect(problemOf(withCheckLetter("R5SMRA85T10A562"))).toBe("wrong_characters");
	expect(problemOf(withCheckLetter("RSSMRA85F10A562"))).toBe("wrong_characters");
	expect(problemOf(withCheckLetter("RSSMRA85T1AA562"))).toBe("wrong_characters");
	expect(problemOf("RSSMRÀ85T10A562S")).toBe("wrong_characters");
	expect(problemOf("RSSMRA85T10A5629")).toBe("wrong_characters");
});

test("any other check letter is refused", () => {
	for (const letter of "ABCDEFGHIJKLMNOPQRTUVWXYZ") {
		expect(problemOf(`RSSMRA85T10A562${letter}`)).toBe("wrong_check_character");
	}
});

test("each of the twelve months is read", () => {
	const months = [..."ABCDEHLMPRST"].map((letter) => birthIn(codeBornOn(`85${letter}10`)).month);
	expect(months).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
});

test("a woman's day is written forty higher", () => {
	expect(birthIn(codeBornOn("85T41")).day).toBe(1);
	expect(birthIn(codeBornOn("85T71")).day).toBe(31);
});

test("a day no calendar has is impossible, for men and women", () => {
	for (const birth of ["85B30", "85B70", "85D31", "85T00", "85T32", "85T40", "85T72", "85T99"]) {
		expect(problemOf(codeBornOn(birth)), birth).toBe("impossible_date");
	}
});

test("29 February exists where either century has it: in 00, not in 85", () => {
	expect(problemOf(codeBornOn("00B29"))).toBeNull();
	expect(problemOf(codeBornOn("84B69"))).toBeNull();
	expect(problemOf(codeBornOn("85B29"))).toBe("impossible_date");
	expect(problemOf(codeBornOn("85B69"))).toBe("impossible_date");
});

test("a code with one to seven digits turned into letters tells the same birth", () => {
	for (let howMany = 1; howMany <= 7; howMany++) {
		const code = asOmocode(MARIO, howMany);
		expect(read(code).value).toBe(code);
		expect(birthIn(code)).toEqual({ day: 10, month: 12, yearInCentury: 85 });
	}
});

test("every date of two centuries survives being coded and read", () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 0, max: 29_949 }),
			fc.constantFrom(0, 40),
			fc.integer({ min: 0, max: 7 }),
			(days, offset, letters) => {
				const born = Temporal.PlainDate.from("1930-01-01").add({ days });
				const year = String(born.year % 100).padStart(2, "0");
				const day = String(born.day + offset).padStart(2, "0");
				const month = "ABCDEHLMPRST".charAt(born.month - 1);
				const code = read(asOmocode(codeBornOn(`${year}${month}${day}`), letters));
				expect(birthDateOf(code, TODAY)?.toString()).toBe(born.toString());
			},
		),
	);
});

test("an 11-digit provisional code is read, and tells no birth", () => {
	expect(readFiscalCode("123 456 789 03")).toEqual({
		ok: true,
		fiscalCode: { value: "12345678903", kind: "provisional" },
	});
	expect(birthDateOf(read("00743110157"), TODAY)).toBeNull();
});

test("a provisional code has one right last digit out of ten", () => {
	const right = [..."0123456789"].filter((digit) => problemOf(`1234567890${digit}`) === null);
	expect(right).toEqual(["3"]);
	expect(problemOf("12345678904")).toBe("wrong_check_character");
});

test("eleven characters that are not all digits are wrong characters", () => {
	expect(problemOf("1234567890A")).toBe("wrong_characters");
});

test("the century is the latest that makes the person at least 14", () => {
	const code = read(codeBornOn("12S23"));
	expect(birthDateOf(code, Temporal.PlainDate.from("2026-11-22"))?.year).toBe(1912);
	expect(birthDateOf(code, Temporal.PlainDate.from("2026-11-23"))?.year).toBe(2012);
});

test("29 February of a year 00 is that of 2000, and of nobody before their age allows it", () => {
	const code = read(codeBornOn("00B29"));
	expect(birthDateOf(code, TODAY)?.toString()).toBe("2000-02-29");
	expect(birthDateOf(code, Temporal.PlainDate.from("2010-01-01"))).toBeNull();
});

test("a year is completed on the birthday, not the day before", () => {
	const born = Temporal.PlainDate.from("1996-11-24");
	expect(ageOn(born, Temporal.PlainDate.from("2026-11-23"))).toBe(29);
	expect(ageOn(born, Temporal.PlainDate.from("2026-11-24"))).toBe(30);
});

test("somebody born on 29 February completes a year on the 28th where there is no 29th", () => {
	const born = Temporal.PlainDate.from("1996-02-29");
	expect(ageOn(born, Temporal.PlainDate.from("2026-02-27"))).toBe(29);
	expect(ageOn(born, Temporal.PlainDate.from("2026-02-28"))).toBe(30);
	expect(ageOn(born, Temporal.PlainDate.from("2028-02-28"))).toBe(31);
	expect(ageOn(born, Temporal.PlainDate.from("2028-02-29"))).toBe(32);
});

test("names are matched by consonants, then vowels, then X", () => {
	expect(mayMatch("RSSMRA", "Mario", "Rossi")).toBe(true);
	expect(mayMatch("FOXLUX", "Lu", "Fo")).toBe(true);
	expect(mayMatch("REXAIX", "Ai", "Re")).toBe(true);
	expect(mayMatch("RSSMRA", "Luigi", "Rossi")).toBe(false);
	expect(mayMatch("RSSMRA", "Mario", "Russo")).toBe(true);
	expect(mayMatch("RSSMRA", "Mario", "Bianchi")).toBe(false);
});

test("of four consonants in a given name the second is skipped, in a family name it is not", () => {
	expect(mayMatch("GRDGNN", "Gianni", "Giordano")).toBe(true);
	expect(mayMatch("GRDVCN", "Vincenzo", "Giordano")).toBe(true);
	expect(mayMatch("GRDVNC", "Vincenzo", "Giordano")).toBe(false);
	expect(mayMatch("VCNGNN", "Gianni", "Vincenzo")).toBe(false);
});

test("accents, apostrophes and letters of other alphabets' neighbours are plain letters", () => {
	expect(mayMatch("DNGNCL", "Nicolò", "D'Angelo")).toBe(true);
	expect(mayMatch("STNTFN", "Ștefan", "Stănescu")).toBe(false);
	expect(mayMatch("STNSFN", "Ștefan", "Stănescu")).toBe(true);
	for (const [familyName, letters] of [
		["Æbelø", "BLA"],
		["Ðóra", "DRO"],
		["Đorđe", "DRD"],
		["Ħal", "HLA"],
		["Łukasz", "LKS"],
		["Øre", "ROE"],
		["Bœuf", "BFO"],
		["Þór", "THR"],
	] as const) {
		expect(mayMatch(`${letters}SRN`, "Søren", familyName), familyName).toBe(true);
	}
});

test("a second name left out or a surname added contradicts nothing", () => {
	expect(mayMatch("RSSMGR", "Maria Grazia", "Rossi")).toBe(true);
	expect(mayMatch("RSSMRA", "Maria Grazia", "Rossi Bianchi")).toBe(true);
	expect(mayMatch("BNCMRA", "Maria", "Rossi Bianchi")).toBe(true);
	expect(mayMatch("VRDMRA", "Maria", "Rossi Bianchi")).toBe(false);
	expect(mayMatch("XXXMRA", "Maria", "Rossi Bianchi")).toBe(false);
});

test("a name in another script and a provisional code contradict nothing", () => {
	expect(mayMatch("RSSMRA", "محمد", "حسن")).toBe(true);
	expect(mayMatchName(read("12345678903"), { givenName: "Mario", familyName: "Rossi" })).toBe(true);
});

function read(text: string): FiscalCode {
	const reading = readFiscalCode(text);
	if (!reading.ok) throw new Error(`${text}: ${reading.problem}`);
	return reading.fiscalCode;
}

function problemOf(text: string) {
	const reading = readFiscalCode(text);
	return reading.ok ? null : reading.problem;
}

function birthIn(text: string) {
	const code = read(text);
	if (code.kind === "provisional") throw new Error(`${text} tells no birth`);
	return code.birth;
}

function mayMatch(letters: string, givenName: string, familyName: string): boolean {
	return mayMatchName(read(withCheckLetter(`${letters}85T10F205`)), { givenName, familyName });
}
