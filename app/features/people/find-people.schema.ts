import { z } from "zod";

export const findPeopleSchema = z.object({
	search: z.string("required").trim().min(2, "required").max(200, "too_long"),
});
