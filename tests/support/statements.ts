import { createRequire } from "node:module";
import pg from "pg";
import { onTestFinished } from "vitest";
import { type Database, openDatabase } from "#app/adapters/db/database.server.ts";

type Run = (...values: unknown[]) => unknown;

type SqliteDriver = { prototype: { prepare(sql: string): { run: Run; all: Run } } };

/** The one that the adapter brings along. */
const Sqlite: SqliteDriver = createRequire(
	createRequire(import.meta.url).resolve("@prisma/adapter-better-sqlite3"),
)("better-sqlite3");

/** What reached the databases that listen, in the order it came. */
let heard: string[] = [];

/** A database, and the statements that were sent to it so far. */
export async function openListening(
	databaseUrl: string,
): Promise<{ db: Database; statements: string[] }> {
	const db = await listening(databaseUrl);
	onTestFinished(() => db.close());
	heard = [];
	return { db, statements: heard };
}

/**
 * Opens a database that is listened to where the drivers are handed a statement: whatever asks for it,
 * it comes through there.
 */
export async function listening(databaseUrl: string): Promise<Database> {
	const { prepare } = Sqlite.prototype;
	Sqlite.prototype.prepare = function (sql) {
		const statement = prepare.call(this, sql);
		const { run, all } = statement;
		const told =
			(work: Run): Run =>
			(...values) => {
				heard.push(sql);
				return work.apply(statement, values);
			};
		return Object.assign(statement, { run: told(run), all: told(all) });
	};
	listenToPostgresql();
	try {
		return await openDatabase(databaseUrl);
	} finally {
		Sqlite.prototype.prepare = prepare;
	}
}

let isListening = false;

/** For good, as its connections are opened when they are needed. */
function listenToPostgresql(): void {
	if (isListening) return;
	isListening = true;
	const client = pg.Client.prototype as { query: Run };
	const { query } = client;
	client.query = function (...words) {
		const [first] = words;
		heard.push(typeof first === "string" ? first : String((first as { text?: string }).text));
		return query.apply(this, words);
	};
}

export type Statements = {
	/** What reads or writes; what only begins and ends a transaction is left out. */
	sent: string[];
	transactions: number;
};

/** What `work` sends. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Statements> {
	heard = [];
	await work();
	return {
		sent: heard.filter((sql) => !/^\s*(BEGIN|COMMIT|ROLLBACK|PRAGMA|SET)/i.test(sql)),
		transactions: heard.filter((sql) => /^\s*BEGIN/i.test(sql)).length,
	};
}
