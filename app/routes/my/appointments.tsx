import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AppointmentList } from "#app/features/people/appointment-list.tsx";
import { myAppointmentsView } from "#app/features/people/my-appointments.view.server.ts";
import { applicantContext } from "#app/http/context.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

export const meta: MetaFunction = (args) =>
	pageTitle(args, (texts) => texts.account.appointments.title);

export async function loader(args: LoaderFunctionArgs) {
	const { db, vault, ...person } = await applicantContext(args);
	return myAppointmentsView(db.read, vault, person);
}

export default function Appointments() {
	const { upcoming, past } = useLoaderData<typeof loader>();
	const { account } = useTexts();
	const words = account.appointments;
	const paths = citizenPaths(useLocale());
	return (
		<div className="container py-4">
			<PageTitle>{words.title}</PageTitle>
			<h2>{words.upcoming}</h2>
			{upcoming.length > 0 ? (
				<AppointmentList appointments={upcoming} linkOf={paths.appointment} />
			) : (
				<EmptyState title={words.none} headingLevel={3}>
					<p>{words.noneText}</p>
					<LinkButton href={paths.booking()}>{account.area.book}</LinkButton>
				</EmptyState>
			)}
			{past.length > 0 && (
				<>
					<h2>{words.past}</h2>
					<AppointmentList appointments={past} />
				</>
			)}
			<p>
				<a href={paths.area}>{words.back}</a>
			</p>
		</div>
	);
}
