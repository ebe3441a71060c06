import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, inject, it, onTestFinished } from "vitest";
import { entriesOf } from "#app/domain/people/name.ts";
import { readReference } from "#app/domain/typed/typed-reference.ts";
import { connect } from "#prisma/connection.js";
import { deployMigrations, migrationStatus } from "#prisma/migrate.js";
import { scriptFrom } from "#prisma/new-migration.js";
import { engineOf, migrationsFolder } from "#prisma/schema.js";
import { makeFolder } from "#tests/support/temporary.ts";
import { onServer } from "../support/template.ts";

it("brings an empty database up to date, once", async () => {
	const url = await makeEmptyDatabase();
	const before = await migrationStatus(url);
	expect(before.applied).toEqual([]);
	expect(before.pending.length).toBeGreaterThan(0);

	expect(await deployMigrations(url)).toEqual(before.pending);
	expect(await deployMigrations(url)).toEqual([]);
	expect(await migrationStatus(url)).toEqual({ applied: before.pending, pending: [] });
});

it("lets several processes start at once, and one of them applies each migration", async () => {
	const url = await makeEmptyDatabase();
	const { pending } = await migrationStatus(url);
	const script = `import { deployMigrations } from "./prisma/migrate.js";
		console.log(JSON.stringify(await deployMigrations(${JSON.stringify(url)})));`;
	const outputs = await Promise.all(
		[1, 2, 3, 4].map(() =>
			promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script]),
		),
	);
	expect(outputs.flatMap(({ stdout }) => JSON.parse(stdout)).sort()).toEqual(pending);
});

it("leaves nothing behind of a migration that fails, and goes on once it is mended", async () => {
	const url = await makeEmptyDatabase();
	const folder = makeFolder();
	write(folder, "1_first", "CREATE TABLE parent (id INTEGER PRIMARY KEY);");
	write(folder, "2_second", "CREATE TABLE child (id INTEGER); -- half; done\nCREATE NONSENSE;");
	await expect(deployMigrations(url, folder)).rejects.toThrow("2_second failed");

	write(folder, "2_second", "CREATE TABLE child (id INTEGER);");
	expect(await deployMigrations(url, folder)).toEqual(["2_second"]);
});

it("keeps the rows that refer to a table which is made anew", async () => {
	const url = await makeEmptyDatabase();
	if (url.startsWith("postgres")) return; // a table is never made anew there
	const folder = makeFolder();
	const parent = "(id INTEGER PRIMARY KEY);";
	const child = "(id INTEGER REFERENCES parent (id) ON DELETE CASCADE);";
	write(
		folder,
		"1_tables",
		`CREATE TABLE parent ${parent} CREATE TABLE child ${child}
		INSERT INTO parent VALUES (1); INSERT INTO child VALUES (1);`,
	);
	write(
		folder,
		"2_anew",
		`PRAGMA foreign_keys=OFF; CREATE TABLE new_parent ${parent}
		INSERT INTO new_parent SELECT id FROM parent; DROP TABLE parent;
		ALTER TABLE new_parent RENAME TO parent; PRAGMA foreign_keys=ON;`,
	);
	await deployMigrations(url, folder);
	expect(await count(url, "child")).toBe(1);

	write(folder, "3_careless", "DELETE FROM parent;");
	await expect(deployMigrations(url, folder)).rejects.toThrow("refer to nothing");
	expect(await count(url, "parent")).toBe(1);
});

it("refuses a database that a newer version, or another file of the same name, has changed", async () => {
	const url = await makeEmptyDatabase();
	const folder = makeFolder();
	write(folder, "1_first", "CREATE TABLE one (id INTEGER);");
	await deployMigrations(url, folder);

	await expect(deployMigrations(url, makeFolder())).rejects.toThrow("1_first, which this version");
	write(folder, "1_first", "CREATE TABLE two (id INTEGER);");
	await expect(deployMigrations(url, folder)).rejects.toThrow("1_first was changed");
});

it("leads to what schema.prisma says", async () => {
	const { sql } = await scriptFrom(await makeEmptyDatabase());
	expect(sql).toBe("");
});

