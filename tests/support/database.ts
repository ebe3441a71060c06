import { randomUUID } from "node:crypto";
import { copyFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { inject, onTestFinished } from "vitest";
import { type Database, openDatabase } from "#app/adapters/db/database.server.ts";
import { type Made, type Open, takeOpened } from "./open-databases.ts";
import { takeDatabase } from "./postgresql-databases.ts";

/** A fresh, migrated, empty database of the project's engine, gone when the test is over. */
export async function makeTestDatabaseUrl(): Promise<string> {
	const { url, throwAway } = await makeDatabase();
	onTestFinished(throwAway);
	return url;
}

/** The same, open. Given back when the test is over. @param open that of the build, for what is built */
export async function takeTestDatabase(
	open: Open = openDatabase,
): Promise<{ url: string; db: Database }> {
	const { url, db, giveBack } = await takeOpened(open, makeDatabase);
	onTestFinished(giveBack);
	return { url, db };
}

export async function openTestDatabase(): Promise<Database> {
	return (await takeTestDatabase()).db;
}

async function makeDatabase(): Promise<Made> {
	const template = inject("template");
	if (template.startsWith("postgres")) {
		const { url, giveBack } = await takeDatabase(template);
		return { url, throwAway: giveBack };
	}
	const file = join(dirname(template), `${randomUUID()}.db`);
	copyFileSync(template, file);
	return {
		url: `file:${file}`,
		async throwAway() {
			for (const suffix of ["", "-wal", "-shm"]) rmSync(file + suffix, { force: true });
		},
	};
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
