import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { readDay } from "#app/domain/time/read-day.ts";

/** A date field that has to be filled in. */
export const dayField = z.string("date_invalid").transform((text, issues) => {
	const day = readDay(text);
	if (day === null) issues.addIssue({ code: "custom", message: "date_invalid" });
	return day ?? z.NEVER;
});

/** Empty is null. */
export const optionalDayField = z
	.string()
	.default("")
	.transform((text, issues) => {
		const day = readDay(text);
		if (day === null && text.trim() !== "") {
			issues.addIssue({ code: "custom", message: "date_invalid" });
		}
		return day;
	});

/** A time field that has to be filled in. */
export const timeField = z.string("time_invalid").transform((text, issues) => {
	const time = readTime(text);
	if (time === null) issues.addIssue({ code: "custom", message: "time_invalid" });
	return time ?? z.NEVER;
});

/** Empty is null. */
export const optionalTimeField = z
	.string()
	.default("")
	.transform((text, issues) => {
		const time = readTime(text);
		if (time === null && text.trim() !== "") {
			issues.addIssue({ code: "custom", message: "time_invalid" });
		}
		return time;
	});

/** "09:00", as a time field sends it. */
function readTime(text: string): Temporal.PlainTime | null {
	const time = text.trim();
	return /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? Temporal.PlainTime.from(time) : null;
}
