import { expect, test } from "vitest";
import {
	beginningWith,
	entriesOf,
	foldName,
	isNoName,
	nameProblemOf,
	searchesOf,
} from "#app/domain/people/name.ts";

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
	expect(searchesOf(" ' - % ")).toEqual([[]]);
	expect(entriesOf("'")).toEqual([]);
});

test("a name has an entry for each of its words, and none twice", () => {
	expect(entriesOf("Rossi Maria Luisa")).toEqual([
		"rossi maria luisa",
		"maria luisa rossi",
		"luisa rossi maria",
	]);
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

test("real names pass", () => {
	for (const name of [
		"O'Neill",
		"D’ Angelo",
		"D` Angelo",
		"Şerban-Öztürk",
		"محمد",
		"Ng",
		"Maria Grazia",
		"J. R.",
		"J.R.",
		"Anna–Maria",
		"Gal·la",
		"Núñez de la Peña",
		"Nguyễn Thị Ánh",
		"Дарья",
		"王小明",
		"Rossi (nata Bianchi)",
	]) {
		expect(nameProblemOf(name), name).toBeNull();
	}
});

test("what is no name, and would be read out in a mail, is refused", () => {
	for (const name of [
		"Hai vinto 500 euro: http://premi.example/ritira",
		"premi.example",
		"www.premi",
		"Vai su premi.it",
		"maria@example.it",
		"Rossi 2",
		"Rossi ٢",
		"Maria!",
		"<b>Maria</b>",
		"Maria\nRossi",
		"€",
		"-",
	]) {
		expect(nameProblemOf(name), name).toBe("name_letters");
	}
	expect(nameProblemOf("a".repeat(60))).toBeNull();
	expect(nameProblemOf("a".repeat(61))).toBe("name_too_long");
});

test("a dash says that there is no such name", () => {
	expect(["-", "–", "--"].map(isNoName)).toEqual([true, true, true]);
	expect(["", "a-", "Rossi"].map(isNoName)).toEqual([false, false, false]);
});

test("strokes and ligatures fold like any other letter", () => {
	for (const [name, folded] of [
		["Łukasz Wałęsa", "lukasz walesa"],
		["Søren Ærø", "soren aero"],
		["Đorđe Þór Eiðsson", "dorde thor eidsson"],
		["Œuvre Groß Yıldız", "oeuvre gross yildiz"],
		["İPEK", "ipek"],
		["Dʼangelo", "dangelo"],
	] as const) {
		expect(foldName(name), name).toBe(folded);
	}
});

test("a word of several parts is found by each of them, and whole", () => {
	expect(entriesOf("D'Ambrosio")).toEqual([
		"dambrosio",
		"d ambrosio dambrosio",
		"ambrosio dambrosio d",
		"dambrosio d ambrosio",
	]);
	expect(entriesOf("D' Angelo")).toContain("dangelo d angelo");
	expect(entriesOf("Popescu Ana-Maria")).toContain("maria anamaria popescu ana");
	expect(entriesOf("J. R.")).toEqual(["j r", "r j"]);
	expect(entriesOf("Gal·la")).toContain("galla gal la");
});

test("what is typed with a dash may be one word or two; an elision is one", () => {
	expect(searchesOf("Ana-Maria Popescu")).toEqual([
		["anamaria", "popescu"],
		["ana", "maria", "popescu"],
	]);
	for (const typed of ["D'Angelo", "D’ Angelo"]) expect(searchesOf(typed)).toEqual([["dangelo"]]);
	expect(searchesOf("rossi maria")).toEqual([["rossi", "maria"]]);
});
