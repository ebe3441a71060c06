import { data } from "@remix-run/node";
import { z } from "zod";
import { alternativesView } from "#app/features/booking/alternatives.view.server.ts";
import { type HeldSlot, heldSlotView } from "#app/features/booking/held-slot.view.server.ts";
import { holdSlot } from "#app/features/booking/hold-slot.server.ts";
import {
	bookingDraftSchema,
	emptyBookingDraft,
} from "#app/features/booking/present-applicant.schema.ts";
import { remedyFor } from "#app/features/booking/refusal-messages.ts";
import { releaseHeldSlot } from "#app/features/booking/release-held-slot.server.ts";
import { whoComes } from "./booking-draft.server.ts";
import { type RouteArgs, visitorContext } from "./context.server.ts";
import { discardDraft, ownDraft, ownDraftId, readDraft, writeDraft } from "./draft.server.ts";
import { readForm } from "./form.server.ts";
import { citizenPaths } from "./paths.ts";
import { seeOther, tooManyRequests } from "./respond.server.ts";

/** A time taken from the list, or the seat given back that was kept before. */
const chooseSlotSchema = z.union([
	z.object({ release: z.literal("seat") }),
	z.object({
		disponibilita: z.string("slot_required").min(1, "slot_required").max(64, "invalid"),
	}),
]);

/** The seat this browser's booking keeps, or null. */
async function ownHold(args: RouteArgs): Promise<HeldSlot | null> {
	const draftId = await ownDraftId(args, "booking");
	return draftId ? heldSlotView(draftId, await visitorContext(args)) : null;
}

/** Whether the slot of this step is kept for whoever fills in the form, and until when; null: it never was. */
export async function holdOf(
	args: RouteArgs,
	slotId: string,
): Promise<{ until: Date; isOver: boolean } | null> {
	const hold = await ownHold(args);
	if (hold?.slotId === slotId) return { until: hold.until, isOver: hold.isOver };
	const draft = await readDraft(args, "booking", bookingDraftSchema);
	if (draft?.held?.slotId !== slotId) return null;
	return { until: new Date(draft.held.until), isOver: true };
}

/** The choice of a time: keeps its seat and goes on with the form, or says why not and what is near. */
export async function chooseSlot(args: RouteArgs) {
	const context = await visitorContext(args);
	const paths = citizenPaths(context.locale);
	const form = await readForm(args.request, chooseSlotSchema);
	if (!form.ok) return data({ isMissing: true, conflict: null }, { status: 400 });
	if ("release" in form.value) {
		const draftId = await ownDraftId(args, "booking");
		if (draftId) await releaseHeldSlot(draftId, context);
		const draft = await readDraft(args, "booking", bookingDraftSchema);
		if (draft) await writeDraft(args, "booking", { ...draft, held: null });
		const { pathname, search } = new URL(args.request.url);
		return seeOther(`${pathname}${search}`);
	}
	const { disponibilita: slotId } = form.value;
	const draft = (await readDraft(args, "booking", bookingDraftSchema)) ?? emptyBookingDraft;
	const { draftId, cookie } = await ownDraft(args, "booking");
	const comes = await whoComes(draft, context);
	const personId = comes?.kind === "known" ? comes.id : null;
	const held = await holdSlot({ slotId, draftId, draft, personId }, context);
	if (held.ok) return seeOther(paths.bookingApplicant(slotId), await cookie());
	if (held.refusal === "too_many_drafts") throw tooManyRequests(held.until, context.now);
	const { refusal } = held;
	const alternatives =
		remedyFor(refusal) === "another_time" ? await alternativesView(slotId, context, draftId) : [];
	return data({ isMissing: false, conflict: { refusal, alternatives } }, { status: 409 });
}

/**
 * The booking is given up: what was typed goes, and the seat that was kept.
 *
 * @returns the Set-Cookie value after which the browser's next booking is another one
 */
export async function endBooking(args: RouteArgs): Promise<string> {
	const draftId = await ownDraftId(args, "booking");
	if (draftId) await releaseHeldSlot(draftId, await visitorContext(args));
	return discardDraft(args, "booking");
}
