import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import {
	bookablePlacesView,
	freeElsewhere,
} from "#app/features/booking/bookable-places.view.server.ts";
import { BookingConflict } from "#app/features/booking/booking-conflict.tsx";
import { BookingStep } from "#app/features/booking/booking-step.tsx";
import { openSlotsView } from "#app/features/booking/open-slots.view.server.ts";
import { TimeChoice } from "#app/features/booking/time-choice.tsx";
import { EnrolledOnly } from "#app/features/services/enrolled-only.tsx";
import { visitorContext } from "#app/http/context.server.ts";
import { ownDraftId } from "#app/http/draft.server.ts";
import { chooseSlot } from "#app/http/held-slot.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { seeOther } from "#app/http/respond.server.ts";
import { sharedPage } from "#app/http/shared-page.ts";
import { STEP } from "#app/http/step.ts";
import { Italian } from "#app/i18n/italian.tsx";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { Refusal } from "#app/ui/refusal.tsx";

export const handle = { ...STEP, ...sharedPage("servizio", "sede", "dal", "errore") };

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.booking.date.title);

export async function loader(args: LoaderFunctionArgs) {
	const context = await visitorContext(args);
	const chosen = new URL(args.request.url).searchParams;
	const serviceId = chosen.get("servizio") ?? "";
	const draftId = await ownDraftId(args, "booking");
	const places = await bookablePlacesView(serviceId, context, draftId);
	const place = places.find(({ officeId }) => officeId === chosen.get("sede"));
	if (!place) {
		const start = citizenPaths(context.locale).bookingPlace({ servizio: serviceId });
		return seeOther(places.length > 0 ? `${start}&errore=sede` : start);
	}
	const { officeId, zone } = place;
	const slots = await openSlotsView(
		{ serviceId, officeId, zone, from: chosen.get("dal"), draftId },
		context,
	);
	return {
		place,
		serviceId,
		slots,
		enrolmentRequired: slots.enrolmentRequired && context.applicantId === null,
		elsewhere: slots.days.length > 0 ? [] : freeElsewhere(places, officeId),
		isLater: chosen.has("dal"),
		isMissing: chosen.get("errore") === "orario",
		isLost: chosen.get("errore") === "preso",
	};
}

export async function action(args: ActionFunctionArgs) {
	return chooseSlot(args);
}

export default function BookingDate() {
	const { place, serviceId, slots, enrolmentRequired, elsewhere, isLater, isMissing, isLost } =
		useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const { booking, forms, waitlist } = useTexts();
	const paths = citizenPaths(useLocale());
	const here = { sede: place.officeId, servizio: serviceId };
	const back = paths.bookingPlace({ servizio: serviceId, comune: place.municipalityId });
	const step = { current: 2, title: booking.date.title, home: paths.home };
	if (failed?.conflict) {
		return (
			<BookingStep {...step}>
				<BookingConflict
					{...failed.conflict}
					paths={{
						another_time: paths.bookingDate(here),
						own_appointments: paths.appointments,
						enrolment: paths.enrolment,
						signIn: paths.signInThen(paths.bookingDate(here)),
						desk: paths.municipalities,
					}}
				/>
			</BookingStep>
		);
	}
	const hasTimes = slots.days.length > 0;
	const choice = (
		<>
			<TimeChoice
				slots={slots}
				zone={place.zone}
				isMissing={isMissing || failed?.isMissing === true}
				isPressed
				elsewhere={elsewhere}
				paths={{
					more: slots.next ? paths.bookingDate({ ...here, dal: slots.next }) : null,
					start: isLater ? paths.bookingDate(here) : null,
					otherPlaces: paths.bookingSearch({ servizio: serviceId, vicino: place.municipalityId }),
					waitlist: {
						href: paths.waitlist({ servizio: serviceId, comune: [place.municipalityId] }),
						label: waitlist.links.join,
					},
					at: (sede) => paths.bookingDate({ sede, servizio: serviceId }),
				}}
			/>
			<input type="hidden" name="sede" value={place.officeId} />
			<input type="hidden" name="servizio" value={serviceId} />
			<FormActions
				back={{ href: back, label: forms.back }}
				save={hasTimes ? { label: forms.save, at: paths.saveBooking() } : undefined}
			/>
		</>
	);
	const errors =
		hasTimes && (isMissing || failed?.isMissing)
			? [{ field: "disponibilita", text: booking.date.required }]
			: [];
	return (
		<BookingStep {...step} errors={errors}>
			<Refusal>{isLost && booking.later.lost}</Refusal>
			<EnrolledOnly
				service={{ enrolmentRequired }}
				paths={{
					enrolment: paths.enrolment,
					signIn: paths.signInThen(paths.bookingDate(here)),
				}}
			/>
			<p>
				<Italian>
					<strong>{place.municipalityName}</strong>, {place.address}
				</Italian>
			</p>
			{hasTimes ? <form method="post">{choice}</form> : choice}
		</BookingStep>
	);
}
