import type { Attendance } from "#app/domain/attendance/decide-attendance.ts";
import type { Expectation } from "#app/domain/attendance/expectation.ts";
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
	expectation = null,
}: {
	status: BookingStatus;
	attendance: Attendance | null;
	/** When they said, late and yet in advance, that they don't come. */
	declined?: string | null;
	/** On the day's own list: how late they are. */
	expectation?: Expectation | null;
}) {
	if (declined) return <Badge kind="warning">Non viene: l'ha detto {declined}</Badge>;
	if (status !== "booked") return <Badge>{cancelledWords[status]}</Badge>;
	if (expectation?.is === "late") {
		return <Badge kind="warning">In ritardo: {formatMinutes(expectation.minutes)}</Badge>;
	}
	if (expectation?.is === "not_entered") return <Badge kind="danger">Da registrare</Badge>;
	if (attendance === null) return <span className="text-soft">Atteso</span>;
	return <Badge kind={kinds[attendance]}>{attendanceWords[attendance]}</Badge>;
}

/** Such as "5 min" and "1 h 05". */
function formatMinutes(minutes: number): string {
	const hours = Math.floor(minutes / 60);
	return hours === 0 ? `${minutes} min` : `${hours} h ${String(minutes % 60).padStart(2, "0")}`;
}
