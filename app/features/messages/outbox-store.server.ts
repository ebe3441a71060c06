import { Temporal } from "temporal-polyfill";
import type { Vault } from "#app/adapters/crypto/vault.server.ts";
import type { Reader } from "#app/adapters/db/database.server.ts";
import { Prisma } from "#app/adapters/db/generated/sqlite/client.ts";
import { newId } from "#app/adapters/db/ids.server.ts";
import { toDate, toInstant } from "#app/adapters/db/instants.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import type { MessageFacts, MessageKind } from "#app/domain/messages/message.ts";
import { rankOf } from "#app/domain/messages/rank.ts";
import { recordAudit } from "#app/features/audit/audit-store.server.ts";

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
			${at}, ${at}, ${at}, ${toDate(latest(now, message.notAfter))}, ${rankOf(facts.kind)}
		)`;
	});
	await tx.$executeRaw`
		INSERT INTO "Message" (
			"id", "dedupeKey", "kind", "status", "applicantId", "bookingId",
			"repairId", "waitlistEntryId", "offerId", "companionId", "locale",
			"recipientSealed", "recipientHash", "factsSealed", "createdAt", "dueAt",
			"notBefore", "notAfter", "rank"
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
	/** Tried, and to be tried again. */
	| { status: "pending"; retryAt: Temporal.Instant }
	/** Not tried: it is not to be sent before. */
	| { status: "put_off"; until: Temporal.Instant }
	/** Not tried: nobody could be. */
	| { status: "released" };

export type Attempt = {
	outcome: "accepted" | "temporary_failure" | "permanent_failure";
	response: string;
};

/** The messages to be sent now, the most urgent and then the longest due first; index (status, rank, notBefore). */
export async function listDueMessages(
	read: Reader,
	now: Temporal.Instant,
	limit: number,
): Promise<{ id: string; kind: MessageKind }[]> {
	return read.message.findMany({
		where: dueAt(now),
		orderBy: [{ rank: "asc" }, { notBefore: "asc" }],
		take: limit,
		select: { id: true, kind: true },
	});
}

/**
 * Takes messages for this process until `until`: those of them that are to be taken, for another may have
 * one, or it is settled, or not due. The update tests what it changes, so of all who try at once one
 * succeeds.
 */
export async function claimMessages(
	tx: Transaction,
	ids: readonly string[],
	now: Temporal.Instant,
	until: Temporal.Instant,
): Promise<ClaimedMessage[]> {
	const rows = await tx.message.updateManyAndReturn({
		where: { id: { in: [...ids] }, ...dueAt(now) },
		data: { claimedUntil: toDate(until), attempts: { increment: 1 } },
	});
	const inOrder = new Map(rows.map((row) => [row.id, row]));
	return ids.flatMap((id) => {
		const row = inOrder.get(id);
		return row ? [{ ...row, notAfter: toInstant(row.notAfter) }] : [];
	});
}

/** By what a claim is told from a later one of the same message, or to another address. */
export type Claim = Pick<ClaimedMessage, "id" | "attempts" | "recipientHash">;

/** Keeps claimed messages for this process until `until`, except those that another has taken meanwhile. */
export async function renewClaims(
	tx: Transaction,
	claims: readonly Claim[],
	until: Temporal.Instant,
): Promise<void> {
	await tx.message.updateMany({
		where: {
			status: "pending",
			claimedUntil: { not: null },
			OR: claims.map(({ id, attempts, recipientHash }) => ({ id, attempts, recipientHash })),
		},
		data: { claimedUntil: toDate(until) },
	});
}

/** A claimed message, what has become of it at `at`, and the attempt if there was one. */
export type Landed = {
	claim: Claim;
	at: Temporal.Instant;
	settlement: Settlement;
	attempt: Attempt | null;
};

/**
 * Writes down what became of claimed messages, at most a few hundred, with the receipts of the attempts. Who overran their claim
 * while another took the message still leaves a receipt, and may say that it was sent; the rest is for the
 * new claimant to say. What became of it at an address that was changed meanwhile leaves a receipt and
 * nothing else: it is still to go to the new one.
 */
export async function settleMessages(tx: Transaction, landed: readonly Landed[]): Promise<void> {
	const sent = landed.filter(({ settlement }) => settlement.status === "sent");
	const [firstSent] = sent;
	if (firstSent) {
		const ids = sent.map(({ claim }) => claim.id);
		const claims = sent.map(({ claim: { id, recipientHash } }) => {
			return Prisma.sql`(${id}, ${recipientHash})`;
		});
		await tx.$executeRaw`
			UPDATE "Message" SET
				"status" = 'sent', "claimedUntil" = NULL, "settledAt" = ${toDate(firstSent.at)}
			WHERE "id" IN (${Prisma.join(ids)}) -- by which it is found
				AND ("id", "recipientHash") IN (VALUES ${Prisma.join(claims)})
				AND "status" = 'pending'`;
	}
	for (const { claim, at, settlement } of landed) {
		if (settlement.status === "sent") continue;
		const { id, attempts, recipientHash } = claim;
		const { count } = await tx.message.updateMany({
			where: { id, status: "pending", recipientHash, attempts },
			data: { claimedUntil: null, ...changesOf(settlement, at) },
		});
		if (settlement.status === "failed" && count > 0) await noteFailure(tx, id, at);
	}
	const receipts = landed.flatMap(({ claim, at, attempt }) =>
		attempt
			? Prisma.sql`(${newId()}, ${claim.id}, ${toDate(at)}, ${attempt.outcome}, ${attempt.response})`
			: [],
	);
	if (receipts.length === 0) return;
	await tx.$executeRaw`
		INSERT INTO "Receipt" ("id", "messageId", "attemptedAt", "outcome", "response")
		VALUES ${Prisma.join(receipts)}`;
}

/** Every desk hears of what is noted: somebody has to be called. */
export function noteFailure(tx: Transaction, id: string, at: Temporal.Instant): Promise<void> {
	const subject = { kind: "message", id } as const;
	return recordAudit(tx, { at, actor: { kind: "system" }, action: "message_failed", subject });
}

function changesOf(settlement: Exclude<Settlement, { status: "sent" }>, at: Temporal.Instant) {
	switch (settlement.status) {
		case "pending":
			return { notBefore: toDate(settlement.retryAt) };
		case "put_off": {
			const until = toDate(settlement.until);
			return { dueAt: until, notBefore: until, attempts: { decrement: 1 } };
		}
		case "released":
			return { attempts: { decrement: 1 } };
		case "dropped":
			return {
				status: "dropped",
				droppedReason: settlement.reason,
				settledAt: toDate(at),
			} as const;
		case "failed":
			return { status: "failed", settledAt: toDate(at) } as const;
	}
}

function dueAt(now: Temporal.Instant) {
	return {
		status: "pending" as const,
		notBefore: { lte: toDate(now) },
		OR: [{ claimedUntil: null }, { claimedUntil: { lte: toDate(now) } }],
	};
}
