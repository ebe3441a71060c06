import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaPg } from "@prisma/adapter-pg";
import { Problem } from "../server/problem.js";
import { engineOf } from "./schema.js";

/**
 * @typedef {object} Sql
 * @property {import("./schema.js").Engine} engine
 * @property {(script: string) => Promise<unknown>} run any number of statements
 * @property {(query: string) => Promise<unknown[][]>} rows
 *
 * @typedef {object} Connection one connection, on which a transaction may change the schema
 * @property {Sql} sql
 * @property {<T>(work: () => Promise<T>) => Promise<T>} alone runs the work in one transaction, and
 *   no other process's work at the same time
 * @property {() => Promise<void>} close
 */

/** How long to wait for a process that is migrating the same database, in milliseconds. */
const PATIENCE = 60_000;

/** The lock that Prisma's own migration tool takes, so that it waits for ours and ours for it. */
const ADVISORY_LOCK = 72_707_369;

/** @param {string} databaseUrl */
export function databaseExists(databaseUrl) {
	return engineOf(databaseUrl) === "postgresql" || existsSync(sqliteFile(databaseUrl));
}

/**
 * @param {string} databaseUrl
 * @returns {Promise<Connection>}
 */
export async function connect(databaseUrl) {
	try {
		return engineOf(databaseUrl) === "postgresql"
			? await connectPostgresql(databaseUrl)
			: await connectSqlite(databaseUrl);
	} catch (error) {
		throw explain(error, databaseUrl);
	}
}

/** @param {string} databaseUrl */
async function connectPostgresql(databaseUrl) {
	const adapter = await new PrismaPg({
		connectionString: databaseUrl,
		connectionTimeoutMillis: 10_000,
		max: 1,
	}).connect();
	// The adapter cuts a script at every semicolon, even inside comments and functions; the driver
	// under it takes a script whole.
	const client = await adapter.underlyingDriver().connect();
	/** @type {Sql} */
	const sql = {
		engine: "postgresql",
		run: (script) => client.query(script),
		rows: async (query) => (await client.query({ text: query, rowMode: "array" })).rows,
	};
	return {
		sql,
		alone: inTransaction(sql, async () => {
			await sql.run(`BEGIN; SELECT pg_advisory_xact_lock(${ADVISORY_LOCK})`);
		}),
		async close() {
			client.release();
			await adapter.dispose();
		},
	};
}

/** @param {string} databaseUrl */
async function connectSqlite(databaseUrl) {
	mkdirSync(dirname(sqliteFile(databaseUrl)), { recursive: true });
	const adapter = await new PrismaBetterSqlite3({ url: databaseUrl, timeout: PATIENCE }).connect();
	/** @type {Sql} */
	const sql = {
		engine: "sqlite",
		run: (script) => adapter.executeScript(script),
		rows: async (query) => (await adapter.queryRaw({ sql: query, args: [], argTypes: [] })).rows,
	};
	await switchToWal(sql);
	// Rebuilding a table drops the old one, which must not cascade; the keys are checked at the end.
	await sql.run("PRAGMA foreign_keys = OFF");
	return {
		sql,
		alone: inTransaction(
			sql,
			() => sql.run("BEGIN IMMEDIATE"),
			async () => {
				const broken = await sql.rows("PRAGMA foreign_key_check");
				if (broken.length > 0) throw new Error(`rows of ${broken[0]?.[0]} refer to nothing`);
			},
		),
		close: () => adapter.dispose(),
	};
}

/**
 * SQLite answers "locked" at once, without waiting, when two connections switch a new file at the
 * same time.
 *
 * @param {Sql} sql
 */
async function switchToWal(sql) {
	for (let waited = 0; ; waited += 50) {
		try {
			return await sql.rows("PRAGMA journal_mode = WAL");
		} catch (error) {
			if (codeOf(error) !== "SQLITE_BUSY" || waited > PATIENCE) throw error;
			await pause(50);
		}
	}
}

/**
 * @param {Sql} sql
 * @param {() => Promise<unknown>} begin
 * @param {() => Promise<unknown>} check what must hold before it is committed
 * @returns {Connection["alone"]}
 */
function inTransaction(sql, begin, check = async () => {}) {
	return async (work) => {
		await begin();
		try {
			const value = await work();
			await check();
			await sql.run("COMMIT");
			return value;
		} catch (error) {
			await sql.run("ROLLBACK");
			throw error;
		}
	};
}

/** @param {string} databaseUrl */
function sqliteFile(databaseUrl) {
	return databaseUrl.replace(/^file:/, "");
}

/**
 * @param {unknown} error
 * @returns {string | undefined} the database's or the system's own code
 */
function codeOf(error) {
	const { code, cause } = /** @type {{ code?: string, cause?: { originalCode?: string } }} */ (
		error
	);
	return code ?? cause?.originalCode;
}

/**
 * @param {unknown} error
 * @param {string} databaseUrl
 */
function explain(error, databaseUrl) {
	const reason = error instanceof Error ? error.message : codeOf(error);
	const place =
		engineOf(databaseUrl) === "postgresql"
			? `the PostgreSQL database at ${placeOf(databaseUrl)}`
			: `the database file ${sqliteFile(databaseUrl)}`;
	return new Problem(`Can't open ${place} (${reason}); check DATABASE_URL.`, { cause: error });
}

/** @param {string} databaseUrl */
function placeOf(databaseUrl) {
	const { host, pathname } = new URL(databaseUrl);
	return `${host}${pathname}`; // without user and password
}
