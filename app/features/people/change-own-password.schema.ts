import { z } from "zod";

const password = z.string("required").min(1, "required").max(200, "too_long");

export const changeOwnPasswordSchema = z.object({
	current: password,
	password,
	again: password,
});
