import { z } from "zod";
import { ASPECTS } from "#app/domain/feedback/rating.ts";
import { COMMENT_LENGTH } from "#app/domain/feedback/text-lengths.ts";
import { optionalLinesField } from "#app/features/form-fields.schema.ts";

const tick = z
	.string("invalid")
	.optional()
	.transform((value) => value !== undefined);

/** Which aspects, each a field of its own, and something in one's own words: one at the least. */
export const explainRatingSchema = z
	.object({
		clear: tick,
		complete: tick,
		on_track: tick,
		technical: tick,
		other: tick,
		comment: optionalLinesField(COMMENT_LENGTH),
	})
	.transform(({ comment, ...ticked }) => ({
		aspects: ASPECTS.filter((aspect) => ticked[aspect]),
		comment,
	}))
	.refine(({ aspects, comment }) => aspects.length > 0 || comment !== "", {
		path: ["aspects"],
		message: "choose",
	});
