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
	await onServer(
		server.href,
		`CREATE DATABASE "${name}" TEMPLATE "${templateName}"`,
		// No test cuts this server's power, and who does has a server of their own.
		`ALTER DATABASE "${name}" SET synchronous_commit = off`,
	);
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

/** Emptied in this order, nothing refers to what is gone. */
const TABLES = [
	...["Receipt", "Message", "Attendance", "Offer", "RepairAlternative", "Repair"],
	...["WaitlistMunicipality", "WaitlistEntry", "Hold", "Draft", "Booking", "Slot"],
	...["AvailabilityRule", "Closure", "Desk", "Office", "ServiceText", "Service", "AuditEntry"],
	...["Applicant", "StaffGrant", "StaffMember", "Municipality", "Setting"],
];

/** For who needs thousands of empty databases: sooner done than making each. */
export async function emptyDatabase(db: Database): Promise<void> {
	await db.transaction(async (tx) => {
		for (const table of TABLES) await tx.$executeRawUnsafe(`DELETE FROM "${table}"`);
	});
}
