import type { BookingLimit } from "#app/domain/booking/booking-limits.ts";
import { useTexts } from "#app/i18n/texts.tsx";
import { Alert } from "#app/ui/alert.tsx";

/** Why the booking has to wait, and what can be done instead. What was typed stays below it. */
export function BookingLimited({
	refusal,
	paths,
}: {
	refusal: BookingLimit;
	paths: { signIn: string; desks: string };
}) {
	const { booking } = useTexts();
	const { limits, applicant, conflict } = booking;
	return (
		<Alert kind="warning" title={limits.title} role="alert">
			<p>{limits[refusal]}</p>
			<p>
				<a href={paths.desks}>{conflict.remedies.desk}</a>
			</p>
			<p>
				{applicant.alreadyKnown} <a href={paths.signIn}>{applicant.signIn}</a>
			</p>
		</Alert>
	);
}
