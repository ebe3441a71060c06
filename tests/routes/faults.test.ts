import { randomInt } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { Temporal } from "temporal-polyfill";
import { expect, inject, onTestFinished, test } from "vitest";
import { openDatabase } from "#app/adapters/db/database.server.ts";
import { examineDatabase } from "#app/features/health/examine-database.server.ts";
import { connect } from "#prisma/connection.js";
import { makeTestDatabaseUrl } from "#tests/support/database.ts";
import { expectNothingLost, expectPolite, roomySlots, startLoad } from "#tests/support/load.ts";
import { openPortal } from "#tests/support/portal.ts";
import { makePortalProcess } from "#tests/support/portal-process.ts";
import { soakTimes } from "#tests/support/soak.ts";
import { type Answer, inLetters, Visitor } from "#tests/support/visitor.ts";
import { makeWorld } from "#tests/support/world.ts";

const TIMES = soakTimes(1);

const LONG = { timeout: 3_600_000 };

const isPostgresql = inject("template").startsWith("postgres");

/** There is nothing to ask of the other engine. */
const elsewhere = () => {};
const onSqlite = isPostgresql ? elsewhere : test;
const onPostgresql = isPostgresql ? test : elsewhere;

test(
	"a server killed in the middle of its work has everything it ever confirmed",
	LONG,
	async () => {
		const databaseUrl = await makeTestDatabaseUrl();
		let db = await openDatabase(databaseUrl);
		const world = await makeWorld(db);
		const slots = await roomySlots(world);
		await db.close();
		const server = await makePortalProcess(databaseUrl);
		let confirmed = 0;
		for (let turn = 0; turn < TIMES; turn++) {
			await server.start();
			const load = startLoad(server.url, slots);
			// Not before somebody has an appointment to lose, however busy the machine is.
			for (let waited = 0; load.told.confirmed.length === 0 && waited < 1500; waited++) {
				await pause(20);
			}
			await pause(randomInt(0, 1000));
			await server.kill();
			const told = await load.stop();
			confirmed += told.confirmed.length;
			expect(told.statuses.get(500) ?? 0).toBe(0);
			db = await openDatabase(databaseUrl);
			await expectNothingLost(db, told);
			await db.close();
		}
		console.log(`${db.engine}: killed ${TIMES} times, ${confirmed} appointments confirmed`);
		expect(confirmed).toBeGreaterThan(0);
		expect(server.said()).not.toContain("job_failed");
	},
);

onSqlite(
	"while another process has the file locked, people wait or are told to come back",
	LONG,
	async () => {
		const { url, app } = await openPortal({ log: false });
		const slots = await roomySlots(await makeWorld(app.db));
		for (const seconds of TIMES > 2 ? [1, 3, 12, 1, 3, 12] : [1]) {
			const other = await connect(app.settings.databaseUrl);
			const load = startLoad(url, slots);
			await pause(300);
			await other.sql.run("BEGIN IMMEDIATE");
			const lockedAt = Date.now();
			let slowest = 0;
			// Whoever only reads is answered before the lock is gone.
			do {
				const begun = Date.now();
				expect((await new Visitor(url).send("/comuni/collegno")).status).toBe(200);
				slowest = Math.max(slowest, Date.now() - begun);
			} while (Date.now() < lockedAt + seconds * 1000);
			await other.sql.run("ROLLBACK");
			await other.close();
			await pause(500);
			const told = await load.stop();
			for (const answer of told.answers) expectPolite(answer);
			expect(told.statuses.get(500) ?? 0).toBe(0);
			expect(told.confirmed.length).toBeGreaterThan(0);
			await expectNothingLost(app.db, told);
			console.log(
				`locked for ${seconds} s: ${[...told.statuses].join(" ")}, slowest page ${slowest} ms`,
			);
		}
	},
);

