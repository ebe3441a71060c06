import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { fileRules } from "./file-rules.ts";
import { readSourceFiles } from "./source-file.ts";
import {
	type FloorRule,
	italianFields,
	unexplainedModels,
	untestedDomainFiles,
	unusedEdges,
} from "./tree-rules.ts";

const app = readSourceFiles("app");

describe("in app", () => {
	for (const { name, violations } of fileRules) {
		it(name, () => {
			expect(app.flatMap(violations)).toEqual([]);
		});
	}

	it("every file of the domain that does something has a test of its own", () => {
		const domain = app.filter(({ path }) => path.startsWith("app/domain/"));
		expect(untestedDomainFiles(domain, readSourceFiles("tests/domain"))).toEqual([]);
	});

	it("every edge between features that is listed is used", () => {
		const { forbidden } = createRequire(import.meta.url)("../../.dependency-cruiser.cjs") as {
			forbidden: FloorRule[];
		};
		expect(unusedEdges(forbidden, app)).toEqual([]);
	});

	it("every model of the schema is a word of the glossary", () => {
		const schema = readFileSync("prisma/schema.prisma", "utf8");
		const glossary = readFileSync("app/GLOSSARY.md", "utf8");
		expect(unexplainedModels(schema, glossary)).toEqual([]);
	});

	it("a field of a form has an English name, but for the keys of addresses", () => {
		expect(italianFields(app)).toEqual([]);
	});
});
