import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { atDesk } from "#app/features/access.ts";
import { moveForPerson } from "#app/features/appointments/settle-bookings.server.ts";
import { stateSeen } from "#app/features/audit/seen-store.server.ts";
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
import { afterSaving } from "#app/http/saved.ts";
import { cameSecond, havingSeen } from "#app/http/seen.server.ts";
import { staffTitle } from "#app/http/staff-title.ts";
import { formatDay, formatTime } from "#app/i18n/format.ts";
import { Button } from "#app/ui/button.tsx";
import { SelectField } from "#app/ui/fields.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Refusal } from "#app/ui/refusal.tsx";
import { SeenField } from "#app/ui/seen-field.tsx";

export { afterConflict as shouldRevalidate } from "#app/http/after-conflict.ts";

export const meta: MetaFunction = () => staffTitle("Sposta l'appuntamento");

export async function loader(args: LoaderFunctionArgs) {
	const context = await staffContext(args);
	const id = args.params.booking ?? "";
	const seen = await stateSeen(context.db.read, { kind: "booking", id });
	const booking = await staffBookingView(id, context);
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
		personWishesView(atDesk("person", booking.applicant.id, context), context),
	]);
	return {
		booking,
		seen,
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
	const shown = { isMissing: false, refusal: null, values: form.values };
	if (!form.ok) return data({ ...shown, isMissing: true }, { status: 400 });
	const slotId = form.value.disponibilita;
	const moved = await moveForPerson(bookingId, slotId, havingSeen(context, form));
	if (moved.ok) return seeOther(afterSaving(staffPaths.booking(bookingId)));
	if (moved.refusal === "unknown_booking") throw notFound();
	if (moved.refusal === "changed_meanwhile") {
		return data({ ...shown, ...cameSecond(moved, form.values, context) }, { status: 409 });
	}
	const refusal = `${deskRefusals[moved.refusal]} L'appuntamento di prima resta.`;
	return data({ ...shown, refusal }, { status: 409 });
}

export default function MoveBooking() {
	const { booking, seen, wishes, slots, officeId, offices } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const { applicant, zone } = booking;
	const sede = officeId ?? "";
	return (
		<>
			<PageTitle>
				Sposta l'appuntamento di {applicant.familyName} {applicant.givenName}
			</PageTitle>
			<Refusal title="Non è stato spostato">{failed?.refusal}</Refusal>
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
				<SeenField seen={failed?.values.seen ?? seen} />
				<FreeSlotChoice
					slots={slots}
					isMissing={failed?.isMissing ?? false}
					more={slots.next && staffPaths.moveBooking(booking.id, { sede, dal: slots.next })}
				/>
				<FormActions
					back={{ href: staffPaths.booking(booking.id), label: "Torna indietro" }}
					inSight
				>
					{slots.days.length > 0 && <Button>Sposta</Button>}
				</FormActions>
			</Form>
		</>
	);
}
