import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { deployMigrations } from "#prisma/migrate.js";

declare module "vitest" {
	interface ProvidedContext {
		/** A migrated, empty database that each test copies: a file path or a PostgreSQL URL. */
		template: string;
	}
}

/** Migrates one empty database per run and engine; every test starts from a copy of it. */
export default async function makeTemplate(project: TestProject) {
	const server = project.config.env.TEST_ENGINE === "postgresql" && process.env.TEST_POSTGRES_URL;
	return server ? makePostgresqlTemplate(project, server) : makeSqliteTemplate(project);
}

async function makeSqliteTemplate(project: TestProject) {
	const folder = mkdtempSync(join(tmpdir(), "pratico-test-"));
	const file = join(folder, "template.db");
	await deployMigrations(`file:${file}`);
	project.provide("template", file);
	return () => rmSync(folder, { recursive: true, force: true });
}

async function makePostgresqlTemplate(project: TestProject, server: string) {
	const name = `pratico_template_${process.pid}_${project.name}`;
	await onServer(server, `CREATE DATABASE "${name}"`);
	const url = new URL(server);
	url.pathname = `/${name}`;
	await deployMigrations(url.href);
	project.provide("template", url.href);
	return () => dropBeginningWith(server, name);
}

/** The template, and those that were made of it. */
async function dropBeginningWith(server: string, beginning: string): Promise<void> {
	const client = new pg.Client({ connectionString: server });
	await client.connect();
	try {
		const { rows } = await client.query(
			"SELECT datname FROM pg_database WHERE starts_with(datname, $1)",
			[beginning],
		);
		for (const { datname } of rows) await client.query(`DROP DATABASE "${datname}" WITH (FORCE)`);
	} finally {
		await client.end();
	}
}

/** One statement after the other, none in a transaction with another. */
export async function onServer(server: string, ...statements: string[]): Promise<void> {
	const client = new pg.Client({ connectionString: server });
	await client.connect();
	try {
		for (const statement of statements) await client.query(statement);
	} finally {
		await client.end();
	}
}
