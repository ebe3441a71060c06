import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Problem } from "../server/problem.js";
import { connect } from "./connection.js";
import { deployMigrations } from "./migrate.js";
import { engineOf, migrationsFolder } from "./schema.js";
import { diffToSchema } from "./schema-engine.js";

/**
 * Writes the SQL that leads from the last migration to schema.prisma, for both engines.
 *
 * @param {string} name
 * @param {string | undefined} postgresUrl a server where a database can be made and dropped
 * @returns {Promise<string[]>} the files written
 */
export async function writeMigration(name, postgresUrl) {
	if (!/^[a-z][a-z0-9_]*$/.test(name)) {
		throw new Problem("A migration's name is lower case with underscores: add_slot_reason.");
	}
	if (!postgresUrl) {
		throw new Problem(
			"A migration is written for both engines: set TEST_POSTGRES_URL to a PostgreSQL server where a temporary database may be made, such as postgresql://postgres@127.0.0.1:5432/postgres.",
		);
	}
	const folder = `${new Date().toISOString().replace(/\D/g, "").slice(0, 14)}_${name}`;
	const scripts = [
		await withTemporarySqlite(scriptFrom),
		await withTemporaryPostgresql(postgresUrl, scriptFrom),
	];
	if (scripts.every(({ sql }) => sql === "")) {
		throw new Problem("The migrations already lead to schema.prisma: there is nothing to write.");
	}
	return scripts.map(({ engine, sql }) => {
		mkdirSync(join(migrationsFolder(engine), folder));
		const file = join(migrationsFolder(engine), folder, "migration.sql");
		writeFileSync(file, sql || "-- Nothing changes on this engine.\n");
		return file;
	});
}

/** @param {string} databaseUrl of an empty database */
export async function scriptFrom(databaseUrl) {
	await deployMigrations(databaseUrl);
	const engine = engineOf(databaseUrl);
	const sql = await diffToSchema(databaseUrl);
	return { engine, sql: engine === "sqlite" ? await remindOfChecks(databaseUrl, sql) : sql };
}

/**
 * SQLite changes a table by making it anew, and the engine forgets the CHECKs, which schema.prisma
 * can't hold.
 *
 * @param {string} databaseUrl
 * @param {string} sql
 */
async function remindOfChecks(databaseUrl, sql) {
	const rebuilt = [...sql.matchAll(/CREATE TABLE "new_(\w+)"/g)].map(([, table]) => table);
	if (rebuilt.length === 0) return sql;
	const connection = await connect(databaseUrl);
	try {
		const tables = await connection.sql.rows(
			`SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name IN ('${rebuilt.join("', '")}')`,
		);
		const checks = tables.flatMap(([table, definition]) =>
			[...String(definition).matchAll(/CONSTRAINT "\w+" CHECK .*/g)].map(
				([check]) => `--   ${table}: ${check}\n`,
			),
		);
		if (checks.length === 0) return sql;
		return `-- These CHECKs are lost unless they are put into the new tables below by hand:\n${checks.join("")}\n${sql}`;
	} finally {
		await connection.close();
	}
}

/**
 * @template T
 * @param {(databaseUrl: string) => Promise<T>} work
 */
async function withTemporarySqlite(work) {
	const folder = mkdtempSync(join(tmpdir(), "pratico-migration-"));
	try {
		return await work(`file:${join(folder, "empty.db")}`);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/**
 * @template T
 * @param {string} serverUrl
 * @param {(databaseUrl: string) => Promise<T>} work
 */
async function withTemporaryPostgresql(serverUrl, work) {
	const server = await connect(serverUrl);
	const name = `pratico_migration_${process.pid}`;
	const url = new URL(serverUrl);
	url.pathname = `/${name}`;
	try {
		await server.sql.run(`CREATE DATABASE "${name}"`);
		return await work(url.href);
	} finally {
		await server.sql.run(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
		await server.close();
	}
}
