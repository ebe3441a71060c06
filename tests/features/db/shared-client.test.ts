import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { PrismaClient } from "#app/adapters/db/generated/sqlite/client.ts";

/**
 * What happens on ONE client shared by everybody, on SQLite: why the product has a door of its own.
 * When a newer adapter makes these two fail, decision record 3 may be read again.
 */
async function openSharedClient(): Promise<PrismaClient> {
	const file = join(tmpdir(), `${randomUUID()}.db`);
	const client = new PrismaClient({ adapter: new PrismaBetterSqlite3({ url: `file:${file}` }) });
	await client.$executeRaw`CREATE TABLE "Setting" ("key" TEXT PRIMARY KEY, "value" TEXT NOT NULL)`;
	onTestFinished(async () => {
		await client.$disconnect();
		for (const suffix of ["", "-wal", "-shm"]) rmSync(file + suffix, { force: true });
	});
	return client;
}

test("on a shared client, an acknowledged write vanishes with somebody else's rollback", async () => {
	const client = await openSharedClient();
	const transaction = client.$transaction(async (tx) => {
		await tx.setting.create({ data: { key: "mine", value: "" } });
		await client.setting.create({ data: { key: "theirs", value: "acknowledged" } });
		throw new Error("rolled back");
	});
	await expect(transaction).rejects.toThrow("rolled back");
	expect(await client.setting.findMany()).toEqual([]);
});

test("on a shared client, everybody reads what nobody has committed", async () => {
	const client = await openSharedClient();
	let seenFromOutside: string[] = [];
	const transaction = client.$transaction(async (tx) => {
		await tx.setting.create({ data: { key: "mine", value: "" } });
		seenFromOutside = (await client.setting.findMany()).map(({ key }) => key);
		throw new Error("rolled back");
	});
	await expect(transaction).rejects.toThrow("rolled back");
	expect(seenFromOutside).toEqual(["mine"]);
});
