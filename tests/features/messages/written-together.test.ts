import { expect, test } from "vitest";
import type { Mail, Mailer } from "#app/adapters/mail/mailer.server.ts";
import { deliverMessages } from "#app/features/messages/deliver-messages.server.ts";
import { addMessages } from "#app/features/messages/outbox-store.server.ts";
import { deliveryAt, smtpMailer } from "#tests/support/delivery.ts";
import { startSmtp } from "#tests/support/smtp.ts";
import { makeWorld, monday, vault } from "#tests/support/world.ts";

/** Codes to sign in are due, one to each of these addresses; `landed` comes by as the server has taken one. */
async function openOutbox(
	who: readonly string[] | "as many as lanes",
	landed: (mail: Mail) => Promise<void>,
) {
	const world = await makeWorld();
	const { db } = world;
	const smtp = await startSmtp();
	const mailer = smtpMailer(smtp.url);
	const names =
		who === "as many as lanes"
			? Array.from({ length: mailer.lanes }, (_, nth) => `person${nth}`)
			: who;
	await db.transaction((tx) =>
		addMessages(
			tx,
			vault,
			monday,
			names.map((name) => ({
				dedupeKey: `sign_in_code:${name}`,
				facts: { kind: "sign_in_code" as const, code: "123456" },
				recipient: `${name}@example.it`,
				locale: "it",
				applicantId: null,
				about: { kind: "none" as const },
				companionId: null,
				notAfter: monday.add({ hours: 1 }),
			})),
		),
	);
	const watched: Mailer = {
		...mailer,
		async send(mail) {
			const delivery = await mailer.send(mail);
			await landed(mail);
			return delivery;
		},
	};
	const delivery = deliveryAt(db, watched);
	return {
		db,
		names,
		errors: delivery.errors,
		deliver: () => deliverMessages(delivery),
		statusOf: async (name: string) => {
			const where = { dedupeKey: `sign_in_code:${name}` };
			return (await db.read.message.findFirst({ where }))?.status ?? "gone";
		},
		/** As when the person is erased. */
		erase: (name: string) =>
			db.transaction((tx) =>
				tx.message.deleteMany({ where: { dedupeKey: `sign_in_code:${name}` } }),
			),
	};
}

/** Whoever comes waits until there are so many, and all go on together. */
function barrier(many: () => number) {
	let waiting: (() => void)[] = [];
	return () =>
		new Promise<void>((resolve) => {
			waiting.push(resolve);
			if (waiting.length < many()) return;
			for (const goOn of waiting) goOn();
			waiting = [];
		});
}

test("of messages that land together, one whose person was erased meanwhile takes no other along", async () => {
	const together = barrier(() => outbox.names.length);
	const outbox = await openOutbox("as many as lanes", async ({ to }) => {
		if (to.startsWith("person0@")) await outbox.erase("person0");
		await together();
	});
	await outbox.deliver();
	expect(outbox.errors).toEqual(["message_not_settled"]);
	const [, ...others] = outbox.names;
	expect(await outbox.statusOf("person0")).toBe("gone");
	for (const name of others) expect([name, await outbox.statusOf(name)]).toEqual([name, "sent"]);
	expect(await outbox.db.read.receipt.count()).toBe(others.length);
});

test("of one that lands alone it is told that it could not be written down", async () => {
	const outbox = await openOutbox(["maria"], async () => {
		await outbox.erase("maria");
	});
	await outbox.deliver();
	expect(outbox.errors).toEqual(["message_not_settled"]);
});

test("what lands together is written down at once, whatever lands alone in a moment", async () => {
	const together = barrier(() => outbox.names.length);
	const outbox = await openOutbox("as many as lanes", together);
	const before = outbox.db.changes();
	await outbox.deliver();
	expect(outbox.db.changes() - before).toBe(2); // they are claimed, and they are sent
	expect(outbox.errors).toEqual([]);
});

test("what has landed is written down while others are still on their way", async () => {
	const seen: string[] = [];
	const outbox = await openOutbox(["quick", "slow"], async ({ to }) => {
		if (to.startsWith("quick@")) return;
		await expect.poll(() => outbox.statusOf("quick")).toBe("sent");
		seen.push("sent");
	});
	await outbox.deliver();
	expect(seen).toEqual(["sent"]);
	expect(await outbox.statusOf("slow")).toBe("sent");
});
