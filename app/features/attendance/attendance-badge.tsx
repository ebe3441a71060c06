import type { Attendance } from "#app/domain/attendance/decide-attendance.ts";
import type { BookingStatus } from "#app/domain/booking/booking.ts";
import { Badge } from "#app/ui/badge.tsx";

const kinds = {
	arrived: "primary",
	attended: "success",
	no_show: "danger",
	excused: "warning",
} as const satisfies Record<Attendance, string>;

/** What the desk calls each entry. */
export const attendanceWords: Record<Attendance, string> = {
	arrived: "Arrivato",
	attended: "Ricevuto",
	no_show: "Assente",
	excused: "Giustificato",
};

const cancelledWords: Record<Exclude<BookingStatus, "booked">, string> = {
	cancelled_by_applicant: "Annullato dalla persona",
	cancelled_by_office: "Annullato dallo sportello",
};

/** Where an appointment stands, in a word. */
export function AttendanceBadge({
	status,
	attendance,
	declined = null,
}: {
	status: BookingStatus;
	attendance: Attendance | null;
	/** When they said, late and yet in advance, that they don't come. */
	declined?: string | null;
}) {
	if (declined) return <Badge kind="warning">Non viene: l'ha detto {declined}</Badge>;
	if (status !== "booked") return <Badge>{cancelledWords[status]}</Badge>;
	if (attendance === null) return <span className="text-soft">Atteso</span>;
	return <Badge kind={kinds[attendance]}>{attendanceWords[attendance]}</Badge>;
}
