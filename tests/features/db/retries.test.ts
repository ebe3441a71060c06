import { expect, test } from "vitest";
import { Prisma } from "#app/adapters/db/generated/sqlite/client.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";

function serializationFailure() {
	return new Prisma.PrismaClientKnownRequestError("write conflict", {
		code: "P2034",
		clientVersion: "any",
	});
}

test("work that lost against another is run again from its beginning", async () => {
	const db = await openTestDatabase();
	let runs = 0;
	const value = await db.transaction(async (tx) => {
		runs += 1;
		await tx.setting.create({ data: { key: `run ${runs}`, value: "" } });
		if (runs < 3) throw serializationFailure();
		return "done";
	});
	expect(value).toBe("done");
	expect(await db.read.setting.findMany()).toEqual([{ key: "run 3", value: "" }]);
});

test("work that loses every time is given up, with its error", async () => {
	const db = await openTestDatabase();
	let runs = 0;
	const work = db.transaction(async (tx) => {
		runs += 1;
		await tx.setting.create({ data: { key: "never", value: "" } });
		throw serializationFailure();
	});
	await expect(work).rejects.toMatchObject({ code: "P2034" });
	expect(runs).toBe(6);
	expect(await db.read.setting.count()).toBe(0);
});

test("two transactions that lock the same rows in opposite order both get through", async () => {
	const db = await openTestDatabase();
	await db.transaction((tx) =>
		tx.setting.createMany({
			data: [
				{ key: "a", value: "" },
				{ key: "b", value: "" },
			],
		}),
	);
	const append = async (tx: Transaction, key: string, mark: string) => {
		await tx.$executeRaw`UPDATE "Setting" SET "value" = "value" || ${mark} WHERE "key" = ${key}`;
	};
	const both = (first: string, second: string, mark: string) =>
		db.transaction(async (tx) => {
			await append(tx, first, mark);
			await new Promise((resolve) => setTimeout(resolve, 50));
			await append(tx, second, mark);
		});
	await Promise.all([both("a", "b", "1"), both("b", "a", "2")]);
	for (const { value } of await db.read.setting.findMany()) {
		expect([...value].sort().join("")).toBe("12");
	}
});
