import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { dayField, optionalDayField, optionalTimeField } from "./read-when.schema.ts";

/** "desk:…", "office:…" or "municipality:…" */
const place = z
	.string("choose")
	.regex(/^(desk|office|municipality):[\w-]{1,100}$/, "choose")
	.transform((text) => {
		const [kind = "", id = ""] = text.split(":");
		if (kind === "desk") return { deskId: id };
		return kind === "office" ? { officeId: id } : { municipalityId: id };
	});

const closure = z.object({
	/** Travels in the form: sending it twice makes one closure. */
	key: z.uuid("invalid"),
	place,
	fromOn: dayField,
	/** Empty: that day only. */
	toOn: optionalDayField,
	/** Both empty: the whole day. */
	startTime: optionalTimeField,
	endTime: optionalTimeField,
	reason: z.string("required").trim().min(1, "required").max(200, "too_long"),
});

export const closeDeskSchema = closure.superRefine((closure, issues) => {
	const problem = (path: string, message: string) =>
		issues.addIssue({ code: "custom", path: [path], message });
	const { fromOn, toOn, startTime, endTime } = closure;
	const manyDays = toOn !== null && !toOn.equals(fromOn);
	if (toOn && Temporal.PlainDate.compare(toOn, fromOn) < 0) problem("toOn", "end_before_start");
	if ((startTime === null) !== (endTime === null)) {
		problem(startTime ? "endTime" : "startTime", "both_times");
	} else if (startTime && endTime) {
		if (manyDays) problem("startTime", "hours_of_one_day");
		if (Temporal.PlainTime.compare(startTime, endTime) >= 0) problem("endTime", "end_before_start");
	}
});

export type ClosureRequest = z.output<typeof closeDeskSchema>;
