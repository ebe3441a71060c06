import { expect, onTestFinished, test, vi } from "vitest";
import { openDatabase } from "#app/adapters/db/database.server.ts";
import { makeTestDatabaseUrl, openTestDatabase } from "#tests/support/database.ts";
import { openListening, statementsOf } from "#tests/support/statements.ts";
import { makeWorld } from "#tests/support/world.ts";

const collegno = { where: { id: "collegno" }, select: { name: true } } as const;

test("what was read of the directory is not read again, whatever else is written meanwhile", async () => {
	const { db } = await openListening(await makeTestDatabaseUrl());
	const world = await makeWorld(db);
	const first = await db.directory.municipality.findUnique(collegno);
	await world.applicant();
	const again = await statementsOf(async () => {
		expect(await db.directory.municipality.findUnique(collegno)).toBe(first);
	});
	expect(again.sent).toEqual([]);
});

test("many who ask at once cost one look", async () => {
	const { db } = await openListening(await makeTestDatabaseUrl());
	await makeWorld(db);
	const asked = await statementsOf(() =>
		Promise.all(Array.from({ length: 20 }, () => db.directory.municipality.findUnique(collegno))),
	);
	expect(asked.sent).toHaveLength(1);
});

test("a write is seen as soon as it is through, also one in SQL and one that hangs on another", async () => {
	const { db } = await makeWorld();
	const name = async () => (await db.directory.municipality.findUnique(collegno))?.name;
	expect(await name()).toBe("Collegno");
	await db.transaction((tx) =>
		tx.municipality.update({ where: { id: "collegno" }, data: { name: "Primo" } }),
	);
	expect(await name()).toBe("Primo");
	await db.transaction(
		(tx) => tx.$executeRaw`UPDATE "Municipality" SET "name" = 'Secondo' WHERE "id" = 'collegno'`,
	);
	expect(await name()).toBe("Secondo");

	const texts = async () => {
		const query = { where: { id: "primo-colloquio" }, select: { texts: true } };
		return (await db.directory.service.findUnique(query))?.texts.length;
	};
	expect(await texts()).toBe(2);
	const text = { locale: "ro", name: "", summary: "", description: "", whatToBring: "" };
	await db.transaction((tx) =>
		tx.service.update({ where: { id: "primo-colloquio" }, data: { texts: { create: text } } }),
	);
	expect(await texts()).toBe(3);
});

test("while a write is under way the others are told what was, and afterwards what is", async () => {
	const { db } = await makeWorld();
	const name = async () => (await db.directory.municipality.findUnique(collegno))?.name;
	await db.transaction(async (tx) => {
		await tx.municipality.update({ where: { id: "collegno" }, data: { name: "Nuovo" } });
		expect(await name()).toBe("Collegno");
	});
	expect(await name()).toBe("Nuovo");
	await db.transaction(async (tx, rollback) => {
		await tx.municipality.update({ where: { id: "collegno" }, data: { name: "Mai" } });
		rollback(undefined);
	});
	expect(await name()).toBe("Nuovo");
});

test("what is not there is looked for each time", async () => {
	const { db } = await makeWorld();
	const druento = { where: { id: "druento" } };
	expect(await db.directory.municipality.findUnique(druento)).toBeNull();
	const { sent } = await statementsOf(() => db.directory.municipality.findUnique(druento));
	expect(sent.length).toBeLessThanOrEqual(1);
	await db.transaction((tx) =>
		tx.municipality.create({ data: { id: "druento", name: "Druento" } }),
	);
	expect(await db.directory.municipality.findUnique(druento)).toMatchObject({ name: "Druento" });
});

test("what another process writes is seen after a second", async () => {
	const url = await makeTestDatabaseUrl();
	const [here, there] = [await openDatabase(url), await openDatabase(url)];
	onTestFinished(async () => {
		await Promise.all([here.close(), there.close()]);
	});
	await makeWorld(there);
	const name = async () => (await here.directory.municipality.findUnique(collegno))?.name;
	expect(await name()).toBe("Collegno");
	await there.transaction((tx) =>
		tx.municipality.update({ where: { id: "collegno" }, data: { name: "Altrove" } }),
	);
	await vi.waitFor(async () => expect(await name()).toBe("Altrove"), 3_000);
});

test("nobody can change what others are handed too", async () => {
	const { db } = await makeWorld();
	const offices = await db.directory.office.findMany({ include: { municipality: true } });
	expect(() => offices.reverse()).toThrow();
	expect(() => Object.assign(offices[0]?.municipality ?? {}, { name: "" })).toThrow();
});

test("what changes all the time can't be asked of it", async () => {
	const db = await openTestDatabase();
	const query = { select: { slots: { select: { id: true } } } };
	expect(() => db.directory.office.findMany(query)).toThrow("out of the directory");
});
