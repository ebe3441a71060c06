import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { bookablePlacesView, ownFirst } from "#app/features/booking/bookable-places.view.server.ts";
import { BookingStep } from "#app/features/booking/booking-step.tsx";
import { PlaceChoice } from "#app/features/booking/place-choice.tsx";
import { bookingDraftSchema } from "#app/features/booking/present-applicant.schema.ts";
import { EnrolledOnly } from "#app/features/services/enrolled-only.tsx";
import { serviceListView } from "#app/features/services/service-list.view.server.ts";
import { whoComes } from "#app/http/booking-draft.server.ts";
import { visitorContext } from "#app/http/context.server.ts";
import { ownDraftId, readDraft } from "#app/http/draft.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { sharedPage } from "#app/http/shared-page.ts";
import { STEP } from "#app/http/step.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";

export const handle = { ...STEP, ...sharedPage("servizio", "comune", "errore") };

export const meta: MetaFunction<typeof loader> = (args) =>
	pageTitle(args, ({ booking }) =>
		args.data?.service ? booking.place.title : booking.place.serviceTitle,
	);

/** First the service, where it isn't chosen yet, then the office. What is unknown counts as not chosen. */
export async function loader(args: LoaderFunctionArgs) {
	const context = await visitorContext(args);
	const chosen = new URL(args.request.url).searchParams;
	const services = await serviceListView(context.db.directory, context.locale);
	const [only] = services.length === 1 ? services : [];
	const service = services.find(({ id }) => id === chosen.get("servizio")) ?? only ?? null;
	const places = service
		? await bookablePlacesView(service.id, context, await ownDraftId(args, "booking"))
		: [];
	const municipality = chosen.get("comune");
	const own = municipality ?? (await ownMunicipality(args));
	return {
		services: services.map(({ id, name, summary, enrolmentRequired }) => ({
			id,
			name,
			summary,
			enrolmentRequired,
		})),
		service: service && {
			id: service.id,
			name: service.name,
			enrolmentRequired: service.enrolmentRequired && context.applicantId === null,
		},
		places: ownFirst(places, own),
		municipality: municipality ?? "",
		isTheOnlyOne: only !== undefined,
		isMissing: chosen.get("errore") === "sede",
	};
}

/** Where the person lives, if this browser books for somebody we know. */
async function ownMunicipality(args: LoaderFunctionArgs): Promise<string | null> {
	const draft = await readDraft(args, "booking", bookingDraftSchema);
	const who = await whoComes(draft, await visitorContext(args));
	return who?.kind === "known" ? who.person.residence : null;
}

export default function BookingPlace() {
	const { services, service, places, municipality, isTheOnlyOne, isMissing } =
		useLoaderData<typeof loader>();
	const { account, booking, site } = useTexts();
	const paths = citizenPaths(useLocale());
	return (
		<BookingStep
			current={1}
			title={service ? booking.place.title : booking.place.serviceTitle}
			home={paths.home}
			errors={isMissing ? [{ field: "sede", text: booking.place.required }] : []}
		>
			{service && (
				<EnrolledOnly
					service={service}
					paths={{
						enrolment: paths.enrolment,
						signIn: paths.signInThen(
							paths.bookingPlace({ servizio: service.id, comune: municipality }),
						),
					}}
				/>
			)}
			{service ? (
				<PlaceChoice
					service={service}
					places={places}
					isMissing={isMissing}
					paths={{
						next: paths.bookingDate(),
						search: paths.bookingSearch({ servizio: service.id, vicino: municipality }),
						changeService: isTheOnlyOne ? null : paths.bookingPlace(),
						keep: paths.saveBooking(),
						back: isTheOnlyOne ? paths.services : paths.bookingPlace({ comune: municipality }),
					}}
				/>
			) : (
				<ul className="tiles">
					{services.map(({ id, name, summary, enrolmentRequired }) => (
						<li key={id} className="tile">
							<h2>
								<a href={paths.booking({ servizio: id, comune: municipality })}>{name}</a>
							</h2>
							<p>{summary}</p>
							{enrolmentRequired && <p>{site.services.enrolmentRequired}</p>}
						</li>
					))}
				</ul>
			)}
			<p>
				<a href={paths.openByReference}>{account.byReference.link}</a>
			</p>
		</BookingStep>
	);
}
