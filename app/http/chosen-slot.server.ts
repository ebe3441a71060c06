import { type ChosenSlot, chosenSlotView } from "#app/features/booking/chosen-slot.view.server.ts";
import { type RouteArgs, visitorContext } from "./context.server.ts";
import { citizenPaths } from "./paths.ts";
import { notFound, seeOther } from "./respond.server.ts";

/**
 * The slot that the URL of a booking step names, in words. @throws a redirect to the choice when none
 * is named, 404 when there is no such slot.
 */
export async function chosenSlot(args: RouteArgs): Promise<ChosenSlot> {
	const context = await visitorContext(args);
	const query = new URL(args.request.url).searchParams;
	const slotId = query.get("disponibilita");
	if (!slotId) {
		const chosen = { sede: query.get("sede") ?? "", servizio: query.get("servizio") ?? "" };
		throw seeOther(citizenPaths(context.locale).bookingDate({ ...chosen, errore: "orario" }));
	}
	const slot = await chosenSlotView(slotId, context.locale, context);
	if (!slot) throw notFound();
	return slot;
}
