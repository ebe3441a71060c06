import { z } from "zod";

/** What a person may say, if they like: chosen from a list, so that nobody writes about their health. */
const cancelReasons = [
	"other_commitment",
	"found_work",
	"no_longer_needed",
	"hard_to_reach",
	"other",
] as const;

export const cancelOwnBookingSchema = z.object({
	reason: z.enum(cancelReasons).nullable().catch(null).default(null),
});
