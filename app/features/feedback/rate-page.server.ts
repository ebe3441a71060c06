import type { RatedPage } from "#app/domain/feedback/rated-page.ts";
import type { VisitorContext } from "#app/features/context.ts";
import { countContribution, insertFeedback, rateAgain } from "./feedback-store.server.ts";

export type RatePageOutcome = { ok: true } | { ok: false; refusal: "too_many" };

/**
 * Keeps a rating, and nothing about who gave it. The same form sent again is the same rating, with
 * the last stars.
 *
 * @param request.id the form's key, which becomes the rating's id
 * @param request.address of the network; counted as a digest
 */
export async function ratePage(
	request: { id: string; page: RatedPage; rating: number; address: string },
	{ now, db, vault, locale }: VisitorContext,
): Promise<RatePageOutcome> {
	const { address, ...feedback } = request;
	return db.transaction<RatePageOutcome>(async (tx, rollback) => {
		if (await rateAgain(tx, feedback)) return { ok: true };
		const isNew = await insertFeedback(tx, { ...feedback, locale, now });
		if (!isNew) return { ok: true };
		const mayContribute = await countContribution(tx, vault, { what: "rating", address, now });
		return mayContribute ? { ok: true } : rollback({ ok: false, refusal: "too_many" });
	});
}
