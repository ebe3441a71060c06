import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { type Directory, rememberDirectory, tellingOfWrites } from "./directory.server.ts";
import { PrismaClient } from "./generated/sqlite/client.ts";
import { SqliteWithKeptStatements } from "./kept-statements.server.ts";
import type { Reader } from "./reader.server.ts";
import { type Ask, askSqliteSnapshot } from "./sqlite-snapshot.server.ts";
import { oneAtATime, runTransaction, type Work } from "./transaction.server.ts";

export type { Reader };

export type Engine = "sqlite" | "postgresql";

/** The door to the data: reading sees what is committed, writing goes through `transaction`. */
export type Database = {
	readonly engine: Engine;
	readonly read: Reader;
	/** The part of it that seldom changes, remembered. */
	readonly directory: Directory;
	/**
	 * Runs `work` in one transaction and answers with its value.
	 *
	 * The first statement of `work` must be a write (a person's or a desk's lock): it takes the
	 * write lock at once, where a transaction that reads first fails at the upgrade on SQLite and
	 * decides on stale facts on PostgreSQL. Serialization failures and deadlocks run `work` again,
	 * so it must have no side effect but its statements.
	 *
	 * @see app/decisions/0003-one-door-to-writing.md
	 */
	transaction<T>(work: Work<T>): Promise<T>;
	/** How many transactions this process has carried out: as long as it stays, so has what it reads. */
	changes(): number;
	/**
	 * Gives `work` a way to ask that sees the data of one instant, however long it takes and whatever
	 * is written meanwhile. Nobody waits for it: on SQLite it has a thread of its own.
	 */
	snapshot<T>(work: (ask: Ask) => Promise<T>): Promise<T>;
	close(): Promise<void>;
};

/**
 * On PostgreSQL: the level at which the statements of one transaction see the same data, and how long
 * a look at all of it may take, in milliseconds.
 */
const SNAPSHOT = {
	isolationLevel: "RepeatableRead" as "Serializable",
	maxWait: 30_000,
	timeout: 600_000,
};

/**
 * How long a connection waits for another process's write lock before it says so, in milliseconds.
 * Nothing else in this process runs meanwhile, so it is short; transactions try again.
 */
const BUSY_TIMEOUT = 50;

/** Connections of one process to PostgreSQL, this many for reading and as many for writing. */
const POSTGRESQL_CONNECTIONS = 8;

function engineOf(databaseUrl: string): Engine {
	return /^postgres(ql)?:/.test(databaseUrl) ? "postgresql" : "sqlite";
}

/** @param databaseUrl `file:<path>` or `postgresql://…`; migrations must have been applied. */
export async function openDatabase(databaseUrl: string): Promise<Database> {
	return engineOf(databaseUrl) === "postgresql"
		? openPostgresql(databaseUrl)
		: openSqlite(databaseUrl);
}

/** How often a transaction of this process has written to the directory, so far. */
type DirectoryWrites = { sent: number };

/**
 * Counts the transactions, and those that may have changed the directory, before whoever began one
 * hears that it is through. What is read while one is open is as it was before.
 */
function counted(
	read: Reader,
	writes: DirectoryWrites,
	transaction: Database["transaction"],
): Pick<Database, "read" | "directory" | "transaction" | "changes"> {
	let changes = 0;
	let directoryChanges = 0;
	return {
		read,
		directory: rememberDirectory(read, () => directoryChanges),
		transaction(work) {
			const before = writes.sent;
			return transaction(work).finally(() => {
				changes += 1;
				if (writes.sent !== before) directoryChanges += 1;
			});
		},
		changes: () => changes,
	};
}

/**
 * On SQLite a client is one connection, and a query of anybody else would run inside a transaction
 * that is open on it. So there are two: the writer, fed one transaction at a time, and the reader,
 * which sees only what is committed.
 */
async function openSqlite(url: string): Promise<Database> {
	const writes: DirectoryWrites = { sent: 0 };
	const writer = await openSqliteClient(url, writes);
	const reader = await openSqliteReader(url);
	const inTurn = oneAtATime();
	return {
		engine: "sqlite",
		...counted(reader, writes, (work) => runTransaction(writer, inTurn, work)),
		snapshot: (work) => askSqliteSnapshot(url, work),
		async close() {
			await inTurn(async () => {});
			await Promise.all([writer.$disconnect(), reader.$disconnect()]);
		},
	};
}

async function openSqliteReader(url: string): Promise<PrismaClient> {
	const reader = await openSqliteClient(url, { sent: 0 });
	await reader.$queryRawUnsafe("PRAGMA query_only = ON");
	return reader;
}

async function openSqliteClient(url: string, writes: DirectoryWrites): Promise<PrismaClient> {
	const adapter = new SqliteWithKeptStatements(
		{ url, timeout: BUSY_TIMEOUT },
		{ timestampFormat: "unixepoch-ms" },
	);
	const client = new PrismaClient({ adapter: tellingOn(adapter, writes) });
	for (const pragma of [
		"journal_mode = WAL",
		"synchronous = FULL", // a confirmed booking survives a power cut
		"foreign_keys = ON",
		"cache_size = -65536",
		"wal_autocheckpoint = 4000",
	]) {
		await client.$queryRawUnsafe(`PRAGMA ${pragma}`);
	}
	return client;
}

/**
 * On PostgreSQL reading has connections of its own too: writers that wait for one another's rows
 * would otherwise keep every connection, and nobody could read a page.
 */
async function openPostgresql(url: string): Promise<Database> {
	const writes: DirectoryWrites = { sent: 0 };
	const writer = await openPostgresqlClient(url, "", writes);
	const readOnly = "-c default_transaction_read_only=on";
	const reader = await openPostgresqlClient(url, readOnly, { sent: 0 });
	return {
		engine: "postgresql",
		...counted(reader, writes, (work) => runTransaction(writer, (task) => task(), work)),
		snapshot: (work) => reader.$transaction((tx) => work((query) => tx.$queryRaw(query)), SNAPSHOT),
		async close() {
			await Promise.all([writer.$disconnect(), reader.$disconnect()]);
		},
	};
}

/** @param options of the session, as PostgreSQL's command line takes them */
async function openPostgresqlClient(
	connectionString: string,
	options: string,
	writes: DirectoryWrites,
): Promise<PrismaClient> {
	const pool = new pg.Pool({ connectionString, max: POSTGRESQL_CONNECTIONS, options });
	// A connection that is cut between two statements of a transaction has no listener, and would end
	// the process. Whoever uses it next is told.
	pool.on("connect", (connection) => connection.on("error", () => {}));
	const adapter = new PrismaPg(pool, { disposeExternalPool: true });
	// It takes memory, and few need it: most portals run on SQLite.
	const { PrismaClient: PostgresqlClient } = await import("./generated/postgresql/client.ts");
	// Both clients are generated from one schema; SQLite's is the type both are used through.
	return new PostgresqlClient({ adapter: tellingOn(adapter, writes) }) as unknown as PrismaClient;
}

/** Counts what the connections of `adapter` write to the directory. */
function tellingOn<Adapter extends SqliteWithKeptStatements | PrismaPg>(
	adapter: Adapter,
	writes: DirectoryWrites,
): Adapter {
	const connect = adapter.connect.bind(adapter);
	adapter.connect = async () =>
		tellingOfWrites(await connect(), () => {
			writes.sent += 1;
		});
	return adapter;
}
