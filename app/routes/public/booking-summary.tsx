import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { themselves } from "#app/features/access.ts";
import { alternativesView } from "#app/features/booking/alternatives.view.server.ts";
import { justBookedWith } from "#app/features/booking/appointment.view.server.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { BookingConflict } from "#app/features/booking/booking-conflict.tsx";
import { BookingLimited } from "#app/features/booking/booking-limited.tsx";
import { BookingStep } from "#app/features/booking/booking-step.tsx";
import { BookingSummary } from "#app/features/booking/booking-summary.tsx";
import { ChosenTime } from "#app/features/booking/chosen-time.tsx";
import { confirmBookingSchema } from "#app/features/booking/confirm-booking.schema.ts";
import { HoldNotice } from "#app/features/booking/hold-notice.tsx";
import type { BookingDraft } from "#app/features/booking/present-applicant.schema.ts";
import { remedyFor } from "#app/features/booking/refusal-messages.ts";
import { ReleaseSeat } from "#app/features/booking/release-seat.tsx";
import { openBookingStep, type WhoComes } from "#app/http/booking-draft.server.ts";
import { confirmationCookie } from "#app/http/confirmation.server.ts";
import { noDraft, ownDraftId } from "#app/http/draft.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { keyOfSender, newFormKey } from "#app/http/form-key.server.ts";
import { holdOf } from "#app/http/held-slot.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { badRequest, limitedUntil, seeOther } from "#app/http/respond.server.ts";
import { STEP } from "#app/http/step.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";

export const handle = STEP;

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.booking.summary.title);

export async function loader(args: LoaderFunctionArgs) {
	const { slot, context, draft, whoComes } = await openBookingStep(args);
	if (!whoComes) return seeOther(citizenPaths(context.locale).bookingApplicant(slot.slotId));
	return {
		slot,
		hold: await holdOf(args, slot.slotId),
		isKnown: whoComes.kind === "known",
		isSignedIn: context.applicantId !== null,
		person: whoComes.person,
		...asBooked(draft, whoComes),
		idempotencyKey: newFormKey(),
	};
}

/** What the draft says beside the time and the person. */
function asBooked(draft: BookingDraft | null, { kind, person }: WhoComes) {
	return {
		safeContact: person.safeContact || (draft?.applicant?.safeContact ?? false),
		// Somebody we know says who they are by themselves.
		companion: kind === "known" ? null : (draft?.companion ?? null),
		note: draft?.note ?? "",
	};
}

export async function action(args: ActionFunctionArgs) {
	const { slot, context, draft, whoComes } = await openBookingStep(args);
	const form = await readForm(args.request, confirmBookingSchema);
	if (!form.ok) throw badRequest();
	const { key, disponibilita: slotId = slot.slotId } = form.value;
	const paths = citizenPaths(context.locale);
	const draftId = await ownDraftId(args, "booking");
	const idempotencyKey = keyOfSender(key, draftId ?? context.applicantId ?? "");

	if (!whoComes) {
		// A second click that comes when the first is done: what was typed is forgotten already.
		const bookingId = draftId && (await justBookedWith(idempotencyKey, context));
		return bookingId
			? seeOther(paths.bookingConfirmed, await confirmationCookie(args, "booking", bookingId))
			: seeOther(paths.bookingApplicant(slot.slotId));
	}
	const { safeContact, companion, note } = asBooked(draft, whoComes);
	const applicant =
		whoComes.kind === "known"
			? themselves({ applicantId: whoComes.id })
			: {
					...whoComes.person,
					fiscalCode: null,
					locale: context.locale,
					residenceMunicipalityId: null,
				};
	const booked = await bookSlot(
		{ slotId, draftId, applicant, safeContact, idempotencyKey, companion, note: note || null },
		context,
	);
	if (!booked.ok && "until" in booked) {
		const limited = { limit: booked.refusal, conflict: null };
		return data(limited, limitedUntil(booked.until, context.now));
	}
	if (!booked.ok) {
		const { refusal } = booked;
		const alternatives =
			remedyFor(refusal) === "another_time" ? await alternativesView(slotId, context, draftId) : [];
		return data({ limit: null, conflict: { refusal, alternatives } }, { status: 409 });
	}
	return seeOther(
		paths.bookingConfirmed,
		await confirmationCookie(args, "booking", booked.bookingId),
		await noDraft(args, "booking"),
	);
}

export default function SummaryPage() {
	const { slot, hold, isKnown, isSignedIn, person, safeContact, companion, note, idempotencyKey } =
		useLoaderData<typeof loader>();
	const { limit = null, conflict = null } = useActionData<typeof action>() ?? {};
	const { title } = useTexts().booking.summary;
	const paths = citizenPaths(useLocale());
	const allTimes = paths.bookingDate({ sede: slot.officeId, servizio: slot.serviceId });
	return (
		<BookingStep current={5} title={title} home={paths.home}>
			{conflict ? (
				<>
					{remedyFor(conflict.refusal) !== "another_time" && <ChosenTime slot={slot} hold={hold} />}
					<BookingConflict
						{...conflict}
						idempotencyKey={idempotencyKey}
						paths={{
							another_time: allTimes,
							own_appointments: paths.appointments,
							enrolment: paths.enrolment,
							signIn: paths.signInThen(paths.bookingSummary(slot.slotId)),
							desk: paths.municipalities,
						}}
					/>
				</>
			) : (
				<>
					{limit && (
						<BookingLimited
							refusal={limit}
							paths={{
								signIn: paths.signInThen(paths.bookingSummary(slot.slotId)),
								desks: paths.municipalities,
							}}
						/>
					)}
					<HoldNotice hold={hold} zone={slot.zone} />
					<BookingSummary
						slot={slot}
						person={person}
						isKnown={isKnown}
						safeContact={safeContact}
						companion={companion}
						note={note}
						idempotencyKey={idempotencyKey}
						paths={{
							place: paths.bookingPlace({ servizio: slot.serviceId }),
							date: allTimes,
							details: paths.bookingDetails(slot.slotId),
							applicant: isKnown
								? isSignedIn
									? paths.myData
									: null
								: paths.bookingApplicant(slot.slotId),
							somebodyElse: isKnown ? paths.bookingOther(slot.slotId) : null,
							keep: paths.saveBooking({ disponibilita: slot.slotId }),
						}}
					/>
					<ReleaseSeat hold={hold} choice={allTimes} />
				</>
			)}
		</BookingStep>
	);
}
