import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Alert } from "#app/ui/alert.tsx";
import type { Appointment } from "./appointment.view.server.ts";

/** What is the matter with the appointment, and until when it can be changed. */
export function AppointmentState({
	appointment,
	wasMoved,
}: {
	appointment: Appointment;
	/** The person has just moved it. */
	wasMoved: boolean;
}) {
	const words = useTexts().booking.appointment;
	const locale = useLocale();
	const until = formatMoment(appointment.changeBefore, locale, appointment.zone);
	if (appointment.status !== "booked") {
		return (
			<Alert kind="warning" role="status">
				<p>
					{appointment.status === "cancelled_by_applicant"
						? words.cancelledByYou
						: words.cancelledByOffice}
				</p>
				{appointment.status === "cancelled_by_applicant" && <p>{words.thanks}</p>}
			</Alert>
		);
	}
	if (appointment.hasStarted) {
		return (
			<Alert>
				<p>{words.over}</p>
			</Alert>
		);
	}
	return (
		<Alert kind={wasMoved ? "success" : "info"} {...(wasMoved && { role: "status" as const })}>
			{wasMoved && <p>{words.moved}</p>}
			<p>{appointment.mayChange ? words.changeUntil(until) : words.tooLate}</p>
		</Alert>
	);
}
