import { randomUUID } from "node:crypto";
import { copyFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { inject, onTestFinished } from "vitest";
import { type Database, openDatabase } from "#app/adapters/db/database.server.ts";
import { takeDatabase } from "./postgresql-databases.ts";

/** A fresh, migrated, empty database of the project's engine, given back when the test is over. */
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
	const { url, giveBack } = await takeDatabase(template);
	onTestFinished(giveBack);
	return url;
}

/** The same, opened. Closed when the test is over. */
export async function openTestDatabase(): Promise<Database> {
	const db = await openDatabase(await makeTestDatabaseUrl());
	onTestFinished(() => db.close());
	return db;
}

/** For a test that needs thousands of empty databases. */
export async function emptyDatabase(db: Database): Promise<void> {
	await db.transaction(async (tx) => {
		for (const table of TABLES) await tx.$executeRawUnsafe(`DELETE FROM "${table}"`);
	});
}

/** All of them. Taken out in this order, nothing refers to what is gone. */
const TABLES = [
	...["Receipt", "Message", "Attendance", "ReminderCall", "OfferCall", "Offer"],
	...["RepairAlternative", "Repair", "WaitlistMunicipality", "WaitlistEntry", "Hold", "Draft"],
	...["Companion", "Booking", "Slot", "AvailabilityRule", "Closure", "HolidayOverride", "Desk"],
	...["Office", "ServiceText", "Service", "AuditEntry", "Declaration", "Enrolment", "NameEntry"],
	...["Session", "SignInCode", "AttemptCount", "FeedbackAspect", "Feedback"],
	...["AccessibilityReport", "Applicant", "StaffGrant", "StaffMember"],
	...["EditionMunicipality", "EditionRule", "Edition", "Municipality", "Setting"],
];
