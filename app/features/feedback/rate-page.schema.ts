import { z } from "zod";
import { ratedPages } from "#app/domain/feedback/rated-page.ts";
import { RATINGS } from "#app/domain/feedback/rating.ts";

export const ratePageSchema = z.object({
	/** Made with the form, so that sending it twice is one rating. */
	chiave: z.uuid("invalid"),
	page: z.enum(ratedPages, "invalid"),
	rating: z.enum(RATINGS.map(String), "choose").transform(Number),
});
