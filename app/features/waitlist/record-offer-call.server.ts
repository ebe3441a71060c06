import type { CallOutcome } from "#app/domain/reminders/reminder-call.ts";
import type { Access } from "#app/features/access.ts";
import { recordAudit } from "#app/features/audit/audit-store.server.ts";
import { answerToSecond, type CameSecond } from "#app/features/audit/seen-store.server.ts";
import type { StaffChangeContext } from "#app/features/context.ts";
import { lockApplicant } from "#app/features/people/person-store.server.ts";
import { insertOfferCall } from "./offer-call-store.server.ts";
import { findEntryFacts } from "./waitlist-store.server.ts";

export type RecordOfferCallOutcome =
	| { ok: true }
	| { ok: false; refusal: "unknown_wish" | "offer_over" }
	| CameSecond;

/**
 * The desk has called somebody about the seat that is kept for them, and told them of it or not. From
 * then on silence is an answer; the offer stays open for it.
 */
export async function recordOfferCall(
	{ wish, offerId }: { wish: Access<"wish">; offerId: string },
	outcome: CallOutcome,
	{ now, db, staffMember, seen }: StaffChangeContext,
): Promise<RecordOfferCallOutcome> {
	const subject = { kind: "waitlist_entry", id: wish.id } as const;
	const owner = await findEntryFacts(db.read, wish);
	if (!owner) return { ok: false, refusal: "unknown_wish" };
	return db.transaction<RecordOfferCallOutcome>(async (tx, rollback) => {
		await lockApplicant(tx, owner.applicantId);
		const entry = await findEntryFacts(tx, wish);
		if (!entry) return rollback({ ok: false, refusal: "unknown_wish" });
		// Somebody else may have called them in the same minute: they are not called a third time.
		const second = await answerToSecond(tx, subject, seen, { ok: true } as const);
		if (second) return rollback(second);
		if (entry.openOffer?.id !== offerId) return rollback({ ok: false, refusal: "offer_over" });
		await insertOfferCall(tx, { offerId, outcome, staffMemberId: staffMember.id, now });
		await recordAudit(tx, {
			at: now,
			actor: { kind: "staff", id: staffMember.id },
			action: outcome === "reached" ? "offer_told" : "offer_not_told",
			subject,
			details: { offerId },
			seen,
		});
		return { ok: true };
	});
}
