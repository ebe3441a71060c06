import type { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { openVault } from "#app/adapters/crypto/vault.server.ts";
import { openDatabase } from "#app/adapters/db/database.server.ts";
import { watchJobs } from "#app/adapters/job-watch.server.ts";
import { watchMailHost } from "#app/adapters/mail/mail-host.server.ts";
import { claimData } from "#app/features/health/claim-data.server.ts";
import { readinessView, workView } from "#app/features/health/readiness.view.server.ts";
import { deliverMessages } from "#app/features/messages/deliver-messages.server.ts";
import { makeTestDatabaseUrl } from "#tests/support/database.ts";
import { deliveryAt, smtpMailer } from "#tests/support/delivery.ts";
import { addDueMessage } from "#tests/support/due-message.ts";
import { startSmtp } from "#tests/support/smtp.ts";
import { makeWorld, monday, type World } from "#tests/support/world.ts";

/** Of a process that has nothing to tell yet. */
function watches() {
	return { jobWatch: watchJobs(), mailHost: watchMailHost() };
}

test("a migrated database with nothing waiting is ready", async () => {
	const world = await makeWorld();
	expect(await readinessView(world.system(), watches())).toEqual({
		ready: true,
		database: "reachable",
		migrations: "applied",
		key: "unclaimed",
		oldestDueMessageSeconds: 0,
		work: { working: true, failingJobs: [], mailProblem: null, messagesWait: false },
	});
});

test("a message that nobody takes for a quarter of an hour is told, and keeps nobody out", async () => {
	const world = await makeWorld();
	await addDueMessage(world.db);
	const at = (now: Temporal.Instant) => readinessView(world.system(now), watches());
	expect(await at(monday.add({ seconds: 899 }))).toMatchObject({
		ready: true,
		oldestDueMessageSeconds: 899,
		work: { working: true },
	});
	expect(await at(monday.add({ minutes: 15 }))).toMatchObject({
		ready: true,
		oldestDueMessageSeconds: 900,
		work: { working: false, messagesWait: true },
	});
});

test("a message waits since it became due, however often it was tried", async () => {
	const world = await makeWorld();
	const smtp = await startSmtp(() => ({ at: "recipient", code: 451 }));
	await addDueMessage(world.db);
	const later = monday.add({ minutes: 20 });
	await deliverMessages(deliveryAt(world.db, smtpMailer(smtp.url), later));
	expect(await readinessView(world.system(later), watches())).toMatchObject({
		oldestDueMessageSeconds: 1200,
	});
});

test("a job is told of that failed twice running, and a mail server that is away", async () => {
	const world = await makeWorld();
	const { jobWatch, mailHost } = watches();
	const work = () => workView(world.system(), { jobWatch, mailHost });
	jobWatch.failed("derive_reminders");
	expect(await work()).toMatchObject({ working: true });
	jobWatch.failed("derive_reminders");
	expect(await work()).toMatchObject({ working: false, failingJobs: ["derive_reminders"] });
	jobWatch.succeeded("derive_reminders");
	expect(await work()).toMatchObject({ working: true });
	mailHost.isAway("wrong_certificate", monday);
	expect(await work()).toMatchObject({ working: false, mailProblem: "wrong_certificate" });
	mailHost.isBack();
	expect(await work()).toMatchObject({ working: true });
});

test("a migration that was begun and not finished means not ready", async () => {
	const world = await makeWorld();
	await world.db.transaction(
		(tx) => tx.$executeRaw`
		UPDATE "_prisma_migrations" SET "finished_at" = NULL`,
	);
	expect(await readinessView(world.system(), watches())).toMatchObject({
		ready: false,
		migrations: "unfinished",
	});
});

test("a database that is gone means not ready", async () => {
	const db = await openDatabase(await makeTestDatabaseUrl());
	const world = await makeWorld(db);
	await db.close();
	const gone = { ...world.system(), db: brokenLike(db) };
	expect(await readinessView(gone, watches())).toEqual({ ready: false, database: "unreachable" });
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
	expect(await readinessView(world.system(), watches())).toMatchObject({
		ready: true,
		key: "right",
	});
	const another = { ...world.system(), vault: openVault(new Uint8Array(32).fill(8)) };
	expect(await readinessView(another, watches())).toMatchObject({ ready: false, key: "another" });
});
