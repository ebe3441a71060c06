import { justBooked } from "#app/features/booking/appointment.view.server.ts";
import type { ChosenSlot } from "#app/features/booking/chosen-slot.view.server.ts";
import {
	type BookingDraft,
	bookingDraftSchema,
} from "#app/features/booking/present-applicant.schema.ts";
import type { VisitorContext } from "#app/features/context.ts";
import { enrolmentReceiptView } from "#app/features/enrolment/enrolment-receipt.view.server.ts";
import {
	type KnownApplicantView,
	knownApplicantView,
} from "#app/features/people/known-applicant.view.server.ts";
import { chosenSlot } from "./chosen-slot.server.ts";
import { readConfirmation } from "./confirmation.server.ts";
import { type RouteArgs, visitorContext } from "./context.server.ts";
import { readDraft } from "./draft.server.ts";
import { citizenPaths } from "./paths.ts";
import { seeOther } from "./respond.server.ts";

/** Who comes: somebody we know, or as the draft presents them. */
export type WhoComes =
	| { kind: "known"; id: string; person: KnownApplicantView }
	| { kind: "presented"; person: NonNullable<BookingDraft["applicant"]> };

export type OpenedBooking = {
	slot: ChosenSlot;
	context: VisitorContext;
	draft: BookingDraft | null;
	/** null while nobody has said who comes. */
	whoComes: WhoComes | null;
};

/**
 * A step of the booking, with what the steps before have settled.
 *
 * @throws a redirect to the confirmation when this time was just booked here and nothing was begun
 * since: whoever comes back by the browser's button meets what they did, not the form that did it.
 */
export async function openBookingStep(args: RouteArgs): Promise<OpenedBooking> {
	const slot = await chosenSlot(args);
	const context = await visitorContext(args);
	const draft = await readDraft(args, "booking", bookingDraftSchema);
	if (!draft) {
		const bookingId = await readConfirmation(args, "booking");
		const booked = bookingId && (await justBooked(bookingId, context));
		if (booked && booked.slotId === slot.slotId) {
			throw seeOther(citizenPaths(context.locale).bookingConfirmed);
		}
	}
	return { slot, context, draft, whoComes: await whoComes(draft, context) };
}

/** Whom this browser books for, as far as it is known. */
export async function whoComes(
	draft: BookingDraft | null,
	context: VisitorContext,
): Promise<WhoComes | null> {
	const presented = draft?.applicant
		? ({ kind: "presented", person: draft.applicant } as const)
		: null;
	if (draft?.isForSomebodyElse) return presented;
	const id = context.applicantId ?? (await justEnrolled(draft, context));
	const person = id && (await knownApplicantView(context.db.read, context.vault, id));
	return person ? { kind: "known", id, person } : presented;
}

async function justEnrolled(
	draft: BookingDraft | null,
	{ db, now }: VisitorContext,
): Promise<string | null> {
	if (!draft?.enrolled) return null;
	const { enrolmentId, applicantId } = draft.enrolled;
	return (await enrolmentReceiptView(db.read, enrolmentId, now)) && applicantId;
}
