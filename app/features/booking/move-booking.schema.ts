import { z } from "zod";

export const moveBookingSchema = z.object({
	disponibilita: z.string("slot_required").min(1, "slot_required").max(64, "invalid"),
});
