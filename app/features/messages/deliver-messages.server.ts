import { setTimeout as pause } from "node:timers/promises";
import { Temporal } from "temporal-polyfill";
import type { Vault } from "#app/adapters/crypto/vault.server.ts";
import type { Database } from "#app/adapters/db/database.server.ts";
import { describeError, type Log } from "#app/adapters/log.server.ts";
import { messageIdOf } from "#app/adapters/mail/compose-mail.server.ts";
import type { Delivery, Mail, Mailer } from "#app/adapters/mail/mailer.server.ts";
import { irrelevanceOf, relevantMessage } from "#app/domain/messages/relevance.ts";
import { nextAttemptAfter } from "#app/domain/messages/retry-policy.ts";
import { findSendingFacts } from "./message-facts-store.server.ts";
import {
	type Attempt,
	type ClaimedMessage,
	claimMessage,
	listDueMessages,
	renewClaim,
	type Settlement,
	settleMessage,
} from "./outbox-store.server.ts";
import { readdressClaimed } from "./readdressing-store.server.ts";
import type { Sender } from "./templates/script.ts";
import { type OpenedMessage, writeMail } from "./write-mail.server.ts";

/** A pass takes a while, so it is given a clock and not an instant: each step has its own. */
export type DeliveryContext = {
	readonly clock: () => Temporal.Instant;
	readonly db: Database;
	readonly vault: Vault;
	readonly mailer: Mailer;
	readonly sender: Sender;
	readonly log: Log;
	/** Aborted when no more messages shall be claimed. */
	readonly signal?: AbortSignal;
};

/**
 * How long a process that died keeps its messages from the others. One that lives renews its claims
 * when half of that is over, as long as the mail server takes.
 */
const CLAIM_MINUTES = 2;

/** While some are on their way, how long until it looks for more at the latest, in milliseconds. */
const LOOK_AGAIN = 250;

/** The same after a look that failed. */
const AFTER_ERROR = 5_000;

/**
 * How long a server that stops waits for those on their way, in milliseconds. Whatever the mail
 * server has not answered by then is sent again, as after a crash.
 */
const STOP_PATIENCE = 30_000;

/** A message on its way: ours until `until`; `landing` is when it is settled. */
type Flight = { message: ClaimedMessage; until: Temporal.Instant; landing: Promise<void> };

/**
 * Sends what is due, until nothing is. Each message is claimed, checked against the facts as they are
 * by then, put into words, sent, and settled with a receipt. One that goes wrong leaves the others
 * alone, and one that hangs keeps nothing but its own lane. Only what has a lane is claimed, so that
 * waiting for one costs no attempt.
 *
 * The promise: at most one send is *committed*. A process that dies after the mail server has
 * accepted and before the receipt is written leaves the claim to run out, and the message is sent
 * again, with the same Message-ID: a second mail is better than none.
 *
 * @returns how many messages were claimed.
 */
export async function deliverMessages(context: DeliveryContext): Promise<number> {
	const underway = new Set<Flight>();
	let claimed = 0;
	for (;;) {
		let rest = LOOK_AGAIN;
		try {
			claimed += await fillLanes(underway, context);
		} catch (error) {
			if (underway.size === 0) throw error;
			// Those on their way are not left alone: the next look renews their claims.
			context.log.error("messages_not_claimed", describeError(error));
			rest = AFTER_ERROR;
		}
		const landings = [...underway].map(({ landing }) => landing);
		if (landings.length === 0) return claimed;
		if (context.signal?.aborted) {
			await Promise.race([Promise.all(landings), pause(STOP_PATIENCE)]);
			return claimed;
		}
		await Promise.race([...landings, pause(rest)]);
	}
}

/**
 * Renews the claims that are half over, and claims a due message for each free lane; none once the
 * server stops.
 *
 * @returns how many were claimed.
 */
