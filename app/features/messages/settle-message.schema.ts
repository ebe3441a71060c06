import { z } from "zod";

export const settleMessageSchema = z.object({
	message: z.uuid("invalid"),
	how: z.enum(["retry", "told"], "choose"),
});
