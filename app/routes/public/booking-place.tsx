import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { bookablePlacesView } from "#app/features/booking/bookable-places.view.server.ts";
import { BookingStep } from "#app/features/booking/booking-step.tsx";
import { PlaceChoice } from "#app/features/booking/place-choice.tsx";
import { EnrolledOnly } from "#app/features/services/enrolled-only.tsx";
import { serviceListView } from "#app/features/services/service-list.view.server.ts";
import { visitorContext } from "#app/http/context.server.ts";
import { ownDraftId } from "#app/http/draft.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.booking.title);

/** First the service, where it isn't chosen yet, then the office. What is unknown counts as not chosen. */
export async function loader(args: LoaderFunctionArgs) {
	const context = await visitorContext(args);
	const chosen = new URL(args.request.url).searchParams;
	const services = await serviceListView(context.db.read, context.locale);
	const [only] = services.length === 1 ? services : [];
	const service = services.find(({ id }) => id === chosen.get("servizio")) ?? only ?? null;
	const places = service
		? await bookablePlacesView(service.id, context, await ownDraftId(args, "booking"))
		: [];
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
		places,
		municipality: chosen.get("comune") ?? "",
		isTheOnlyOne: only !== undefined,
		isMissing: chosen.get("errore") === "sede",
	};
}

export default function BookingPlace() {
	const { services, service, places, municipality, isTheOnlyOne, isMissing } =
		useLoaderData<typeof loader>();
	const { account, booking, site } = useTexts();
	const paths = citizenPaths(useLocale());
	return (
		<BookingStep
			current={1}
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
					municipality={municipality}
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
				<>
					<h2>{booking.place.serviceTitle}</h2>
					<ul className="tiles">
						{services.map(({ id, name, summary, enrolmentRequired }) => (
							<li key={id} className="tile">
								<h3>
									<a href={paths.bookingPlace({ servizio: id, comune: municipality })}>{name}</a>
								</h3>
								<p>{summary}</p>
								{enrolmentRequired && <p>{site.services.enrolmentRequired}</p>}
							</li>
						))}
					</ul>
				</>
			)}
			<p>
				<a href={paths.openByReference}>{account.byReference.link}</a>
			</p>
		</BookingStep>
	);
}
