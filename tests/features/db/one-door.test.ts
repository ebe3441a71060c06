import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Reader } from "#app/adapters/db/database.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";

function write(tx: Transaction, key: string) {
	return tx.setting.create({ data: { key, value: "" } });
}

async function keysIn(read: Pick<Reader, "setting">): Promise<string[]> {
	const rows = await read.setting.findMany({ orderBy: { key: "asc" } });
	return rows.map(({ key }) => key);
}

/** A signal that one side of a test gives and the other waits for. */
function makeSignal() {
	let give = () => {};
	const given = new Promise<void>((resolve) => {
		give = resolve;
	});
	return { give, given };
}

test("an acknowledged write survives somebody else's rollback", async () => {
	const db = await openTestDatabase();
	const wrote = makeSignal();
	const other = db.transaction<string>(async (tx, rollback) => {
		await write(tx, "rolled back");
		wrote.give();
		await pause(100);
		return rollback("refused");
	});
	await wrote.given;
	await db.transaction((tx) => write(tx, "acknowledged"));
	expect(await other).toBe("refused");
	expect(await keysIn(db.read)).toEqual(["acknowledged"]);
});

test("of forty writes at once, exactly the acknowledged ones are there afterwards", async () => {
	const db = await openTestDatabase();
	const outcomes = await Promise.all(
		Array.from({ length: 40 }, (_, index) =>
			db.transaction<string | null>(async (tx, rollback) => {
				const key = String(index).padStart(2, "0");
				await write(tx, key);
				await pause(index % 3);
				return index % 2 === 0 ? key : rollback(null);
			}),
		),
	);
	const acknowledged = outcomes.filter((key) => key !== null);
	expect(acknowledged).toHaveLength(20);
	expect(await keysIn(db.read)).toEqual(acknowledged);
});

test("nobody reads what is not committed, and everybody what is", async () => {
	const db = await openTestDatabase();
	const seen = await db.transaction(async (tx) => {
		await write(tx, "a row");
		return { outside: await keysIn(db.read), inside: await keysIn(tx) };
	});
	expect(seen).toEqual({ outside: [], inside: ["a row"] });
	expect(await keysIn(db.read)).toEqual(["a row"]);
});

test("reading goes on while thirty writers wait for one another", async () => {
	const db = await openTestDatabase();
	await db.transaction((tx) => write(tx, "the row"));
	const held = makeSignal();
	const done = makeSignal();
	const bump = (tx: Transaction) =>
		tx.setting.update({ where: { key: "the row" }, data: { value: "bumped" } });
	const holder = db.transaction(async (tx) => {
		await bump(tx);
		held.give();
		await done.given;
	});
	await held.given;
	const waiting = Array.from({ length: 30 }, () => db.transaction(bump));
	await pause(100);
	const read = await Promise.race([keysIn(db.read), pause(5000, "reading waits too")]);
	done.give();
	await Promise.all([holder, ...waiting]);
	expect(read).toEqual(["the row"]);
});

test("a transaction is all or nothing, and answers with its value, given or rolled back", async () => {
	const db = await openTestDatabase();
	expect(await db.transaction(async (tx) => (await write(tx, "kept")).key)).toBe("kept");
	const refused = await db.transaction<{ refusal: string }>(async (tx, rollback) => {
		await write(tx, "first");
		await write(tx, "second");
		return rollback({ refusal: "no" });
	});
	expect(refused).toEqual({ refusal: "no" });
	expect(await keysIn(db.read)).toEqual(["kept"]);
});

test("a mistake in the work rolls back, is not run again, and reaches the caller", async () => {
	const db = await openTestDatabase();
	let runs = 0;
	const work = db.transaction(async (tx) => {
		runs += 1;
		await write(tx, "lost");
		throw new Error("a bug");
	});
	await expect(work).rejects.toThrow("a bug");
	expect(runs).toBe(1);
	expect(await keysIn(db.read)).toEqual([]);
	await db.transaction((tx) => write(tx, "the next one"));
	expect(await keysIn(db.read)).toEqual(["the next one"]);
});

test("the reader has no method that writes, and its connection refuses to", async () => {
	const { read } = await openTestDatabase();
	// @ts-expect-error: the type of the reader has no such method
	await expect(read.setting.create({ data: { key: "a", value: "" } })).rejects.toThrow();
	// @ts-expect-error: nor this one
	await expect(read.setting.deleteMany()).rejects.toThrow();
	// @ts-expect-error: nor this one
	expect(() => read.$transaction).toBeTypeOf("function");
	await expect(
		read.$queryRaw`INSERT INTO "Setting" ("key", "value") VALUES ('a', '') RETURNING "key"`,
	).rejects.toThrow();
	expect(await keysIn(read)).toEqual([]);
});
