import type { Texts } from "#app/i18n/catalogs.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Alert } from "#app/ui/alert.tsx";
import type { Appointment } from "./appointment.view.server.ts";

/** What is the matter with the appointment, and until when it can be changed. */
export function AppointmentState({
	appointment,
	news = null,
}: {
	appointment: Appointment;
	/** What the person has just done. */
	news?: "moved" | "taken" | null;
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
		<Alert kind={news ? "success" : "info"} {...(news && { role: "status" as const })}>
			{news && <p>{words[news]}</p>}
			<p>{whatCanBeDone(appointment, words, until)}</p>
		</Alert>
	);
}

function whatCanBeDone(
	{ mayChange, mayDecline }: Appointment,
	words: Texts["booking"]["appointment"],
	until: string,
): string {
	if (mayChange) return words.changeUntil(until);
	return mayDecline ? words.tooLateToMove : words.tooLate;
}
