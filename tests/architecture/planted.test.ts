import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { fileRules } from "./file-rules.ts";
import { plant, run } from "./plant.ts";
import type { SourceFile } from "./source-file.ts";
import {
	italianFields,
	unexplainedModels,
	untestedDomainFiles,
	unusedEdges,
} from "./tree-rules.ts";

// A check that can't fail checks nothing: each is shown a violation here.

const plantedFiles: Record<string, SourceFile[]> = {
	"a feature's file is of a known kind": [
		file("app/features/booking/stuff.ts"),
		file("app/features/booking/book.server.ts"),
		file("app/features/booking/store.ts"),
		file("app/features/loose.server.ts"),
	],
	"no file is called utils, helpers, misc, common, lib or index": [
		file("app/ui/index.ts"),
		file("app/lib/date.ts"),
		file("app/http/utils.server.ts"),
	],
	"process.env is read in adapters/env only": [
		file("app/adapters/mail/open-mailer.server.ts", "open(process.env.SMTP_URL)"),
	],
	"time and chance enter at the edge only": [
		file("app/domain/a.ts", "const now = new Date();"),
		file("app/features/booking/book-slot.server.ts", "const now = Date.now();"),
		file("app/routes/public/home.tsx", "const now = Temporal.Now.instant();"),
		file("app/ui/a.tsx", "const id = Math.random();"),
		file("app/jobs/tick.server.ts", 'import { randomUUID } from "node:crypto";'),
	],
	"server code stands in .server files only": [
		file("app/ui/a.tsx", 'import { readFileSync } from "node:fs";'),
		file("app/features/booking/a.tsx", 'import { createTransport } from "nodemailer";'),
		file("app/routes/staff/sign-in.tsx", 'import { hash } from "@node-rs/argon2";'),
	],
	"browsers never get a .server file": [
		file("app/features/booking/a.tsx", 'import { bookSlot } from "./book-slot.server.ts";'),
	],
	"nobody says by a cast that they have access": [
		file("app/routes/my/data.tsx", 'eraseApplicant({ id } as Access<"person">, context)'),
		file("app/features/booking/a.server.ts", 'const own = <Access<"booking">>{ id, scope: null };'),
		file("app/http/a.server.ts", "keepBooking({ id } as unknown as Own, context)"),
		file("app/jobs/tick.server.ts", "keepBooking({ id } as never, context)"),
	],
	"a telephone number is a link in one place only": [
		file("app/routes/staff/a.tsx", "const a = <a href={`tel:$" + "{phone}`} />;"),
		file("app/features/booking/a.tsx", 'const a = <a href="tel:112">112</a>;'),
	],
	"what may not be there is unsealed in one way": [
		file("app/features/booking/a.view.server.ts", "const a = sealed && vault.unseal(sealed);"),
		file("app/features/booking/b.view.server.ts", "const a = b ? context.vault.unseal(b) : null;"),
	],
	"dates and numbers are put into words in i18n only": [
		file("app/ui/a.tsx", "new Intl.NumberFormat()"),
		file("app/features/booking/a.tsx", "start.toLocaleString('it')"),
	],
};

const innocentFiles = [
	file("app/features/booking/book-slot.server.ts", "const start = new Date(0); // not new Date()"),
	file("app/features/booking/booking-store.server.ts", 'import { randomSlot } from "./slots.ts";'),
	file("app/features/booking/a.tsx", 'import type { Case } from "./book-slot.server.ts";'),
	file("app/routes/public/home.tsx", 'import { bookSlot } from "#app/features/x/y.server.ts";'),
	file("app/http/managed-wish.server.ts", 'const own: Access<"wish"> | null = wishByLink(token);'),
	file("app/i18n/format.ts", "new Intl.NumberFormat()"),
	file("app/adapters/db/ids.server.ts", 'import { randomUUID } from "node:crypto";'),
	file("app/domain/full.ts", "a();\n".repeat(250)),
];

function file(path: string, text = ""): SourceFile {
	return { path, text };
}

for (const { name, violations } of fileRules) {
	it(`catches a violation of: ${name}`, () => {
		for (const planted of plantedFiles[name] ?? [file("nothing was planted")]) {
			expect(violations(planted), planted.path).not.toEqual([]);
		}
		expect(innocentFiles.flatMap(violations)).toEqual([]);
	});
}

it("catches a domain file without its test", () => {
	const domain = [
		file("app/domain/slots/a.ts", "export function a() {}"),
		file("app/domain/slots/b.ts", "export const b = () => 1"),
		file("app/domain/slots/c.ts", "export type C = { c(): void };"),
	];
	expect(untestedDomainFiles(domain, [file("tests/domain/slots/b.test.ts")])).toEqual([
		"app/domain/slots/a.ts",
	]);
});

