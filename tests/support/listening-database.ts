import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaPg } from "@prisma/adapter-pg";
import { onTestFinished } from "vitest";
import type { Database } from "#app/adapters/db/database.server.ts";
import { PrismaClient as PostgresqlClient } from "#app/adapters/db/generated/postgresql/client.ts";
import { PrismaClient as SqliteClient } from "#app/adapters/db/generated/sqlite/client.ts";
import { oneAtATime, runTransaction, type Work } from "#app/adapters/db/transaction.server.ts";

/** A database, and the statements that were sent to it so far. */
export async function openListening(databaseUrl: string) {
	const statements: string[] = [];
	const log = [{ emit: "event", level: "query" }] as const;
	const isPostgresql = databaseUrl.startsWith("postgres");
	const client = isPostgresql
		? (new PostgresqlClient({
				adapter: new PrismaPg({ connectionString: databaseUrl }),
				log: [...log],
			}) as unknown as SqliteClient<"query">)
		: new SqliteClient({
				adapter: new PrismaBetterSqlite3({ url: databaseUrl }, { timestampFormat: "unixepoch-ms" }),
				log: [...log],
			});
	client.$on("query", ({ query }) => void statements.push(query));
	onTestFinished(() => client.$disconnect());
	const turn = oneAtATime();
	const db = {
		engine: isPostgresql ? "postgresql" : "sqlite",
		read: client,
		transaction: <T>(work: Work<T>) =>
			runTransaction(client as unknown as SqliteClient, turn, work),
	} as unknown as Database;
	return { db, statements };
}
