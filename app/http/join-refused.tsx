import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Alert } from "#app/ui/alert.tsx";
import type { FailedJoin } from "./join-form.server.ts";
import { citizenPaths } from "./paths.ts";

/** Why somebody is not on the list, and the way to what helps. What is about a field stands there. */
export function JoinRefused({ refusal }: { refusal: FailedJoin["refusal"] }) {
	const { booking, waitlist } = useTexts();
	const paths = citizenPaths(useLocale());
	if (!refusal || refusal.field) return null;
	const { remedies } = booking.conflict;
	const remedy = {
		has_appointment: { href: paths.appointments, label: remedies.own_appointments },
		enrolment_required: { href: paths.enrolment, label: remedies.enrolment },
		unknown_person: { href: paths.waitlist(), label: waitlist.links.join },
		unknown_booking: { href: paths.appointments, label: remedies.own_appointments },
	}[refusal.code as string] ?? { href: paths.municipalities, label: remedies.desk };
	return (
		<Alert kind="warning" role="alert">
			<p>{refusal.text}</p>
			<p>
				<a href={remedy.href}>{remedy.label}</a>
			</p>
		</Alert>
	);
}
