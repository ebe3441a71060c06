import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { seatFields, slotMinutesField } from "./publish-slots.schema.ts";
import { dayField, optionalDayField, timeField } from "./read-when.schema.ts";

/** What a weekly opening is to be from a day on; `confirmed` once what it does has been seen. */
export const changeRuleSchema = z
	.object({
		/** From this day on. */
		fromOn: dayField,
		toOn: optionalDayField,
		weekday: z
			.string("choose")
			.regex(/^[1-7]$/, "choose")
			.transform(Number),
		everyWeeks: z
			.string("choose")
			.regex(/^[1-4]$/, "choose")
			.transform(Number),
		startTime: timeField,
		endTime: timeField,
		slotMinutes: slotMinutesField,
		...seatFields,
		confirmed: z.literal("yes", "invalid").optional(),
	})
	.superRefine((change, issues) => {
		const problem = (path: string, message: string) =>
			issues.addIssue({ code: "custom", path: [path], message });
		if (Temporal.PlainTime.compare(change.startTime, change.endTime) >= 0) {
			problem("endTime", "end_before_start");
		}
		if (change.toOn && Temporal.PlainDate.compare(change.toOn, change.fromOn) < 0) {
			problem("toOn", "end_before_start");
		}
		if (change.deskSeats > change.capacity) problem("deskSeats", "more_than_capacity");
	})
	.transform(({ confirmed, ...terms }) => ({ isConfirmed: confirmed === "yes", terms }));

export type RuleChange = z.output<typeof changeRuleSchema>["terms"];
