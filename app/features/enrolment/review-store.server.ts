import type { Temporal } from "temporal-polyfill";
import type { Reader } from "#app/adapters/db/database.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import type { EnrolmentStatus, ReviewOutcome } from "#app/domain/enrolment/enrolment.ts";
import type { Scope } from "#app/features/rights.ts";
import { ofTheirResidents } from "./enrolment-list.view.server.ts";

/** null for an enrolment of somebody who lives outside `scope`. */
export async function findReviewFacts(
	read: Reader,
	id: string,
	scope: Scope,
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
