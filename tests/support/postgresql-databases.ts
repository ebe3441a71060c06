import { randomUUID } from "node:crypto";
import pg from "pg";
import { onServer } from "./template.ts";

// Making a database takes a second where taking out the few rows of a test takes a few milliseconds,
// so that a database goes from test to test within a worker. A test that changed more than rows,
// wrote very much or left a connection open gets its own dropped.

/** What a test may leave of size behind, in bytes; more would slow down those that come after. */
export const GROWTH = 4_000_000;

/** How long closed connections take to be gone, in milliseconds, so many times. */
const PAUSE = 20;
const PAUSES = 25;

type TestDatabase = { name: string; url: string; shape: string; largest: number };

const spare: TestDatabase[] = [];

/** Migrated and empty. `giveBack` is for when nobody uses it any more. */
export async function takeDatabase(
	template: string,
): Promise<{ url: string; giveBack: () => Promise<void> }> {
	const database = spare.pop() ?? (await makeDatabase(template));
	return {
		url: database.url,
		async giveBack() {
			const isAsNew = await emptied(database).catch(() => false);
			if (isAsNew) spare.push(database);
			else await dropDatabase(database);
		},
	};
}

async function makeDatabase(template: string): Promise<TestDatabase> {
	const templateName = new URL(template).pathname.slice(1);
	// All that begin with the template's name are dropped with it, when the run is over.
	const name = `${templateName}_${randomUUID().slice(0, 8)}`;
	await onServer(
		serverOf(template),
		`CREATE DATABASE "${name}" TEMPLATE "${templateName}"`,
		// No test cuts this server's power: one that does has a server of its own.
		`ALTER DATABASE "${name}" SET synchronous_commit = off`,
	);
	const url = new URL(template);
	url.pathname = `/${name}`;
	const { shape, size } = await onDatabase(url.href, lookOf);
	return { name, url: url.href, shape, largest: size + GROWTH };
}

function dropDatabase({ name, url }: TestDatabase): Promise<void> {
	return onServer(serverOf(url), `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
}

function serverOf(database: string): string {
	const server = new URL(database);
	server.pathname = "/postgres";
	return server.href;
}

/** @returns whether it is as it was made */
async function emptied({ url, shape, largest }: TestDatabase): Promise<boolean> {
	return onDatabase(url, async (client) => {
		if (!(await isAlone(client))) return false;
		const look = await lookOf(client);
		if (look.shape !== shape || look.size > largest) return false;
		await client.query(TAKE_OUT_ALL_ROWS);
		return true;
	});
}

async function isAlone(client: pg.Client): Promise<boolean> {
	for (let pause = 0; pause < PAUSES; pause += 1) {
		const { rows } = await client.query(
			"SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
		);
		if (rows.length === 0) return true;
		await new Promise((resolve) => setTimeout(resolve, PAUSE));
	}
	return false;
}

async function lookOf(client: pg.Client): Promise<{ shape: string; size: number }> {
	const { rows } = await client.query(LOOK);
	return { shape: rows[0].shape, size: Number(rows[0].size) };
}

/** The shape is the same as long as nobody changed more than rows. The size is in bytes. */
export const LOOK = `
	SELECT md5(string_agg(line, '' ORDER BY line)) AS shape,
		pg_database_size(current_database()) AS size
	FROM (
		SELECT pg_get_constraintdef(oid) || conname || convalidated AS line FROM pg_constraint
		UNION ALL SELECT indexrelid::regclass::text || indisvalid FROM pg_index
		UNION ALL SELECT attrelid::regclass::text || attname || attnotnull
			FROM pg_attribute WHERE attnum > 0 AND attrelid >= 16384
		UNION ALL SELECT tgname::text || tgenabled::text FROM pg_trigger
		UNION ALL SELECT id || COALESCE(finished_at::text, '') FROM _prisma_migrations
	) lines`;

/** All but the record of migrations. Rows that are still referred to are taken out in the next round. */
export const TAKE_OUT_ALL_ROWS = `
	DO $$ DECLARE one text; kept integer; BEGIN LOOP
		kept := 0;
		FOR one IN SELECT tablename FROM pg_tables
			WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
		LOOP BEGIN EXECUTE format('DELETE FROM %I', one);
			EXCEPTION WHEN foreign_key_violation THEN kept := kept + 1;
		END; END LOOP;
		EXIT WHEN kept = 0;
	END LOOP; END $$`;

async function onDatabase<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		return await work(client);
	} finally {
		await client.end();
	}
}
