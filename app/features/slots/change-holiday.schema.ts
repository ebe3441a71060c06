import { z } from "zod";
import { lineField } from "#app/features/form-fields.schema.ts";
import { dayField } from "./read-when.schema.ts";

/** What is decided for a day; `confirmed` once what it does has been seen. */
export const changeHolidaySchema = z
	.object({
		on: dayField,
		/** "all": everywhere. */
		municipality: z.string("choose").min(1, "choose").max(100, "choose"),
		/** "calendar": what was decided is taken back. */
		decision: z.enum(["holiday", "work", "calendar"], "choose"),
		reason: lineField(200),
		confirmed: z.literal("yes", "invalid").optional(),
	})
	.transform(({ on, municipality, decision, reason, confirmed }) => ({
		isConfirmed: confirmed === "yes",
		change: {
			on,
			municipalityId: municipality === "all" ? null : municipality,
			isHoliday: decision === "calendar" ? null : decision === "holiday",
			reason,
		},
	}));

export type HolidayChange = z.output<typeof changeHolidaySchema>["change"];
