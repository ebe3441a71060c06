import { isPositive } from "#app/domain/feedback/rating.ts";
import type { VisitorContext } from "#app/features/context.ts";
import { findRating } from "./feedback-store.server.ts";

/** What is asked about a rating; null when there is none. Its words are shown to nobody again. */
export async function ratingView(
	id: string,
	{ db }: VisitorContext,
): Promise<{ isPositive: boolean } | null> {
	const rating = await findRating(db.read, id);
	return rating === null ? null : { isPositive: isPositive(rating) };
}
