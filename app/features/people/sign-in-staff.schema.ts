import { z } from "zod";
import { LONGEST_EMAIL } from "#app/domain/people/contact.ts";

export const signInStaffSchema = z.object({
	email: z.string("required").trim().min(1, "required").max(LONGEST_EMAIL, "too_long"),
	password: z.string("required").min(1, "required").max(200, "too_long"),
});