it("makes everybody who is known already findable by each word of their name", async () => {
	const url = await makeEmptyDatabase();
	const all = migrationsFolder(engineOf(url));
	const before = makeFolder();
	for (const name of readdirSync(all).filter((name) => name < "20261125055848")) {
		cpSync(join(all, name), join(before, name), { recursive: true });
	}
	await deployMigrations(url, before);
	const names = [
		"rossi",
		"rossi maria",
		"de la cruz juana ines",
		"ana ana",
		"\u{645}\u{62D}\u{645}\u{62F} \u{639}\u{644}\u{64A}",
		"",
	];
	const connection = await connect(url);
	onTestFinished(() => connection.close());
	for (const name of names) {
		await connection.sql.run(`INSERT INTO "Applicant"
			("id", "givenName", "familyName", "searchName", "locale", "createdAt")
			VALUES ('${name}', '', '', '${name}', 'it', '2026-11-23 08:00:00')`);
	}
	await deployMigrations(url);
	const rows = await connection.sql.rows(`SELECT "applicantId", "name" FROM "NameEntry"`);
	const expected = names.flatMap((name) => entriesOf(name).map((entry) => [name, entry]));
	expect(rows.toSorted()).toEqual(expected.toSorted());
});

it("gives everybody who waits already a code of their own", async () => {
	const url = await makeEmptyDatabase();
	const all = migrationsFolder(engineOf(url));
	const before = makeFolder();
	for (const name of readdirSync(all).filter((name) => name < "20261128080005")) {
		cpSync(join(all, name), join(before, name), { recursive: true });
	}
	await deployMigrations(url, before);
	const connection = await connect(url);
	onTestFinished(() => connection.close());
	await connection.sql.run(`INSERT INTO "Service" ("id", "position", "format", "channel",
		"durationMinutes", "minimumNoticeHours", "horizonDays", "cancellationDeadlineHours",
		"maxActivePerApplicant", "mayBook", "enrolmentRequired", "holdMinutes")
		VALUES ('interview', 1, 'individual', 'on_site', 45, 24, 42, 24, 1, 'public', false, 10)`);
	for (const id of ["a", "b", "c"]) {
		await connection.sql.run(`INSERT INTO "Applicant"
			("id", "givenName", "familyName", "searchName", "locale", "createdAt")
			VALUES ('${id}', '', '', '', 'it', '2026-11-23 08:00:00')`);
		await connection.sql.run(`INSERT INTO "WaitlistEntry"
			("id", "applicantId", "serviceId", "status", "joinedAt", "idempotencyKey")
			VALUES ('${id}', '${id}', 'interview', 'waiting', '2026-11-23 08:00:00', '${id}')`);
	}
	await deployMigrations(url);
	const codes = (await connection.sql.rows(`SELECT "reference" FROM "WaitlistEntry"`)).flat();
	expect(new Set(codes).size).toBe(3);
	for (const code of codes) expect(readReference(String(code))).toBe(code);
});

/** A database of the project's engine that nothing was ever done to. */
async function makeEmptyDatabase(): Promise<string> {
	const template = inject("template");
	if (!template.startsWith("postgres")) return `file:${join(makeFolder(), "empty.db")}`;
	const url = new URL(template);
	const name = `pratico_empty_${randomUUID().replaceAll("-", "")}`;
	const server = new URL(template);
	server.pathname = "/postgres";
	await onServer(server.href, `CREATE DATABASE "${name}"`);
	onTestFinished(() => onServer(server.href, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`));
	url.pathname = `/${name}`;
	return url.href;
}

function write(folder: string, name: string, script: string): void {
	mkdirSync(join(folder, name), { recursive: true });
	writeFileSync(join(folder, name, "migration.sql"), script);
}

async function count(url: string, table: string): Promise<number> {
	const connection = await connect(url);
	try {
		const [row] = await connection.sql.rows(`SELECT count(*) FROM ${table}`);
		return Number(row?.[0]);
	} finally {
		await connection.close();
	}
}
