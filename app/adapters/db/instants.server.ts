import { Temporal } from "temporal-polyfill";

/** The only place where the database's Date and the domain's Instant meet. */
export function toDate(instant: Temporal.Instant): Date {
	return new Date(instant.epochMilliseconds);
}

export function toInstant(date: Date): Temporal.Instant {
	return Temporal.Instant.fromEpochMilliseconds(date.getTime());
}