it("catches a model that the glossary doesn't know", () => {
	const schema = "model Slot {\n}\n\nmodel Timeframe {\n}\n";
	expect(unexplainedModels(schema, "| Slot | an interval | |\n| Seat, place | |")).toEqual([
		"Timeframe",
	]);
});

/** What our dependency-cruiser forbids. */
const { forbidden } = createRequire(import.meta.url)("../../.dependency-cruiser.cjs") as {
	forbidden: { name: string; from: { path?: string } }[];
};

/** The names of the rules that an app of these files breaks. */
function brokenBy(files: Record<string, string>): string[] {
	const folder = plant({
		"package.json": JSON.stringify({ type: "module", imports: { "#app/*": "./app/*" } }),
		...files,
	});
	const report = run(
		folder,
		"dependency-cruiser/bin/dependency-cruise.mjs",
		...[...new Set(Object.keys(files).map((path) => path.split("/")[0] ?? ""))],
		...["--config", ".dependency-cruiser.cjs", "--output-type", "json"],
	);
	const { summary } = JSON.parse(report) as {
		summary: { violations: { rule: { name: string } }[] };
	};
	return [...new Set(summary.violations.map(({ rule }) => rule.name))].sort();
}

const importing = (path: string) => `import "#app/${path}";\n`;

it("catches a field of a form with an Italian name", () => {
	const planted = [
		file("app/i18n/it/forms.ts", 'surname: "Cognome", note: "Note", place: "Sede"'),
		file("app/i18n/en/forms.ts", 'surname: "Surname", note: "Notes, or a note", place: "Place"'),
		file("app/features/a/a-b.tsx", '<input name="cognome" /><input name="note" />'),
		file(
			"app/features/a/a-b.schema.ts",
			"z.object({\n\tnuovoCognome: z.string(),\n\tsede: z.string(),\n})",
		),
		file("app/routes/my/a.tsx", 'const own = <Field {...field("cognome")} />;'),
	];
	expect(italianFields(planted)).toEqual([
		"app/features/a/a-b.tsx cognome",
		"app/features/a/a-b.schema.ts nuovoCognome",
		"app/routes/my/a.tsx cognome",
	]);
});

it("catches an edge between features that nobody uses", () => {
	const rule = {
		name: "booking-stands-on-what-is-listed",
		from: { path: "^app/features/booking/" },
		to: { pathNot: ["^app/features/booking/", "^app/features/seats/", "^app/features/audit/"] },
	};
	const user = 'import { takeSeat } from "#app/features/seats/seat-store.server.ts";';
	expect(unusedEdges([rule], [file("app/features/booking/book-slot.server.ts", user)])).toEqual([
		"booking -> audit",
	]);
});

it("catches an import that goes the wrong way, for every rule of dependency-cruiser", () => {
	const features = forbidden.flatMap(
		({ from }) => /^\^app\/features\/([a-z]+)\/$/.exec(from.path ?? "")?.[1] ?? [],
	);
	const caught = brokenBy({
		"app/domain/a.ts": `import "zod";\n${importing("adapters/a.server.ts")}`,
		"app/ui/a.tsx": importing("domain/b.ts"),
		"app/i18n/a.ts": importing("ui/b.tsx"),
		"app/adapters/a.server.ts": importing("features/unlisted/b-store.server.ts"),
		...Object.fromEntries(
			features.map((feature) => [
				`app/features/${feature}/a-store.server.ts`,
				importing("features/unlisted/b-store.server.ts"),
			]),
		),
		"app/features/booking/book-slot.server.ts": `import "@prisma/client";\nimport "@remix-run/node";\n${importing("http/a.ts")}${importing("features/seats/free.view.server.ts")}`,
		"app/features/seats/free.view.server.ts": "export {};\n",
		"app/features/unlisted/b-store.server.ts": 'import "../../../tests/support.ts";\n',
		"app/http/a.ts": importing("routes/a.tsx"),
		"app/jobs/a.server.ts": importing("http/b.ts"),
		"app/routes/a.tsx": importing("routes/b.tsx") + importing("adapters/b.server.ts"),
		"app/routes/b.tsx": 'import "./missing.ts";\n',
		"app/domain/b.ts": importing("domain/c.ts"),
		"app/domain/c.ts": importing("domain/b.ts"),
		"app/ui/b.tsx": 'import "../../server/start.js";\n',
		"app/http/b.ts": "export {};\n",
		"app/adapters/b.server.ts": "export {};\n",
		"app/ui/orphan.ts": "export {};\n",
		"server/start.js": "export {};\n",
		"tests/support.ts": "export {};\n",
	});
	expect(caught).toEqual(forbidden.map(({ name }) => name).sort());
});

