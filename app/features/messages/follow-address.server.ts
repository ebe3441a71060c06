import type { Vault } from "#app/adapters/crypto/vault.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import { isCalledAbout, isFollowing, isToldAgain } from "#app/domain/messages/corrected-address.ts";
import type { MessageFacts } from "#app/domain/messages/message.ts";
import { irrelevanceOf, relevantMessage } from "#app/domain/messages/relevance.ts";
import { worthSendingUntil } from "#app/domain/messages/worth-sending.ts";
import { type Actor, recordAudit } from "#app/features/audit/audit-store.server.ts";
import type { SystemContext } from "#app/features/context.ts";
import { findSendingFacts } from "./message-facts-store.server.ts";
import { addMessage } from "./outbox-store.server.ts";
import {
	causeOf,
	dropToldAgain,
	type FollowingMessage,
	findMailAddress,
	isToldOfChange,
	leaveToDesk,
	listComing,
	listFollowing,
	type MailAddress,
	readdressUndelivered,
	sendAgain,
} from "./readdressing-store.server.ts";

type Writing = Pick<SystemContext, "now" | "vault">;

/**
 * The mail follows a corrected address, in the transaction that corrects it: what has not arrived goes
 * to the new one, what is still true and went to the old one is told again, and the old one hears that it
 * changed, and not whose it was. Where there is none any more, the desk calls. See app/decisions/0030.
 *
 * @param before as it was under the same lock of the person, which the caller holds
 */
export async function followAddress(
	tx: Transaction,
	person: { id: string; locale: string },
	before: MailAddress | null,
	actor: Actor,
	context: Writing,
): Promise<void> {
	const { now, vault } = context;
	const { id: applicantId, locale } = person;
	const to = await findMailAddress(tx, applicantId);
	if (to?.emailHash === before?.emailHash) return;
	await dropToldAgain(tx, applicantId, now);
	if (to) {
		for (const id of await readdressUndelivered(tx, applicantId, to, now)) {
			const subject = { kind: "message", id } as const;
			await recordAudit(tx, { at: now, actor, action: "message_readdressed", subject });
		}
		await tellAgain(tx, person, to, context);
	} else {
		await leaveUnsentToDesk(tx, applicantId, context);
	}
	// Somebody who goes back and forth does not fill a mailbox with it.
	if (!before || (await isToldOfChange(tx, applicantId, before, now))) return;
	await addMessage(tx, vault, now, {
		dedupeKey: `address_changed:${applicantId}:${before.emailHash}:${now.epochMilliseconds}`,
		facts: { kind: "address_changed" },
		recipient: vault.unseal(before.emailSealed),
		locale,
		applicantId,
		about: { kind: "none" },
		companionId: null,
		notAfter: worthSendingUntil("address_changed", now),
	});
}

/** One mail about each thing: the latest that is still true, unless it is on its way there or was there before. */
async function tellAgain(
	tx: Transaction,
	person: { id: string; locale: string },
	to: MailAddress,
	context: Writing,
): Promise<void> {
	const { now, vault } = context;
	const messages = await listFollowing(tx, person.id, now);
	const there = new Set(
		messages.filter(({ recipientHash }) => recipientHash === to.emailHash).map(causeOf),
	);
	const told = new Set<string>();
	for (const message of messages) {
		const thing = thingOf(message);
		if (told.has(thing)) continue;
		const isThere = there.has(causeOf(message));
		if (!isThere && !(isFollowing(message.kind) && isToldAgain(message.kind))) continue;
		if (!(await isTrue(tx, message, context))) continue;
		if (!isThere) await sendAgain(tx, message, to, now);
		told.add(thing);
	}
	const mentioned = new Set(messages.map(({ bookingId }) => bookingId));
	for (const booking of await listComing(tx, person.id, now)) {
		if (mentioned.has(booking.id)) continue;
		await addMessage(tx, vault, now, {
			dedupeKey: `booking_confirmed:${booking.id}:${booking.sequence}`,
			facts: { kind: "booking_confirmed", startsAt: booking.start.toString() },
			recipient: vault.unseal(to.emailSealed),
			locale: person.locale,
			applicantId: person.id,
			about: { kind: "booking", bookingId: booking.id, repairId: null },
			companionId: null,
			notAfter: booking.end,
		});
	}
}

async function isTrue(
	tx: Transaction,
	message: FollowingMessage,
	{ now, vault }: Writing,
): Promise<boolean> {
	const facts = factsOf(message, vault);
	if (!facts) return false;
	const current = await findSendingFacts(tx, message, facts);
	const known = { ...current, hasRecipient: true };
	return irrelevanceOf(relevantMessage(facts, message.notAfter), known, now) === null;
}

async function leaveUnsentToDesk(
	tx: Transaction,
	applicantId: string,
	{ now, vault }: Writing,
): Promise<void> {
	for (const message of await listFollowing(tx, applicantId, now)) {
		const facts = factsOf(message, vault);
		if (facts && isCalledAbout(facts)) await leaveToDesk(tx, message.id, now);
	}
}

/** null for what can't be read: delivering says so. */
function factsOf({ factsSealed }: FollowingMessage, vault: Vault): MessageFacts | null {
	try {
		return JSON.parse(vault.unseal(factsSealed));
	} catch {
		return null;
	}
}

/** What a message is about: of several about one thing the latest counts. */
function thingOf({ kind, bookingId, offerId }: FollowingMessage): string {
	return bookingId ?? offerId ?? kind;
}
