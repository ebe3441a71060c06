import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { alternativesView } from "#app/features/booking/alternatives.view.server.ts";
import { whoBookedWith } from "#app/features/booking/appointment.view.server.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { BookingConflict } from "#app/features/booking/booking-conflict.tsx";
import { BookingLimited } from "#app/features/booking/booking-limited.tsx";
import { BookingStep } from "#app/features/booking/booking-step.tsx";
import { BookingSummary } from "#app/features/booking/booking-summary.tsx";
import { confirmBookingSchema } from "#app/features/booking/confirm-booking.schema.ts";
import { HoldNotice } from "#app/features/booking/hold-notice.tsx";
import { bookingDraftSchema } from "#app/features/booking/present-applicant.schema.ts";
import { remedyFor } from "#app/features/booking/refusal-messages.ts";
import { ReleaseSeat } from "#app/features/booking/release-seat.tsx";
import { hasSafeContact } from "#app/features/people/safe-contact.view.server.ts";
import { chosenSlot } from "#app/http/chosen-slot.server.ts";
import { visitorContext } from "#app/http/context.server.ts";
import { ownDraftId, readDraft } from "#app/http/draft.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { newFormKey } from "#app/http/form-key.server.ts";
import { endBooking, holdOf, ownHold } from "#app/http/held-slot.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { badRequest, limitedUntil, seeOther } from "#app/http/respond.server.ts";
import { startSession } from "#app/http/session.server.ts";
import { useLocale } from "#app/i18n/texts.tsx";

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.booking.summary.title);

/** What the steps before have settled; `applicant` is null while nobody has said who comes. */
async function chosenBooking(args: LoaderFunctionArgs | ActionFunctionArgs) {
	const slot = await chosenSlot(args);
	const context = await visitorContext(args);
	const draft = await readDraft(args, "booking", bookingDraftSchema);
	const presented = draft?.applicant && {
		...draft.applicant,
		fiscalCode: null,
		locale: context.locale,
		residenceMunicipalityId: null,
	};
	const { applicantId: id } = context;
	const safeContact = draft?.applicant?.safeContact ?? false;
	const applicant = id ? { id, safeContact } : (presented ?? null);
	// Somebody signed in says who they are by themselves.
	const companion = context.applicantId ? null : (draft?.companion ?? null);
	return { slot, context, applicant, companion, note: draft?.note ?? "" };
}

export async function loader(args: LoaderFunctionArgs) {
	const { slot, context, applicant, companion, note } = await chosenBooking(args);
	if (!applicant) return seeOther(citizenPaths(context.locale).bookingApplicant(slot.slotId));
	const presented = "id" in applicant ? null : applicant;
	const hold = await holdOf(args, slot.slotId);
	const safeContact =
		applicant.safeContact ||
		("id" in applicant && (await hasSafeContact(context.db.read, applicant.id)));
	const idempotencyKey = newFormKey();
	return { slot, hold, applicant: presented, safeContact, companion, note, idempotencyKey };
}

export async function action(args: ActionFunctionArgs) {
	const { slot, context, applicant, companion, note } = await chosenBooking(args);
	const { app } = args.context;
	const form = await readForm(args.request, confirmBookingSchema);
	if (!form.ok) throw badRequest();
	const { key: idempotencyKey, disponibilita: slotId = slot.slotId } = form.value;
	const paths = citizenPaths(context.locale);

	if (!applicant) {
		const applicantId = await whoBookedWith(idempotencyKey, context);
		return applicantId
			? seeOther(paths.bookingConfirmed, await startSession(app, { applicantId }, context.now))
			: seeOther(paths.bookingApplicant(slot.slotId));
	}
	const hold = await ownHold(args);
	const holdId = hold?.slotId === slotId ? hold.holdId : null;
	const booked = await bookSlot(
		{ slotId, holdId, applicant, idempotencyKey, companion, note: note || null },
		context,
	);
	if (!booked.ok && "until" in booked) {
		const limited = { limit: booked.refusal, conflict: null };
		return data(limited, limitedUntil(booked.until, context.now));
	}
	if (!booked.ok) {
		const { refusal } = booked;
		const alternatives =
			remedyFor(refusal) === "another_time"
				? await alternativesView(slotId, context, await ownDraftId(args, "booking"))
				: [];
		return data({ limit: null, conflict: { refusal, alternatives } }, { status: 409 });
	}
	await endBooking(args);
	if (context.applicantId) return seeOther(paths.bookingConfirmed);
	const { applicantId } = booked;
	return seeOther(paths.bookingConfirmed, await startSession(app, { applicantId }, context.now));
}

export default function SummaryPage() {
	const { slot, hold, applicant, safeContact, companion, note, idempotencyKey } =
		useLoaderData<typeof loader>();
	const { limit = null, conflict = null } = useActionData<typeof action>() ?? {};
	const paths = citizenPaths(useLocale());
	const allTimes = paths.bookingDate({ sede: slot.officeId, servizio: slot.serviceId });
	return (
		<BookingStep current={5} home={paths.home}>
			{conflict ? (
				<BookingConflict
					{...conflict}
					idempotencyKey={idempotencyKey}
					paths={{
						another_time: allTimes,
						own_appointments: paths.appointments,
						enrolment: paths.enrolment,
						desk: paths.municipalities,
					}}
				/>
			) : (
				<>
					{limit && (
						<BookingLimited
							refusal={limit}
							paths={{
								signIn: `${paths.signIn}?${new URLSearchParams({ verso: paths.bookingSummary(slot.slotId) })}`,
								desks: paths.municipalities,
							}}
						/>
					)}
					<HoldNotice hold={hold} zone={slot.zone} />
					<BookingSummary
						slot={slot}
						applicant={applicant}
						safeContact={safeContact}
						companion={companion}
						note={note}
						idempotencyKey={idempotencyKey}
						paths={{
							place: paths.bookingPlace({ servizio: slot.serviceId }),
							date: allTimes,
							details: paths.bookingDetails(slot.slotId),
							applicant: paths.bookingApplicant(slot.slotId),
							myData: paths.myData,
							keep: paths.saveBooking({ disponibilita: slot.slotId }),
						}}
					/>
					<ReleaseSeat hold={hold} choice={allTimes} />
				</>
			)}
		</BookingStep>
	);
}
