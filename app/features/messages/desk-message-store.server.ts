import type { Temporal } from "temporal-polyfill";
import type { Reader } from "#app/adapters/db/database.server.ts";
import type { Prisma } from "#app/adapters/db/generated/sqlite/client.ts";
import { toDate, toInstant } from "#app/adapters/db/instants.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import type { Access } from "#app/features/access.ts";
import { type Scope, within } from "#app/features/rights.ts";

/**
 * The messages of a desk: about its offices' appointments, or to people of its municipalities. The
 * copies for companions are not among them: nobody has to be called for one that did not arrive.
 */
export function messagesWithin(scope: Scope): Prisma.MessageWhereInput {
	if (scope === null) return { companionId: null };
	const municipality = { in: [...scope] };
	return {
		companionId: null,
		OR: [
			{ booking: { slot: { office: within(scope) } } },
			{ entry: { municipalities: { some: { municipalityId: municipality } } } },
			{
				bookingId: null,
				applicant: {
					OR: [
						{ residenceMunicipalityId: municipality },
						{ enrolments: { some: { residenceMunicipalityId: municipality } } },
					],
				},
			},
		],
	};
}

/** A message that did not arrive, as the desk's decisions need it. */
export type DeskMessage = {
	id: string;
	applicantId: string;
	bookingId: string | null;
	notAfter: Temporal.Instant;
	/** Where the person is written to now, which may not be where the message went. */
	contact: { emailSealed: Uint8Array<ArrayBuffer>; emailHash: string } | null;
};

/** null for a message that is not theirs, as for one that is not there. */
export async function findDeskMessage(
	read: Reader,
	{ id, scope }: Access<"message">,
): Promise<DeskMessage | null> {
	const row = await read.message.findFirst({
		where: { id, AND: messagesWithin(scope) },
		select: {
			id: true,
			bookingId: true,
			notAfter: true,
			applicant: { select: { id: true, emailSealed: true, emailHash: true } },
		},
	});
	if (!row?.applicant) return null;
	const { id: applicantId, emailSealed, emailHash } = row.applicant;
	return {
		id: row.id,
		applicantId,
		bookingId: row.bookingId,
		notAfter: toInstant(row.notAfter),
		contact: emailSealed && emailHash ? { emailSealed, emailHash } : null,
	};
}

/** Sends a failed message out again, to the person's address of now. False when it isn't failed. */
export async function reopenMessage(
	tx: Transaction,
	id: string,
	{ emailSealed, emailHash }: NonNullable<DeskMessage["contact"]>,
	now: Temporal.Instant,
): Promise<boolean> {
	const { count } = await tx.message.updateMany({
		where: { id, status: "failed", notAfter: { gt: toDate(now) } },
		data: {
			status: "pending",
			settledAt: null,
			claimedUntil: null,
			attempts: 0,
			dueAt: toDate(now),
			notBefore: toDate(now),
			recipientSealed: emailSealed,
			recipientHash: emailHash,
		},
	});
	return count === 1;
}

/** Takes a failed message off the desk's list. False when it isn't failed. */
export async function closeMessage(
	tx: Transaction,
	id: string,
	now: Temporal.Instant,
): Promise<boolean> {
	const { count } = await tx.message.updateMany({
		where: { id, status: "failed" },
		data: { status: "dropped", droppedReason: "told_by_desk", settledAt: toDate(now) },
	});
	return count === 1;
}
