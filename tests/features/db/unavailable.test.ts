import { expect, onTestFinished, test } from "vitest";
import { openDatabase } from "#app/adapters/db/database.server.ts";
import { isUnavailable } from "#app/adapters/db/unavailable.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";

const errorOf = (work: Promise<unknown>) =>
	work.then(
		() => null,
		(error: unknown) => error,
	);

test("a server that nobody answers at is away", async () => {
	const db = await openDatabase("postgresql://nobody@127.0.0.1:1/nothing");
	onTestFinished(() => db.close());
	expect(isUnavailable(await errorOf(db.read.setting.count()))).toBe(true);
	const write = db.transaction((tx) => tx.setting.create({ data: { key: "a", value: "" } }));
	expect(isUnavailable(await errorOf(write))).toBe(true);
});

test("a bug, a row that is there already and a statement that is wrong are not an absence", async () => {
	const db = await openTestDatabase();
	const add = () =>
		db.transaction((tx) => tx.setting.create({ data: { key: "57P01", value: "SQLITE_BUSY" } }));
	await add();
	for (const work of [
		add,
		() =>
			db.transaction(async () => {
				throw new TypeError("database is locked, 57P01");
			}),
		() => db.read.$queryRaw`SELECT '57P01' FROM "NoSuchTable"`,
	]) {
		const error = await errorOf(work());
		expect(error).toBeInstanceOf(Error);
		expect(isUnavailable(error), JSON.stringify(error)).toBe(false);
	}
	expect(isUnavailable("57P01")).toBe(false);
});
