import type { Temporal } from "temporal-polyfill";
import type { Reader } from "#app/adapters/db/database.server.ts";
import type { Prisma } from "#app/adapters/db/generated/sqlite/client.ts";
import { newId } from "#app/adapters/db/ids.server.ts";
import { toDate, toInstant } from "#app/adapters/db/instants.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import type { CallOutcome, ReminderCallCase } from "#app/domain/reminders/reminder-call.ts";
import type { Access } from "#app/features/access.ts";
import { within } from "#app/features/rights.ts";

/** What decides whether somebody is called about an appointment, to be read with it. */
export const callColumns = {
	applicantId: true,
	slotId: true,
	status: true,
	bookedAt: true,
	movedAt: true,
	slot: { select: { startsAt: true, office: { select: { zone: true } } } },
	repairs: { where: { status: "open" }, select: { id: true } },
	applicant: { select: { emailHash: true, remindersOn: true } },
	calls: { select: { slotId: true, outcome: true } },
} as const satisfies Prisma.BookingSelect;

type Row = Prisma.BookingGetPayload<{ select: typeof callColumns }>;

/** The facts of a row that was read with these columns. */
export function callCase(row: Row, now: Temporal.Instant): ReminderCallCase {
	const { slot, applicant } = row;
	return {
		now,
		zone: slot.office.zone,
		booking: {
			status: row.status,
			start: toInstant(slot.startsAt),
			agreedAt: toInstant(row.movedAt ?? row.bookedAt),
			isToSettle: row.repairs.length > 0,
		},
		person: { hasEmail: applicant.emailHash !== null, remindersOn: applicant.remindersOn },
		outcomes: row.calls.filter(({ slotId }) => slotId === row.slotId).map(({ outcome }) => outcome),
	};
}

/** null for an appointment that is not theirs, as for one that is not there. */
export async function findReminderCall(
	read: Reader,
	{ id, scope }: Access<"booking">,
	now: Temporal.Instant,
): Promise<{ applicantId: string; slotId: string; facts: ReminderCallCase } | null> {
	const row = await read.booking.findUnique({
		where: { id, slot: { office: within(scope) } },
		select: callColumns,
	});
	if (!row) return null;
	return { applicantId: row.applicantId, slotId: row.slotId, facts: callCase(row, now) };
}

export async function insertReminderCall(
	tx: Transaction,
	call: {
		bookingId: string;
		slotId: string;
		outcome: CallOutcome;
		staffMemberId: string;
		now: Temporal.Instant;
	},
): Promise<void> {
	const { bookingId, slotId, outcome } = call;
	await tx.reminderCall.create({
		data: {
			...{ id: newId(), bookingId, slotId, outcome },
			calledAt: toDate(call.now),
			calledById: call.staffMemberId,
		},
	});
}
