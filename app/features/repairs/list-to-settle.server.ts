import { toDate, toInstant } from "#app/adapters/db/instants.server.ts";
import { suggestAlternatives } from "#app/domain/slots/suggest-alternatives.ts";
import type { Interval } from "#app/domain/time/interval.ts";
import type { StaffContext } from "#app/features/context.ts";
import { listFreePlaces } from "#app/features/seats/free-seat-store.server.ts";
import {
	type AffectedBooking,
	listBookingsInRepair,
	listOpenRepairs,
} from "./affected-booking-store.server.ts";

export type Alternative = {
	slotId: string;
	startsAt: Date;
	zone: string;
	officeName: string;
};

/** One person to be settled, and where they could go. */
export type ToSettle = AffectedBooking & { alternatives: Alternative[] };

/** The appointments still to be settled in the desk's municipalities. */
export async function listToSettleIds({ now, db, staffMember }: StaffContext): Promise<string[]> {
	return listBookingsInRepair(db.read, { scope: staffMember.municipalityIds, now });
}

/** The people still to be settled: in the desk's municipalities, or on these desks in this time. */
export async function listToSettle(
	context: StaffContext,
	only?: { deskIds: string[]; times: Interval[] },
): Promise<ToSettle[]> {
	const { now, db, vault, staffMember } = context;
	const repairs = await listOpenRepairs(db.read, vault, {
		scope: staffMember.municipalityIds,
		now,
		...only,
	});
	return suggestPlaces(repairs, context);
}

/** @param shut desks about to be shut for a time */
export async function suggestPlaces(
	affected: AffectedBooking[],
	{ now, db, staffMember }: StaffContext,
	shut?: { deskIds: string[]; times: Interval[] },
): Promise<ToSettle[]> {
	if (affected.length === 0) return [];
	const places = await listFreePlaces(db.read, {
		serviceIds: [...new Set(affected.map(({ serviceId }) => serviceId))],
		scope: staffMember.municipalityIds,
		lost: affected.map(({ startsAt }) => toInstant(startsAt)),
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
					const { start, zone, officeName } = place;
					return { slotId: id, startsAt: toDate(start), zone, officeName };
				}),
	}));
}
