import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Problem } from "../server/problem.js";
import { connect, databaseExists } from "./connection.js";
import { engineOf, migrationsFolder } from "./schema.js";

/**
 * Migrations are applied here and not by Prisma's command line, which wants to download an engine.
 * The bookkeeping is Prisma's own (`_prisma_migrations`), so its tools go on working on the same
 * database. A migration and its record are one transaction on both engines: a start that is cut off
 * leaves nothing half done, and of two processes that start at once the second finds it done.
 *
 * @typedef {{ name: string, script: string, checksum: string }} Migration
 */

/**
 * Brings a database up to date, making it first if it is a SQLite file that isn't there.
 *
 * @param {string} databaseUrl
 * @param {string} [folder] of the migrations
 * @returns {Promise<string[]>} the names of the migrations applied now
 */
export async function deployMigrations(databaseUrl, folder = folderFor(databaseUrl)) {
	const migrations = readMigrations(folder);
	const connection = await connect(databaseUrl);
	try {
		/** @type {string[]} */
		const applied = [];
		for (;;) {
			if ((await pendingOf(connection.sql, migrations)).length === 0) return applied;
			const next = await connection.alone(() => applyNext(connection.sql, migrations));
			if (next) applied.push(next.name);
		}
	} finally {
		await connection.close();
	}
}

/**
 * @param {string} databaseUrl
 * @returns {Promise<{ applied: string[], pending: string[] }>} names, oldest first
 */
export async function migrationStatus(databaseUrl) {
	const migrations = readMigrations(folderFor(databaseUrl));
	if (!databaseExists(databaseUrl)) return { applied: [], pending: migrations.map(nameOf) };
	const connection = await connect(databaseUrl);
	try {
		const pending = await pendingOf(connection.sql, migrations);
		return {
			applied: migrations.filter((migration) => !pending.includes(migration)).map(nameOf),
			pending: pending.map(nameOf),
		};
	} finally {
		await connection.close();
	}
}

/**
 * @param {import("./connection.js").Sql} sql
 * @param {Migration[]} migrations
 */
async function applyNext(sql, migrations) {
	await sql.run(bookkeeping(sql.engine));
	const [next] = await pendingOf(sql, migrations);
	if (!next) return null;
	try {
		await sql.run(next.script);
	} catch (error) {
		const reason = error instanceof Error ? error.message : error;
		throw new Problem(`The migration ${next.name} failed and left nothing behind: ${reason}`, {
			cause: error,
		});
	}
	const now = new Date().toISOString().replace("Z", "+00:00");
	await sql.run(`
		INSERT INTO "_prisma_migrations"
			("id", "checksum", "started_at", "finished_at", "migration_name", "applied_steps_count")
		VALUES ('${randomUUID()}', '${next.checksum}', '${now}', '${now}', '${next.name}', 1)`);
	return next;
}

/**
 * @param {import("./connection.js").Sql} sql
 * @param {Migration[]} migrations
 * @returns {Promise<Migration[]>} what the database does not have yet
 */
async function pendingOf(sql, migrations) {
	const records = await readRecords(sql);
	const known = new Map(migrations.map((migration) => [migration.name, migration]));
	for (const { name, checksum, finished } of records) {
		if (!finished) {
			throw new Problem(
				`The migration ${name} was begun by another tool and never finished: restore the backup made before it.`,
			);
		}
		const migration = known.get(name);
		if (!migration) {
			throw new Problem(
				`The database has the migration ${name}, which this version doesn't know: use the version that made it, or a newer one.`,
			);
		}
		if (migration.checksum !== checksum) {
			throw new Problem(
				`The migration ${name} was changed after it had been applied to this database: put its file back, or start from an empty database.`,
			);
		}
		known.delete(name);
	}
	return [...known.values()];
}

/**
 * @param {import("./connection.js").Sql} sql
 * @returns {Promise<{ name: string, checksum: string, finished: boolean }[]>}
 */
async function readRecords(sql) {
	try {
		const rows = await sql.rows(`
			SELECT "migration_name", "checksum", "finished_at" FROM "_prisma_migrations"
			WHERE "rolled_back_at" IS NULL`);
		return rows.map(([name, checksum, finishedAt]) => ({
			name: String(name),
			checksum: String(checksum),
			finished: finishedAt !== null,
		}));
	} catch (error) {
		if (isMissingTable(error)) return [];
		throw error;
	}
}

/** @param {unknown} error */
function isMissingTable(error) {
	const { code, cause } = /** @type {{ code?: string, cause?: { kind?: string } }} */ (error);
	return code === "42P01" || cause?.kind === "TableDoesNotExist";
}

/** @param {string} databaseUrl */
function folderFor(databaseUrl) {
	return migrationsFolder(engineOf(databaseUrl));
}

/**
 * @param {string} folder
 * @returns {Migration[]} oldest first
 */
function readMigrations(folder) {
	return readdirSync(folder)
		.filter((name) => existsSync(join(folder, name, "migration.sql")))
		.sort()
		.map((name) => {
			const script = readFileSync(join(folder, name, "migration.sql"), "utf8");
			return { name, script, checksum: createHash("sha256").update(script).digest("hex") };
		});
}

/** @param {Migration} migration */
function nameOf({ name }) {
	return name;
}

/**
 * The table as Prisma makes it.
 *
 * @param {import("./schema.js").Engine} engine
 */
function bookkeeping(engine) {
	const instant = engine === "postgresql" ? "TIMESTAMPTZ" : "DATETIME";
	return `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
		"id" TEXT PRIMARY KEY NOT NULL,
		"checksum" TEXT NOT NULL,
		"finished_at" ${instant},
		"migration_name" TEXT NOT NULL,
		"logs" TEXT,
		"rolled_back_at" ${instant},
		"started_at" ${instant} NOT NULL DEFAULT current_timestamp,
		"applied_steps_count" INTEGER NOT NULL DEFAULT 0
	)`;
}
