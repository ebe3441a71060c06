import { z } from "zod";

/** The last step: the form's own key, and that the privacy notice was read. */
export const sendEnrolmentSchema = z.object({
	key: z.string("invalid").min(1, "invalid").max(100, "invalid"),
	privacy: z.literal("read", "privacy_required"),
});
