import type { AttendanceRefusal } from "#app/domain/attendance/decide-attendance.ts";

/** What the desk reads when an attendance can't be entered. */
export const attendanceRefusals: Record<AttendanceRefusal, string> = {
	booking_cancelled: "L'appuntamento è annullato: non si può registrare una presenza.",
	before_the_day:
		"La presenza si registra dal giorno dell'appuntamento. Se la persona non può venire, annulla o sposta l'appuntamento: il posto torna libero.",
	before_the_start:
		"L'appuntamento non è ancora iniziato: si può registrare solo «arrivato» o «giustificato».",
	too_late_to_correct:
		"Sono passati più di sette giorni: la presenza registrata non si può più cambiare.",
};
