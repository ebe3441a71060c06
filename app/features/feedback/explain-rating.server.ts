import type { Aspect } from "#app/domain/feedback/rating.ts";
import type { VisitorContext } from "#app/features/context.ts";
import { writeExplanation } from "./feedback-store.server.ts";

export type ExplainRatingOutcome = { ok: true } | { ok: false; refusal: "unknown_rating" };

/** Adds to a rating what was good or hard; sent again, the last words count. */
export async function explainRating(
	explanation: { id: string; aspects: readonly Aspect[]; comment: string },
	{ db, vault }: VisitorContext,
): Promise<ExplainRatingOutcome> {
	const isWritten = await db.transaction((tx) => writeExplanation(tx, vault, explanation));
	return isWritten ? { ok: true } : { ok: false, refusal: "unknown_rating" };
}
