import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { deployMigrations } from "#prisma/migrate.js";

/** Empty and migrated, and dropped at the end. @param engine sqlite, or postgresql at TEST_POSTGRES_URL */
export async function makeDatabase(
	engine: string,
): Promise<{ url: string; drop(): Promise<void> }> {
	if (engine === "sqlite") {
		const folder = mkdtempSync(join(tmpdir(), "pratico-bench-"));
		const url = `file:${join(folder, "bench.db")}`;
		await deployMigrations(url);
		return { url, drop: async () => rmSync(folder, { recursive: true, force: true }) };
	}
	const server = new URL(process.env.TEST_POSTGRES_URL ?? "");
	const name = `pratico_bench_${randomUUID().replaceAll("-", "")}`;
	const url = new URL(server);
	url.pathname = `/${name}`;
	await onServer(server, `CREATE DATABASE "${name}"`);
	await deployMigrations(url.href);
	return { url: url.href, drop: () => onServer(server, `DROP DATABASE "${name}" WITH (FORCE)`) };
}

async function onServer(server: URL, statement: string): Promise<void> {
	const maintenance = new URL(server);
	maintenance.pathname = "/postgres";
	const client = new pg.Client({ connectionString: maintenance.href });
	await client.connect();
	await client.query(statement);
	await client.end();
}
