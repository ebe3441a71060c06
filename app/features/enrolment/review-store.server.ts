import type { Temporal } from "temporal-polyfill";
import type { Reader } from "#app/adapters/db/database.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import type { EnrolmentStatus, ReviewOutcome } from "#app/domain/enrolment/enrolment.ts";
import type { Access } from "#app/features/access.ts";
import { ofTheirResidents } from "./enrolment-list.view.server.ts";

/** null for an enrolment that is not theirs, as for one that is not there. */
export async function findReviewFacts(
	read: Reader,
	{ id, scope }: Access<"enrolment">,
): Promise<{ applicantId: string; status: EnrolmentStatus; reason: string } | null> {
	const row = await read.enrolment.findFirst({
		where: { id, ...ofTheirResidents(scope) },
		select: { applicantId: true, status: true, reviewReason: true },
	});
	if (!row) return null;
	const { reviewReason, ...facts } = row;
	return { ...facts, reason: reviewReason ?? "" };
}

export async function saveReview(
	tx: Transaction,
	id: string,
	review: {
		outcome: ReviewOutcome;
		reason: string;
		now: Temporal.Instant;
		staffMemberId: string;
	},
): Promise<void> {
	await tx.enrolment.update({
		where: { id },
		data: {
			status: review.outcome,
			reviewReason: review.reason || null,
			reviewedAt: toDate(review.now),
			reviewedById: review.staffMemberId,
		},
	});
}
