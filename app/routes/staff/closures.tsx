import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { staffOfficesView } from "#app/features/offices/staff-offices.view.server.ts";
import { listToSettle } from "#app/features/repairs/list-to-settle.server.ts";
import { RepairState } from "#app/features/repairs/settle-fields.tsx";
import { ClosureForm } from "#app/features/slots/closure-form.tsx";
import { ClosureTable } from "#app/features/slots/closure-lists.tsx";
import { closuresView } from "#app/features/slots/closures.view.server.ts";
import { closablePlaces } from "#app/http/closable-places.ts";
import { staffContext } from "#app/http/context.server.ts";
import { newFormKey } from "#app/http/form-key.server.ts";
import { livePage } from "#app/http/live.tsx";
import { staffPaths } from "#app/http/paths.ts";
import { wasSaved } from "#app/http/saved.ts";
import { staffTitle } from "#app/http/staff-title.ts";
import { moment } from "#app/i18n/desk-format.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Done } from "#app/ui/done.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { PhoneLink } from "#app/ui/phone-link.tsx";
import { SafeContactBadge } from "#app/ui/safe-contact-badge.tsx";

export const handle = livePage("closure", "booking");

export const meta: MetaFunction = () => staffTitle("Chiusure");

export async function loader(args: LoaderFunctionArgs) {
	const context = await staffContext(args);
	const [offices, closures, toSettle] = await Promise.all([
		staffOfficesView(context),
		closuresView(context),
		listToSettle(context),
	]);
	return {
		key: newFormKey(),
		places: closablePlaces(offices, context.staffMember),
		closures,
		toSettle,
		wasSaved: wasSaved(args.request),
	};
}

export default function Closures() {
	const { key, places, closures, toSettle, wasSaved } = useLoaderData<typeof loader>();
	return (
		<>
			<PageTitle>Chiusure</PageTitle>
			{wasSaved && <Done>Fatto: gli orari sono già cambiati.</Done>}
			{toSettle.length > 0 && (
				<Alert kind="warning" title="Appuntamenti da sistemare">
					<p>Il loro orario è stato tolto, ma la persona è ancora attesa. Apri e decidi:</p>
					<ul>
						{toSettle.map(
							({
								bookingId,
								familyName,
								givenName,
								startsAt,
								zone,
								officeName,
								phone,
								safeContact,
								repair,
							}) => (
								<li key={bookingId}>
									<a href={staffPaths.booking(bookingId)}>
										{familyName} {givenName}
									</a>
									, {moment(startsAt, zone)}, {officeName} ·{" "}
									{phone ? <PhoneLink number={phone} /> : "senza telefono"}
									<SafeContactBadge isOn={safeContact} />
									{repair && <RepairState repair={repair} zone={zone} />}
								</li>
							),
						)}
					</ul>
				</Alert>
			)}
			<p>
				Nei <a href={staffPaths.holidays()}>giorni di festa</a> è chiuso senza scriverlo qui.
			</p>
			<h2>Nuova chiusura</h2>
			<ClosureForm
				action={staffPaths.closurePreview}
				places={places}
				values={{ key }}
				errors={{}}
			/>
			<h2>Chiusure in corso e future</h2>
			{closures.length > 0 ? (
				<ClosureTable closures={closures} closure={staffPaths.closure} />
			) : (
				<EmptyState title="Nessuna chiusura" headingLevel={3} />
			)}
		</>
	);
}
