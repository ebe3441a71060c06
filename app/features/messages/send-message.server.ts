import { Temporal } from "temporal-polyfill";
import type { Vault } from "#app/adapters/crypto/vault.server.ts";
import type { Database } from "#app/adapters/db/database.server.ts";
import { describeError, type Log } from "#app/adapters/log.server.ts";
import { messageIdOf } from "#app/adapters/mail/compose-mail.server.ts";
import type { MailHost } from "#app/adapters/mail/mail-host.server.ts";
import type { Mail, Mailer } from "#app/adapters/mail/mailer.server.ts";
import { irrelevanceOf, relevantMessage } from "#app/domain/messages/relevance.ts";
import { nextAttemptAfter } from "#app/domain/messages/retry-policy.ts";
import { reminderTime } from "#app/domain/reminders/reminder-hours.ts";
import type { DailyHours } from "#app/domain/time/office-clock.ts";
import {
	findSendingFacts,
	listSendingFacts,
	type SendingFacts,
} from "./message-facts-store.server.ts";
import type { Attempt, ClaimedMessage, Settlement } from "./outbox-store.server.ts";
import type { Sender } from "./templates/script.ts";
import { type OpenedMessage, writeMail } from "./write-mail.server.ts";

/** A pass takes a while, so it is given a clock and not an instant: each step has its own. */
export type DeliveryContext = {
	readonly clock: () => Temporal.Instant;
	readonly db: Database;
	readonly vault: Vault;
	readonly mailer: Mailer;
	readonly host: MailHost;
	readonly sender: Sender;
	/** In which people are reminded. */
	readonly reminderHours: DailyHours;
	readonly log: Log;
	/** Aborted when no more messages shall be claimed. */
	readonly signal?: AbortSignal;
};

/**
 * A message that is ours until `until`. `opened` is null where it can't be read, `facts` where they are to be
 * looked up before it is sent.
 */
export type Held = {
	readonly message: ClaimedMessage;
	until: Temporal.Instant;
	readonly opened: OpenedMessage | null;
	readonly facts: { known: SendingFacts; readAt: number } | null;
};

export type Outcome = {
	/** `readdressed`: it is for the person's address of now, and due again. */
	settlement: Settlement | { status: "readdressed" };
	attempt: Attempt | null;
};

/** Waiting would not mend what can't be read or put into words: the desk tells the person. */
const NOT_WRITTEN: Outcome = {
	settlement: { status: "failed" },
	attempt: { outcome: "permanent_failure", response: "not written" },
};

/** For so long what was looked up for many at once counts as what is, in milliseconds. */
const FRESH = 1_000;

/** Opens claimed messages, and looks up for all at once what they say. */
export async function prepareMessages(
	messages: readonly ClaimedMessage[],
	until: Temporal.Instant,
	{ db, vault, log }: DeliveryContext,
): Promise<Held[]> {
	const opened = new Map<string, OpenedMessage>();
	for (const message of messages) {
		try {
			opened.set(message.id, openMessage(message, vault));
		} catch (error) {
			log.error("message_not_written", { message: message.id, ...describeError(error) });
		}
	}
	const readAt = performance.now();
	const readable = messages.flatMap((message) => {
		const facts = opened.get(message.id)?.facts;
		return facts ? { message, facts } : [];
	});
	// One whose facts can't be looked up leaves the others alone: each looks for its own then.
	const known = await listSendingFacts(db.read, readable).catch(
		() => new Map<string, SendingFacts>(),
	);
	return messages.map((message) => {
		const facts = known.get(message.id);
		return {
			message,
			until,
			opened: opened.get(message.id) ?? null,
			facts: facts ? { known: facts, readAt } : null,
		};
	});
}

function openMessage(message: ClaimedMessage, vault: Vault): OpenedMessage {
	return {
		facts: JSON.parse(vault.unseal(message.factsSealed)),
		recipient: vault.unseal(message.recipientSealed),
		locale: message.locale,
	};
}

/** Sends a claimed message if it is still true, and says what became of it. */
export async function sendMessage(held: Held, context: DeliveryContext): Promise<Outcome> {
	const { message, opened } = held;
	const { db, clock, mailer, host, log } = context;
	if (!opened) return NOT_WRITTEN;
	const now = clock();
	const isFresh = held.facts !== null && performance.now() - held.facts.readAt < FRESH;
	const facts =
		held.facts && isFresh
			? held.facts.known
			: await findSendingFacts(db.read, message, opened.facts);
	let mail: Mail;
	try {
		if (facts.isElsewhere) return { settlement: { status: "readdressed" }, attempt: null };
		const reason = irrelevanceOf(relevantMessage(opened.facts, message.notAfter), facts, now);
		if (reason) return { settlement: { status: "dropped", reason }, attempt: null };
		const morning = putOffUntil(opened, facts, context.reminderHours, now, message.notAfter);
		if (morning) return { settlement: morning, attempt: null };
		mail = {
			...writeMail(opened, facts, { ...context, now }),
			messageId: messageIdOf(message.dedupeKey, context.sender.address),
		};
	} catch (error) {
		log.error("message_not_written", { message: message.id, ...describeError(error) });
		return NOT_WRITTEN;
	}
	const delivery = await mailer.send(mail);
	if (delivery.outcome === "unreachable") {
		if (host.trouble() === null) log.error("mail_host_away", { problem: delivery.problem });
		host.isAway(delivery.problem, clock());
		return { settlement: { status: "released" }, attempt: null };
	}
	return { settlement: settlementOf(message, delivery, clock()), attempt: delivery };
}

/** A reminder that did not leave by the evening leaves in the morning, if it is of use then. */
function putOffUntil(
	{ facts: { kind } }: OpenedMessage,
	{ booking }: SendingFacts,
	hours: DailyHours,
	now: Temporal.Instant,
	notAfter: Temporal.Instant,
): Settlement | null {
	if (kind !== "booking_reminder" || !booking) return null;
	const until = reminderTime(now, hours, booking.zone);
	if (until.equals(now)) return null;
	const isTooLate = Temporal.Instant.compare(until, notAfter) >= 0;
	return isTooLate ? { status: "dropped", reason: "too_late" } : { status: "put_off", until };
}

function settlementOf(
	{ attempts, notAfter }: ClaimedMessage,
	{ outcome }: Attempt,
	now: Temporal.Instant,
): Settlement {
	if (outcome === "accepted") return { status: "sent" };
	const failure = outcome === "permanent_failure" ? "permanent" : "temporary";
	const next = nextAttemptAfter({ attempts, failure, now, notAfter });
	return "retryAt" in next ? { status: "pending", retryAt: next.retryAt } : { status: "failed" };
}
