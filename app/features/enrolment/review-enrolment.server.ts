import {
	decideReview,
	type ReviewOutcome,
	type ReviewRefusal,
} from "#app/domain/enrolment/enrolment.ts";
import { worthSendingUntil } from "#app/domain/messages/worth-sending.ts";
import type { Access } from "#app/features/access.ts";
import { recordAudit } from "#app/features/audit/audit-store.server.ts";
import { answerToSecond, type CameSecond } from "#app/features/audit/seen-store.server.ts";
import type { StaffChangeContext } from "#app/features/context.ts";
import { addMessage } from "#app/features/messages/outbox-store.server.ts";
import { findRecipient, lockApplicant } from "#app/features/people/person-store.server.ts";
import { findReviewFacts, saveReview } from "./review-store.server.ts";

export type ReviewEnrolmentOutcome =
	| { ok: true }
	| { ok: false; refusal: ReviewRefusal | "unknown_enrolment" }
	| CameSecond;

/**
 * Decides an enrolment, or corrects a decision, and tells the person. Nothing is written for somebody
 * without an e-mail: the desk telephones. The same decision twice is one, and is told once.
 *
 * @param review.reason what is missing, or why not; empty for a yes
 */
export async function reviewEnrolment(
	own: Access<"enrolment">,
	review: { outcome: ReviewOutcome; reason: string },
	{ now, db, vault, staffMember, seen }: StaffChangeContext,
): Promise<ReviewEnrolmentOutcome> {
	const { id: enrolmentId } = own;
	const subject = { kind: "enrolment", id: enrolmentId } as const;
	const owner = await findReviewFacts(db.read, own);
	if (!owner) return { ok: false, refusal: "unknown_enrolment" };

	return db.transaction<ReviewEnrolmentOutcome>(async (tx, rollback) => {
		await lockApplicant(tx, owner.applicantId);
		const enrolment = await findReviewFacts(tx, own);
		if (!enrolment) return rollback({ ok: false, refusal: "unknown_enrolment" });
		const stands = enrolment.status === review.outcome && enrolment.reason === review.reason;
		if (stands) return rollback({ ok: true });
		const second = await answerToSecond(tx, subject, seen, { ok: true } as const);
		if (second) return rollback(second);
		const refusal = decideReview({ status: enrolment.status, next: review.outcome });
		if (refusal) return rollback({ ok: false, refusal });
		await saveReview(tx, enrolmentId, { ...review, now, staffMemberId: staffMember.id });
		await recordAudit(tx, {
			at: now,
			actor: { kind: "staff", id: staffMember.id },
			action: "reviewed",
			subject,
			details: { from: enrolment.status, to: review.outcome },
			seen,
		});
		const to = await findRecipient(tx, vault, owner.applicantId);
		if (to) {
			await addMessage(tx, vault, now, {
				dedupeKey: `enrolment_reviewed:${enrolmentId}:${now.epochMilliseconds}`,
				facts: { kind: "enrolment_reviewed", enrolmentId, outcome: review.outcome },
				...to,
				applicantId: owner.applicantId,
				about: { kind: "none" },
				companionId: null,
				notAfter: worthSendingUntil("enrolment_reviewed", now),
			});
		}
		return { ok: true };
	});
}
