import { randomUUID } from "node:crypto";
import { copyFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { inject, onTestFinished } from "vitest";
import { type Database, openDatabase } from "#app/adapters/db/database.server.ts";
import { onServer } from "./template.ts";

/** A fresh, migrated, empty database of the project's engine, dropped when the test is over. */
export async function makeTestDatabaseUrl(): Promise<string> {
	const template = inject("template");
	if (!template.startsWith("postgres")) {
		const file = join(dirname(template), `${randomUUID()}.db`);
		copyFileSync(template, file);
		onTestFinished(() => {
			for (const suffix of ["", "-wal", "-shm"]) rmSync(file + suffix, { force: true });
		});
		return `file:${file}`;
	}
	const url = new URL(template);
	const templateName = url.pathname.slice(1);
	const name = `pratico_test_${randomUUID().replaceAll("-", "")}`;
	const server = new URL(template);
	server.pathname = "/postgres";
	await onServer(server.href, `CREATE DATABASE "${name}" TEMPLATE "${templateName}"`);
	onTestFinished(() => onServer(server.href, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`));
	url.pathname = `/${name}`;
	return url.href;
}

/** The same, opened. Closed when the test is over. */
export async function openTestDatabase(): Promise<Database> {
	const db = await openDatabase(await makeTestDatabaseUrl());
	onTestFinished(() => db.close());
	return db;
}
