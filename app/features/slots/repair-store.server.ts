import { Temporal } from "temporal-polyfill";
import type { Vault } from "#app/adapters/crypto/vault.server.ts";
import type { Reader } from "#app/adapters/db/database.server.ts";
import type { Prisma } from "#app/adapters/db/generated/sqlite/client.ts";
import { hasFreeSeat, idleHolds } from "#app/adapters/db/idle-holds.server.ts";
import { toDate, toInstant } from "#app/adapters/db/instants.server.ts";
import { type Scope, within } from "#app/adapters/db/scope.server.ts";
import { type Position, positionOf } from "#app/domain/places/distance.ts";
import type { FreeSeats } from "#app/domain/slots/suggest-alternatives.ts";
import { type Interval, overlaps } from "#app/domain/time/interval.ts";
import { subtractWallClock } from "#app/domain/time/office-clock.ts";

/** Somebody expected in a slot that is, or is about to be, taken away. */
export type AffectedBooking = {
	bookingId: string;
	slotId: string;
	startsAt: Date;
	zone: string;
	serviceId: string;
	serviceName: string;
	officeId: string;
	position: Position | null;
	officeName: string;
	deskName: string;
	givenName: string;
	familyName: string;
	phone: string | null;
	hasEmail: boolean;
	safeContact: boolean;
	/** null: nothing was taken away yet */
	repair: OpenRepair | null;
};

/** What was done so far for somebody whose slot was taken away. */
export type OpenRepair = {
	openedAt: Date;
	/** The message that proposes other times; null: none was written, they are to be called. */
	message: "pending" | "sent" | "failed" | "dropped" | null;
	/** Nearest first. */
	proposed: { slotId: string; startsAt: Date; zone: string; officeName: string; isHeld: boolean }[];
};

const names = { givenName: true, familyName: true } as const;

/** Who would be hit by shutting these desks for this time. What has begun is left alone. */
export function listBookingsWithin(
	read: Reader,
	vault: Vault,
	{ deskIds, interval, now }: { deskIds: string[]; interval: Interval; now: Temporal.Instant },
): Promise<AffectedBooking[]> {
	return listAffected(read, vault, now, {
		deskId: { in: deskIds },
		startsAt: { lt: toDate(interval.end), gt: toDate(now) },
		endsAt: { gt: toDate(interval.start) },
	});
}

/** Who is expected in these slots. */
export function listBookingsInSlots(
	read: Reader,
	vault: Vault,
	{ slotIds, now }: { slotIds: string[]; now: Temporal.Instant },
): Promise<AffectedBooking[]> {
	return listAffected(read, vault, now, { id: { in: slotIds } });
}

/** Whose repair is open, soonest appointment first. */
export async function listOpenRepairs(
	read: Reader,
	vault: Vault,
	where: { scope: Scope; now: Temporal.Instant; deskIds?: string[]; times?: Interval[] },
): Promise<AffectedBooking[]> {
	const { scope, now, deskIds, times } = where;
	return listAffected(
		read,
		vault,
		now,
		{
			office: within(scope),
			...(deskIds && { deskId: { in: deskIds } }),
			endsAt: { gt: toDate(now) },
			...(times && {
				OR: times.map(({ start, end }) => ({
					startsAt: { lt: toDate(end) },
					endsAt: { gt: toDate(start) },
				})),
			}),
		},
		{ repairs: { some: { status: "open" } } },
	);
}

async function listAffected(
	read: Reader,
	vault: Vault,
	now: Temporal.Instant,
	slot: Prisma.SlotWhereInput,
	booking: Prisma.BookingWhereInput = {},
): Promise<AffectedBooking[]> {
	const rows = await read.booking.findMany({
		where: { status: "booked", slot, ...booking },
		orderBy: [{ slot: { startsAt: "asc" } }, { applicant: { searchName: "asc" } }],
		select: {
			id: true,
			repairs: {
				where: { status: "open" },
				select: {
					openedAt: true,
					messages: { where: { kind: "repair_proposed" }, select: { status: true } },
					alternatives: {
						where: { slot: { withdrawnAt: null } },
						orderBy: { position: "asc" },
						select: {
							slotId: true,
							hold: { select: { expiresAt: true } },
							slot: {
								select: { startsAt: true, office: { select: { name: true, zone: true } } },
							},
						},
					},
				},
			},
			applicant: { select: { ...names, phoneSealed: true, emailHash: true, safeContact: true } },
			slot: {
				select: {
					id: true,
					startsAt: true,
					serviceId: true,
					service: { select: { texts: { where: { locale: "it" }, select: { name: true } } } },
					desk: { select: { name: true } },
					office: {
						select: {
							id: true,
							name: true,
							zone: true,
							municipality: { select: { latitude: true, longitude: true } },
						},
					},
				},
			},
		},
	});
	return rows.map(
		({ id, applicant, repairs: [repair], slot: { office, desk, service, ...of } }) => ({
			bookingId: id,
			slotId: of.id,
			startsAt: of.startsAt,
			zone: office.zone,
			serviceId: of.serviceId,
			serviceName: service.texts[0]?.name ?? "",
			officeId: office.id,
			position: positionOf(office.municipality),
			officeName: office.name,
			deskName: desk.name,
			givenName: applicant.givenName,
			familyName: applicant.familyName,
			phone: applicant.phoneSealed && vault.unseal(applicant.phoneSealed),
			hasEmail: applicant.emailHash !== null,
			safeContact: applicant.safeContact,
			repair: repair
				? {
						openedAt: repair.openedAt,
						message: repair.messages[0]?.status ?? null,
						proposed: repair.alternatives.map(({ slotId, hold, slot }) => ({
							slotId,
							startsAt: slot.startsAt,
							zone: slot.office.zone,
							officeName: slot.office.name,
							isHeld: hold !== null && hold.expiresAt > toDate(now),
						})),
					}
				: null,
		}),
	);
}

export type FreePlace = FreeSeats & { startsAt: Date; zone: string; officeName: string };

/** Enough to find three near each of a day's appointments. */
const MOST = 1000;

/**
 * The free seats somebody can be moved to, far enough ahead for the news to reach them.
 *
 * @param shut desks about to be shut for a time: nobody is moved from the frying pan into the fire
 */
export async function listFreePlaces(
	read: Reader,
	where: {
		serviceIds: string[];
		scope: Scope;
		now: Temporal.Instant;
		shut?: { deskIds: string[]; times: Interval[] };
	},
): Promise<FreePlace[]> {
	const { now, shut } = where;
	const rows = await read.slot.findMany({
		where: {
			serviceId: { in: where.serviceIds },
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
	return rows.flatMap(({ service, office, ...slot }) => {
		const start = toInstant(slot.startsAt);
		const latestNews = subtractWallClock(start, { hours: service.minimumNoticeHours }, office.zone);
		const isTooSoon = Temporal.Instant.compare(now, latestNews) > 0;
		const isShut =
			shut?.deskIds.includes(slot.deskId) &&
			shut.times.some((time) => overlaps(time, { start, end: toInstant(slot.endsAt) }));
		if (isTooSoon || isShut) return [];
		return {
			id: slot.id,
			serviceId: slot.serviceId,
			start,
			startsAt: slot.startsAt,
			seatsLeft: slot.capacity - slot.seatsTaken + slot._count.holds,
			officeId: office.id,
			position: positionOf(office.municipality),
			officeName: office.name,
			zone: office.zone,
		};
	});
}
