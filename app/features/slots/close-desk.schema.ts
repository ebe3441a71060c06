import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { keyField, requiredLineField } from "#app/features/form-fields.schema.ts";
import { dayField, optionalDayField, optionalTimeField } from "./read-when.schema.ts";

/** "desk:…", "office:…", "municipality:…", or "all" */
const place = z
	.string("choose")
	.regex(/^(all|(desk|office|municipality):[\w-]{1,100})$/, "choose")
	.transform((text) => {
		if (text === "all") return "all" as const;
		const [kind = "", id = ""] = text.split(":");
		if (kind === "desk") return { deskId: id };
		return kind === "office" ? { officeId: id } : { municipalityId: id };
	});

const closure = z.object({
	key: keyField,
	place,
	fromOn: dayField,
	/** Empty: that day only. */
	toOn: optionalDayField,
	/** Both empty: the whole day. */
	startTime: optionalTimeField,
	endTime: optionalTimeField,
	repeats: z.enum(["never", "weekly", "yearly"], "choose").default("never"),
	/** Empty: until further notice. */
	repeatsUntilOn: optionalDayField,
	reason: requiredLineField("required", 200),
});

/** Days after which what comes again would meet itself. */
const LONGEST = { weekly: 7, yearly: 365 };

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
	const { repeats, repeatsUntilOn } = closure;
	const days = toOn ? fromOn.until(toOn).days + 1 : 1;
	if (repeats !== "never" && days > LONGEST[repeats]) problem("toOn", "longer_than_its_repeat");
	if (repeatsUntilOn && repeats === "never") problem("repeats", "choose_repeat");
	else if (repeatsUntilOn && Temporal.PlainDate.compare(repeatsUntilOn, fromOn) < 0) {
		problem("repeatsUntilOn", "end_before_start");
	}
});

export type ClosureRequest = z.output<typeof closeDeskSchema>;
