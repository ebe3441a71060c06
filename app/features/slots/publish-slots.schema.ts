import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { dayField, optionalDayField, timeField } from "./read-when.schema.ts";

const whole = (least: number, most: number) =>
	z.coerce
		.number("number_invalid")
		.int("number_invalid")
		.min(least, "number_invalid")
		.max(most, "number_invalid");

export const slotMinutesField = whole(5, 480);

export const seatFields = {
	pauseMinutes: whole(0, 120),
	capacity: whole(1, 200),
	deskSeats: whole(0, 200),
};

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** Each day has a box of its own, so that the form can be filled in again as it was. */
const boxes = Object.fromEntries(
	WEEKDAYS.map((weekday) => [`weekday${weekday}`, z.string().optional()] as const),
) as Record<`weekday${(typeof WEEKDAYS)[number]}`, z.ZodOptional<z.ZodString>>;

/** A weekly opening, on one or several days of the week. */
export const openingSchema = z
	.object({
		deskId: z.string("choose").min(1, "choose").max(100, "choose"),
		serviceId: z.string("choose").min(1, "choose").max(100, "choose"),
		...boxes,
		/** Every so many weeks; "once": only on `fromOn`. */
		everyWeeks: z.enum(["1", "2", "3", "4", "once"], "choose").default("1"),
		startTime: timeField,
		endTime: timeField,
		/** Empty: as long as the service takes. */
		slotMinutes: z.preprocess(
			(value) => (value === "" ? undefined : value),
			slotMinutesField.optional(),
		),
		...seatFields,
		fromOn: dayField,
		toOn: optionalDayField,
	})
	.superRefine((opening, issues) => {
		const problem = (path: string, message: string) =>
			issues.addIssue({ code: "custom", path: [path], message });
		if (Temporal.PlainTime.compare(opening.startTime, opening.endTime) >= 0) {
			problem("endTime", "end_before_start");
		}
		if (
			opening.everyWeeks !== "once" &&
			opening.toOn &&
			Temporal.PlainDate.compare(opening.toOn, opening.fromOn) < 0
		) {
			problem("toOn", "end_before_start");
		}
		if (opening.deskSeats > opening.capacity) problem("deskSeats", "more_than_capacity");
		const isOnce = opening.everyWeeks === "once";
		if (!isOnce && weekdaysOf(opening).length === 0) problem("weekday1", "choose");
	})
	.transform((opening) => ({
		deskId: opening.deskId,
		serviceId: opening.serviceId,
		weekdays: opening.everyWeeks === "once" ? [opening.fromOn.dayOfWeek] : weekdaysOf(opening),
		everyWeeks: opening.everyWeeks === "once" ? 1 : Number(opening.everyWeeks),
		startTime: opening.startTime,
		endTime: opening.endTime,
		slotMinutes: opening.slotMinutes,
		pauseMinutes: opening.pauseMinutes,
		capacity: opening.capacity,
		deskSeats: opening.deskSeats,
		fromOn: opening.fromOn,
		toOn: opening.everyWeeks === "once" ? opening.fromOn : opening.toOn,
	}));

export type Opening = z.output<typeof openingSchema>;

function weekdaysOf(opening: Partial<Record<keyof typeof boxes, string | undefined>>): number[] {
	return WEEKDAYS.filter((weekday) => opening[`weekday${weekday}`] !== undefined);
}
