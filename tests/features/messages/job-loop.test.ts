import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { expect, onTestFinished, test, vi } from "vitest";
import { closeApp, openApp } from "#app/adapters/app.server.ts";
import { companyFacts } from "#app/adapters/env/company-facts.server.ts";
import { listMailbox } from "#app/adapters/mail/mailbox.server.ts";
import { addMessage } from "#app/features/messages/outbox-store.server.ts";
import { startJobs } from "#app/jobs/loop.server.ts";
import { makeTestDatabaseUrl } from "#tests/support/database.ts";

async function openDemo() {
	const dataDir = mkdtempSync(join(tmpdir(), "pratico-jobs-"));
	const app = await openApp({
		mode: "demo",
		host: "127.0.0.1",
		port: 0,
		databaseUrl: await makeTestDatabaseUrl(),
		dataDir,
		baseUrl: "http://localhost:3000",
		smtpUrl: null,
		mailFrom: "demo@localhost",
		reminderHours: { fromHour: 8, toHour: 20 },
		company: companyFacts({}),
		secret: new Uint8Array(32),
	});
	onTestFinished(async () => {
		await closeApp(app);
		rmSync(dataDir, { recursive: true, force: true });
	});
	const errors: string[] = [];
	const log = { info() {}, error: (event: string) => errors.push(event) };
	return { app: { ...app, log }, errors, dataDir };
}

async function addCode({ db, vault }: Awaited<ReturnType<typeof openDemo>>["app"], code: string) {
	const now = Temporal.Now.instant();
	await db.transaction((tx) =>
		addMessage(tx, vault, now, {
			dedupeKey: `sign_in_code:${code}`,
			facts: { kind: "sign_in_code", code },
			recipient: "maria@example.it",
			locale: "it",
			applicantId: null,
			about: { kind: "none" },
			companionId: null,
			notAfter: now.add({ minutes: 10 }),
		}),
	);
}

test("the loop sends what is written while it runs, and stops when it is told", {
	timeout: 90_000,
}, async () => {
	const { app, errors, dataDir } = await openDemo();
	const jobs = startJobs(app);
	onTestFinished(() => jobs.stop());
	for (const code of ["111111", "222222"]) {
		await addCode(app, code);
		await vi.waitFor(
			async () => expect((await listMailbox(dataDir))[0]?.subject).toBe("Il tuo codice di accesso"),
			{ timeout: 25_000 },
		);
	}
	await vi.waitFor(async () => expect(await listMailbox(dataDir)).toHaveLength(2), {
		timeout: 25_000,
	});

	await jobs.stop();
	await addCode(app, "333333");
	await new Promise((resolve) => setTimeout(resolve, 1_000));
	expect(await listMailbox(dataDir)).toHaveLength(2);
	expect(errors).toEqual([]);
});

test("a job that fails is logged and stops nothing", async () => {
	const { app, errors, dataDir } = await openDemo();
	const away = new Proxy(app.db.read, {
		get(read, model) {
			if (model === "service" || model === "session") throw new Error("the database is away");
			return Reflect.get(read, model);
		},
	});
	const jobs = startJobs({ ...app, db: { ...app.db, read: away } });
	onTestFinished(() => jobs.stop());
	await addCode(app, "111111");
	await vi.waitFor(async () => expect(await listMailbox(dataDir)).toHaveLength(1), {
		timeout: 25_000,
	});
	await jobs.stop();
	expect(errors).toContain("job_failed");
});
