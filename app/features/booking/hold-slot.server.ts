import type { Temporal } from "temporal-polyfill";
import { HELD_SEATS } from "#app/domain/attempts/attempt-limits.ts";
import { type BookingRefusal, refusalOf } from "#app/domain/booking/decide-booking.ts";
import { addressDigest } from "#app/features/attempts/attempt-store.server.ts";
import type { VisitorContext } from "#app/features/context.ts";
import { holdSeat, lockSlots, releaseHold } from "#app/features/seats/seat-store.server.ts";
import { findApplicantFacts, findSlotFacts, STRANGER } from "./booking-store.server.ts";
import { countOtherHolds, findDraftHold, lockDraft } from "./hold-store.server.ts";

/** `until` is null when no seat is kept: the slot can be booked all the same, if it stays free. */
export type HoldSlotOutcome =
	| { ok: true; until: Temporal.Instant | null }
	| { ok: false; refusal: BookingRefusal | "unknown_slot" };

/**
 * Keeps a seat of the chosen slot for whoever is filling in a form, for as long as the service says. A
 * form keeps one seat: choosing another slot gives the first back, in the same transaction, and when
 * the other can't be had the first stays. Choosing the same slot again does not make the time longer
 * while it lasts.
 *
 * @param draftId the form, which exists
 * @param personId who will come, if it is somebody we know; a stranger has no enrolment
 */
export async function holdSlot(
	{ slotId, draftId, personId }: { slotId: string; draftId: string; personId: string | null },
	{ now, db, vault, applicantId, clientAddress }: VisitorContext,
): Promise<HoldSlotOutcome> {
	const addressHash = addressDigest(vault, clientAddress);
	const by = "applicant";

	return db.transaction<HoldSlotOutcome>(async (tx, rollback) => {
		if (!(await lockDraft(tx, draftId))) return rollback({ ok: true, until: null });
		const held = await findDraftHold(tx, draftId);
		await lockSlots(tx, held ? [slotId, held.slotId] : [slotId]);
		const facts = await findSlotFacts(tx, slotId);
		if (!facts) return rollback({ ok: false, refusal: "unknown_slot" });

		const isHeld = held?.slotId === slotId && held.until.epochMilliseconds > now.epochMilliseconds;
		if (held && !isHeld) await releaseHold(tx, held, now);
		const { holdMinutes } = facts.terms;
		const mayHold =
			isHeld || (await countOtherHolds(tx, { addressHash, draftId, now })) < HELD_SEATS;
		const until = isHeld ? held.until : now.add({ minutes: holdMinutes });
		const isFree =
			isHeld ||
			!mayHold ||
			(await holdSeat(tx, { slotId, by, now }, { until, applicantId, draftId, addressHash })) !==
				null;
		const refusal = refusalOf({
			now,
			by,
			zone: facts.zone,
			terms: facts.terms,
			slot: { ...facts.slot, seatsLeft: isFree ? 1 : 0 },
			applicant: personId ? await findApplicantFacts(tx, personId, now) : STRANGER,
		});
		if (refusal) return rollback({ ok: false, refusal });
		return { ok: true, until: mayHold ? until : null };
	});
}