onSqlite(
	"on a full disk nothing is half written, and the form can be sent again",
	LONG,
	async () => {
		const { url, app } = await openPortal({ withJobs: false, log: false });
		const [slotId = ""] = await roomySlots(await makeWorld(app.db));
		const limit = (pages: number) =>
			app.db.transaction((tx) => tx.$queryRawUnsafe(`PRAGMA max_page_count = ${pages}`));
		for (let turn = 0; turn < TIMES; turn++) {
			const visitor = new Visitor(url);
			const press = await visitor.prepareToBook(slotId, `Pieno ${inLetters(turn)}`);
			await limit(1); // never less than there is: not one page more
			const before = await app.db.read.booking.count();
			let refused: Answer | null = null;
			for (let full = 0; full < 400 && refused === null; full++) {
				const filler = new Visitor(url);
				const sent = await filler.send(`/prenota/richiedente?disponibilita=${slotId}`, {
					givenName: "Maria",
					familyName: "Rossi ".repeat(10),
					email: "",
					phone: "011 123456",
				});
				if (sent.status !== 303) refused = sent;
			}
			if (refused === null) throw new Error("the disk is not full");
			expectPolite(refused);
			expect(refused.text).toContain('name="familyName" value="Rossi Rossi');
			expect(refused.text).toContain("Manda di nuovo");
			expect(await app.db.read.booking.count()).toBe(before);
			// Reading goes on.
			expect((await visitor.send("/comuni/collegno")).status).toBe(200);
			await limit(1_000_000);
			expect((await press()).status).toBe(303);
			const { findings } = await examineDatabase({ now: Temporal.Now.instant(), db: app.db });
			expect(findings).toEqual([]);
		}
	},
);

onPostgresql(
	"when the database cuts every connection, people are told to come back, and it recovers by itself",
	LONG,
	async () => {
		const { url, app } = await openPortal({ log: false });
		const slots = await roomySlots(await makeWorld(app.db));
		const { pathname } = new URL(app.settings.databaseUrl);
		const server = new URL(app.settings.databaseUrl);
		server.pathname = "/postgres";
		const admin = new pg.Client({ connectionString: server.href });
		await admin.connect();
		onTestFinished(() => admin.end());
		const load = startLoad(url, slots);
		let cut = 0;
		for (let turn = 0; turn < TIMES * 3; turn++) {
			await pause(randomInt(50, 400));
			const { rowCount } = await admin.query(
				"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1",
				[pathname.slice(1)],
			);
			cut += rowCount ?? 0;
		}
		await pause(500);
		const told = await load.stop();
		for (const answer of told.answers) expectPolite(answer);
		expect(told.statuses.get(500) ?? 0).toBe(0);
		expect((await new Visitor(url).send("/comuni/collegno")).status).toBe(200);
		await expectNothingLost(app.db, told);
		console.log(
			`${cut} connections cut: ${[...told.statuses].join(" ")}, ${told.cut} turned away earlier`,
		);
		expect(told.confirmed.length).toBeGreaterThan(0);
	},
);

onPostgresql("while the database lets nobody in, every page says so politely", LONG, async () => {
	const { url, app } = await openPortal({ withJobs: false, log: false });
	const [slotId = ""] = await roomySlots(await makeWorld(app.db));
	const visitor = new Visitor(url);
	const press = await visitor.prepareToBook(slotId, "Attesa");
	const { pathname } = new URL(app.settings.databaseUrl);
	const server = new URL(app.settings.databaseUrl);
	server.pathname = "/postgres";
	const admin = new pg.Client({ connectionString: server.href });
	await admin.connect();
	onTestFinished(() => admin.end());
	const name = pathname.slice(1);
	await admin.query(`ALTER DATABASE "${name}" WITH ALLOW_CONNECTIONS false`);
	await admin.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", [
		name,
	]);
	await pause(200);
	for (const path of ["/comuni/collegno", "/prenota/luogo", "/sportello/oggi"]) {
		const { status } = await new Visitor(url).send(path);
		expect([503, 303]).toContain(status); // nobody is signed in at the desk
	}
	expectPolite(await press());
	await admin.query(`ALTER DATABASE "${name}" WITH ALLOW_CONNECTIONS true`);
	expect((await press()).status).toBe(303);
});
