import type { Temporal } from "temporal-polyfill";
import type { Reader } from "#app/adapters/db/database.server.ts";
import { toDate, toInstant } from "#app/adapters/db/instants.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import type { Attendance, AttendanceCase } from "#app/domain/attendance/decide-attendance.ts";
import type { Access } from "#app/features/access.ts";
import { within } from "#app/features/rights.ts";

export type AttendanceFacts = Pick<AttendanceCase, "zone" | "booking" | "current"> & {
	applicantId: string;
};

/** null for a booking that is not theirs, as for one that is not there. */
export async function findAttendanceFacts(
	read: Reader,
	{ id, scope }: Access<"booking">,
): Promise<AttendanceFacts | null> {
	const row = await read.booking.findUnique({
		where: { id, slot: { office: within(scope) } },
		select: {
			applicantId: true,
			status: true,
			attendance: { select: { status: true } },
			slot: {
				select: { startsAt: true, endsAt: true, office: { select: { zone: true } } },
			},
		},
	});
	if (!row) return null;
	return {
		applicantId: row.applicantId,
		zone: row.slot.office.zone,
		booking: {
			status: row.status,
			start: toInstant(row.slot.startsAt),
			end: toInstant(row.slot.endsAt),
		},
		current: row.attendance?.status ?? null,
	};
}

/** @param status null takes the entry back */
export async function writeAttendance(
	tx: Transaction,
	entry: {
		bookingId: string;
		status: Attendance | null;
		staffMemberId: string;
		now: Temporal.Instant;
	},
): Promise<void> {
	const { bookingId, status } = entry;
	if (status === null) {
		await tx.attendance.deleteMany({ where: { bookingId } });
		return;
	}
	const columns = { status, recordedAt: toDate(entry.now), recordedById: entry.staffMemberId };
	await tx.attendance.upsert({
		where: { bookingId },
		create: { bookingId, ...columns },
		update: columns,
	});
}
