import type { Temporal } from "temporal-polyfill";
import type { Reader } from "#app/adapters/db/database.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";

/** Codes and attempts are counted over the last hours to slow down guessing; a day covers them all. */
const COUNTED_HOURS = 24;

/** A wish that has ended answers a question about itself for so long, and goes with its offers. */
const ENDED_WISH_DAYS = 90;

/** How long the words of a rating are kept, and after its answer how one could write to a person. */
const MONTHS_KEPT = 12;

/** How long after its answer a report of accessibility is kept at all: its words may be personal. */
const REPORT_MONTHS = 24;

/** One pass takes no more holds than this; the rest is found again in the next. */
const HOLDS_AT_ONCE = 100;

/** Whether there is anything to forget, so that a quiet hour takes no write lock. */
export async function isAnythingExpired(read: Reader, now: Temporal.Instant): Promise<boolean> {
	const { session, code, attempt, draft, hold, wish, comment, contact, report } = expiredAt(now);
	const id = { select: { id: true } };
	const found = await Promise.all([
		read.session.findFirst({ where: session, ...id }),
		read.signInCode.findFirst({ where: code, ...id }),
		read.attempt.findFirst({ where: attempt, ...id }),
		read.draft.findFirst({ where: draft, ...id }),
		read.hold.findFirst({ where: hold, ...id }),
		read.waitlistEntry.findFirst({ where: wish, ...id }),
		read.feedback.findFirst({ where: comment, ...id }),
		read.accessibilityReport.findFirst({ where: contact, ...id }),
		read.accessibilityReport.findFirst({ where: report, ...id }),
	]);
	return found.some((row) => row !== null);
}

export async function deleteExpiredTraces(tx: Transaction, now: Temporal.Instant): Promise<void> {
	const { session, code, attempt, draft, wish, comment, contact, report } = expiredAt(now);
	await tx.session.deleteMany({ where: session });
	await tx.signInCode.deleteMany({ where: code });
	await tx.attempt.deleteMany({ where: attempt });
	await tx.draft.deleteMany({ where: draft });
	await tx.waitlistEntry.deleteMany({ where: wish });
	await tx.feedback.updateMany({ where: comment, data: { commentSealed: null } });
	await tx.accessibilityReport.deleteMany({ where: report });
	await tx.accessibilityReport.updateMany({
		where: contact,
		data: { emailSealed: null, phoneSealed: null },
	});
}

export async function listExpiredHolds(
	read: Reader,
	now: Temporal.Instant,
): Promise<{ id: string; slotId: string; forWaitlist: boolean }[]> {
	return read.hold.findMany({
		where: expiredAt(now).hold,
		orderBy: { slotId: "asc" },
		take: HOLDS_AT_ONCE,
		select: { id: true, slotId: true, forWaitlist: true },
	});
}

/** A draft that still holds a seat goes after its hold, or the seat would stay taken for ever. */
function expiredAt(now: Temporal.Instant) {
	const passed = { expiresAt: { lte: toDate(now) } };
	const counted = toDate(now.subtract({ hours: COUNTED_HOURS }));
	const old = { lte: toDate(monthsBefore(now, MONTHS_KEPT)) };
	return {
		session: passed,
		code: { ...passed, createdAt: { lte: counted } },
		attempt: { at: { lte: counted } },
		draft: { ...passed, holds: { none: {} } },
		hold: passed,
		wish: { endedAt: { lte: toDate(now.subtract({ hours: 24 * ENDED_WISH_DAYS })) } },
		comment: { createdAt: old, commentSealed: { not: null } },
		contact: {
			answeredAt: old,
			OR: [{ emailSealed: { not: null } }, { phoneSealed: { not: null } }],
		},
		report: { answeredAt: { lte: toDate(monthsBefore(now, REPORT_MONTHS)) } },
	};
}

function monthsBefore(now: Temporal.Instant, months: number): Temporal.Instant {
	return now.toZonedDateTimeISO("UTC").subtract({ months }).toInstant();
}
