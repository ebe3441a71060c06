import { execFileSync } from "node:child_process";
import { randomInt } from "node:crypto";
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, inject, onTestFinished, test } from "vitest";
import { openDatabase } from "#app/adapters/db/database.server.ts";
import { deployMigrations } from "#prisma/migrate.js";
import { expectNothingLost, expectPolite, roomySlots, startLoad } from "#tests/support/load.ts";
import { makeOwnPostgresql } from "#tests/support/own-postgresql.ts";
import { makePortalProcess } from "#tests/support/portal-process.ts";
import { soakTimes } from "#tests/support/soak.ts";
import { Visitor } from "#tests/support/visitor.ts";
import { makeWorld } from "#tests/support/world.ts";

// Faults that need a machine to themselves: a database server that can be stopped, a file system that
// can be mounted. They are part of `npm run soak -- faults` and not of `npm test`.

const TIMES = soakTimes(1);

const LONG = { timeout: 3_600_000 };

const isPostgresql = inject("template").startsWith("postgres");

/** There is nothing to ask of the other engine. */
const elsewhere = () => {};
const onSqlite = isPostgresql ? elsewhere : test;
const onPostgresql = isPostgresql ? test : elsewhere;

onPostgresql(
	"when the database server restarts or crashes under load, people are told to come back, and it recovers by itself",
	LONG,
	async () => {
		const postgresql = await makeOwnPostgresql();
		await deployMigrations(postgresql.url);
		const db = await openDatabase(postgresql.url);
		const slots = await roomySlots(await makeWorld(db));
		await db.close();
		const server = await makePortalProcess(postgresql.url);
		await server.start();
		const load = startLoad(server.url, slots);
		for (let turn = 0; turn < TIMES; turn++) {
			const before = load.told.confirmed.length;
			await pause(randomInt(200, 1500));
			postgresql.stop(turn % 2 === 0 ? "fast" : "immediate");
			expect((await new Visitor(server.url).send("/comuni/collegno")).status).toBe(503);
			await pause(randomInt(0, 1500));
			postgresql.start();
			// Nobody helps: the next appointment is made when the server is back.
			for (let waited = 0; load.told.confirmed.length === before && waited < 1500; waited++) {
				await pause(20);
			}
			expect(load.told.confirmed.length, server.said()).toBeGreaterThan(before);
		}
		const told = await load.stop();
		expect(server.said()).not.toMatch(/"unexpected"|"defect"/);
		for (const answer of told.answers) expectPolite(answer);
		expect(told.statuses.get(500) ?? 0).toBe(0);
		const after = await openDatabase(postgresql.url);
		await expectNothingLost(after, told);
		await after.close();
		console.log(
			`${TIMES} restarts: ${[...told.statuses].join(" ")}, ${told.cut} turned away earlier`,
		);
	},
);

onSqlite(
	"on a file system without a byte left people are told to come back, and nothing is lost",
	LONG,
	async () => {
		const folder = mountSmallDisk("40m");
		const databaseUrl = `file:${join(folder, "pratico.db")}`;
		await deployMigrations(databaseUrl);
		const db = await openDatabase(databaseUrl);
		const slots = await roomySlots(await makeWorld(db));
		await db.close();
		const server = await makePortalProcess(databaseUrl);
		await server.start();
		const load = startLoad(server.url, slots);
		const filler = join(folder, "filler");
		for (let turn = 0; turn < TIMES; turn++) {
			await pause(randomInt(200, 1000));
			fillUp(filler, folder);
			const refused = load.told.answers.length;
			// What the write-ahead log has room for, from before, still goes in.
			for (let waited = 0; load.told.answers.length === refused && waited < 3000; waited++) {
				await pause(20);
			}
			expect(load.told.answers.length, "nobody noticed that the disk is full").toBeGreaterThan(
				refused,
			);
			// Reading goes on.
			expect((await new Visitor(server.url).send("/comuni/collegno")).status).toBe(200);
			rmSync(filler);
			const before = load.told.confirmed.length;
			for (let waited = 0; load.told.confirmed.length === before && waited < 1500; waited++) {
				await pause(20);
			}
			expect(load.told.confirmed.length, server.said()).toBeGreaterThan(before);
		}
		const told = await load.stop();
		for (const answer of told.answers) expectPolite(answer);
		expect(told.statuses.get(500) ?? 0).toBe(0);
		await server.kill();
		const after = await openDatabase(databaseUrl);
		await expectNothingLost(after, told);
		await after.close();
		console.log(`full ${TIMES} times: ${[...told.statuses].join(" ")}, ${told.cut} earlier`);
	},
);

/** A file system in memory, which only root may mount. Gone when the test is over. */
function mountSmallDisk(size: string): string {
	const folder = mkdtempSync(join(tmpdir(), "pratico-disk-"));
	execFileSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", folder]);
	onTestFinished(() => {
		execFileSync("umount", ["--lazy", folder]);
		rmSync(folder, { recursive: true, force: true });
	});
	return folder;
}

function fillUp(file: string, folder: string): void {
	const { bavail, bsize } = statfsSync(folder);
	try {
		writeFileSync(file, Buffer.alloc((bavail + 64) * bsize));
	} catch (error) {
		if (!(error instanceof Error && "code" in error && error.code === "ENOSPC")) throw error;
	}
}
