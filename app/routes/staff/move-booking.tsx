import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { settleBookings } from "#app/features/appointments/settle-bookings.server.ts";
import { moveBookingSchema } from "#app/features/booking/move-booking.schema.ts";
import { deskRefusals } from "#app/features/booking/refusal-messages.ts";
import { staffBookingView } from "#app/features/booking/staff-booking.view.server.ts";
import { staffOfficesView } from "#app/features/offices/staff-offices.view.server.ts";
import { FreeSlotChoice } from "#app/features/slots/free-slot-choice.tsx";
import { freeSlotsView } from "#app/features/slots/free-slots.view.server.ts";
import { personWishesView } from "#app/features/waitlist/desk-waitlist.view.server.ts";
import { KeptSeats } from "#app/features/waitlist/kept-seats.tsx";
import { staffContext } from "#app/http/context.server.ts";
import { FilterForm } from "#app/http/filter-form.tsx";
import { readForm } from "#app/http/form.server.ts";
import { staffPaths } from "#app/http/paths.ts";
import { notFound, seeOther } from "#app/http/respond.server.ts";
import { staffTitle } from "#app/http/staff-title.ts";
import { formatDay, formatTime } from "#app/i18n/format.ts";
import { Button } from "#app/ui/button.tsx";
import { SelectField } from "#app/ui/fields.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Refusal } from "#app/ui/refusal.tsx";

export const meta: MetaFunction = () => staffTitle("Sposta l'appuntamento");

export async function loader(args: LoaderFunctionArgs) {
	const context = await staffContext(args);
	const booking = await staffBookingView(args.params.booking ?? "", context);
	if (!booking) throw notFound();
	const query = new URL(args.request.url).searchParams;
	const offices = await staffOfficesView(context);
	const officeId =
		query.get("sede") === ""
			? null
			: (offices.find(({ id }) => id === query.get("sede"))?.id ?? booking.officeId);
	const { serviceId } = booking;
	const [slots, wishes] = await Promise.all([
		freeSlotsView({ serviceId, officeId, from: query.get("dal") }, context),
		personWishesView(booking.applicant.id, context),
	]);
	return {
		booking,
		wishes: wishes.filter(({ earlierThan }) => earlierThan?.bookingId === booking.id),
		slots,
		officeId,
		offices: offices.map(({ id, name }) => ({ value: id, label: name })),
	};
}

export async function action(args: ActionFunctionArgs) {
	const context = await staffContext(args);
	const bookingId = args.params.booking ?? "";
	const form = await readForm(args.request, moveBookingSchema);
	if (!form.ok) return data({ isMissing: true, refusal: null }, { status: 400 });
	const decision = { kind: "move" as const, slotId: form.value.disponibilita };
	const [settled] = await settleBookings([{ bookingId, decision }], "", context);
	if (!settled) throw notFound();
	const { outcome } = settled;
	if (outcome === "moved" || outcome === "cancelled" || outcome === "kept") {
		return seeOther(staffPaths.booking(bookingId));
	}
	return data({ isMissing: false, refusal: deskRefusals[outcome] }, { status: 409 });
}

export default function MoveBooking() {
	const { booking, wishes, slots, officeId, offices } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const { applicant, zone } = booking;
	const sede = officeId ?? "";
	return (
		<>
			<PageTitle>
				Sposta l'appuntamento di {applicant.familyName} {applicant.givenName}
			</PageTitle>
			<Refusal title="Non è stato spostato">
				{failed?.refusal && `${failed.refusal} L'appuntamento di prima resta.`}
			</Refusal>
			<p className="lead">
				Adesso: {formatDay(booking.startsAt, "it", zone)}, ore{" "}
				{formatTime(booking.startsAt, "it", zone)}, {booking.officeName}. {booking.serviceName}.
			</p>
			<KeptSeats wishes={wishes} paths={staffPaths} action={staffPaths.waitlist} />
			<FilterForm>
				<SelectField
					name="sede"
					label="Sede"
					options={offices}
					defaultValue={sede}
					placeholder="Tutte le sedi"
				/>
			</FilterForm>
			<Form method="post">
				<FreeSlotChoice
					slots={slots}
					isMissing={failed?.isMissing ?? false}
					more={slots.next && staffPaths.moveBooking(booking.id, { sede, dal: slots.next })}
				/>
				<FormActions back={{ href: staffPaths.booking(booking.id), label: "Torna indietro" }}>
					{slots.days.length > 0 && <Button>Sposta</Button>}
				</FormActions>
			</Form>
		</>
	);
}
