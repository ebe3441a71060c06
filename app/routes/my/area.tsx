import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AppointmentList } from "#app/features/people/appointment-list.tsx";
import { EnrolmentStatusCard } from "#app/features/people/enrolment-status-card.tsx";
import { myAppointmentsView } from "#app/features/people/my-appointments.view.server.ts";
import { myAreaView } from "#app/features/people/my-area.view.server.ts";
import { myWishesView } from "#app/features/waitlist/wish.view.server.ts";
import { applicantContext } from "#app/http/context.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Alert } from "#app/ui/alert.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.account.area.title);

export async function loader(args: LoaderFunctionArgs) {
	const context = await applicantContext(args);
	const { db, vault, applicantId, locale } = context;
	const [area, { upcoming }, wishes] = await Promise.all([
		myAreaView(db.read, applicantId),
		myAppointmentsView(db.read, vault, context),
		myWishesView(applicantId, locale, context),
	]);
	return {
		...area,
		upcoming,
		waits: wishes.length > 0,
		isOffered: wishes.some(({ offer }) => offer !== null),
	};
}

export default function Area() {
	const { name, enrolment, upcoming, waits, isOffered } = useLoaderData<typeof loader>();
	const { account, mydata, waitlist } = useTexts();
	const words = account.area;
	const paths = citizenPaths(useLocale());
	return (
		<div className="container py-4">
			<PageTitle>{words.title}</PageTitle>
			<p className="lead">{words.hello(name)}</p>
			{isOffered && (
				<Alert kind="success" title={waitlist.offer.title}>
					<p>
						<a href={paths.wishes}>{waitlist.mine.open}</a>
					</p>
				</Alert>
			)}
			<h2>{words.appointments}</h2>
			{upcoming.length > 0 ? (
				<AppointmentList appointments={upcoming} linkOf={paths.appointment} />
			) : (
				<EmptyState title={account.appointments.none} headingLevel={3}>
					<p>{account.appointments.noneText}</p>
				</EmptyState>
			)}
			<FormActions back={{ href: paths.appointments, label: words.allAppointments }}>
				<LinkButton href={paths.booking()}>{words.book}</LinkButton>
			</FormActions>
			<h2>{waitlist.title}</h2>
			<p>
				{waits ? (
					<a href={paths.wishes}>{waitlist.links.mine}</a>
				) : (
					<>
						{waitlist.links.joinHint} <a href={paths.waitlist()}>{waitlist.links.join}</a>
					</>
				)}
			</p>
			<h2>{words.enrolment}</h2>
			<EnrolmentStatusCard enrolment={enrolment} enrolHref={paths.enrolment} />
			{enrolment && (
				<p>
					<a href={paths.myEnrolment}>{account.enrolment.open}</a>
				</p>
			)}
			<h2>{mydata.title}</h2>
			<p>
				{mydata.lead} <a href={paths.myData}>{mydata.correct}</a>
			</p>
			<p>
				<a href={paths.signOut}>{words.signOut}</a>
			</p>
		</div>
	);
}
