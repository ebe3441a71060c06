import { Temporal } from "temporal-polyfill";
import { plainLetters } from "#app/domain/people/name.ts";
import { plainCode } from "#app/domain/typed/typed-text.ts";

/**
 * What the code says of the birth. The century is not written in it: `birthDateOf` chooses one. The
 * sex is, and is left there: nothing in the programme depends on it.
 */
export type CodedBirth = { day: number; month: number; yearInCentury: number };

/**
 * `personal`: the 16 characters everybody knows. `provisional`: the 11 digits given while the
 * definitive one is pending, often to people who have just arrived; they say nothing of the person.
 */
export type FiscalCode =
	| { value: string; kind: "personal"; birth: CodedBirth }
	| { value: string; kind: "provisional" };

export type FiscalCodeProblem =
	| "empty"
	| "wrong_length"
	| "wrong_characters"
	| "wrong_check_character"
	| "impossible_date";

export type FiscalCodeReading =
	| { ok: true; fiscalCode: FiscalCode }
	| { ok: false; problem: FiscalCodeProblem };

/** It only chooses the century: younger than anybody an edition admits. */
const YOUNGEST_PLAUSIBLE_AGE = 14;

/** Months, in order; the letters are not consecutive. */
const MONTH_LETTERS = "ABCDEHLMPRST";

/**
 * Omocodia: when two people would get the same code, digits are replaced by letters from the right,
 * each at its index here.
 */
const OMOCODIA_LETTERS = "LMNPQRSTUV";

const PERSONAL_CODE =
	/^[A-Z]{6}[\dLMNPQRSTUV]{2}[ABCDEHLMPRST][\dLMNPQRSTUV]{2}[A-Z][\dLMNPQRSTUV]{3}[A-Z]$/;

const PROVISIONAL_CODE = /^\d{11}$/;

/**
 * Worth of a character in an odd place, counting from one; a digit is worth what the letter of the
 * same rank is. Ministerial decree of 23 December 1976, no. 13813.
 */
const ODD_PLACE_WORTH = [
	1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
] as const;

/**
 * Reads a fiscal code as people write it: in lower case, in groups, with dashes. It is checked for
 * its own coherence (characters, check character, a date that exists), not against any registry.
 */
export function readFiscalCode(text: string): FiscalCodeReading {
	const value = plainCode(text);
	if (value === "") return { ok: false, problem: "empty" };
	if (value.length === 11) return readProvisional(value);
	if (value.length === 16) return readPersonal(value);
	return { ok: false, problem: "wrong_length" };
}

/**
 * The birth date, in the latest century that makes the person at least 14 on `today`. `null` for a
 * provisional code, and for a 29 February that neither century has at that age.
 */
export function birthDateOf(
	code: FiscalCode,
	today: Temporal.PlainDate,
): Temporal.PlainDate | null {
	if (code.kind === "provisional") return null;
	const { day, month, yearInCentury } = code.birth;
	const thisCentury = today.year - (today.year % 100);
	for (const century of [thisCentury, thisCentury - 100]) {
		const year = century + yearInCentury;
		if (day > daysIn(year, month)) continue;
		const birthDate = Temporal.PlainDate.from({ year, month, day });
		if (ageOn(birthDate, today) >= YOUNGEST_PLAUSIBLE_AGE) return birthDate;
	}
	return null;
}

/**
 * Completed years on `today`; negative before the birth. Somebody born on 29 February completes a
 * year on the 28th where there is no 29th, as terms in months do (Civil Code, art. 2963).
 */
export function ageOn(birthDate: Temporal.PlainDate, today: Temporal.PlainDate): number {
	const years = today.year - birthDate.year;
	const birthday = birthDate.add({ years });
	return Temporal.PlainDate.compare(birthday, today) <= 0 ? years : years - 1;
}

/**
 * Whether the code may belong to somebody of this name. It is worth a warning and no more: registries
 * hold names that people do not use, transliterations, errors. So any run of consecutive words is
 * enough (a second name left out, a husband's surname added), and a name without a Latin letter,
 * or a provisional code, contradicts nothing.
 */
