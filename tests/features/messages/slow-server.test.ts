import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { deliverMessages } from "#app/features/messages/deliver-messages.server.ts";
import { addMessages } from "#app/features/messages/outbox-store.server.ts";
import { deliveryAt, smtpMailer } from "#tests/support/delivery.ts";
import { type Step, startSmtp } from "#tests/support/smtp.ts";
import { makeWorld, monday, vault, type World } from "#tests/support/world.ts";

const TIME = { timeout: 60_000 };

/** So many codes to sign in, each to an address of its own. */
async function write(world: World, count: number): Promise<void> {
	const codes = Array.from({ length: count }, (_, serial) => ({
		dedupeKey: `sign_in_code:${serial}`,
		facts: { kind: "sign_in_code" as const, code: "123456" },
		recipient: `person.${serial}@example.it`,
		locale: "it",
		applicantId: null,
		about: { kind: "none" as const },
		companionId: null,
		notAfter: monday.add({ hours: 24 }),
	}));
	await world.db.transaction((tx) => addMessages(tx, vault, monday, codes));
}

/** A clock on which `minutes` pass in each real second, and the mailer's limits on that clock. */
function fast(minutes: number) {
	const begun = performance.now();
	const milliseconds = (real: number) => Math.round(real * minutes * 60);
	return {
		clock: () => monday.add({ milliseconds: milliseconds(performance.now() - begun) }),
		patience: { greeting: 10_000, answer: 600_000 / minutes / 60, mail: 60_000 },
	};
}

function answersAfter(milliseconds: number) {
	return async (_recipient: string, step: Step) => {
		if (step === "data") await pause(milliseconds);
		return null;
	};
}

test("each of sixty mails arrives once where a server takes its time", TIME, async () => {
	const world = await makeWorld();
	await write(world, 60);
	// Twenty seconds of the clock: what once was claimed and then waited for its turn for too long.
	const smtp = await startSmtp(answersAfter(700));
	const { clock, patience } = fast(0.5);
	const context = () => ({
		...deliveryAt(world.db, smtpMailer(smtp.url, patience)),
		clock,
	});
	const claimed = await Promise.all([deliverMessages(context()), deliverMessages(context())]);

	expect(claimed.reduce((sum, one) => sum + one)).toBe(60);
	expect(new Set(smtp.mails.map(({ recipient }) => recipient)).size).toBe(60);
	expect(smtp.mails).toHaveLength(60);
	expect(await world.db.read.message.count({ where: { status: "sent", attempts: 1 } })).toBe(60);
});

test("a mail that takes longer than a claim is not taken by another process", TIME, async () => {
	const world = await makeWorld();
	await write(world, 1);
	const smtp = await startSmtp(answersAfter(6_000));
	const { clock, patience } = fast(1);
	const mailer = () => smtpMailer(smtp.url, patience);
	const pass = deliverMessages({ ...deliveryAt(world.db, mailer()), clock });
	const stopping = new AbortController();
	const other = (async () => {
		const context = { ...deliveryAt(world.db, mailer()), clock, signal: stopping.signal };
		let claimed = 0;
		while (!stopping.signal.aborted) {
			claimed += await deliverMessages(context);
			await pause(100);
		}
		return claimed;
	})();
	const claimed = await pass;
	stopping.abort();

	expect([claimed, await other]).toContain(0);
	expect(smtp.mails).toHaveLength(1);
	expect(await world.db.read.message.count({ where: { status: "sent", attempts: 1 } })).toBe(1);
});

test.each(["sender", "data"] as const)(
	"a server that never answers to the %s costs one try, and holds up nobody else",
	TIME,
	async (silentAt) => {
		const world = await makeWorld();
		await write(world, 12);
		let silences = 0;
		let release = () => {};
		const silence = new Promise<null>((resolve) => {
			release = () => resolve(null);
		});
		const smtp = await startSmtp((_recipient, step) => {
			if (step !== silentAt || silences === 1) return null;
			silences += 1;
			return silence;
		});
		const patience = { greeting: 10_000, answer: 3_000, mail: 60_000 };
		await deliverMessages(deliveryAt(world.db, smtpMailer(smtp.url, patience)));
		release();

		const waiting = await world.db.read.message.findMany({
			where: { status: "pending" },
			include: { receipts: true },
		});
		expect(waiting).toMatchObject([
			{ attempts: 1, claimedUntil: null, receipts: [{ outcome: "temporary_failure" }] },
		]);
		expect(await world.db.read.message.count({ where: { status: "sent", attempts: 1 } })).toBe(11);
	},
);
