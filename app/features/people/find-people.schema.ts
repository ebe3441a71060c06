import { z } from "zod";
import { oneLine } from "#app/domain/typed/typed-text.ts";

export const findPeopleSchema = z.object({
	search: z.string("required").overwrite(oneLine).min(2, "required").max(200, "too_long"),
});
