import { Temporal } from "temporal-polyfill";
import { readDay } from "./read-day.ts";

/** The instant that an address names as "2026-12-03T09:30:00Z"; `null` when there is no such one. */
export function readInstant(text: string | null): Temporal.Instant | null {
	const [day, time, ...rest] = (text ?? "").split("T");
	if (
		rest.length > 0 ||
		!readDay(day) ||
		!/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?Z$/.test(time ?? "")
	)
		return null;
	return Temporal.Instant.from(`${day}T${time}`);
}
