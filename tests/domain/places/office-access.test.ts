import { expect, test } from "vitest";
import {
	readLanguages,
	spokenLanguages,
	writeLanguages,
} from "#app/domain/places/office-access.ts";

test("languages are kept in one order, each once, and only those that are known", () => {
	expect(writeLanguages(["ro", "en", "ro", "tlh"])).toBe("en ro");
	expect(readLanguages("en ro")).toEqual(["en", "ro"]);
	expect(readLanguages(writeLanguages(spokenLanguages))).toEqual([...spokenLanguages]);
});

test("none is not known, which is not the same as Italian alone being said", () => {
	for (const codes of [[], ["tlh"]]) expect(writeLanguages(codes)).toBeNull();
	expect(readLanguages(null)).toEqual([]);
});
