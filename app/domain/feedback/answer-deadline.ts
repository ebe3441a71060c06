import type { Temporal } from "temporal-polyfill";
import { dateAt } from "#app/domain/time/office-clock.ts";

/** After this many days without an answer people may turn to the Difensore civico per il digitale. */
const DAYS_TO_ANSWER = 30;

/** The last day on which a report about accessibility that came then is answered in time. */
export function answerDeadline(reportedAt: Temporal.Instant, zone: string): Temporal.PlainDate {
	return dateAt(reportedAt, zone).add({ days: DAYS_TO_ANSWER });
}
