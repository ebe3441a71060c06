import type { Temporal } from "temporal-polyfill";
import type { Reader } from "#app/adapters/db/database.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import { forgottenUpTo } from "#app/domain/retention/retention.ts";

/** One pass takes no more holds than this; the rest is found again in the next. */
const HOLDS_AT_ONCE = 100;

/** Whether there is anything to forget, so that a quiet hour takes no write lock. */
export async function isAnythingExpired(read: Reader, now: Temporal.Instant): Promise<boolean> {
	const { session, code, attempt, draft, hold, wish, comment, contact, report } = expiredAt(now);
	const id = { select: { id: true } };
	const found = await Promise.all([
		read.session.findFirst({ where: session, ...id }),
		read.signInCode.findFirst({ where: code, ...id }),
		read.attemptCount.findFirst({ where: attempt, select: { key: true } }),
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
	await tx.attemptCount.deleteMany({ where: attempt });
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
	const forgotten = forgottenUpTo(now);
	const upTo = (what: keyof typeof forgotten) => ({ lte: toDate(forgotten[what]) });
	return {
		session: passed,
		code: { ...passed, createdAt: upTo("attempt") },
		attempt: { endsAt: { lte: toDate(now) } },
		draft: { ...passed, holds: { none: {} } },
		hold: passed,
		wish: { endedAt: upTo("endedWish") },
		comment: { createdAt: upTo("comment"), commentSealed: { not: null } },
		contact: {
			answeredAt: upTo("reportContact"),
			OR: [{ emailSealed: { not: null } }, { phoneSealed: { not: null } }],
		},
		report: { answeredAt: upTo("report") },
	};
}
