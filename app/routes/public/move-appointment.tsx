import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { heldTimesView } from "#app/features/appointments/held-times.view.server.ts";
import { moveAppointment } from "#app/features/appointments/move-appointment.server.ts";
import { alternativesView } from "#app/features/booking/alternatives.view.server.ts";

import { AppointmentState } from "#app/features/booking/appointment-state.tsx";
import {
	bookablePlacesView,
	freeElsewhere,
} from "#app/features/booking/bookable-places.view.server.ts";
import { BookingConflict } from "#app/features/booking/booking-conflict.tsx";
import { moveBookingSchema } from "#app/features/booking/move-booking.schema.ts";
import { MoveChoice } from "#app/features/booking/move-choice.tsx";
import { openSlotsView } from "#app/features/booking/open-slots.view.server.ts";
import { remedyFor } from "#app/features/booking/refusal-messages.ts";
import { readForm } from "#app/http/form.server.ts";
import { managedAppointment } from "#app/http/managed-appointment.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { seeOther } from "#app/http/respond.server.ts";
import { SingleStep } from "#app/http/single-step.tsx";
import { STEP } from "#app/http/step.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";

export const handle = STEP;

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.booking.move.title);

export async function loader(args: LoaderFunctionArgs) {
	const { token, appointment, context } = await managedAppointment(args);
	if (!appointment.mayMove) return { token, appointment, choice: null };
	const query = new URL(args.request.url).searchParams;
	const { serviceId } = appointment;
	const [places, held] = await Promise.all([
		bookablePlacesView(serviceId, context),
		heldTimesView(appointment.bookingId, context),
	]);
	const paths = citizenPaths(context.locale);
	const wishOf = (entryId: string) => paths.wish(context.vault.sign("waitlist-entry", entryId));
	const { officeId, zone } =
		places.find((place) => place.officeId === query.get("sede")) ?? appointment;
	const from = query.get("dal");
	const slots = await openSlotsView({ serviceId, officeId, zone, from }, context);
	const elsewhere = slots.days.length > 0 ? [] : freeElsewhere(places, officeId);
	return {
		token,
		appointment,
		choice: {
			places,
			officeId,
			slots,
			elsewhere,
			isLater: from !== null,
			kept: [
				...held.proposed.map((time) => ({ ...time, href: paths.proposals(token) })),
				...held.offered.map((time) => ({ ...time, href: wishOf(time.entryId) })),
			],
		},
	};
}

export async function action(args: ActionFunctionArgs) {
	const { token, booking, context } = await managedAppointment(args);
	const form = await readForm(args.request, moveBookingSchema);
	if (!form.ok) return data({ isMissing: true, conflict: null }, { status: 400 });
	const { disponibilita: slotId } = form.value;
	const moved = await moveAppointment(booking, slotId, context);
	// A second click finds it moved already, which is what it asked for.
	if (moved.ok || moved.refusal === "same_slot") {
		return seeOther(`${citizenPaths(context.locale).appointment(token)}?spostato`);
	}
	const { refusal } = moved;
	const alternatives =
		remedyFor(refusal) === "another_time" ? await alternativesView(slotId, context) : [];
	return data({ isMissing: false, conflict: { refusal, alternatives } }, { status: 409 });
}

export default function MoveAppointment() {
	const { token, appointment, choice } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const { booking } = useTexts();
	const paths = citizenPaths(useLocale());
	const here = paths.moveAppointment(token);
	const back = paths.appointment(token);
	const isUsedUp = appointment.mayChange && !appointment.mayMove;
	const conflict = isUsedUp
		? ({ refusal: "too_many_moves", alternatives: [] } as const)
		: failed?.conflict;
	if (conflict) {
		return (
			<SingleStep title={booking.move.title}>
				<BookingConflict
					{...conflict}
					deskPhone={appointment.phone}
					paths={{
						another_time: here,
						own_appointments: back,
						enrolment: paths.enrolment,
						signIn: paths.signIn,
						desk: paths.municipalities,
					}}
				/>
			</SingleStep>
		);
	}
	if (!choice) {
		return (
			<SingleStep title={booking.move.title}>
				<AppointmentState appointment={appointment} />
				<a href={back}>{booking.appointment.back}</a>
			</SingleStep>
		);
	}
	const { officeId, isLater } = choice;
	return (
		<SingleStep title={booking.move.title}>
			<MoveChoice
				{...choice}
				appointment={appointment}
				isMissing={failed?.isMissing ?? false}
				paths={{
					here,
					more: choice.slots.next
						? paths.moveAppointment(token, { dal: choice.slots.next, sede: officeId })
						: null,
					start: isLater ? paths.moveAppointment(token, { sede: officeId }) : null,
					at: (sede) => paths.moveAppointment(token, { sede }),
					back,
					earlier: paths.earlierAppointment(token),
				}}
			/>
		</SingleStep>
	);
}
