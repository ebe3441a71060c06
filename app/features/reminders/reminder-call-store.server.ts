import type { Temporal } from "temporal-polyfill";
import type { Reader } from "#app/adapters/db/database.server.ts";
import { Prisma } from "#app/adapters/db/generated/sqlite/client.ts";
import { newId } from "#app/adapters/db/ids.server.ts";
import { toDate, toInstant } from "#app/adapters/db/instants.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import type { BookingStatus } from "#app/domain/booking/booking.ts";
import type { CallOutcome, ReminderCallCase } from "#app/domain/reminders/reminder-call.ts";
import type { Access } from "#app/features/access.ts";
import { type Scope, within } from "#app/features/rights.ts";

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

/**
 * The same facts of everybody without an e-mail who wants to be reminded of an appointment that starts
 * within `time`, as far as the rule asks for them.
 *
 * @param serviceIds all of them: the index of when slots start begins with the service
 */
export async function listCallCases(
	read: Reader,
	{ start, end }: { start: Date; end: Date },
	{ serviceIds, scope }: { serviceIds: readonly string[]; scope: Scope },
	now: Temporal.Instant,
): Promise<ReminderCallCase[]> {
	if (serviceIds.length === 0 || scope?.length === 0) return [];
	const rows = await read.$queryRaw<CaseRow[]>`
		SELECT b."status", b."bookedAt", b."movedAt", s."startsAt", o."zone",
			EXISTS (SELECT 1 FROM "Repair" r
				WHERE r."bookingId" = b."id" AND r."status" = 'open') AS "isToSettle",
			EXISTS (SELECT 1 FROM "ReminderCall" c
				WHERE c."bookingId" = b."id" AND c."slotId" = b."slotId"
					AND c."outcome" = 'reached') AS "isReached"
		FROM "Slot" s JOIN "Office" o ON o."id" = s."officeId"
			JOIN "Booking" b ON b."slotId" = s."id" JOIN "Applicant" a ON a."id" = b."applicantId"
		WHERE s."serviceId" IN (${Prisma.join([...serviceIds])})
			AND s."startsAt" >= ${start} AND s."startsAt" < ${end}
			AND b."status" = 'booked' AND a."emailHash" IS NULL AND a."remindersOn"
			${scope === null ? Prisma.empty : Prisma.sql`AND o."municipalityId" IN (${Prisma.join([...scope])})`}`;
	return rows.map((row) => ({
		now,
		zone: row.zone,
		booking: {
			status: row.status,
			start: toInstant(row.startsAt),
			agreedAt: toInstant(row.movedAt ?? row.bookedAt),
			isToSettle: Boolean(row.isToSettle),
		},
		person: { hasEmail: false, remindersOn: true },
		outcomes: row.isReached ? ["reached"] : [],
	}));
}

type CaseRow = {
	status: BookingStatus;
	bookedAt: Date;
	movedAt: Date | null;
	startsAt: Date;
	zone: string;
	isToSettle: boolean | number | bigint;
	isReached: boolean | number | bigint;
};

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
