import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { locales } from "#app/i18n/locales.ts";

const publiccode = readFileSync("publiccode.yml", "utf8");

test("the catalogue of public software is told every language of the pages, and no other", () => {
	const [, list = ""] = /availableLanguages:\n((?: +- \w+\n)+)/.exec(publiccode) ?? [];
	const told = [...list.matchAll(/- (\w+)/g)].map(([, locale]) => locale);
	expect(told.sort()).toEqual([...locales].sort());
});
