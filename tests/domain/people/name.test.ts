import { expect, test } from "vitest";
import { beginningWith, entriesOf, foldName, wordsOf } from "#app/domain/people/name.ts";

test("case, accents, apostrophes and spaces make no difference to a name", () => {
	for (const [name, folded] of [
		["D'Angelò", "dangelo"],
		["D’ANGELO", "dangelo"],
		["  De   Luca ", "de luca"],
		["Ștefan Țurcanu", "stefan turcanu"],
		["Şükrü", "sukru"],
		["Anna-Maria", "annamaria"],
		["أَحمد", "احمد"],
		["فاطمة الزهراء", "فاطمة الزهراء"],
	] as const) {
		expect(foldName(name), name).toBe(folded);
	}
});

test("punctuation alone has no words", () => {
	expect(wordsOf(" ' - % ")).toEqual([]);
	expect(entriesOf("'")).toEqual([]);
});

test("a name has an entry for each of its words, and none twice", () => {
	expect(entriesOf("Rossi Maria Luisa")).toEqual([
		"rossi maria luisa",
		"maria luisa rossi",
		"luisa rossi maria",
	]);
	expect(entriesOf("D'Ambrosio")).toEqual(["dambrosio"]);
	expect(entriesOf("Maria Maria")).toEqual(["maria maria"]);
});

test("what begins with a text lies between its two ends, and nothing else does", () => {
	const inBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
	const { from, before } = beginningWith("ros");
	for (const [name, begins] of [
		["ros", true],
		["ros anna", true],
		["rossi", true],
		["rosț", true],
		["ros𞤀", true],
		["ro", false],
		["rot", false],
		["maria ros", false],
		["احمد", false],
	] as const) {
		expect(inBytes(from, name) <= 0 && inBytes(name, before) < 0, name).toBe(begins);
	}
});
