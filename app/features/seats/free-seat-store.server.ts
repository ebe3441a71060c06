import type { Temporal } from "temporal-polyfill";
import type { Reader } from "#app/adapters/db/database.server.ts";
import { Prisma } from "#app/adapters/db/generated/sqlite/client.ts";
import { toDate, toInstant } from "#app/adapters/db/instants.server.ts";
import { isTooSoon } from "#app/domain/booking/decide-booking.ts";
import { positionOf } from "#app/domain/places/distance.ts";
import type { FreeSeats } from "#app/domain/slots/suggest-alternatives.ts";
import { type Interval, overlaps } from "#app/domain/time/interval.ts";
import { type Scope, within } from "#app/features/rights.ts";
import { countIdleHolds } from "./idle-hold-store.server.ts";

/** A slot with seats that the desk may give away, and where it is. */
export type FreePlace = FreeSeats & Interval & { zone: string; officeName: string };

/** So many times each may be offered. */
const OFFERED = 3;

/**
 * The seats that somebody could be moved to, also those kept for the desk: far enough ahead for the
 * news to reach them, soonest first. Of each desk and service there are all between the first and the
 * last of the lost times, and as many on either side as all those people together could be offered.
 *
 * @param where.lost when those who are to be moved would have come
 * @param where.shut desks about to be shut for a time: nobody is moved to where they could not stay
 */
export async function listFreePlaces(
	read: Reader,
	where: {
		serviceIds: readonly string[];
		scope: Scope;
		lost: readonly Temporal.Instant[];
		now: Temporal.Instant;
		shut?: { deskIds: readonly string[]; times: readonly Interval[] };
	},
): Promise<FreePlace[]> {
	const { now, shut, lost } = where;
	if (lost.length === 0) return [];
	const [services, offices] = await Promise.all([
		read.service.findMany({
			where: { id: { in: [...where.serviceIds] } },
			select: { id: true, minimumNoticeHours: true },
		}),
		read.office.findMany({
			where: within(where.scope),
			select: {
				id: true,
				name: true,
				zone: true,
				municipality: { select: { latitude: true, longitude: true } },
			},
		}),
	]);
	if (services.length === 0 || offices.length === 0) return [];
	const times = [...lost, ...(shut?.times ?? []).flatMap(({ start, end }) => [start, end])]
		.map(({ epochMilliseconds }) => epochMilliseconds)
		.sort((a, b) => a - b);
	const [first, last] = [new Date(times[0] ?? 0), new Date(times.at(-1) ?? 0)];
	const enough = OFFERED * lost.length;
	const idle = countIdleHolds(now, null);
	const oneOf = (ids: readonly { id: string }[]) => Prisma.join(ids.map(({ id }) => id));
	const rows = await read.$queryRaw<Row[]>`
		SELECT f.*, f."capacity" - f."seatsTaken" + f."idle" AS "seatsLeft"
		FROM (
			SELECT n.*,
				ROW_NUMBER() OVER (
					PARTITION BY n."deskId", n."serviceId", n."side" ORDER BY n."startsAt"
				) AS "fromFirst",
				ROW_NUMBER() OVER (
					PARTITION BY n."deskId", n."serviceId", n."side" ORDER BY n."startsAt" DESC
				) AS "fromLast"
			FROM (
				SELECT s."id", s."deskId", s."officeId", s."serviceId", s."startsAt", s."endsAt",
					s."capacity", s."seatsTaken", ${idle} AS "idle",
					CASE
						WHEN s."startsAt" < ${first} THEN 'before'
						WHEN s."startsAt" > ${last} THEN 'after'
						ELSE 'among'
					END AS "side"
				FROM "Slot" s
				WHERE s."serviceId" IN (${oneOf(services)}) AND s."officeId" IN (${oneOf(offices)})
					AND s."startsAt" > ${toDate(now)} AND s."withdrawnAt" IS NULL
					AND (s."seatsTaken" < s."capacity" OR s."seatsTaken" - ${idle} < s."capacity")
			) n
		) f
		WHERE f."side" = 'among'
			OR (f."side" = 'after' AND f."fromFirst" <= ${enough})
			OR (f."side" = 'before' AND f."fromLast" <= ${enough})
		ORDER BY f."startsAt", f."id"`;
	const serviceOf = new Map(services.map((service) => [service.id, service]));
	const officeOf = new Map(offices.map((office) => [office.id, office]));
	return rows.flatMap(({ id, deskId, officeId, serviceId, startsAt, endsAt, seatsLeft }) => {
		const [service, office] = [serviceOf.get(serviceId), officeOf.get(officeId)];
		const time = { start: toInstant(startsAt), end: toInstant(endsAt) };
		const isShut =
			shut?.deskIds.includes(deskId) && shut.times.some((other) => overlaps(other, time));
		if (!service || !office || isShut || isTooSoon(time, service, now, office.zone)) return [];
		return {
			...time,
			id,
			serviceId,
			officeId,
			seatsLeft: Number(seatsLeft),
			position: positionOf(office.municipality),
			officeName: office.name,
			zone: office.zone,
		};
	});
}

type Row = {
	id: string;
	deskId: string;
	officeId: string;
	serviceId: string;
	startsAt: Date;
	endsAt: Date;
	/** A bigint on SQLite. */
	seatsLeft: number | bigint;
};
