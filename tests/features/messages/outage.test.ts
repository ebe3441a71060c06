import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import type { SMTPServerOptions } from "smtp-server";
import type { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import type { Mailer } from "#app/adapters/mail/mailer.server.ts";
import { deliverMessages } from "#app/features/messages/deliver-messages.server.ts";
import { addMessages } from "#app/features/messages/outbox-store.server.ts";
import { deriveReminders } from "#app/features/reminders/derive-reminders.server.ts";
import { bookCrowd } from "#tests/support/crowd.ts";
import { deliveryAt, smtpMailer } from "#tests/support/delivery.ts";
import { startSmtp } from "#tests/support/smtp.ts";
import { atOffice, makeWorld, monday, vault, type World } from "#tests/support/world.ts";

/** A port at which nobody listens. */
async function freePort(): Promise<number> {
	const server = createServer().listen(0, "127.0.0.1");
	await once(server, "listening");
	const { port } = server.address() as AddressInfo;
	server.close();
	return port;
}

/** How long a code may take on a busy machine. */
const POLL = { timeout: 20_000 };

/** So many codes to sign in, each to an address of its own. */
async function write(world: World, count: number): Promise<void> {
	const codes = Array.from({ length: count }, (_, serial) => ({
		dedupeKey: `sign_in_code:${serial}`,
		facts: { kind: "sign_in_code" as const, code: "123456" },
		recipient: `code.${serial}@example.it`,
		locale: "it",
		applicantId: null,
		about: { kind: "none" as const },
		companionId: null,
		notAfter: monday.add({ hours: 24 * 10 }),
	}));
	await world.db.transaction((tx) => addMessages(tx, vault, monday, codes));
}

test("after an outage of a day everything leaves within a minute, and no message has lost a try", async () => {
	const world = await makeWorld();
	const port = await freePort();
	const mailer = smtpMailer(`smtp://127.0.0.1:${port}`);
	await write(world, 12);
	const delivery = deliveryAt(world.db, mailer);
	let now: Temporal.Instant = monday;
	const tick = (): Promise<number> => deliverMessages({ ...delivery, clock: () => now });
	for (let minutes = 0; minutes <= 24 * 60; minutes += 15) {
		now = monday.add({ minutes });
		await tick();
	}
	expect(await world.db.read.receipt.count()).toBe(0);

	const smtp = await startSmtp(() => null, { port });
	now = now.add({ minutes: 1 });
	await tick();
	expect(smtp.mails).toHaveLength(12);
	expect(await world.db.read.message.count({ where: { status: "sent", attempts: 1 } })).toBe(12);
	expect(delivery.errors).toEqual(["mail_host_away"]);
	expect(delivery.told).toEqual([{ problem: "refused_connection" }]);
});

test("a host that is away is tried once a minute, not once a message", async () => {
	const world = await makeWorld();
	const mailer = smtpMailer(`smtp://127.0.0.1:${await freePort()}`);
	let tries = 0;
	const counting: Mailer = {
		...mailer,
		send(mail) {
			tries += 1;
			return mailer.send(mail);
		},
		check() {
			tries += 1;
			return mailer.check();
		},
	};
	await write(world, 100);
	const delivery = deliveryAt(world.db, counting);
	const tickAt = (seconds: number): Promise<number> =>
		deliverMessages({ ...delivery, clock: () => monday.add({ seconds }) });
	await tickAt(0);
	const atFirst = tries;
	expect(atFirst).toBeLessThanOrEqual(mailer.lanes);
	for (const seconds of [1, 30, 59]) await tickAt(seconds);
	expect(tries).toBe(atFirst);
	await tickAt(60);
	await tickAt(61);
	expect(tries).toBe(atFirst + 1);
	expect(await world.db.read.message.count({ where: { attempts: 0, claimedUntil: null } })).toBe(
		100,
	);
});

test("a mail at which the server hangs up loses a try, and the others leave", async () => {
	const world = await makeWorld();
	const smtp = await startSmtp((recipient) =>
		recipient === "code.0@example.it" ? { at: "data", code: "hangs_up" } : null,
	);
	await write(world, 8);
	const delivery = deliveryAt(world.db, smtpMailer(smtp.url));
	await deliverMessages(delivery);
	expect(delivery.host.trouble()).toBeNull();
	const waiting = await world.db.read.message.findMany({ where: { status: "pending" } });
	expect(waiting.length).toBeGreaterThan(0);
	for (const { attempts } of waiting) expect(attempts).toBe(1);

	const later = { ...delivery, clock: () => monday.add({ minutes: 1 }) };
	await deliverMessages(later);
	expect(await world.db.read.message.findMany({ where: { status: "pending" } })).toMatchObject([
		{ dedupeKey: "sign_in_code:0", attempts: 2 },
	]);
});

const knowsNobody: SMTPServerOptions["onAuth"] = (_auth, _session, done) =>
	done(new Error("nobody we know"));

const UNTRUSTED = "?tls.rejectUnauthorized=false";

test.each([
	["refused_connection", async (): Promise<string> => `smtp://127.0.0.1:${await freePort()}`],
	["unknown_name", async (): Promise<string> => "smtp://mail.nowhere.invalid"],
	[
		"wrong_certificate",
		async (): Promise<string> =>
			(await startSmtp(() => null, { secure: true })).url.replace("smtp:", "smtps:"),
	],
	[
		"no_encryption",
		async (): Promise<string> => (await startSmtp()).url.replace("//", "//user:secret@"),
	],
	[
		"refused_sign_in",
		async (): Promise<string> => {
			const { url } = await startSmtp(() => null, { secure: true, onAuth: knowsNobody });
			return `${url.replace("smtp://", "smtps://user:secret@")}${UNTRUSTED}`;
		},
	],
] as const)("what keeps mail from leaving is known by name: %s", async (problem, address) => {
	expect(await smtpMailer(await address()).check()).toBe(problem);
});

test("a host that takes mail has nothing in the way", async () => {
	expect(await smtpMailer((await startSmtp()).url).check()).toBeNull();
});

test("a code overtakes three hundred reminders", async () => {
	const world = await makeWorld();
	const due = atOffice("2026-12-02T09:00");
	await bookCrowd(world, { people: 300, start: atOffice("2026-12-03T10:00") });
	await deriveReminders(world.system(due));
	const smtp = await startSmtp(async (_recipient, step) => {
		if (step === "data") await pause(50);
		return null;
	});
	const pass = deliverMessages(deliveryAt(world.db, smtpMailer(smtp.url), due));
	await expect.poll(() => smtp.mails.length, POLL).toBeGreaterThan(10);
	const before = smtp.mails.length;
	await write(world, 1);
	await pass;
	const place = smtp.mails.findIndex(({ recipient }) => recipient === "code.0@example.it");
	expect(place - before).toBeLessThan(60);
	expect(smtp.mails).toHaveLength(301);
});

test("a lane is kept for a code while every other hangs on a reminder", async () => {
	const world = await makeWorld();
	const due = atOffice("2026-12-02T09:00");
	await bookCrowd(world, { people: 100, start: atOffice("2026-12-03T10:00") });
	await deriveReminders(world.system(due));
	let release = () => {};
	const hanging = new Promise<null>((resolve) => {
		release = () => resolve(null);
	});
	const smtp = await startSmtp((recipient, step) =>
		step === "data" && recipient !== "code.0@example.it" ? hanging : null,
	);
	const pass = deliverMessages(deliveryAt(world.db, smtpMailer(smtp.url), due));
	await pause(500);
	await write(world, 1);
	await expect.poll(() => smtp.mails.length, POLL).toBe(1);
	expect(smtp.mails[0]?.recipient).toBe("code.0@example.it");
	release();
	await pass;
	expect(smtp.mails).toHaveLength(101);
});
