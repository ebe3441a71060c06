import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { atDesk } from "#app/features/access.ts";
import { stateSeen } from "#app/features/audit/seen-store.server.ts";
import { cancelBookingSchema } from "#app/features/booking/cancel-booking.schema.ts";
import { cancelBooking } from "#app/features/booking/cancel-booking.server.ts";
import { deskRefusals } from "#app/features/booking/refusal-messages.ts";
import { staffBookingView } from "#app/features/booking/staff-booking.view.server.ts";
import { staffContext } from "#app/http/context.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { staffPaths } from "#app/http/paths.ts";
import { ReasonForm } from "#app/http/reason-form.tsx";
import { notFound, seeOther } from "#app/http/respond.server.ts";
import { afterSaving } from "#app/http/saved.ts";
import { cameSecond, havingSeen } from "#app/http/seen.server.ts";
import { staffTitle } from "#app/http/staff-title.ts";
import { formatDay, formatTime } from "#app/i18n/format.ts";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Refusal } from "#app/ui/refusal.tsx";

export { afterConflict as shouldRevalidate } from "#app/http/after-conflict.ts";

export const meta: MetaFunction = () => staffTitle("Annulla l'appuntamento");

export async function loader(args: LoaderFunctionArgs) {
	const context = await staffContext(args);
	const id = args.params.booking ?? "";
	const seen = await stateSeen(context.db.read, { kind: "booking", id });
	const booking = await staffBookingView(id, context);
	if (!booking) throw notFound();
	return { booking, seen };
}

export async function action(args: ActionFunctionArgs) {
	const context = await staffContext(args);
	const id = args.params.booking ?? "";
	const form = await readForm(args.request, cancelBookingSchema);
	const shown = { values: form.values, errors: {}, refusal: null };
	if (!form.ok) return data({ ...shown, errors: form.errors }, { status: 400 });
	const booking = atDesk("booking", id, context);
	const change = havingSeen(context, form);
	const cancelled = await cancelBooking(booking, form.value.reason || null, change);
	// Cancelled by somebody else: it is what was asked for.
	if (cancelled.ok || cancelled.refusal === "already_cancelled") {
		return seeOther(afterSaving(staffPaths.booking(id)));
	}
	if (cancelled.refusal === "changed_meanwhile") {
		return data({ ...shown, ...cameSecond(cancelled, form.values, context) }, { status: 409 });
	}
	if (cancelled.refusal === "unknown_booking") throw notFound();
	return data({ ...shown, refusal: deskRefusals[cancelled.refusal] }, { status: 409 });
}

export default function CancelBooking() {
	const { booking, seen } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const { applicant, zone } = booking;
	return (
		<>
			<PageTitle>Annulla l'appuntamento</PageTitle>
			<Refusal>{failed?.refusal}</Refusal>
			<p className="lead">
				{applicant.familyName} {applicant.givenName}, {formatDay(booking.startsAt, "it", zone)}, ore{" "}
				{formatTime(booking.startsAt, "it", zone)}, {booking.officeName}
			</p>
			<p>
				{applicant.email
					? "La persona riceve un'e-mail che dice che l'appuntamento è annullato."
					: `La persona non ha e-mail: avvisala a voce${applicant.phone ? ` al ${applicant.phone}` : ""}.`}
			</p>
			<ReasonForm failed={failed} seen={seen} back={staffPaths.booking(booking.id)}>
				Annulla l'appuntamento
			</ReasonForm>
		</>
	);
}
