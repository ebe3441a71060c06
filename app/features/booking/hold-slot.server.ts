import type { Temporal } from "temporal-polyfill";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import { HELD_SEATS } from "#app/domain/attempts/attempt-limits.ts";
import { type BookingRefusal, refusalOf } from "#app/domain/booking/decide-booking.ts";
import { addressDigest } from "#app/features/attempts/attempt-store.server.ts";
import type { VisitorContext } from "#app/features/context.ts";
import { setPayload } from "#app/features/drafts/draft-store.server.ts";
import type { TooManyDrafts } from "#app/features/drafts/save-draft.server.ts";
import { prepareDraft } from "#app/features/drafts/write-draft.server.ts";
import { holdSeat, lockSlots, releaseHold } from "#app/features/seats/seat-store.server.ts";
import { findApplicantFacts, findSlotFacts, STRANGER } from "./booking-store.server.ts";
import { countOtherHolds, findDraftHold } from "./hold-store.server.ts";
import type { BookingDraft } from "./present-applicant.schema.ts";

export type HoldSlot = {
	slotId: string;
	draftId: string;
	/** What the form has been told so far. */
	draft: BookingDraft;
	/** Who will come, if it is somebody we know; a stranger has no enrolment. */
	personId: string | null;
};

/** `until` is null when no seat is kept: the slot can be booked all the same, if it stays free. */
type HeldSlot =
	| { ok: true; until: Temporal.Instant | null }
	| { ok: false; refusal: BookingRefusal | "unknown_slot" };

export type HoldSlotOutcome = HeldSlot | TooManyDrafts;

/**
 * Keeps a seat of the chosen slot for whoever is filling in a form, for as long as the service says, and
 * the form with it, which remembers until when. A form keeps one seat: choosing another slot gives the
 * first back, and when the other can't be had the first stays. Choosing the same slot again does not
 * make the time longer while it lasts. All of it is one transaction.
 */
export async function holdSlot(
	request: HoldSlot,
	context: VisitorContext,
): Promise<HoldSlotOutcome> {
	const { slotId, draftId: id, draft } = request;
	const { db, vault, clientAddress } = context;
	const payload = { ...draft, held: null } satisfies BookingDraft;
	const writeDraft = await prepareDraft({ id, kind: "booking", payload, clientAddress }, context);

	return db.transaction<HoldSlotOutcome>(async (tx, rollback) => {
		const tooMany = await writeDraft(tx);
		if (tooMany) return rollback({ ok: false, refusal: "too_many_drafts", until: tooMany });
		const held = await hold(tx, request, context);
		if (!held.ok) return rollback(held);
		if (held.until) {
			const kept = { ...payload, held: { slotId, until: held.until.toString() } };
			await setPayload(tx, id, vault.seal(JSON.stringify(kept)));
		}
		return held;
	});
}

/** Unless it answers with `ok`, the transaction has to be rolled back. */
async function hold(
	tx: Transaction,
	{ slotId, draftId, personId }: HoldSlot,
	{ now, vault, applicantId, clientAddress }: VisitorContext,
): Promise<HeldSlot> {
	const addressHash = addressDigest(vault, clientAddress);
	const by = "applicant";
	const held = await findDraftHold(tx, draftId);
	await lockSlots(tx, held ? [slotId, held.slotId] : [slotId]);
	const facts = await findSlotFacts(tx, slotId);
	if (!facts) return { ok: false, refusal: "unknown_slot" };

	const isHeld = held?.slotId === slotId && held.until.epochMilliseconds > now.epochMilliseconds;
	if (held && !isHeld) await releaseHold(tx, held, now);
	const { holdMinutes } = facts.terms;
	const mayHold = isHeld || (await countOtherHolds(tx, { addressHash, draftId, now })) < HELD_SEATS;
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
	if (refusal) return { ok: false, refusal };
	return { ok: true, until: mayHold ? until : null };
}
