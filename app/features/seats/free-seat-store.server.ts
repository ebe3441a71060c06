import type { Temporal } from "temporal-polyfill";
import type { Reader } from "#app/adapters/db/database.server.ts";
import { toDate, toInstant } from "#app/adapters/db/instants.server.ts";
import { isTooSoon } from "#app/domain/booking/decide-booking.ts";
import { positionOf } from "#app/domain/places/distance.ts";
import type { FreeSeats } from "#app/domain/slots/suggest-alternatives.ts";
import { type Interval, overlaps } from "#app/domain/time/interval.ts";
import { type Scope, within } from "#app/features/rights.ts";
import { hasFreeSeat, idleHolds } from "./idle-hold-store.server.ts";

/** A slot with seats that the desk may give away, and where it is. */
export type FreePlace = FreeSeats & Interval & { zone: string; officeName: string };

/** Enough to find three near each of many appointments. */
const MOST = 2000;

/**
 * The seats that somebody could be moved to, also those kept for the desk: far enough ahead for the
 * news to reach them, soonest first.
 *
 * @param where.shut desks about to be shut for a time: nobody is moved to where they could not stay
 */
export async function listFreePlaces(
	read: Reader,
	where: {
		serviceIds: readonly string[];
		scope: Scope;
		now: Temporal.Instant;
		shut?: { deskIds: readonly string[]; times: readonly Interval[] };
	},
): Promise<FreePlace[]> {
	const { now, shut } = where;
	const rows = await read.slot.findMany({
		where: {
			serviceId: { in: [...where.serviceIds] },
			withdrawnAt: null,
			startsAt: { gt: toDate(now) },
			...hasFreeSeat(read, now),
			office: within(where.scope),
		},
		orderBy: { startsAt: "asc" },
		take: MOST,
		select: {
			id: true,
			deskId: true,
			serviceId: true,
			startsAt: true,
			endsAt: true,
			capacity: true,
			seatsTaken: true,
			_count: { select: { holds: { where: idleHolds(now) } } },
			service: { select: { minimumNoticeHours: true } },
			office: {
				select: {
					id: true,
					name: true,
					zone: true,
					municipality: { select: { latitude: true, longitude: true } },
				},
			},
		},
	});
	return rows.flatMap(({ service, office, deskId, ...slot }) => {
		const time = { start: toInstant(slot.startsAt), end: toInstant(slot.endsAt) };
		const isShut =
			shut?.deskIds.includes(deskId) && shut.times.some((other) => overlaps(other, time));
		if (isShut || isTooSoon(time, service, now, office.zone)) return [];
		return {
			id: slot.id,
			serviceId: slot.serviceId,
			...time,
			seatsLeft: slot.capacity - slot.seatsTaken + slot._count.holds,
			officeId: office.id,
			position: positionOf(office.municipality),
			officeName: office.name,
			zone: office.zone,
		};
	});
}
