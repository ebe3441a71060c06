import { bookablePlacesView } from "#app/features/booking/bookable-places.view.server.ts";
import { type ChosenSlot, chosenSlotView } from "#app/features/booking/chosen-slot.view.server.ts";
import { holdSlot } from "#app/features/booking/hold-slot.server.ts";
import {
	type BookingChoice,
	bookingChoiceSchema,
	bookingDraftSchema,
	emptyBookingDraft,
} from "#app/features/booking/present-applicant.schema.ts";
import { releaseHeldSlot } from "#app/features/booking/release-held-slot.server.ts";
import { serviceListView } from "#app/features/services/service-list.view.server.ts";
import { whoComes } from "./booking-draft.server.ts";
import { type RouteArgs, visitorContext } from "./context.server.ts";
import { openOwnDraft, type Resumed, readDraft } from "./draft.server.ts";
import { citizenPaths } from "./paths.ts";

/** How far somebody has come, in words: a service, perhaps its office, perhaps a time there. */
export type ChosenSoFar = {
	serviceId: string;
	serviceName: string;
	place: { officeId: string; name: string; address: string } | null;
	slot: ChosenSlot | null;
};

/** What this address names, or else what was saved before; null when that is nothing. */
export async function chosenSoFar(args: RouteArgs): Promise<ChosenSoFar | null> {
	const asked = Object.fromEntries(new URL(args.request.url).searchParams);
	const choice = bookingChoiceSchema.safeParse(asked).data;
	if (choice?.servizio || choice?.disponibilita) return inWords(choice, args);
	const draft = await readDraft(args, "booking", bookingDraftSchema);
	return draft?.choice ? inWords(draft.choice, args) : null;
}

async function inWords(choice: BookingChoice, args: RouteArgs): Promise<ChosenSoFar | null> {
	const context = await visitorContext(args);
	const slot =
		choice.disponibilita && (await chosenSlotView(choice.disponibilita, context.locale, context));
	if (slot) {
		const { serviceId, serviceName, officeId, officeName: name, address } = slot;
		return { serviceId, serviceName, place: { officeId, name, address }, slot };
	}
	const services = await serviceListView(context.db.directory, context.locale);
	const service = services.find(({ id }) => id === choice.servizio);
	if (!service) return null;
	const places = choice.sede ? await bookablePlacesView(service.id, context) : [];
	const place = places.find(({ officeId }) => officeId === choice.sede) ?? null;
	return { serviceId: service.id, serviceName: service.name, place, slot: null };
}

/** Saves it for later, with all that was typed. @returns the code, and the cookie of the draft */
export async function saveBooking(args: RouteArgs, { serviceId, place, slot }: ChosenSoFar) {
	const choice: BookingChoice = {
		servizio: serviceId,
		sede: place?.officeId ?? null,
		disponibilita: slot?.slotId ?? null,
	};
	const draft = (await readDraft(args, "booking", bookingDraftSchema)) ?? emptyBookingDraft;
	const own = await openOwnDraft(args, "booking", { ...draft, choice });
	return { code: await own.keepForLater(), cookie: await own.cookie() };
}

/**
 * Where somebody who has come back goes on: the saved time is chosen again, as if they had just done
 * it, and kept like any other; when it is gone, at the choice of another.
 */
export async function goOnBooking(
	args: RouteArgs,
	{ draft: own, replaced }: Pick<Resumed, "draft" | "replaced">,
): Promise<string> {
	const context = await visitorContext(args);
	const paths = citizenPaths(context.locale);
	// What this browser was booking itself is given up for this.
	if (replaced) await releaseHeldSlot(replaced, context);
	const draft = await own.read(bookingDraftSchema);
	const { servizio, sede, disponibilita } = draft?.choice ?? {};
	if (!draft || !servizio) return paths.bookingPlace();
	if (!sede) return paths.bookingPlace({ servizio });
	if (!disponibilita) return paths.bookingDate({ sede, servizio });
	const comes = await whoComes(draft, context);
	const personId = comes?.kind === "known" ? comes.id : null;
	const slotId = disponibilita;
	const held = await holdSlot({ slotId, draftId: own.draftId, draft, personId }, context);
	if (!held.ok) return paths.bookingDate({ sede, servizio, errore: "preso" });
	return comes ? paths.bookingSummary(slotId) : paths.bookingApplicant(slotId);
}
