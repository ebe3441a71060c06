import { z } from "zod";
import { locales } from "#app/i18n/locales.ts";

const whole = (least: number, most: number) =>
	z.coerce
		.number("number_invalid")
		.int("number_invalid")
		.min(least, "number_invalid")
		.max(most, "number_invalid");

const lines = (most: number) => z.string().trim().max(most, "too_long").default("");

/** A field for each language: "instructions-it", "instructions-en". */
const inEachLanguage = Object.fromEntries(
	locales.flatMap((locale) => [
		[`whatToBring-${locale}`, lines(1000)],
		[`instructions-${locale}`, lines(1000)],
	]),
);

/** What a service is and under which terms it is booked. */
export const saveServiceTermsSchema = z
	.object({
		format: z.enum(["individual", "group"], "choose"),
		channel: z.enum(["on_site", "phone", "video"], "choose"),
		durationMinutes: whole(5, 480),
		minimumNoticeHours: whole(0, 720),
		horizonDays: whole(1, 365),
		cancellationDeadlineHours: whole(0, 720),
		maxActivePerApplicant: whole(1, 20),
		maxMovesPerBooking: whole(0, 20),
		holdMinutes: whole(1, 60),
		mayBook: z.enum(["public", "by_invitation", "staff_only"], "choose"),
		enrolmentRequired: z.enum(["yes", "no"], "choose"),
		...inEachLanguage,
	})
	.superRefine((form, issues) => {
		const text = (form as Readonly<Record<string, unknown>>)["instructions-it"];
		if (form.channel !== "on_site" && text === "") {
			issues.addIssue({ code: "custom", path: ["instructions-it"], message: "required" });
		}
	})
	.transform((form) => {
		const fields = form as Readonly<Record<string, unknown>>;
		return {
			terms: {
				format: form.format,
				channel: form.channel,
				durationMinutes: form.durationMinutes,
				minimumNoticeHours: form.minimumNoticeHours,
				horizonDays: form.horizonDays,
				cancellationDeadlineHours: form.cancellationDeadlineHours,
				maxActivePerApplicant: form.maxActivePerApplicant,
				maxMovesPerBooking: form.maxMovesPerBooking,
				holdMinutes: form.holdMinutes,
				mayBook: form.mayBook,
				enrolmentRequired: form.enrolmentRequired === "yes",
			},
			texts: locales.map((locale) => ({
				locale,
				whatToBring: withoutReturns(fields[`whatToBring-${locale}`]),
				instructions: withoutReturns(fields[`instructions-${locale}`]),
			})),
		};
	});

export type ServiceTermsForm = z.output<typeof saveServiceTermsSchema>;

/** Browsers end the lines of a text area with two characters. */
function withoutReturns(text: unknown): string {
	return typeof text === "string" ? text.replaceAll("\r\n", "\n") : "";
}
