import { z } from "zod";

/** A time taken from the list, or the seat given back that was kept before. */
export const chooseSlotSchema = z.union([
	z.object({ lascia: z.literal("posto") }),
	z.object({
		disponibilita: z.string("slot_required").min(1, "slot_required").max(64, "invalid"),
	}),
]);
