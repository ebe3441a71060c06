import { lockApplicant } from "#app/adapters/db/applicants.server.ts";
import { recordAudit } from "#app/adapters/db/audit.server.ts";
import {
	decideReview,
	type ReviewOutcome,
	type ReviewRefusal,
} from "#app/domain/enrolment/enrolment.ts";
import type { StaffContext } from "#app/features/context.ts";
import { findReviewFacts, saveReview } from "./review-store.server.ts";

export type ReviewEnrolmentOutcome =
	| { ok: true }
	| { ok: false; refusal: ReviewRefusal | "unknown_enrolment" };

/**
 * Decides an enrolment, or corrects a decision.
 *
 * @param review.reason what is missing, or why not; empty for a yes
 */
export async function reviewEnrolment(
	enrolmentId: string,
	review: { outcome: ReviewOutcome; reason: string },
	{ now, db, staffMember }: StaffContext,
): Promise<ReviewEnrolmentOutcome> {
	const scope = staffMember.municipalityIds;
	const owner = await findReviewFacts(db.read, enrolmentId, scope);
	if (!owner) return { ok: false, refusal: "unknown_enrolment" };

	return db.transaction<ReviewEnrolmentOutcome>(async (tx, rollback) => {
		await lockApplicant(tx, owner.applicantId);
		const enrolment = await findReviewFacts(tx, enrolmentId, scope);
		if (!enrolment) return rollback({ ok: false, refusal: "unknown_enrolment" });
		const refusal = decideReview({ status: enrolment.status, next: review.outcome });
		if (refusal) return rollback({ ok: false, refusal });
		await saveReview(tx, enrolmentId, { ...review, now, staffMemberId: staffMember.id });
		await recordAudit(tx, {
			at: now,
			actor: { kind: "staff", id: staffMember.id },
			action: "reviewed",
			subject: { kind: "enrolment", id: enrolmentId },
			details: { from: enrolment.status, to: review.outcome },
		});
		return { ok: true };
	});
}
