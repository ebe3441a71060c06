import { toDate } from "#app/adapters/db/instants.server.ts";
import type { StaffContext } from "#app/features/context.ts";
import { listBookingsWithin } from "#app/features/repairs/affected-booking-store.server.ts";
import { suggestPlaces, type ToSettle } from "#app/features/repairs/list-to-settle.server.ts";
import type { ClosureRequest } from "./close-desk.schema.ts";
import { intervalOf, type Repetition, timesShut } from "./closure-store.server.ts";
import { findChosenDesks } from "./desk-store.server.ts";
import { countFreeSlots } from "./slot-store.server.ts";

export type ClosurePreview = Repetition & {
	startsAt: Date;
	endsAt: Date;
	zone: string;
	freeSlots: number;
	toSettle: ToSettle[];
};

/** Whom a closure would hit, and what it would take away; null for a place that is not theirs. */
export async function closurePreviewView(
	request: ClosureRequest,
	context: StaffContext,
): Promise<ClosurePreview | null> {
	const { now, db, vault, staffMember } = context;
	const desks = await findChosenDesks(db.read, request.place, staffMember);
	const [first] = desks;
	if (!first) return null;
	const interval = intervalOf(request, first.zone);
	const deskIds = desks.map((desk) => desk.deskId);
	const { repeats, repeatsUntilOn } = request;
	const scope = { kind: "everywhere" } as const;
	const times = timesShut({ ...interval, scope, repeats, repeatsUntilOn }, first.zone, now);
	const [affected, freeSlots] = await Promise.all([
		listBookingsWithin(db.read, vault, { deskIds, times, now }),
		countFreeSlots(db.read, { deskIds, times, now }),
	]);
	return {
		startsAt: toDate(interval.start),
		endsAt: toDate(interval.end),
		zone: first.zone,
		repeats,
		repeatsUntilOn: repeatsUntilOn?.toString() ?? null,
		freeSlots,
		toSettle: await suggestPlaces(affected, context, { deskIds, times }),
	};
}
