import { z } from "zod";
import { ratedPages } from "#app/domain/feedback/rated-page.ts";
import { RATINGS } from "#app/domain/feedback/rating.ts";
import { keyField } from "#app/features/form-fields.schema.ts";

export const ratePageSchema = z.object({
	key: keyField,
	page: z.enum(ratedPages, "invalid"),
	rating: z.enum(RATINGS.map(String), "choose").transform(Number),
});
