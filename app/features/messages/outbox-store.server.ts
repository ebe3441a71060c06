import { Temporal } from "temporal-polyfill";
import type { Vault } from "#app/adapters/crypto/vault.server.ts";
import type { Reader } from "#app/adapters/db/database.server.ts";
import { Prisma } from "#app/adapters/db/generated/sqlite/client.ts";
import { newId } from "#app/adapters/db/ids.server.ts";
import { toDate, toInstant } from "#app/adapters/db/instants.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import type { MessageFacts } from "#app/domain/messages/message.ts";

export type OutgoingMessage = {
	/** The cause, spelled out: the same cause never makes two messages. */
	dedupeKey: string;
	facts: MessageFacts;
	/** An e-mail address. */
	recipient: string;
	locale: string;
	applicantId: string | null;
	about: MessageSubject;
	/** Whoever helped the person, if the message is their copy. */
	companionId: string | null;
	notAfter: Temporal.Instant;
};

/** The row that a message stands or falls with; an enrolment and a sign-in code have none here. */
export type MessageSubject =
	| { kind: "booking"; bookingId: string; repairId: string | null }
	| { kind: "wish"; waitlistEntryId: string; offerId: string | null }
	| { kind: "none" };

const NO_SUBJECT = { bookingId: null, repairId: null, waitlistEntryId: null, offerId: null };

/**
 * Puts a message in the outbox, in the transaction of its cause. A message whose cause is already
 * there is not added again.
 */
export function addMessage(
	tx: Transaction,
	vault: Vault,
	now: Temporal.Instant,
	message: OutgoingMessage,
): Promise<void> {
	return addMessages(tx, vault, now, [message]);
}

/**
 * The same of several in one statement, at most a few hundred.
 *
 * In SQL, because Prisma's upsert looks first and then inserts: of two processes that find the same
 * reminder due, one would fail.
 */
export async function addMessages(
	tx: Transaction,
	vault: Vault,
	now: Temporal.Instant,
	messages: readonly OutgoingMessage[],
): Promise<void> {
	const at = toDate(now);
	const rows = messages.map(({ facts, recipient, about, ...message }) => {
		const subject = { ...NO_SUBJECT, ...about };
		return Prisma.sql`(
			${newId()}, ${message.dedupeKey}, ${facts.kind}, 'pending',
			${message.applicantId}, ${subject.bookingId}, ${subject.repairId},
			${subject.waitlistEntryId}, ${subject.offerId},
			${message.companionId}, ${message.locale},
			${vault.seal(recipient)}, ${vault.digest("contact", recipient.toLowerCase())},
			${vault.seal(JSON.stringify(facts))},
			${at}, ${at}, ${toDate(latest(now, message.notAfter))}
		)`;
	});
	await tx.$executeRaw`
		INSERT INTO "Message" (
			"id", "dedupeKey", "kind", "status", "applicantId", "bookingId",
			"repairId", "waitlistEntryId", "offerId", "companionId", "locale",
			"recipientSealed", "recipientHash", "factsSealed", "createdAt", "notBefore", "notAfter"
		) VALUES ${Prisma.join(rows)} ON CONFLICT ("dedupeKey") DO NOTHING`;
}

function latest(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
	return Temporal.Instant.compare(a, b) > 0 ? a : b;
}

/** A message that is ours to send until its claim runs out. Its words are still sealed. */
export type ClaimedMessage = {
	id: string;
	dedupeKey: string;
	kind: MessageFacts["kind"];
	recipientSealed: Uint8Array;
	recipientHash: string;
	factsSealed: Uint8Array;
	locale: string;
	applicantId: string | null;
	bookingId: string | null;
	companionId: string | null;
	notAfter: Temporal.Instant;
	/** This one included. */
	attempts: number;
};

/** What has become of a claimed message. */
export type Settlement =
	| { status: "sent" | "failed" }
	| { status: "dropped"; reason: string }
	| { status: "pending"; retryAt: Temporal.Instant };

export type Attempt = {
	outcome: "accepted" | "temporary_failure" | "permanent_failure";
	response: string;
};

/** The messages to be sent now, longest due first; index (status, notBefore). */
export async function listDueMessages(
	read: Reader,
	now: Temporal.Instant,
	limit: number,
): Promise<string[]> {
	const rows = await read.message.findMany({
		where: dueAt(now),
		orderBy: { notBefore: "asc" },
		take: limit,
		select: { id: true },
	});
	return rows.map(({ id }) => id);
}

/**
 * Takes a message for this process until `until`, or answers null when there is nothing to take:
 * another has it, it is settled, or it is not due. The update tests what it changes, so of all who
 * try at once one succeeds.
 */
export async function claimMessage(
	tx: Transaction,
	id: string,
	now: Temporal.Instant,
	until: Temporal.Instant,
): Promise<ClaimedMessage | null> {
	const { count } = await tx.message.updateMany({
		where: { id, ...dueAt(now) },
		data: { claimedUntil: toDate(until), attempts: { increment: 1 } },
	});
	if (count === 0) return null;
	const row = await tx.message.findUniqueOrThrow({ where: { id } });
	return { ...row, notAfter: toInstant(row.notAfter) };
}

/** By what a claim is told from a later one of the same message, or to another address. */
export type Claim = Pick<ClaimedMessage, "id" | "attempts" | "recipientHash">;

/** Keeps a claimed message for this process until `until`, unless another has taken it meanwhile. */
export async function renewClaim(
	tx: Transaction,
	{ id, attempts, recipientHash }: Claim,
	until: Temporal.Instant,
): Promise<void> {
	await tx.message.updateMany({
		where: { id, status: "pending", attempts, recipientHash, claimedUntil: { not: null } },
		data: { claimedUntil: toDate(until) },
	});
}

/**
 * Writes down what became of a claimed message, and the receipt of the attempt if there was one.
 * Who overran their claim while another took the message still leaves a receipt, and may say that it
 * was sent; the rest is for the new claimant to say. What became of it at an address that was changed
 * meanwhile leaves a receipt and nothing else: it is still to go to the new one.
 */
export async function settleMessage(
	tx: Transaction,
	{ id, attempts, recipientHash }: Claim,
	now: Temporal.Instant,
	settlement: Settlement,
	attempt: Attempt | null,
): Promise<void> {
	const stillOurs = settlement.status === "sent" ? {} : { attempts };
	const settledAt = settlement.status === "pending" ? null : toDate(now);
	await tx.message.updateMany({
		where: { id, status: "pending", recipientHash, ...stillOurs },
		data: {
			status: settlement.status,
			claimedUntil: null,
			settledAt,
			...(settlement.status === "dropped" && { droppedReason: settlement.reason }),
			...(settlement.status === "pending" && { notBefore: toDate(settlement.retryAt) }),
		},
	});
	if (!attempt) return;
	await tx.receipt.create({
		data: { id: newId(), messageId: id, attemptedAt: toDate(now), ...attempt },
	});
}

function dueAt(now: Temporal.Instant) {
	return {
		status: "pending" as const,
		notBefore: { lte: toDate(now) },
		OR: [{ claimedUntil: null }, { claimedUntil: { lte: toDate(now) } }],
	};
}
