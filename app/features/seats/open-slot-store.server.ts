import type { Temporal } from "temporal-polyfill";
import type { Database } from "#app/adapters/db/database.server.ts";
import type { Directory } from "#app/adapters/db/directory.server.ts";
import { Prisma } from "#app/adapters/db/generated/sqlite/client.ts";
import { toDate, toInstant } from "#app/adapters/db/instants.server.ts";
import { bookableStarts } from "#app/domain/booking/decide-booking.ts";
import { type SuitableTimes, suitableIntervals } from "#app/domain/slots/suitable-times.ts";
import type { Interval } from "#app/domain/time/interval.ts";
import { dateAt } from "#app/domain/time/office-clock.ts";
import { countIdleHolds } from "./idle-hold-store.server.ts";

/** Who is asked: the database, or what a transaction sees of it, as both. */
export type Asked = Pick<Database, "read" | "directory">;

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
	officeIds: readonly string[] | null;
	/** Starting only then. */
	suits?: SuitableTimes;
	/** Starting then or later, soonest first; or before then, latest first. */
	from: Temporal.Instant;
	direction?: "later" | "earlier";
	/** Of those that start exactly at `from`, only what comes after this one; to go on in a long list. */
	afterId?: string | null;
	/** How many at the most. */
	most: number;
	/** Of the visitor's form: the seat it keeps is free for them. */
	draftId?: string | null;
};

/**
 * The slots that the public may book: published, with a seat that is not kept for the desk, within
 * the notice and the horizon of the service. One look into Slot's index by office, service and start,
 * or by service and start.
 */
export async function listOpenSlots(
	db: Asked,
	{
		serviceId,
		officeIds,
		suits,
		from,
		direction = "later",
		afterId = null,
		most,
		draftId = null,
	}: OpenSlotsQuery,
	now: Temporal.Instant,
): Promise<OpenSlot[]> {
	if (officeIds?.length === 0) return [];
	const windows = await findWindows(db.directory, serviceId, now);
	if (windows.length === 0) return [];
	// The index is looked into from the first window's beginning to the last one's end.
	const opens = Math.min(...windows.map(({ start }) => start.epochMilliseconds));
	const shuts = Math.max(...windows.map(({ end }) => end.epochMilliseconds));
	const later = direction === "later";
	const start = new Date(later ? Math.max(opens, from.epochMilliseconds) : opens);
	const end = new Date(later ? shuts : Math.min(shuts, from.epochMilliseconds));
	const idle = countIdleHolds(now, draftId);
	const rows = await db.read.$queryRaw<Row[]>`
		SELECT s."id", s."officeId", s."serviceId", o."zone", s."startsAt", s."endsAt",
			s."capacity" - s."deskSeats" - s."seatsTaken" + ${idle} AS "seatsLeft"
		FROM "Slot" s JOIN "Office" o ON o."id" = s."officeId"
		WHERE s."serviceId" = ${serviceId}
			${officeIds === null ? Prisma.empty : Prisma.sql`AND s."officeId" IN (${Prisma.join([...officeIds])})`}
			AND s."startsAt" >= ${start} AND s."startsAt" < ${end}
			${suits || windows.length > 1 ? startsIn(windows, suits) : Prisma.empty}
			${afterId === null ? Prisma.empty : Prisma.sql`AND (s."startsAt" <> ${toDate(from)} OR s."id" > ${afterId})`}
			AND s."withdrawnAt" IS NULL
			AND ${isOpen(idle)}
		ORDER BY s."startsAt" ${later ? Prisma.sql`ASC` : Prisma.sql`DESC`}, s."id"
		LIMIT ${most}`;
	return rows.map(asOpenSlot);
}

/**
 * The same, of at least one day whole, however many it has.
 *
 * @returns isCut: of the last of several days some may be missing, and there may be later ones
 */
export async function listOpenDays(
	db: Asked,
	query: OpenSlotsQuery,
	now: Temporal.Instant,
): Promise<{ slots: OpenSlot[]; isCut: boolean }> {
	const slots = await listOpenSlots(db, query, now);
	let isCut = slots.length === query.most;
	while (isCut && isOfOneDay(slots)) {
		const last = slots.at(-1);
		if (!last) break;
		const further = await listOpenSlots(db, { ...query, from: last.start, afterId: last.id }, now);
		slots.push(...further);
		isCut = further.length === query.most;
	}
	return { slots, isCut };
}

function isOfOneDay(slots: readonly OpenSlot[]): boolean {
	const [first, last] = [slots[0], slots.at(-1)];
	return first !== undefined && last !== undefined && dayOf(first) === dayOf(last);
}

const dayOf = ({ start, zone }: OpenSlot) => dateAt(start, zone).toString();

/** The first of each office, by one look into the index for each. */
export async function listFirstOpenSlots(
	db: Asked,
	serviceId: string,
	now: Temporal.Instant,
	draftId: string | null = null,
): Promise<OpenSlot[]> {
	const windows = await findWindows(db.directory, serviceId, now);
	const idle = countIdleHolds(now, draftId);
	const ofZones = await Promise.all(
		windows.map(
			({ zone, start, end }) => db.read.$queryRaw<Row[]>`
				SELECT f."id", f."officeId", f."serviceId", o."zone", f."startsAt", f."endsAt",
					f."capacity" - f."deskSeats" - f."seatsTaken" AS "seatsLeft"
				FROM "Office" o JOIN "Slot" f ON f."id" = (
					SELECT s."id" FROM "Slot" s
					WHERE s."officeId" = o."id" AND s."serviceId" = ${serviceId}
						AND s."startsAt" >= ${toDate(start)} AND s."startsAt" < ${toDate(end)}
						AND s."withdrawnAt" IS NULL
						AND ${isOpen(idle)}
					ORDER BY s."startsAt", s."id"
					LIMIT 1
				)
				WHERE o."zone" = ${zone}`,
		),
	);
	return ofZones.flat().map(asOpenSlot);
}

/** Further narrows a look into the index; in each zone by its own clock. */
function startsIn(windows: readonly Window[], suits: SuitableTimes | undefined): Prisma.Sql {
	const parts = windows.flatMap(({ zone, ...whole }) =>
		(suits ? suitableIntervals(whole, suits, zone) : [whole]).map(
			({ start, end }) =>
				Prisma.sql`(o."zone" = ${zone} AND s."startsAt" >= ${toDate(start)} AND s."startsAt" < ${toDate(end)})`,
		),
	);
	return parts.length === 0
		? Prisma.sql`AND 1 = 0`
		: Prisma.sql`AND (${Prisma.join(parts, " OR ")})`;
}

/** The holds are looked at only where the slot would be full with them. */
function isOpen(idle: Prisma.Sql): Prisma.Sql {
	return Prisma.sql`(
		s."seatsTaken" + s."deskSeats" < s."capacity"
		OR s."seatsTaken" + s."deskSeats" - ${idle} < s."capacity"
	)`;
}

/** When what the public may book of a service starts, zone by zone. */
async function findWindows(
	directory: Directory,
	serviceId: string,
	now: Temporal.Instant,
): Promise<Window[]> {
	const [service, offices] = await Promise.all([
		directory.service.findUnique({
			where: { id: serviceId },
			select: { mayBook: true, minimumNoticeHours: true, horizonDays: true },
		}),
		directory.office.findMany({ select: { zone: true } }),
	]);
	if (service?.mayBook !== "public") return [];
	return [...new Set(offices.map(({ zone }) => zone))].flatMap((zone) => {
		const starts = bookableStarts(service, now, zone);
		return starts ? { zone, ...starts } : [];
	});
}

type Window = Interval & { zone: string };

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
