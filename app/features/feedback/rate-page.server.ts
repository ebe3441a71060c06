import type { Temporal } from "temporal-polyfill";
import type { RatedPage } from "#app/domain/feedback/rated-page.ts";
import { countAttempt } from "#app/features/attempts/attempt-store.server.ts";
import type { VisitorContext } from "#app/features/context.ts";
import { insertFeedback, rateAgain } from "./feedback-store.server.ts";

export type RatePageOutcome =
	| { ok: true }
	| { ok: false; refusal: "too_many"; until: Temporal.Instant };

/**
 * Keeps a rating, and nothing about who gave it. The same form sent again is the same rating, with
 * the last stars.
 *
 * @param feedback.id the form's key, which becomes the rating's id
 */
export async function ratePage(
	feedback: { id: string; page: RatedPage; rating: number },
	context: VisitorContext,
): Promise<RatePageOutcome> {
	const { now, db, locale, clientAddress: address } = context;
	return db.transaction<RatePageOutcome>(async (tx, rollback) => {
		if (!(await insertFeedback(tx, { ...feedback, locale, now }))) {
			await rateAgain(tx, feedback);
			return { ok: true };
		}
		const until = await countAttempt(tx, context, "rating", { address });
		return until ? rollback({ ok: false, refusal: "too_many", until }) : { ok: true };
	});
}