export function mayMatchName(
	code: FiscalCode,
	name: { givenName: string; familyName: string },
): boolean {
	if (code.kind === "provisional") return true;
	return (
		mayBeCodedAs(code.value.slice(0, 3), name.familyName, familyNameLetters) &&
		mayBeCodedAs(code.value.slice(3, 6), name.givenName, givenNameLetters)
	);
}

function readPersonal(value: string): FiscalCodeReading {
	if (!PERSONAL_CODE.test(value)) return { ok: false, problem: "wrong_characters" };
	if (value[15] !== checkLetterOf(value)) return { ok: false, problem: "wrong_check_character" };
	const yearInCentury = numberIn(value.slice(6, 8));
	const month = MONTH_LETTERS.indexOf(value.charAt(8)) + 1;
	const codedDay = numberIn(value.slice(9, 11));
	// Women's days are written from 41 to 71.
	const day = codedDay > 40 ? codedDay - 40 : codedDay;
	// A 29 February is believed when either century has one: all that the last one had, this one has.
	const existing = daysIn(2000 + yearInCentury, month);
	if (day < 1 || day > existing) return { ok: false, problem: "impossible_date" };
	const birth = { day, month, yearInCentury };
	return { ok: true, fiscalCode: { value, kind: "personal", birth } };
}

function readProvisional(value: string): FiscalCodeReading {
	if (!PROVISIONAL_CODE.test(value)) return { ok: false, problem: "wrong_characters" };
	if (!hasRightCheckDigit(value)) return { ok: false, problem: "wrong_check_character" };
	return { ok: true, fiscalCode: { value, kind: "provisional" } };
}

function checkLetterOf(value: string): string {
	let sum = 0;
	for (let index = 0; index < 15; index++) {
		const rank = Number.parseInt(value.charAt(index), 36);
		const rankAmongItsKind = rank < 10 ? rank : rank - 10;
		// The first character is in place one: an odd place has an even index.
		sum += index % 2 === 0 ? (ODD_PLACE_WORTH[rankAmongItsKind] ?? 0) : rankAmongItsKind;
	}
	return String.fromCharCode("A".charCodeAt(0) + (sum % 26));
}

/**
 * The Luhn sum: digits in even places count double, less nine when that has two digits. It ends a
 * provisional code, and a VAT number as well.
 */
export function hasRightCheckDigit(value: string): boolean {
	let sum = 0;
	for (const [index, character] of [...value].entries()) {
		const digit = Number(character);
		const worth = index % 2 === 0 ? digit : digit * 2;
		sum += worth > 9 ? worth - 9 : worth;
	}
	return sum % 10 === 0;
}

function numberIn(characters: string): number {
	const digits = [...characters].map((character) => {
		const digit = OMOCODIA_LETTERS.indexOf(character);
		return digit === -1 ? character : String(digit);
	});
	return Number(digits.join(""));
}

function daysIn(year: number, month: number): number {
	return Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}

function mayBeCodedAs(
	coded: string,
	name: string,
	lettersOf: (letters: string) => string,
): boolean {
	const words = name
		.split(/\s+/)
		.map(codedLetters)
		.filter((word) => word !== "");
	if (words.length === 0) return true;
	return words.some((_, from) =>
		words.some((_, to) => to >= from && lettersOf(words.slice(from, to + 1).join("")) === coded),
	);
}

function codedLetters(word: string): string {
	return plainLetters(word)
		.toUpperCase()
		.replace(/[^A-Z]/g, "");
}

/** Consonants, then vowels, then X where the name is too short. */
function familyNameLetters(letters: string): string {
	return `${consonantsOf(letters)}${vowelsOf(letters)}XXX`.slice(0, 3);
}

/** As for the family name, but of four consonants or more the second is skipped. */
function givenNameLetters(letters: string): string {
	const consonants = consonantsOf(letters);
	if (consonants.length < 4) return familyNameLetters(letters);
	return `${consonants.charAt(0)}${consonants.charAt(2)}${consonants.charAt(3)}`;
}

function consonantsOf(letters: string): string {
	return letters.replace(/[AEIOU]/g, "");
}

function vowelsOf(letters: string): string {
	return letters.replace(/[^AEIOU]/g, "");
}
