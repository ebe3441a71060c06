import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { SqliteWithKeptStatements } from "#app/adapters/db/kept-statements.server.ts";
import { makeFolder } from "#tests/support/temporary.ts";

async function openFile() {
	const url = `file:${join(makeFolder(), "kept.db")}`;
	const adapter = await new SqliteWithKeptStatements({ url }).connect();
	onTestFinished(() => adapter.dispose());
	const ask = async (sql: string, ...args: string[]) => {
		const argTypes = args.map(() => ({ scalarType: "string", arity: "scalar" }) as const);
		return (await adapter.queryRaw({ sql, args, argTypes })).rows;
	};
	await adapter.executeScript("CREATE TABLE person (name TEXT)");
	return { adapter, ask };
}

test("a statement that is kept takes other values each time, also after one that failed", async () => {
	const { ask } = await openFile();
	await ask("CREATE UNIQUE INDEX once ON person (name)");
	const add = "INSERT INTO person VALUES (?) RETURNING name";
	expect(await ask(add, "Ana")).toEqual([["Ana"]]);
	await expect(ask(add, "Ana")).rejects.toThrow();
	expect(await ask(add, "Piero")).toEqual([["Piero"]]);
	expect(await ask("SELECT count(*) FROM person")).toEqual([[2]]);
	expect(await ask("SELECT count(*) FROM person")).toEqual([[2]]);
});

test("a statement that is kept sees a table that was changed", async () => {
	const { adapter, ask } = await openFile();
	await ask("INSERT INTO person VALUES (?)", "Ana");
	expect(await ask("SELECT * FROM person")).toEqual([["Ana"]]);
	await adapter.executeScript("ALTER TABLE person ADD COLUMN age INTEGER DEFAULT 54");
	expect(await ask("SELECT * FROM person")).toEqual([["Ana", 54]]);
});

test("more texts than are kept are answered all the same, in any order", async () => {
	const { ask } = await openFile();
	for (const round of ["one", "two"]) {
		for (let nth = 0; nth < 700; nth += 1) {
			expect(await ask(`SELECT ?, ${nth}`, round)).toEqual([[round, nth]]);
		}
	}
});
