import type { Reader } from "#app/adapters/db/database.server.ts";
import type { BookingStatus } from "#app/domain/booking/booking.ts";

/** An appointment, with what of its person and of its slot a page about it says. */
export type AppointmentRow = {
	applicantId: string;
	/** As it is kept. */
	reference: string;
	status: BookingStatus;
	sequence: number;
	moves: number;
	/** Its time was taken away, and another is to be chosen. */
	isInRepair: boolean;
	/** The desk has entered how it went. */
	isEntered: boolean;
	/** The person's, and none of what they are called. */
	emailHash: string | null;
	locale: string;
	safeContact: boolean;
	slotId: string;
	startsAt: Date;
	endsAt: Date;
	serviceId: string;
	officeId: string;
};

export async function findAppointment(read: Reader, id: string): Promise<AppointmentRow | null> {
	const [row] = await read.$queryRaw<AppointmentRow[]>`
		SELECT b."applicantId", b."reference", b."status", b."sequence", b."moves",
			EXISTS (SELECT 1 FROM "Repair" r
				WHERE r."bookingId" = b."id" AND r."status" = 'open') AS "isInRepair",
			EXISTS (SELECT 1 FROM "Attendance" t WHERE t."bookingId" = b."id") AS "isEntered",
			a."emailHash", a."locale", a."safeContact",
			s."id" AS "slotId", s."startsAt", s."endsAt", s."serviceId", s."officeId"
		FROM "Booking" b JOIN "Applicant" a ON a."id" = b."applicantId"
			JOIN "Slot" s ON s."id" = b."slotId"
		WHERE b."id" = ${id}`;
	// SQLite answers with numbers.
	return row
		? {
				...row,
				isInRepair: Boolean(row.isInRepair),
				isEntered: Boolean(row.isEntered),
				safeContact: Boolean(row.safeContact),
				sequence: Number(row.sequence),
				moves: Number(row.moves),
			}
		: null;
}
