import { useTexts } from "#app/i18n/texts.tsx";

/** That a service is for those who are enrolled, told before anything is filled in, and what to do. */
export function EnrolledOnly({
	service,
	paths,
}: {
	service: { enrolmentRequired: boolean };
	/** The enrolment, and where somebody who is enrolled says who they are. */
	paths: { enrolment: string; signIn: string };
}) {
	const { booking, site } = useTexts();
	if (!service.enrolmentRequired) return null;
	return (
		<div className="note">
			<p>
				<strong>{site.services.enrolmentRequired}</strong>
			</p>
			<p>
				<a href={paths.enrolment}>{site.nav.enrolment}</a>
				<br />
				{site.services.alreadyEnrolled} <a href={paths.signIn}>{booking.applicant.signIn}</a>
			</p>
		</div>
	);
}
