import { setTimeout as pause } from "node:timers/promises";
import type { Database } from "#app/adapters/db/database.server.ts";
import { type Connection, connect } from "#prisma/connection.js";
import { GROWTH, LOOK, TAKE_OUT_ALL_ROWS } from "./postgresql-databases.ts";

// Opening a database takes longer than most tests: two clients, each of which learns every query anew.
// So an open one goes from test to test within a worker, emptied. A test that changed more than rows,
// wrote very much, is still at work or closed it gets its own thrown away.

/** What opens a database: that of the source, or that of the build. */
export type Open = (databaseUrl: string) => Promise<Database>;

export type Made = { url: string; throwAway: () => Promise<void> };

type Opened = Made & {
	db: Database;
	look: Look;
};

type Look = { shape: string; size: number; busy: number };

/** How long what a test has begun may still take: so often, and in milliseconds. */
const LOOKS = 25;
const PAUSE = 20;

const spare = new Map<Open, Opened[]>();

/**
 * Migrated, empty and open. `giveBack` is for when nobody uses it any more.
 *
 * @param make a migrated, empty database
 */
export async function takeOpened(
	open: Open,
	make: () => Promise<Made>,
): Promise<{ url: string; db: Database; giveBack: () => Promise<void> }> {
	const opened = spare.get(open)?.pop() ?? (await openNew(open, make));
	let isClosed = false;
	const close = () => {
		isClosed = true;
		return opened.db.close();
	};
	const db = { ...opened.db, close }; // whatever is remembered of it is of this test alone
	return {
		url: opened.url,
		db,
		async giveBack() {
			if (!isClosed && (await emptied(opened).catch(() => false))) {
				await db.transaction((tx) => tx.edition.deleteMany()); // nothing is remembered of what is gone
				spare.set(open, [...(spare.get(open) ?? []), opened]);
				return;
			}
			if (!isClosed) await opened.db.close();
			await opened.throwAway();
		},
	};
}

async function openNew(open: Open, make: () => Promise<Made>): Promise<Opened> {
	const made = await make();
	const db = await open(made.url);
	return { ...made, db, look: await connected(made.url, lookAt) };
}

/** On a connection of its own, which a test that cuts every connection does not meet. */
async function connected<T>(url: string, work: (connection: Connection) => Promise<T>): Promise<T> {
	const connection = await connect(url);
	try {
		return await work(connection);
	} finally {
		await connection.close();
	}
}

/** @returns whether it is as it was made */
function emptied({ url, look }: Opened): Promise<boolean> {
	return connected(url, (connection) => emptyUnlessChanged(connection, look));
}

async function emptyUnlessChanged(connection: Connection, look: Look): Promise<boolean> {
	for (let looks = 1; ; looks += 1) {
		const { shape, size, busy } = await lookAt(connection);
		if (shape !== look.shape || size > look.size + GROWTH) return false;
		if (busy === 0) break;
		if (looks === LOOKS) return false;
		await pause(PAUSE);
	}
	await connection.sql.run(
		connection.sql.engine === "postgresql"
			? TAKE_OUT_ALL_ROWS
			: `BEGIN IMMEDIATE; ${await deletions(connection)} COMMIT`,
	);
	return true;
}

/** Of SQLite, which takes out all rows of a table at once, as nothing has to be looked at. */
async function deletions({ sql }: Connection): Promise<string> {
	const tables = await sql.rows(
		"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> '_prisma_migrations'",
	);
	return tables.map(([name]) => `DELETE FROM "${name}";`).join(" ");
}

async function lookAt({ sql }: Connection): Promise<Look> {
	const query =
		sql.engine === "postgresql" ? `SELECT *, (${BUSY}) AS busy FROM (${LOOK}) look` : SQLITE_LOOK;
	const [[shape, size, busy] = []] = await sql.rows(query);
	return { shape: String(shape), size: Number(size), busy: Number(busy) };
}

/** Whoever is in the middle of something. On SQLite a write that is begun holds the file. */
const BUSY = `SELECT count(*) FROM pg_stat_activity
	WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'`;

const SQLITE_LOOK = `SELECT
		schema_version || (SELECT group_concat(id || ifnull(finished_at, '')) FROM _prisma_migrations),
		page_count * page_size, 0
	FROM pragma_schema_version, pragma_page_count, pragma_page_size`;
