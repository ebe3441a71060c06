import { expect, test } from "vitest";
import { openVault } from "#app/adapters/crypto/vault.server.ts";
import { openDatabase } from "#app/adapters/db/database.server.ts";
import { claimData } from "#app/features/health/claim-data.server.ts";
import { readinessView } from "#app/features/health/readiness.view.server.ts";
import { addMessage } from "#app/features/messages/outbox-store.server.ts";
import { makeTestDatabaseUrl } from "#tests/support/database.ts";
import { makeWorld, monday, vault, type World } from "#tests/support/world.ts";

async function addDueMessage(world: World) {
	await world.db.transaction((tx) =>
		addMessage(tx, vault, monday, {
			dedupeKey: "k",
			facts: { kind: "sign_in_code", code: "123456" },
			recipient: "maria@example.it",
			locale: "it",
			applicantId: null,
			about: { kind: "none" },
			companionId: null,
			notAfter: monday.add({ hours: 1 }),
		}),
	);
}

test("a migrated database with nothing waiting is ready", async () => {
	const world = await makeWorld();
	expect(await readinessView(world.system())).toEqual({
		ready: true,
		database: "reachable",
		migrations: "applied",
		key: "unclaimed",
		oldestDueMessageSeconds: 0,
	});
});

test("a message that nobody takes for a quarter of an hour means not ready", async () => {
	const world = await makeWorld();
	await addDueMessage(world);
	expect(await readinessView(world.system(monday.add({ seconds: 899 })))).toMatchObject({
		ready: true,
		oldestDueMessageSeconds: 899,
	});
	expect(await readinessView(world.system(monday.add({ minutes: 15 })))).toMatchObject({
		ready: false,
		oldestDueMessageSeconds: 900,
	});
});

test("a migration that was begun and not finished means not ready", async () => {
	const world = await makeWorld();
	await world.db.transaction(
		(tx) => tx.$executeRaw`
		UPDATE "_prisma_migrations" SET "finished_at" = NULL`,
	);
	expect(await readinessView(world.system())).toMatchObject({
		ready: false,
		migrations: "unfinished",
	});
});

test("a database that is gone means not ready", async () => {
	const db = await openDatabase(await makeTestDatabaseUrl());
	const world = await makeWorld(db);
	await db.close();
	const gone = { ...world.system(), db: brokenLike(db) };
	expect(await readinessView(gone)).toEqual({ ready: false, database: "unreachable" });
});

/** A closed client connects again when it is asked; one that can't is what is meant. */
function brokenLike(db: World["db"]): World["db"] {
	const read = new Proxy(db.read, {
		get() {
			throw new Error("connection refused");
		},
	});
	return { ...db, read };
}

test("data that is sealed with another key means not ready", async () => {
	const world = await makeWorld();
	await claimData(world.system());
	expect(await readinessView(world.system())).toMatchObject({ ready: true, key: "right" });
	const another = { ...world.system(), vault: openVault(new Uint8Array(32).fill(8)) };
	expect(await readinessView(another)).toMatchObject({ ready: false, key: "another" });
});
