import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Database } from "#app/adapters/db/database.server.ts";
import { deliverMessages } from "#app/features/messages/deliver-messages.server.ts";
import { deliveryAt, smtpMailer } from "#tests/support/delivery.ts";
import { startSmtp } from "#tests/support/smtp.ts";
import { makeWorld, monday } from "#tests/support/world.ts";
import { addDue, code, codes, type DueMessage, startHolding } from "./due-codes.ts";

/** Long enough for a pass to have looked again, in milliseconds. */
const A_WHILE = 400;

/** As of somebody who comes back: not written, but in the way of nobody. */
const FREE = { status: "pending", claimedUntil: null, attempts: 0 };

const messages = (db: Database, where = {}) =>
	db.read.message.findMany({ where, orderBy: { dedupeKey: "asc" } });

/** More than there are lanes, of which those that came first hang at the mail server. */
async function startBusyDelivery(...others: DueMessage[]) {
	const { db } = await makeWorld();
	const { smtp, letGo, waiting } = await startHolding("code");
	const mailer = smtpMailer(smtp.url);
	const stop = new AbortController();
	await addDue(db, ...codes(mailer.lanes), ...others);
	const delivery = { ...deliveryAt(db, mailer), signal: stop.signal };
	const delivered = deliverMessages(delivery);
	await expect.poll(waiting).toBe(mailer.lanes);
	return { db, delivery, delivered, stop, letGo, lanes: mailer.lanes };
}

test("a server that stops waits for those on their way, and says what became of them", async () => {
	const { db, delivered, stop, letGo, lanes } = await startBusyDelivery();
	stop.abort();
	await pause(A_WHILE);
	letGo();
	expect(await delivered).toBe(lanes);
	expect(await messages(db, { status: "sent" })).toHaveLength(lanes);
});

test("a server that stops frees at once what it has claimed and not handed over", async () => {
	const ahead: DueMessage = {
		...code("ahead"),
		...{
			dedupeKey: "ahead",
			facts: { kind: "enrolment_reviewed", enrolmentId: "e", outcome: "accepted" },
		},
	};
	const { db, delivered, stop, letGo } = await startBusyDelivery(ahead);
	const itself = () => messages(db, { dedupeKey: "ahead" });
	await expect.poll(async () => (await itself())[0]?.claimedUntil).not.toBeNull();
	stop.abort();
	await expect.poll(itself).toMatchObject([FREE]);
	letGo();
	await delivered;
});

test("a server that stops takes nothing more", async () => {
	const { db, delivered, stop, letGo, lanes } = await startBusyDelivery();
	const late = Array.from({ length: 3 }, (_, nth) => code(`late${nth}`));
	await addDue(db, ...late);
	stop.abort();
	await pause(A_WHILE);
	letGo();
	expect(await delivered).toBe(lanes);
	const left = await messages(db, { status: { not: "sent" } });
	expect(left).toMatchObject(late.map(({ dedupeKey }) => ({ dedupeKey, ...FREE })));
});

test("a server that stops does not wait for a mail host that does not answer", async () => {
	const { db } = await makeWorld();
	await addDue(db, code("maria"));
	const silent = await startSmtp(async (_recipient, step) => {
		if (step === "connection") await new Promise(() => {});
		return null;
	});
	const stop = new AbortController();
	const delivery = deliveryAt(db, smtpMailer(silent.url), monday.add({ minutes: 1 }));
	delivery.host.isAway("refused_connection", monday);
	const delivered = deliverMessages({ ...delivery, signal: stop.signal });
	await pause(A_WHILE);
	stop.abort();
	expect(await delivered).toBe(0);
	expect(delivery.host.trouble()).not.toBeNull();
	expect(await messages(db)).toMatchObject([FREE]);
});

test("when the database fails while mails are on their way, what becomes of them is written down all the same", async () => {
	const { db } = await makeWorld();
	const { smtp, letGo, waiting } = await startHolding("code");
	let isBroken = false;
	const fragile: Database = {
		...db,
		get read() {
			if (isBroken) throw new Error("the disk is gone");
			return db.read;
		},
	};
	const delivery = deliveryAt(fragile, smtpMailer(smtp.url));
	await addDue(db, code("code0"));
	const delivered = deliverMessages(delivery);
	await expect.poll(waiting).toBe(1);
	isBroken = true;
	await expect.poll(() => delivery.errors).toEqual(["messages_not_claimed"]);
	isBroken = false;
	letGo();
	await delivered;
	expect(await messages(db)).toMatchObject([{ status: "sent", attempts: 1 }]);
});

test("when the database fails before any mail is on its way, whoever runs the job is told", async () => {
	const { db } = await makeWorld();
	await addDue(db, code("maria"));
	const broken: Database = {
		...db,
		get read(): never {
			throw new Error("the disk is gone");
		},
	};
	const smtp = await startSmtp();
	await expect(deliverMessages(deliveryAt(broken, smtpMailer(smtp.url)))).rejects.toThrow(
		"the disk is gone",
	);
});
