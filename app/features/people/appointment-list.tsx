import { formatReference } from "#app/domain/booking/reference.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { Italian } from "#app/i18n/italian.tsx";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { SummaryCard } from "#app/ui/facts.tsx";
import type { MyAppointment } from "./my-appointments.view.server.ts";

/** Somebody's appointments; those still to come lead to the page where they are moved or cancelled. */
export function AppointmentList({
	appointments,
	linkOf,
}: {
	appointments: readonly MyAppointment[];
	/** Absent for appointments that are over. */
	linkOf?: (token: string) => string;
}) {
	const locale = useLocale();
	const { account } = useTexts();
	const words = account.appointments;
	return (
		<>
			{appointments.map((appointment) => (
				<SummaryCard
					key={appointment.id}
					title={formatMoment(appointment.startsAt, locale, appointment.zone)}
					headingLevel={3}
					facts={[
						{ term: appointment.service, value: statusOf(appointment) },
						{
							term: words.where,
							value: <Italian>{`${appointment.office}, ${appointment.address}`}</Italian>,
						},
						{ term: words.reference, value: formatReference(appointment.reference) },
					]}
					{...(linkOf && { edit: { href: linkOf(appointment.token), label: words.open } })}
				/>
			))}
		</>
	);

	function statusOf({ status }: MyAppointment): string {
		return status === "booked" && !linkOf ? words.over : words.status[status];
	}
}
