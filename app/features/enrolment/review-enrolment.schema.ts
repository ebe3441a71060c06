import { z } from "zod";

/** A no and a "not yet complete" owe the person a reason. */
export const reviewEnrolmentSchema = z
	.object({
		outcome: z.enum(["accepted", "to_complete", "refused"], "choose"),
		reason: z.string().trim().max(500, "too_long").default(""),
	})
	.refine(({ outcome, reason }) => outcome === "accepted" || reason !== "", {
		path: ["reason"],
		message: "required",
	});
