import { accessFacts } from "#app/i18n/access-facts.tsx";
import { formatMoment, formatTime } from "#app/i18n/format.ts";
import { Italian } from "#app/i18n/italian.tsx";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { PhoneLink } from "#app/ui/phone-link.tsx";
import type { Appointment } from "./appointment.view.server.ts";

/**
 * When, where, what to bring, and the code to read out.
 *
 * @param props.howToCome how to get there and what to bring, to somebody who is expected
 */
export function AppointmentFacts({
	appointment,
	howToCome = true,
}: {
	appointment: Appointment;
	howToCome?: boolean;
}) {
	const texts = useTexts();
	const { booking, site } = texts;
	const locale = useLocale();
	const words = booking.confirmed;
	const isExpected = howToCome && appointment.status === "booked";
	const isOnSite = appointment.channel === "on_site";
	const demo = appointment.isDemo ? `\n(${site.demoPlace})` : "";
	const place = isOnSite ? (
		<>
			<Italian>
				{appointment.officeName}
				{"\n"}
				{appointment.address}
			</Italian>
			{demo}
		</>
	) : (
		<>
			{site.services.channels[appointment.channel]}
			{"\n"}
			<Italian>{appointment.officeName}</Italian>
			{demo}
		</>
	);
	return (
		<Facts
			facts={[
				{
					term: booking.summary.when,
					value: (
						<>
							<strong>{formatMoment(appointment.startsAt, locale, appointment.zone)}</strong>
							{"\n"}
							{booking.summary.until(formatTime(appointment.endsAt, locale, appointment.zone))}
						</>
					),
				},
				{ term: booking.summary.service, value: appointment.serviceName },
				{ term: words.where, value: place },
				...(isExpected && !isOnSite && appointment.instructions
					? [{ term: site.services.howItGoes, value: appointment.instructions }]
					: []),
				...(isExpected && isOnSite && appointment.directions
					? [{ term: words.directions, value: <Italian>{appointment.directions}</Italian> }]
					: []),
				...(isExpected && isOnSite ? accessFacts(appointment.access, texts, locale) : []),
				...(appointment.phone
					? [{ term: site.municipalities.phone, value: <PhoneLink number={appointment.phone} /> }]
					: []),
				...(appointment.email
					? [
							{
								term: site.municipalities.email,
								value: <a href={`mailto:${appointment.email}`}>{appointment.email}</a>,
							},
						]
					: []),
				...(isExpected && appointment.whatToBring.length > 0
					? [{ term: words.toBring, value: appointment.whatToBring.join("\n") }]
					: []),
				{
					term: words.reference,
					value: <span className="reference">{appointment.reference}</span>,
				},
			]}
		/>
	);
}
