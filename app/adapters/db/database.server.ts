import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { type Prisma, PrismaClient } from "./generated/sqlite/client.ts";
import { SqliteWithKeptStatements } from "./kept-statements.server.ts";
import { type Ask, askSqliteSnapshot } from "./sqlite-snapshot.server.ts";
import { oneAtATime, runTransaction, type Work } from "./transaction.server.ts";

type ReadMethod =
	| "aggregate"
	| "count"
	| "fields" // columns, to compare one with another
	| "findFirst"
	| "findFirstOrThrow"
	| "findMany"
	| "findUnique"
	| "findUniqueOrThrow"
	| "groupBy";

/** What may be asked of committed data. It has no method that writes. */
export type Reader = {
	readonly [Model in Uncapitalize<Prisma.ModelName>]: Pick<PrismaClient[Model], ReadMethod>;
} & Pick<PrismaClient, "$queryRaw">;

export type Engine = "sqlite" | "postgresql";

/** The door to the data: reading sees what is committed, writing goes through `transaction`. */
export type Database = {
	readonly engine: Engine;
	readonly read: Reader;
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

/** Counts the transactions, before whoever began one hears that it is through. */
function counted(transaction: Database["transaction"]): Pick<Database, "transaction" | "changes"> {
	let changes = 0;
	return {
		transaction: (work) =>
			transaction(work).finally(() => {
				changes += 1;
			}),
		changes: () => changes,
	};
}

/**
 * On SQLite a client is one connection, and a query of anybody else would run inside a transaction
 * that is open on it. So there are two: the writer, fed one transaction at a time, and the reader,
 * which sees only what is committed.
 */
async function openSqlite(url: string): Promise<Database> {
	const writer = await openSqliteClient(url);
	const reader = await openSqliteReader(url);
	const inTurn = oneAtATime();
	return {
		engine: "sqlite",
		read: reader,
		...counted((work) => runTransaction(writer, inTurn, work)),
		snapshot: (work) => askSqliteSnapshot(url, work),
		async close() {
			await inTurn(async () => {});
			await Promise.all([writer.$disconnect(), reader.$disconnect()]);
		},
	};
}

async function openSqliteReader(url: string): Promise<PrismaClient> {
	const reader = await openSqliteClient(url);
	await reader.$queryRawUnsafe("PRAGMA query_only = ON");
	return reader;
}

async function openSqliteClient(url: string): Promise<PrismaClient> {
	const adapter = new SqliteWithKeptStatements(
		{ url, timeout: BUSY_TIMEOUT },
		{ timestampFormat: "unixepoch-ms" },
	);
	const client = new PrismaClient({ adapter });
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
	const writer = await openPostgresqlClient(url, "");
	const reader = await openPostgresqlClient(url, "-c default_transaction_read_only=on");
	return {
		engine: "postgresql",
		read: reader,
		...counted((work) => runTransaction(writer, (task) => task(), work)),
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
): Promise<PrismaClient> {
	const pool = new pg.Pool({ connectionString, max: POSTGRESQL_CONNECTIONS, options });
	// A connection that is cut between two statements of a transaction has no listener, and would end
	// the process. Whoever uses it next is told.
	pool.on("connect", (connection) => connection.on("error", () => {}));
	const adapter = new PrismaPg(pool, { disposeExternalPool: true });
	// It takes memory, and few need it: most portals run on SQLite.
	const { PrismaClient: PostgresqlClient } = await import("./generated/postgresql/client.ts");
	// Both clients are generated from one schema; SQLite's is the type both are used through.
	return new PostgresqlClient({ adapter }) as unknown as PrismaClient;
}
