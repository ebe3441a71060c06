import type { Temporal } from "temporal-polyfill";

/** How long each thing is remembered. The privacy page tells people the same numbers; a test compares them. */
export const REMEMBERED = {
	/** A sign-in: a working day at the desk, a short visit on a shared computer. */
	sessionHours: { staff: 10, applicant: 2 },
	/** What was just done shows its confirmation for so long: time to write a code down, or to print it. */
	confirmationMinutes: 15,
	/** A sign-in code may be entered for so long. */
	codeMinutes: 10,
	/** Codes and attempts are counted over the last hours to slow down guessing; a day covers them all. */
	attemptHours: 24,
	/** Long enough to look for a document at home, short enough on a shared computer. */
	draftDays: 3,
	/** A draft that was kept for later, from the last word on. */
	keptDraftDays: 30,
	/** A wish that has ended answers a question about itself for so long, and goes with its offers. */
	endedWishDays: 90,
	/** The words of a rating. */
	commentMonths: 12,
	/** After the answer to a report about accessibility, how one could write to the person. */
	reportContactMonths: 12,
	/** The same of the whole report: its words may be personal. */
	reportMonths: 24,
	/** As long as the counters are of use to the desk. */
	unmetSearchDays: 30,
} as const;

/** When a sign-in that begins now is over. */
export function sessionEnd(
	owner: keyof typeof REMEMBERED.sessionHours,
	now: Temporal.Instant,
): Temporal.Instant {
	return now.add({ hours: REMEMBERED.sessionHours[owner] });
}

/** When a sign-in code that is sent now is no longer good. */
export function codeEnd(now: Temporal.Instant): Temporal.Instant {
	return now.add({ minutes: REMEMBERED.codeMinutes });
}

/** Whether the confirmation of what was done at `at` still shows where it was done. */
export function isJustDone(at: Temporal.Instant, now: Temporal.Instant): boolean {
	return now.since(at).total("minutes") <= REMEMBERED.confirmationMinutes;
}

/** Until when the confirmation of what is done at `now` is shown. */
export function confirmationEnd(now: Temporal.Instant): Temporal.Instant {
	return now.add({ minutes: REMEMBERED.confirmationMinutes });
}

/** When a form that was last written in now is forgotten. */
export function draftEnd(now: Temporal.Instant): Temporal.Instant {
	return now.add({ hours: 24 * REMEMBERED.draftDays });
}

/** The same of one that was kept for later with a code. */
export function keptDraftEnd(now: Temporal.Instant): Temporal.Instant {
	return now.add({ hours: 24 * REMEMBERED.keptDraftDays });
}

/** Up to which instant, included, what happened then is forgotten at `now`. */
export function forgottenUpTo(now: Temporal.Instant) {
	return {
		attempt: now.subtract({ hours: REMEMBERED.attemptHours }),
		endedWish: now.subtract({ hours: 24 * REMEMBERED.endedWishDays }),
		comment: monthsBefore(now, REMEMBERED.commentMonths),
		reportContact: monthsBefore(now, REMEMBERED.reportContactMonths),
		report: monthsBefore(now, REMEMBERED.reportMonths),
	};
}

/** The first day of which unmet searches are still counted. */
export function firstCountedDay(today: Temporal.PlainDate): Temporal.PlainDate {
	return today.subtract({ days: REMEMBERED.unmetSearchDays });
}

function monthsBefore(now: Temporal.Instant, months: number): Temporal.Instant {
	return now.toZonedDateTimeISO("UTC").subtract({ months }).toInstant();
}
