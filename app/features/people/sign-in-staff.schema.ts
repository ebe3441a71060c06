import { z } from "zod";

export const signInStaffSchema = z.object({
	email: z.string("required").trim().min(1, "required").max(254, "too_long"),
	password: z.string("required").min(1, "required").max(200, "too_long"),
});
