import type { Temporal } from "temporal-polyfill";
import type { Reader } from "#app/adapters/db/database.server.ts";
import { newId } from "#app/adapters/db/ids.server.ts";
import { toDate, toInstant } from "#app/adapters/db/instants.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import { FOLLOWING_KINDS } from "#app/domain/messages/corrected-address.ts";
import { type Claim, type ClaimedMessage, noteFailure } from "./outbox-store.server.ts";

/** Where somebody is written to, as the columns keep it. */
export type MailAddress = { emailSealed: Uint8Array<ArrayBuffer>; emailHash: string };

/** null: there is no e-mail, or nobody. */
export async function findMailAddress(
	read: Reader,
	applicantId: string,
): Promise<MailAddress | null> {
	const person = await read.applicant.findUnique({
		where: { id: applicantId },
		select: { emailSealed: true, emailHash: true },
	});
	if (!person?.emailSealed || !person.emailHash) return null;
	return { emailSealed: person.emailSealed, emailHash: person.emailHash };
}

/** Of a person's messages those that follow them, and no companion's copy. */
function following(applicantId: string) {
	return { applicantId, companionId: null, kind: { in: FOLLOWING_KINDS } };
}

/** Due at once, at the new address and as if it had not been tried, whoever has claimed it for the old one. */
function goingTo({ emailSealed, emailHash }: MailAddress, now: Temporal.Instant) {
	return {
		status: "pending" as const,
		recipientSealed: emailSealed,
		recipientHash: emailHash,
		claimedUntil: null,
		settledAt: null,
		attempts: 0,
		dueAt: toDate(now),
		notBefore: toDate(now),
	};
}

/**
 * Everything that waits to be sent, and what could not be delivered and is still of use, goes to the new
 * address.
 *
 * @returns those that could not be delivered
 */
export async function readdressUndelivered(
	tx: Transaction,
	applicantId: string,
	to: MailAddress,
	now: Temporal.Instant,
): Promise<string[]> {
	const elsewhere = {
		...following(applicantId),
		recipientHash: { not: to.emailHash },
		notAfter: { gt: toDate(now) },
	};
	await tx.message.updateMany({
		where: { ...elsewhere, status: "pending" },
		data: goingTo(to, now),
	});
	const failed = await tx.message.updateManyAndReturn({
		where: { ...elsewhere, status: "failed" },
		data: goingTo(to, now),
		select: { id: true },
	});
	return failed.map(({ id }) => id);
}

/** The same of one that was claimed for an address which is not the person's any more. */
export async function readdressClaimed(
	tx: Transaction,
	{ id, attempts, recipientHash, applicantId }: Claim & Pick<ClaimedMessage, "applicantId">,
	now: Temporal.Instant,
): Promise<void> {
	const to = applicantId && (await findMailAddress(tx, applicantId));
	// Without an address by now it is claimed again when its claim has run out, and dropped.
	if (!to) return;
	await tx.message.updateMany({
		where: { id, status: "pending", attempts, recipientHash },
		data: goingTo(to, now),
	});
}

/** A person's messages that are pending, failed or sent and not too late, latest first. */
export async function listFollowing(read: Reader, applicantId: string, now: Temporal.Instant) {
	const rows = await read.message.findMany({
		where: {
			...following(applicantId),
			status: { in: ["pending", "failed", "sent"] },
			notAfter: { gt: toDate(now) },
		},
		orderBy: [{ createdAt: "desc" }, { id: "desc" }],
	});
	return rows.map((row) => ({ ...row, notAfter: toInstant(row.notAfter) }));
}

export type FollowingMessage = Awaited<ReturnType<typeof listFollowing>>[number];

/** A message that was told again has a key that begins so: with the address, and what was told at first. */
const AGAIN = /^again:[^:]*:/;

/** The cause of a message, also of one that was told again. */
export function causeOf({ dedupeKey }: Pick<FollowingMessage, "dedupeKey">): string {
	return dedupeKey.replace(AGAIN, "");
}

/**
 * What was to be told again and has not arrived is not told there any more: where it is told instead,
 * what was told at first says.
 */
export async function dropToldAgain(
	tx: Transaction,
	applicantId: string,
	now: Temporal.Instant,
): Promise<void> {
	await tx.message.updateMany({
		where: {
			...following(applicantId),
			status: { in: ["pending", "failed"] },
			dedupeKey: { startsWith: "again:" },
		},
		data: {
			status: "dropped",
			droppedReason: "readdressed",
			claimedUntil: null,
			settledAt: toDate(now),
		},
	});
}

/** The same message once more, at the new address; an address is told once. */
export async function sendAgain(
	tx: Transaction,
	message: FollowingMessage,
	to: MailAddress,
	now: Temporal.Instant,
): Promise<void> {
	const { kind, applicantId, bookingId, repairId, waitlistEntryId, offerId, locale } = message;
	const dedupeKey = `again:${to.emailHash}:${causeOf(message)}`;
	// Dropped, because the address was left for another in between.
	const taken = await tx.message.updateMany({
		where: { dedupeKey, status: "dropped" },
		data: { ...goingTo(to, now), droppedReason: null },
	});
	if (taken.count > 0) return;
	await tx.message.create({
		data: {
			id: newId(),
			dedupeKey,
			...{ kind, applicantId, bookingId, repairId, waitlistEntryId, offerId, locale },
			factsSealed: message.factsSealed as Uint8Array<ArrayBuffer>,
			createdAt: toDate(now),
			notAfter: toDate(message.notAfter),
			rank: message.rank,
			...goingTo(to, now),
		},
	});
}

/** The desk tells it, as there is no address any more; not what has left meanwhile. */
export async function leaveToDesk(
	tx: Transaction,
	id: string,
	now: Temporal.Instant,
): Promise<void> {
	const { count } = await tx.message.updateMany({
		where: { id, status: "pending" },
		data: { status: "failed", claimedUntil: null, settledAt: toDate(now) },
	});
	if (count > 0) await noteFailure(tx, id, now);
}

/** An address is told at most once in so many hours that it was left. */
const ONCE_IN_HOURS = 24;

/** Whether the address has been told lately that it was left, or is about to be. */
export async function isToldOfChange(
	read: Reader,
	applicantId: string,
	{ emailHash }: MailAddress,
	now: Temporal.Instant,
): Promise<boolean> {
	const told = await read.message.findFirst({
		where: {
			applicantId,
			kind: "address_changed",
			recipientHash: emailHash,
			createdAt: { gt: toDate(now.subtract({ hours: ONCE_IN_HOURS })) },
			status: { in: ["pending", "sent"] },
		},
		select: { id: true },
	});
	return told !== null;
}

/** The appointments to come of somebody, as a confirmation tells them; none whose time was taken away. */
export async function listComing(read: Reader, applicantId: string, now: Temporal.Instant) {
	const rows = await read.booking.findMany({
		where: {
			applicantId,
			status: "booked",
			slot: { startsAt: { gt: toDate(now) } },
			repairs: { none: { status: "open" } },
		},
		orderBy: { id: "asc" },
		select: { id: true, sequence: true, slot: { select: { startsAt: true, endsAt: true } } },
	});
	return rows.map(({ slot, ...booking }) => ({
		...booking,
		start: toInstant(slot.startsAt),
		end: toInstant(slot.endsAt),
	}));
}
