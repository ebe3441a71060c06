import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { openDatabase } from "#app/adapters/db/database.server.ts";
import { claimData } from "#app/features/health/claim-data.server.ts";
import { makeTestDatabaseUrl } from "#tests/support/database.ts";
import { makeFolder } from "#tests/support/temporary.ts";
import { makeWorld } from "#tests/support/world.ts";

/** `npm run doctor` without npm. */
async function doctor(databaseUrl: string, secret?: Buffer) {
	const env = {
		...process.env,
		DATABASE_URL: databaseUrl,
		DATA_DIR: makeFolder(),
		...(secret && { APP_SECRET: secret.toString("base64") }),
	};
	const command = ["--import", "tsx", "prisma/doctor.ts"];
	try {
		const { stdout } = await promisify(execFile)(process.execPath, command, { env });
		return { code: 0, lines: stdout.trim().split("\n") };
	} catch (error) {
		const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
		return { code, lines: `${stdout}${stderr}`.trim().split("\n") };
	}
}

test("says one line a rule, and ends with an error when one is broken", async () => {
	const databaseUrl = await makeTestDatabaseUrl();
	const db = await openDatabase(databaseUrl);
	onTestFinished(() => db.close());
	const world = await makeWorld(db);
	const slotId = await world.slot();

	const healthy = await doctor(databaseUrl);
	expect(healthy.code).toBe(0);
	expect(healthy.lines).toHaveLength(15);
	for (const line of healthy.lines) expect(line).toMatch(/^✓ /);

	await db.transaction((tx) => tx.slot.update({ where: { id: slotId }, data: { seatsTaken: 1 } }));
	const ill = await doctor(databaseUrl);
	expect(ill.code).toBe(1);
	expect(ill.lines.filter((line) => line.startsWith("✗"))).toEqual([
		`✗ every slot's counter is its live bookings and its holds: 1 (${slotId})`,
	]);
});

test("says that there is no database, and makes none", async () => {
	const { code, lines } = await doctor("file:/tmp/pratico-no-such-database.db");
	expect(code).toBe(1);
	expect(lines[0]).toContain("There is no database yet");
});

test("says whether the secret is the one the data is sealed with, where it is given", async () => {
	const databaseUrl = await makeTestDatabaseUrl();
	const db = await openDatabase(databaseUrl);
	onTestFinished(() => db.close());
	await claimData((await makeWorld(db)).system());
	const right = await doctor(databaseUrl, Buffer.alloc(32, 7));
	expect(right).toMatchObject({ code: 0 });
	expect(right.lines).toContain("✓ the data is sealed with this secret");
	const wrong = await doctor(databaseUrl, Buffer.alloc(32, 8));
	expect(wrong.code).toBe(1);
	expect(wrong.lines).toContain("✗ the data is sealed with this secret");
});
