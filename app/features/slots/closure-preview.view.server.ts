import { toDate, toInstant } from "#app/adapters/db/instants.server.ts";
import { suggestAlternatives } from "#app/domain/slots/suggest-alternatives.ts";
import type { Interval } from "#app/domain/time/interval.ts";
import type { StaffContext } from "#app/features/context.ts";
import type { ClosureRequest } from "./close-desk.schema.ts";
import { intervalOf, type Repetition, timesShut } from "./closure-store.server.ts";
import { type DeskFacts, findChosenDesks } from "./desk-store.server.ts";
import {
	type AffectedBooking,
	listBookingsWithin,
	listFreePlaces,
	listOpenRepairs,
} from "./repair-store.server.ts";
import { countFreeSlots } from "./slot-store.server.ts";

export type Alternative = {
	slotId: string;
	startsAt: Date;
	zone: string;
	officeName: string;
};

/** One person to be settled, and where they could go. */
export type ToSettle = AffectedBooking & { alternatives: Alternative[] };

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
	const affected: AffectedBooking[] = [];
	let freeSlots = 0;
	for (const time of times) {
		affected.push(...(await listBookingsWithin(db.read, vault, { deskIds, interval: time, now })));
		freeSlots += await countFreeSlots(db.read, { deskIds, interval: time, now });
	}
	return {
		startsAt: toDate(interval.start),
		endsAt: toDate(interval.end),
		zone: first.zone,
		repeats,
		repeatsUntilOn: repeatsUntilOn?.toString() ?? null,
		freeSlots,
		toSettle: await withAlternatives(affected, context, { deskIds, times }),
	};
}

/** The appointments still to be settled in the desk's municipalities. */
export async function toSettleIds({
	now,
	db,
	vault,
	staffMember,
}: StaffContext): Promise<string[]> {
	const scope = staffMember.municipalityIds;
	const repairs = await listOpenRepairs(db.read, vault, { scope, now });
	return repairs.map(({ bookingId }) => bookingId);
}

/** Who is still to be settled: in the desk's municipalities, or on these desks in this time. */
export async function toSettleView(
	context: StaffContext,
	only?: { desks: DeskFacts[]; times: Interval[] },
): Promise<ToSettle[]> {
	const { now, db, vault, staffMember } = context;
	const repairs = await listOpenRepairs(db.read, vault, {
		scope: staffMember.municipalityIds,
		now,
		...(only && { deskIds: only.desks.map((desk) => desk.deskId), times: only.times }),
	});
	return withAlternatives(repairs, context);
}

async function withAlternatives(
	affected: AffectedBooking[],
	{ now, db, staffMember }: StaffContext,
	shut?: { deskIds: string[]; times: Interval[] },
): Promise<ToSettle[]> {
	if (affected.length === 0) return [];
	const places = await listFreePlaces(db.read, {
		serviceIds: [...new Set(affected.map(({ serviceId }) => serviceId))],
		scope: staffMember.municipalityIds,
		now,
		...(shut && { shut }),
	});
	const displaced = affected.map(({ bookingId, startsAt, ...booking }) => ({
		...booking,
		id: bookingId,
		start: toInstant(startsAt),
	}));
	const suggestions = suggestAlternatives(displaced, places);
	return affected.map((booking) => ({
		...booking,
		// What is held for them already is what they were told.
		alternatives: booking.repair?.proposed.length
			? booking.repair.proposed.map(({ isHeld: _, ...place }) => place)
			: (suggestions.get(booking.bookingId) ?? []).flatMap(({ id }) => {
					const place = places.find((one) => one.id === id);
					if (!place) return [];
					const { startsAt, zone, officeName } = place;
					return { slotId: id, startsAt, zone, officeName };
				}),
	}));
}
