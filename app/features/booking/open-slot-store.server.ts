import type { Temporal } from "temporal-polyfill";
import type { Reader } from "#app/adapters/db/database.server.ts";
import { Prisma } from "#app/adapters/db/generated/sqlite/client.ts";
import { toDate, toInstant } from "#app/adapters/db/instants.server.ts";
import { bookableStarts, isBeyondHorizon, isTooSoon } from "#app/domain/booking/decide-booking.ts";

/** A slot with seats that the public may take now. */
export type OpenSlot = {
	id: string;
	officeId: string;
	serviceId: string;
	zone: string;
	start: Temporal.Instant;
	end: Temporal.Instant;
	seatsLeft: number;
};

export type OpenSlotsQuery = {
	serviceId: string;
	/** null: at every office */
	officeId: string | null;
	/** Starting then or later, soonest first; or before then, latest first. */
	from: Temporal.Instant;
	direction?: "later" | "earlier";
	/** How many at the most. */
	most: number;
};

/**
 * The slots that the public may book: published, with a seat that is not kept for the desk, within
 * the notice and the horizon of the service. One look into Slot's index by office, service and start,
 * or by service and start.
 */
export async function listOpenSlots(
	read: Reader,
	{ serviceId, officeId, from, direction = "later", most }: OpenSlotsQuery,
	now: Temporal.Instant,
): Promise<OpenSlot[]> {
	const found = await findBookable(read, serviceId, now);
	if (!found) return [];
	const { service, windows } = found;
	// Offices of several zones would have several windows: the widest is read, each slot is judged.
	const opens = Math.min(...windows.map(({ start }) => start.epochMilliseconds));
	const shuts = Math.max(...windows.map(({ end }) => end.epochMilliseconds));
	const later = direction === "later";
	const start = new Date(later ? Math.max(opens, from.epochMilliseconds) : opens);
	const end = new Date(later ? shuts : Math.min(shuts, from.epochMilliseconds));
	const rows = await read.$queryRaw<Row[]>`
		SELECT s."id", s."officeId", s."serviceId", o."zone", s."startsAt", s."endsAt",
			s."capacity" - s."deskSeats" - s."seatsTaken" AS "seatsLeft"
		FROM "Slot" s JOIN "Office" o ON o."id" = s."officeId"
		WHERE s."serviceId" = ${serviceId}
			${officeId === null ? Prisma.empty : Prisma.sql`AND s."officeId" = ${officeId}`}
			AND s."startsAt" >= ${start} AND s."startsAt" < ${end}
			AND s."withdrawnAt" IS NULL
			AND s."seatsTaken" + s."deskSeats" < s."capacity"
		ORDER BY s."startsAt" ${later ? Prisma.sql`ASC` : Prisma.sql`DESC`}, s."id"
		LIMIT ${most}`;
	return rows
		.map(asOpenSlot)
		.filter(
			(slot) =>
				!isTooSoon(slot, service, now, slot.zone) &&
				!isBeyondHorizon(slot, service, now, slot.zone),
		);
}

/** The first of each office, by one look into the index for each. */
export async function listFirstOpenSlots(
	read: Reader,
	serviceId: string,
	now: Temporal.Instant,
): Promise<OpenSlot[]> {
	const found = await findBookable(read, serviceId, now);
	if (!found) return [];
	const ofZones = await Promise.all(
		found.windows.map(
			({ zone, start, end }) => read.$queryRaw<Row[]>`
				SELECT s."id", s."officeId", s."serviceId", o."zone", s."startsAt", s."endsAt",
					s."capacity" - s."deskSeats" - s."seatsTaken" AS "seatsLeft"
				FROM "Office" o JOIN "Slot" s ON s."id" = (
					SELECT f."id" FROM "Slot" f
					WHERE f."officeId" = o."id" AND f."serviceId" = ${serviceId}
						AND f."startsAt" >= ${toDate(start)} AND f."startsAt" < ${toDate(end)}
						AND f."withdrawnAt" IS NULL
						AND f."seatsTaken" + f."deskSeats" < f."capacity"
					ORDER BY f."startsAt", f."id"
					LIMIT 1
				)
				WHERE o."zone" = ${zone}`,
		),
	);
	return ofZones.flat().map(asOpenSlot);
}

/** What the public may book of a service, zone by zone; null when it is nothing. */
async function findBookable(read: Reader, serviceId: string, now: Temporal.Instant) {
	const [service, offices] = await Promise.all([
		read.service.findUnique({
			where: { id: serviceId },
			select: { mayBook: true, minimumNoticeHours: true, horizonDays: true },
		}),
		read.office.findMany({ select: { zone: true } }),
	]);
	if (service?.mayBook !== "public") return null;
	const windows = [...new Set(offices.map(({ zone }) => zone))].flatMap((zone) => {
		const starts = bookableStarts(service, now, zone);
		return starts ? { zone, ...starts } : [];
	});
	return windows.length > 0 ? { service, windows } : null;
}

type Row = {
	id: string;
	officeId: string;
	serviceId: string;
	zone: string;
	startsAt: Date;
	endsAt: Date;
	/** A bigint on SQLite. */
	seatsLeft: number | bigint;
};

function asOpenSlot({ startsAt, endsAt, seatsLeft, ...row }: Row): OpenSlot {
	return {
		...row,
		start: toInstant(startsAt),
		end: toInstant(endsAt),
		seatsLeft: Number(seatsLeft),
	};
}
