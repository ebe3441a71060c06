import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { connect } from "#prisma/connection.js";
import { deployMigrations, migrationStatus } from "#prisma/migrate.js";
import { expectAccessible, expectToFit, expectValid, openPage } from "#tests/support/chromium.ts";
import { freePort, makeFolder } from "#tests/support/temporary.ts";

const TITLES = {
	"/": "Torniamo tra poco",
	"/en/prenota/luogo?servizio=x": "We are back soon",
	"/ro": "Revenim în curând",
	"/fr/iscrizione": "Nous revenons bientôt",
	"/ar/comuni": "سنعود قريبًا",
	"/sportello/oggi": "Torniamo tra poco",
	"/it": "Torniamo tra poco",
};

it("says on every page that it is being updated while a migration waits, and then serves by itself", async () => {
	const databaseUrl = await databaseWithoutLastMigration();
	const lock = await connect(databaseUrl);
	await lock.sql.run("BEGIN IMMEDIATE");
	const portal = await start({ DATABASE_URL: databaseUrl });
	await portal.answers("/health/live", "starting\n");
	for (const [path, title] of Object.entries(TITLES)) {
		const answer = await fetch(`${portal.url}${path}`);
		const page = await answer.text();
		expect([path, answer.status]).toEqual([path, 503]);
		expect(answer.headers.get("Retry-After")).toBe("30");
		expect(answer.headers.get("X-Robots-Tag")).toBe("noindex");
		expect(page).toContain(`<h1>${title}</h1>`);
		expect(page).not.toMatch(/<script|<link|src=/);
		await expectValid(page, path);
	}
	const posted = await fetch(`${portal.url}/prenota/riepilogo`, { method: "POST", body: "a=b" });
	expect(posted.status).toBe(503);
	const ready = await fetch(`${portal.url}/health/ready`);
	expect([ready.status, await ready.json()]).toEqual([503, { ready: false, maintenance: true }]);

	const page = await openPage(portal.url, { width: 320 });
	for (const path of ["/", "/ar"]) {
		await page.goto(path);
		await expectToFit(page, path);
		await expectAccessible(page, path);
	}
	await page.close();

	expect((await migrationStatus(databaseUrl)).pending).toHaveLength(1);
	await lock.sql.run("COMMIT");
	await lock.close();
	await portal.answers("/health/live", "ok\n");
	expect((await fetch(`${portal.url}/comuni`)).status).toBe(200);
	expect((await fetch(`${portal.url}/health/ready`)).status).toBe(200);
	expect((await migrationStatus(databaseUrl)).pending).toEqual([]);
	expect(await portal.stop()).toBe(0);
});

it("is killed in the middle of it, and the next start goes on", async () => {
	const databaseUrl = await databaseWithoutLastMigration();
	const lock = await connect(databaseUrl);
	await lock.sql.run("BEGIN IMMEDIATE");
	const first = await start({ DATABASE_URL: databaseUrl });
	await first.answers("/health/live", "starting\n");
	await first.stop("SIGKILL");
	await lock.sql.run("COMMIT");
	await lock.close();
	const second = await start({ DATABASE_URL: databaseUrl });
	await second.answers("/health/live", "ok\n");
});

it("stays closed for as long as the operator says, without opening the database", async () => {
	const until = new Date(Date.now() + 3_600_000).toISOString();
	const closed = await start({
		MAINTENANCE: until,
		DATABASE_URL: "postgresql://u:p@127.0.0.1:1/x",
	});
	await closed.answers("/health/live", "starting\n");
	const answer = await fetch(`${closed.url}/en`);
	expect(answer.status).toBe(503);
	const seconds = Number(answer.headers.get("Retry-After"));
	expect(seconds).toBeGreaterThan(3_500);
	expect(seconds).toBeLessThanOrEqual(3_600);
	expect(await closed.stop("SIGTERM")).toBe(0);
	const wrong = await start({ MAINTENANCE: "domani" });
	expect(await wrong.exit).toBe(1);
	expect(wrong.said()).toContain("MAINTENANCE=domani is neither 1 nor the time");
});

/** A database as the version before left it. */
async function databaseWithoutLastMigration() {
	const folder = makeFolder();
	const migrations = join(folder, "migrations");
	cpSync("prisma/migrations/sqlite", migrations, { recursive: true });
	const last = readdirSync(migrations)
		.filter((name) => /^\d/.test(name))
		.sort()
		.at(-1);
	rmSync(join(migrations, last ?? ""), { recursive: true });
	const databaseUrl = `file:${join(folder, "pratico.db")}`;
	await deployMigrations(databaseUrl, migrations);
	return databaseUrl;
}

/** `npm start` without npm. */
async function start(environment: Record<string, string>) {
	const port = await freePort();
	const url = `http://localhost:${port}`;
	const { PATH, HOME, TMPDIR } = process.env;
	const child: ChildProcess = spawn(process.execPath, ["server/start.js"], {
		env: {
			...{ PATH, HOME, TMPDIR, NODE_ENV: "production", APP_MODE: "demo" },
			...{ PORT: String(port), HOST: "localhost", DATA_DIR: makeFolder(), ...environment },
		},
		stdio: ["ignore", "pipe", "pipe"],
	});
	onTestFinished(() => void child.kill("SIGKILL"));
	let output = "";
	for (const stream of [child.stdout, child.stderr]) {
		stream?.setEncoding("utf8").on("data", (text: string) => {
			output += text;
		});
	}
	const exit = once(child, "exit").then(([code]) => code as number | null);
	return {
		url,
		exit,
		said: () => output,
		async answers(path: string, text: string) {
			for (;;) {
				if (child.exitCode !== null) throw new Error(output);
				const answer = await fetch(`${url}${path}`).catch(() => null);
				if ((await answer?.text()) === text) return;
				await pause(50);
			}
		},
		stop(signal: "SIGTERM" | "SIGKILL" = "SIGTERM") {
			child.kill(signal);
			return exit;
		},
	};
}
