import { setTimeout as pause } from "node:timers/promises";
import { Temporal } from "temporal-polyfill";
import type { Vault } from "#app/adapters/crypto/vault.server.ts";
import type { Database } from "#app/adapters/db/database.server.ts";
import { describeError, type Log } from "#app/adapters/log.server.ts";
import { messageIdOf } from "#app/adapters/mail/compose-mail.server.ts";
import type { Delivery, Mail, Mailer } from "#app/adapters/mail/mailer.server.ts";
import type { MessageFacts } from "#app/domain/messages/message.ts";
import { type Irrelevance, irrelevanceOf } from "#app/domain/messages/relevance.ts";
import { nextAttemptAfter } from "#app/domain/messages/retry-policy.ts";
import { findSendingFacts, type SendingFacts } from "./message-facts-store.server.ts";
import {
	type Attempt,
	type ClaimedMessage,
	claimMessage,
	listDueMessages,
	type Settlement,
	settleMessage,
} from "./outbox-store.server.ts";
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

/** Longer than any attempt lasts: the mailer gives up sooner. */
const CLAIM_MINUTES = 2;

/** How many messages are on their way at once. */
const LANES = 30;

/** While some are on their way, how long until the free lanes are filled again, in milliseconds. */
const LOOK_AGAIN = 250;

/**
 * Sends what is due, until nothing is. Each message is claimed, checked against the facts as they are
 * by then, put into words, sent, and settled with a receipt. One that goes wrong leaves the others
 * alone, and one that hangs keeps nothing but its own lane.
 *
 * The promise: at most one send is *committed*. A process that dies after the mail server has
 * accepted and before the receipt is written leaves the claim to run out, and the message is sent
 * again, with the same Message-ID: a second mail is better than none.
 *
 * @returns how many messages were claimed.
 */
export async function deliverMessages(context: DeliveryContext): Promise<number> {
	const underway = new Set<Promise<void>>();
	let claimed = 0;
	try {
		for (;;) {
			const messages = await claimDueMessages(context, LANES - underway.size);
			claimed += messages.length;
			for (const message of messages) {
				const delivery = deliverMessage(message, context).finally(() => underway.delete(delivery));
				underway.add(delivery);
			}
			if (underway.size === 0) return claimed;
			await Promise.race([Promise.all(underway), pause(LOOK_AGAIN)]);
		}
	} finally {
		await Promise.all(underway);
	}
}

/** Nothing is claimed once the server stops; what is under way is finished. */
async function claimDueMessages(
	{ db, clock, signal }: DeliveryContext,
	limit: number,
): Promise<ClaimedMessage[]> {
	if (limit === 0 || signal?.aborted) return [];
	const now = clock();
	const due = await listDueMessages(db.read, now, limit);
	if (due.length === 0) return [];
	const until = now.add({ minutes: CLAIM_MINUTES });
	return db.transaction(async (tx) => {
		const claimed: ClaimedMessage[] = [];
		for (const id of due) {
			const message = await claimMessage(tx, id, now, until);
			if (message) claimed.push(message);
		}
		return claimed;
	});
}

async function deliverMessage(message: ClaimedMessage, context: DeliveryContext): Promise<void> {
	try {
		const { settlement, attempt } = await attemptToSend(message, context);
		await context.db.transaction((tx) =>
			settleMessage(tx, message, context.clock(), settlement, attempt),
		);
	} catch (error) {
		// The claim runs out, and the message is due again.
		context.log.error("message_not_settled", { message: message.id, ...describeError(error) });
	}
}

type Outcome = { settlement: Settlement; attempt: Attempt | null };

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
		const reason = irrelevanceNow(message, opened.facts, facts, now);
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

function irrelevanceNow(
	{ notAfter }: ClaimedMessage,
	facts: MessageFacts,
	current: SendingFacts,
	now: Temporal.Instant,
): Irrelevance | null {
	if (facts.kind === "repair_proposed" || facts.kind === "enrolment_reviewed") {
		return irrelevanceOf({ ...facts, notAfter }, current, now);
	}
	if (!("startsAt" in facts)) return irrelevanceOf({ kind: facts.kind, notAfter }, current, now);
	const start = Temporal.Instant.from(facts.startsAt);
	return irrelevanceOf({ kind: facts.kind, start, notAfter }, current, now);
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