async function fillLanes(underway: Set<Flight>, context: DeliveryContext): Promise<number> {
	const { clock, db, mailer, signal } = context;
	const now = clock();
	const until = now.add({ minutes: CLAIM_MINUTES });
	const halfOver = now.add({ minutes: CLAIM_MINUTES / 2 });
	const toRenew = [...underway].filter(
		(flight) => Temporal.Instant.compare(flight.until, halfOver) <= 0,
	);
	const free = signal?.aborted ? 0 : mailer.lanes - underway.size;
	const due = free > 0 ? await listDueMessages(db.read, now, free) : [];
	if (toRenew.length + due.length === 0) return 0;

	const claimed = await db.transaction(async (tx) => {
		for (const { message } of toRenew) await renewClaim(tx, message, until);
		const messages: ClaimedMessage[] = [];
		for (const id of due) {
			const message = await claimMessage(tx, id, now, until);
			if (message) messages.push(message);
		}
		return messages;
	});
	for (const flight of toRenew) flight.until = until;
	for (const message of claimed) {
		const flight: Flight = { message, until, landing: Promise.resolve() };
		flight.landing = deliverMessage(message, context).finally(() => underway.delete(flight));
		underway.add(flight);
	}
	return claimed.length;
}

async function deliverMessage(message: ClaimedMessage, context: DeliveryContext): Promise<void> {
	try {
		const { settlement, attempt } = await attemptToSend(message, context);
		await context.db.transaction((tx) =>
			settlement.status === "readdressed"
				? readdressClaimed(tx, message, context.clock())
				: settleMessage(tx, message, context.clock(), settlement, attempt),
		);
	} catch (error) {
		// The claim runs out, and the message is due again.
		context.log.error("message_not_settled", { message: message.id, ...describeError(error) });
	}
}

type Outcome =
	| { settlement: Settlement; attempt: Attempt | null }
	/** It is for the person's address of now, and due again. */
	| { settlement: { status: "readdressed" }; attempt: null };

/** Waiting would not mend what can't be read or put into words: the desk tells the person. */
const NOT_WRITTEN: Outcome = {
	settlement: { status: "failed" },
	attempt: { outcome: "permanent_failure", response: "not written" },
};

async function attemptToSend(message: ClaimedMessage, context: DeliveryContext): Promise<Outcome> {
	const { db, clock, mailer, log } = context;
	const now = clock();
	const notWritten = (error: unknown) => {
		log.error("message_not_written", { message: message.id, ...describeError(error) });
		return NOT_WRITTEN;
	};

	let opened: OpenedMessage;
	try {
		opened = openMessage(message, context.vault);
	} catch (error) {
		return notWritten(error);
	}
	const facts = await findSendingFacts(db.read, message, opened.facts);
	let mail: Mail;
	try {
		if (facts.isElsewhere) return { settlement: { status: "readdressed" }, attempt: null };
		const reason = irrelevanceOf(relevantMessage(opened.facts, message.notAfter), facts, now);
		if (reason) return { settlement: { status: "dropped", reason }, attempt: null };
		mail = {
			...writeMail(opened, facts, { ...context, now }),
			messageId: messageIdOf(message.dedupeKey, context.sender.address),
		};
	} catch (error) {
		return notWritten(error);
	}
	const delivery = await mailer.send(mail);
	return { settlement: settlementOf(message, delivery, clock()), attempt: delivery };
}

function openMessage(message: ClaimedMessage, vault: Vault): OpenedMessage {
	return {
		facts: JSON.parse(vault.unseal(message.factsSealed)),
		recipient: vault.unseal(message.recipientSealed),
		locale: message.locale,
	};
}

function settlementOf(
	{ attempts, notAfter }: ClaimedMessage,
	{ outcome }: Delivery,
	now: Temporal.Instant,
): Settlement {
	if (outcome === "accepted") return { status: "sent" };
	const failure = outcome === "permanent_failure" ? "permanent" : "temporary";
	const next = nextAttemptAfter({ attempts, failure, now, notAfter });
	return "retryAt" in next ? { status: "pending", retryAt: next.retryAt } : { status: "failed" };
}
