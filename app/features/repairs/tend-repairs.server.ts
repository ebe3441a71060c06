import type { SystemContext } from "#app/features/context.ts";
import { addMessage } from "#app/features/messages/outbox-store.server.ts";
import { findRecipient, lockApplicant } from "#app/features/people/person-store.server.ts";
import { proposeRepairs } from "./propose-repairs.server.ts";
import { releaseUnneededHolds } from "./release-unneeded-holds.server.ts";
import { listKeptUntold, listPassed, recordPassed } from "./repairs-to-tend-store.server.ts";

/**
 * Everything about repairs that happens without anybody clicking: proposals are made, those whose
 * time is over are closed, seats that nobody needs any more are given back, and whoever was told that
 * their appointment won't be and is received after all learns it. All of it is derived from the rows,
 * so that a crash in between delays it and loses nothing.
 *
 * @returns how many proposals were made.
 */
export async function tendRepairs(context: SystemContext): Promise<number> {
	const { now, db } = context;
	for (const passed of await listPassed(db.read, now)) {
		await db.transaction((tx) => recordPassed(tx, passed, now));
	}
	await releaseUnneededHolds(context);
	const proposed = await proposeRepairs(context);
	await confirmKept(context);
	return proposed;
}

async function confirmKept({ now, db, vault }: SystemContext): Promise<void> {
	for (const kept of await listKeptUntold(db.read, now)) {
		await db.transaction(async (tx) => {
			await lockApplicant(tx, kept.applicantId);
			const to = await findRecipient(tx, vault, kept.applicantId);
			if (!to) return;
			await addMessage(tx, vault, now, {
				dedupeKey: `booking_confirmed:repair:${kept.repairId}`,
				facts: { kind: "booking_confirmed", startsAt: kept.start.toString() },
				...to,
				applicantId: kept.applicantId,
				about: { kind: "booking", bookingId: kept.bookingId, repairId: kept.repairId },
				companionId: null,
				notAfter: kept.end,
			});
		});
	}
}