it.each([
	["another feature's view", "features/seats/free.view.server.ts"],
	["a part of another feature's pages", "features/seats/free-seats.tsx"],
	["another feature's form", "features/seats/choose-seat.schema.ts"],
	["another feature's words", "features/seats/refusal-messages.ts"],
])("catches a feature that uses %s", (_, path) => {
	expect(
		brokenBy({
			"app/features/booking/book-slot.server.ts": importing(path),
			[`app/${path}`]: "export {};\n",
		}),
	).toEqual(["features-meet-in-public-rooms"]);
});

it("lets a feature use another's store and use case", () => {
	expect(
		brokenBy({
			"app/features/booking/book-slot.server.ts":
				importing("features/seats/seat-store.server.ts") +
				importing("features/repairs/keep-booking.server.ts"),
			"app/features/seats/seat-store.server.ts": "export {};\n",
			"app/features/repairs/keep-booking.server.ts": "export {};\n",
		}),
	).toEqual([]);
});

it("catches two features that use each other, though no file stands in a circle", () => {
	expect(
		brokenBy({
			"app/features/waitlist/tend-waitlist.server.ts": importing(
				"features/seats/seat-store.server.ts",
			),
			"app/features/waitlist/wish-store.server.ts": "export {};\n",
			"app/features/seats/seat-store.server.ts": "export {};\n",
			"app/features/seats/keep-seat.server.ts": importing("features/waitlist/wish-store.server.ts"),
		}),
	).toEqual(["seats-stands-on-what-is-listed"]);
});

it("refuses a list of features that goes in a circle", () => {
	const settings = readFileSync(".dependency-cruiser.cjs", "utf8");
	const planted = settings.replace("\tseats: [],", '\tseats: ["waitlist"],');
	expect(() => runInNewContext(planted, { module: {} })).toThrow(
		"USES goes in a circle: seats -> waitlist -> seats",
	);
});

it("catches what Biome is asked to catch", () => {
	const settings = JSON.parse(readFileSync(".biome.json", "utf8"));
	const folder = plant({
		".biome.json": JSON.stringify({ ...settings, vcs: { enabled: false } }),
		"app/features/booking/a.ts":
			'import { Case } from "./b.ts";\n' +
			"export default function book(facts: any): Case {\n" +
			"  console.log(facts);\n" +
			"  return facts;\n" +
			"}\n",
	});
	const report = run(folder, "@biomejs/biome/bin/biome", "check", "--reporter=json");
	const { diagnostics } = JSON.parse(report) as { diagnostics: { category: string }[] };
	expect(diagnostics.map(({ category }) => category)).toEqual(
		expect.arrayContaining([
			"format",
			"lint/style/noDefaultExport",
			"lint/style/useImportType",
			"lint/suspicious/noConsole",
			"lint/suspicious/noExplicitAny",
		]),
	);
});

it("catches what the compiler is asked to catch", () => {
	const folder = plant({
		"package.json": JSON.stringify({ type: "module" }),
		"app/a.ts": [
			"export function first(words: string[]): string { return words[0]; }", // 2322
			"export const optional: { word?: string } = { word: undefined };", // 2375
			"export function loose(word) { return word; }", // 7006
			"",
		].join("\n"),
		"server/a.js": "/** @param {number} port */\nexport const a = (port) => port.trim();\n", // 2339
	});
	const report = run(folder, "typescript/bin/tsc", "--pretty", "false");
	const codes = [...report.matchAll(/error TS(\d+)/g)].map(([, code]) => Number(code));
	expect(codes.sort()).toEqual([2322, 2339, 2375, 7006]);
});

it("catches a file, an export and a package that nobody uses", () => {
	const folder = plant({
		"package.json": JSON.stringify({
			type: "module",
			scripts: { start: "node server/start.js" },
			dependencies: { zod: "*" },
		}),
		"server/start.js": 'import { used } from "../app/a.ts";\nused();\n',
		"app/a.ts": "export function used() {}\nexport function unused() {}\n",
		"app/b.ts": "export const forgotten = 1;\n",
	});
	const report = run(folder, "knip/bin/knip.js", "--config", ".knip.json", "--reporter", "compact");
	expect(report).toContain("app/b.ts");
	expect(report).toContain("unused");
	expect(report).toContain("zod");
});
