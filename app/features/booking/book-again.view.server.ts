import { toInstant } from "#app/adapters/db/instants.server.ts";
import type { SystemContext } from "#app/features/context.ts";
import { listOpenSlots } from "#app/features/seats/open-slot-store.server.ts";
import { type Alternative, alternativesView } from "./alternatives.view.server.ts";
import type { Appointment } from "./appointment.view.server.ts";

/** What somebody who cancelled may take back, or else have instead. */
export type BookAgain = {
	/** The time they had is free still. */
	isFree: boolean;
	/** Where it is not: the nearest ones. */
	alternatives: Alternative[];
};

/** Enough for the desks of an office that are free at the same time. */
const AT_ONE_TIME = 30;

/** null where there is nothing to take back: the appointment stands, the desk cancelled it, or its time has come. */
export async function bookAgainView(
	appointment: Appointment,
	context: SystemContext,
): Promise<BookAgain | null> {
	const { status, hasStarted, slotId, serviceId, officeId, startsAt } = appointment;
	if (status !== "cancelled_by_applicant" || hasStarted) return null;
	const atThatTime = await listOpenSlots(
		context.db,
		{ serviceId, officeIds: [officeId], from: toInstant(startsAt), most: AT_ONE_TIME },
		context.now,
	);
	const isFree = atThatTime.some(({ id }) => id === slotId);
	return { isFree, alternatives: isFree ? [] : await alternativesView(slotId, context) };
}
